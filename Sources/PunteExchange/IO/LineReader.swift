internal import PunteLanguage

/// Reads the lines of a text in any encoding, in constant memory.
final class LineReader {
    /// The text as UTF-8.
    let input: UTF8Stream
    let log: FindingLog
    /// The number of the last line that was read, from 1; 0 before the first line.
    private(set) var line = 0
    /// The characters with which that line ended in the file: LF or CR LF.
    private(set) var ending = "\n"

    /// The bytes read from the input; those at `start..<end` have not been used yet.
    private var window: [UInt8]
    private var start = 0
    private var end = 0
    private var isInputAtEnd = false
    /// The byte that ends a line: LF, or CR in a text without LF, as old Macintosh programs wrote it.
    private var terminator = UInt8.lineFeed
    private var hasTerminator = false

    /// The maximum length of a line in bytes; longer lines are skipped and reported.
    static let maximumLength = 1 << 22

    /// Opens a text.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - log: collects the findings.
    ///   - declared: finds the encoding that the first bytes of the file declare.
    /// - Throws: ``ExchangeError`` when the file cannot be read or its encoding is unknown.
    init(
        _ source: ByteSource, log: FindingLog, declared: ([UInt8]) -> String? = { _ in nil }
    ) throws {
        self.log = log
        input = try UTF8Stream(source, declared: declared)
        window = [UInt8](repeating: 0, count: 1 << 17)
        if let remark = input.encoding.remark { try log.report(.mended, line: 1, remark) }
    }

    /// Calls `body` with the bytes of the next line, without its LF or CR LF.
    ///
    /// - Parameter body: receives the bytes, which are valid only during the call.
    /// - Returns: The result of `body`, or nil at the end of the text.
    /// - Throws: ``ExchangeError`` when the file cannot be read or the log is strict, and the
    ///   errors of `body`.
    func next<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) throws -> Result? {
        while true {
            guard let range = try nextRange() else { return nil }
            line += 1
            guard let range = range else { continue }
            return try window.withUnsafeBufferPointer {
                try body(UnsafeBufferPointer(rebasing: $0[range]))
            }
        }
    }

    /// Returns the next line without its LF or CR LF, or nil at the end of the text.
    func next() throws -> String? {
        try next { try self.string($0) }
    }

    /// Returns bytes of the current line as a string; invalid UTF-8 becomes U+FFFD and is reported.
    func string(_ bytes: some Collection<UInt8>) throws -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        try log.report(.mended, line: line, "bytes that are not UTF-8: read as \u{FFFD}")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Finds the next line in the window.
    ///
    /// - Returns: The range of the line in the window; nil at the end of the text, and a nil range
    ///   for a line that is too long.
    private func nextRange() throws -> Range<Int>?? {
        if !hasTerminator { try findTerminator() }
        var searched = start
        while true {
            if let found = lineFeed(from: searched) {
                return .some(take(upTo: found, resume: found + 1))
            }
            if isInputAtEnd {
                return start < end ? .some(take(upTo: end, resume: end)) : .none
            }
            searched = end - start
            if try !refill() {
                try skipLine()
                return .some(nil)
            }
        }
    }

    /// Reads the beginning of the text, and finds out with which byte its lines end.
    private func findTerminator() throws {
        hasTerminator = true
        _ = try refill()
        let start = window[..<end]
        if !start.contains(.lineFeed), start.dropLast().contains(.carriageReturn) {
            terminator = .carriageReturn
        }
    }

    /// Returns the index of the first end of a line in the window at or after an index.
    private func lineFeed(from start: Int) -> Int? {
        window.withUnsafeBufferPointer {
            UnsafeBufferPointer(rebasing: $0[..<end]).offset(of: terminator, from: start)
        }
    }

    /// Marks the bytes before `resume` as used.
    ///
    /// - Returns: The range of the line that ends at `stop`, without a final CR.
    private func take(upTo stop: Int, resume: Int) -> Range<Int> {
        defer { start = resume }
        if terminator == .carriageReturn {
            ending = "\r"
            return start..<stop
        }
        let hasReturn = stop > start && window[stop - 1] == .carriageReturn
        ending = hasReturn ? "\r\n" : "\n"
        return start..<(hasReturn ? stop - 1 : stop)
    }

    /// Moves the unused bytes to the front of the window and reads more.
    ///
    /// - Returns: False if the window contains a single unfinished line and has reached its maximum
    ///   size.
    private func refill() throws -> Bool {
        if start > 0 {
            window.withUnsafeMutableBytes {
                $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: $0[start..<end]))
            }
            end -= start
            start = 0
        }
        if end == window.count {
            guard window.count < Self.maximumLength else { return false }
            window += [UInt8](repeating: 0, count: window.count)
        }
        let count = try window.withUnsafeMutableBytes {
            try input.read(into: UnsafeMutableRawBufferPointer(rebasing: $0[end...]))
        }
        isInputAtEnd = count == 0
        end += count
        return true
    }

    private func skipLine() throws {
        try log.report(.skipped, line: line + 1, "a line longer than 4 MB left out")
        while true {
            if let stop = lineFeed(from: start) {
                start = stop + 1
                return
            }
            start = end
            if isInputAtEnd { return }
            _ = try refill()
        }
    }
}
