internal import Glibc

/// Lines of a text, in constant memory.
final class LineReader {
    let input: UTF8Stream
    let log: FindingLog
    /// Number of the line last given, from 1.
    private(set) var line = 0

    /// How the line last given ends in the file.
    private(set) var ending = "\n"

    private var window: [UInt8]
    private var start = 0
    private var end = 0
    private var isInputAtEnd = false

    /// Longer lines are left out and reported.
    static let maximumLength = 1 << 22

    /// - Parameter declared: finds the encoding that the first bytes declare.
    init(
        _ source: ByteSource, log: FindingLog, declared: ([UInt8]) -> String? = { _ in nil }
    ) throws {
        self.log = log
        input = try UTF8Stream(source, declared: declared)
        window = [UInt8](repeating: 0, count: 1 << 17)
        if let remark = input.encoding.remark { try log.report(.mended, line: 1, remark) }
    }

    /// The next line without its end (LF or CR LF).
    /// - Returns: nil at the end; the bytes are valid within `body` alone.
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

    func next() throws -> String? {
        try next { try self.string($0) }
    }

    /// Text of bytes of the current line; what is not UTF-8 is mended and reported.
    func string(_ bytes: some Collection<UInt8>) throws -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        try log.report(.mended, line: line, "bytes that are not UTF-8: read as \u{FFFD}")
        return String(decoding: bytes, as: UTF8.self)
    }

    /// - Returns: nil at the end; a nil range for a line that is too long.
    private func nextRange() throws -> Range<Int>?? {
        var searched = start
        while true {
            let found = window.withUnsafeBufferPointer { bytes in
                bytes.baseAddress.flatMap { base in
                    memchr(base + searched, 0x0A, end - searched)
                        .map { UnsafeRawPointer($0) - UnsafeRawPointer(base) }
                }
            }
            if let found { return .some(take(upTo: found, resume: found + 1)) }
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

    private func take(upTo stop: Int, resume: Int) -> Range<Int> {
        defer { start = resume }
        let hasReturn = stop > start && window[stop - 1] == 0x0D
        ending = hasReturn ? "\r\n" : "\n"
        return start..<(hasReturn ? stop - 1 : stop)
    }

    /// - Returns: whether there was room.
    private func refill() throws -> Bool {
        if start > 0 {
            window.removeSubrange(..<start)
            window.append(contentsOf: repeatElement(0, count: start))
            end -= start
            start = 0
        }
        if end == window.count {
            guard window.count < Self.maximumLength else { return false }
            window.append(contentsOf: repeatElement(0, count: window.count))
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
            if let stop = window[start..<end].firstIndex(of: 0x0A) {
                start = stop + 1
                return
            }
            start = end
            if isInputAtEnd { return }
            _ = try refill()
        }
    }
}
