internal import PunteLanguage

/// The part of a text from which its encoding is detected.
///
/// It begins a little before the first byte beyond ASCII. Files and streams use the same part, so
/// that they get the same result.
///
/// Files and streams take the same part, so that they decide alike.
struct EncodingSample {
    /// The offsets of the sample in the file.
    let range: Range<Int>
    let bytes: [UInt8]

    /// Creates the sample of a whole text; nil for a text in ASCII.
    init?(_ body: ArraySlice<UInt8>) {
        guard let first = body.firstIndex(where: { $0 >= 0x80 }) else { return nil }
        let start = max(body.startIndex, first - TextParameters.encodingSampleLength)
        range = start..<min(body.endIndex, first + TextParameters.encodingGuessLength)
        bytes = Array(body[range])
    }

    /// Creates the sample of a stream.
    ///
    /// - Parameters:
    ///   - before: at least the last ``TextParameters/encodingSampleLength`` bytes before the first one
    ///     beyond ASCII, where there are so many.
    ///   - after: the bytes from that one on, at least ``TextParameters/encodingGuessLength`` where there
    ///     are so many.
    ///   - offset: the offset of `after` in the stream.
    init(before: [UInt8], after: [UInt8], offset: Int) {
        let head = before.suffix(TextParameters.encodingSampleLength)
        let tail = after.prefix(TextParameters.encodingGuessLength)
        bytes = Array(head + tail)
        range = offset - head.count..<offset + tail.count
    }

    /// Returns a message when the text is mojibake: UTF-8 that was read in another encoding and
    /// saved.
    ///
    /// - Parameters:
    ///   - name: the name of the file.
    ///   - line: the number of the line in which the sample begins, from 1.
    /// - Returns: one line with the place of the first damaged character; nil for other texts.
    func noteOnMojibake(name: String, line: Int) -> String? {
        guard let found = Mojibake.find(in: String(decoding: bytes, as: UTF8.self)) else {
            return nil
        }
        return "\(name):\(line + found.line): “\(found.written)” where “\(found.meant)” was, and "
            + "more like it: UTF-8 that was read as \(found.mojibake.encoding) and saved again; "
            + "--encoding \(TextEncoding.mojibakeName) reads what it was"
    }

    /// Returns the number of line breaks.
    static func lines(in bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        for byte in bytes where byte == "\n" { count += 1 }
        return count
    }
}
