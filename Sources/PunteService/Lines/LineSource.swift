package import PunteLanguage

/// Cuts a stream of bytes into lines, of which none may be longer than a limit.
package struct LineSource {
    /// What a line of the stream is.
    package enum Content: Sendable, Hashable {
        /// The bytes of a line without its line break.
        case text([UInt8])
        /// A line longer than the limit, whose bytes were left out.
        case tooLong
    }

    /// A line and its number.
    package struct Line: Sendable, Hashable {
        /// The number of the line, from 1.
        package var number: Int
        /// What it holds.
        package var content: Content
    }

    private let next: () throws -> [UInt8]?
    private let limit: Int
    private var chunk: ArraySlice<UInt8> = []
    private var number = 0

    /// Creates a source of the lines of a file.
    ///
    /// - Parameters:
    ///   - file: the file; it is read as it comes.
    ///   - limit: the maximum length of a line in bytes.
    package init(_ file: FileReader, limit: Int) {
        self.init(limit: limit) { try file.next() }
    }

    /// Creates a source of the lines of chunks.
    ///
    /// - Parameters:
    ///   - limit: the maximum length of a line in bytes.
    ///   - next: returns the next bytes; nil at the end.
    package init(limit: Int, _ next: @escaping () throws -> [UInt8]?) {
        self.limit = limit
        self.next = next
    }

    /// Returns the next line; nil after the last, which needs no line break.
    ///
    /// - Throws: what reading throws.
    package mutating func nextLine() throws -> Line? {
        var bytes: [UInt8] = []
        var isTooLong = false
        var isBegun = false
        while true {
            if chunk.isEmpty {
                guard let more = try next() else {
                    return isBegun ? line(bytes, isTooLong: isTooLong) : nil
                }
                chunk = more[...]
            }
            isBegun = true
            let end = chunk.firstIndex(of: UInt8(ascii: "\n"))
            let part = chunk[..<(end ?? chunk.endIndex)]
            if isTooLong || bytes.count + part.count > limit {
                isTooLong = true
                bytes = []
            } else {
                bytes += part
            }
            chunk = chunk[(end.map { $0 + 1 } ?? chunk.endIndex)...]
            if end != nil { return line(bytes, isTooLong: isTooLong) }
        }
    }

    private mutating func line(_ bytes: [UInt8], isTooLong: Bool) -> Line {
        number += 1
        if isTooLong { return Line(number: number, content: .tooLong) }
        let hasReturn = bytes.last == UInt8(ascii: "\r")
        return Line(number: number, content: .text(hasReturn ? bytes.dropLast() : bytes))
    }
}
