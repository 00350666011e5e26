internal import PunteLanguage

/// Decodes text that is UTF-8 except for some bytes, piece by piece: each sequence of bytes that is no
/// character becomes U+FFFD.
///
/// A sequence is what the Unicode Standard recommends to replace as a whole (section 3.9, *U+FFFD
/// Substitution of Maximal Subparts*): a byte that begins no character, or the beginning of one that is
/// cut off.
struct UTF8Repair {
    /// The number of sequences that were replaced.
    private(set) var count = 0
    /// The number of the line of the first replaced sequence, from 1.
    private(set) var firstLine = 0
    /// The number of the line in which the next piece begins, from 1.
    private(set) var line = 1
    private var endsWithReturn = false

    private static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

    /// Returns a piece of a text as valid UTF-8.
    ///
    /// A piece must not end inside a character that continues in the next piece.
    mutating func decode(_ piece: some Collection<UInt8>) -> [UInt8] {
        let piece = Array(piece)
        if String(validating: piece, as: UTF8.self) != nil {
            countLines(in: piece[...])
            return piece
        }
        var result: [UInt8] = []
        result.reserveCapacity(piece.count)
        piece.withUnsafeBufferPointer { bytes in
            var start = 0
            var position = 0
            while position < bytes.count {
                if bytes[position] < 0x80 {
                    position += 1
                } else if case .valid(let length) = UTF8Sequence(bytes, at: position) {
                    position += length
                } else {
                    result += bytes[start..<position]
                    countLines(in: piece[start..<position])
                    replaceOne()
                    result += Self.replacement
                    position += UTF8Evidence.lengthOfInvalid(bytes, at: position)
                    start = position
                }
            }
            result += bytes[start...]
            countLines(in: piece[start...])
        }
        return result
    }

    /// Counts the characters of a decoded piece that the decoder could not read, as U+FFFD in it.
    mutating func add(decoded piece: String) {
        for scalar in piece.unicodeScalars {
            if scalar == "\u{FFFD}" { replaceOne() }
            if scalar == "\r" || scalar == "\n" && !endsWithReturn { line += 1 }
            endsWithReturn = scalar == "\r"
        }
    }

    private mutating func replaceOne() {
        count += 1
        if count == 1 { firstLine = line }
    }

    private mutating func countLines(in bytes: ArraySlice<UInt8>) {
        for byte in bytes {
            if byte == "\r" || byte == "\n" && !endsWithReturn { line += 1 }
            endsWithReturn = byte == "\r"
        }
    }

    /// Returns a message on the invalid sequences that were replaced.
    ///
    /// - Parameters:
    ///   - name: the name of the file.
    ///   - encoding: the name of the encoding of the rest of the text.
    /// - Returns: one line with their number and the line of the first; nil when there are none.
    func note(name: String, encoding: String) -> String? {
        switch count {
        case 0: nil
        case 1: "\(name):\(firstLine): a byte that is not \(encoding); “\u{FFFD}” is in its place"
        default:
            "\(name):\(firstLine): not \(encoding) in \(count) places, the first in this line; "
                + "“\u{FFFD}” is in their place"
        }
    }
}

/// The evidence in a text for and against UTF-8.
struct UTF8Evidence {
    /// The number of characters of several bytes.
    private(set) var characters = 0
    /// The number of bytes beyond ASCII that are in no such character.
    ///
    /// Not counted are the beginning of a character at which the text was cut, and 0xFF, which is a
    /// letter in legacy encodings, but of no Romanian or English word.
    private(set) var strays = 0

    init(_ bytes: some Collection<UInt8>) {
        Array(bytes).withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                let byte = bytes[position]
                if byte < 0x80 {
                    position += 1
                } else {
                    switch UTF8Sequence(bytes, at: position) {
                    case .valid(let length):
                        characters += 1
                        position += length
                    case .incomplete: position = bytes.count
                    case .invalid:
                        let length = Self.lengthOfInvalid(bytes, at: position)
                        if length == 1, byte != 0xFF { strays += 1 }
                        position += length
                    }
                }
            }
        }
    }

    /// Whether most of what is beyond ASCII is UTF-8.
    var isForUTF8: Bool { strays <= characters }

    /// Returns the number of bytes, at an offset where no character is, that could have begun one.
    static func lengthOfInvalid(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) -> Int {
        var end = position + 1
        while end < bytes.count, end < position + 3 {
            let start = UnsafeBufferPointer(rebasing: bytes[position...end])
            guard UTF8Sequence(start, at: 0) == .incomplete else { break }
            end += 1
        }
        return end - position
    }
}
