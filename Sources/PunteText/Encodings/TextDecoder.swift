internal import PunteLanguage

/// A decoded text and the encoding of its bytes.
public struct DecodedText: Sendable, Hashable {
    /// The text, without a byte order mark.
    public var text: String
    /// The IANA name of the encoding: `UTF-8`, `UTF-16LE`, `windows-1250`.
    public var encoding: String
    /// Messages for the user about a guessed encoding, mojibake, and bytes that could not be
    /// decoded.
    public var notes: [String] = []
    /// Whether each character of the text is in the file as it is: nothing was replaced.
    var isFaithful = true
}

/// Decodes bytes into text.
///
/// UTF-8, even with some invalid bytes, and UTF-16 are tried first, then the legacy encodings.
public enum TextDecoder {
    /// U+FEFF in UTF-8.
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Returns the text of a whole file.
    ///
    /// - Parameters:
    ///   - bytes: the file in any encoding.
    ///   - name: the name of the file, for messages.
    /// - Returns: The text without its byte order mark, and the encoding.
    /// - Throws: ``ReadingError`` for an empty file and for bytes that are not text.
    public static func decode(_ bytes: [UInt8], name: String) throws -> DecodedText {
        try decode(bytes, name: name, declared: nil)
    }

    /// Returns the text of a whole file that somebody sent.
    ///
    /// - Parameters:
    ///   - bytes: the file in any encoding.
    ///   - name: the name of the file, for messages.
    ///   - charset: the encoding that the sender named; that which a page declares when nil.
    /// - Returns: The text without its byte order mark, and the encoding.
    /// - Throws: ``ReadingError`` for an empty file and for bytes that are not text.
    package static func decode(
        _ bytes: [UInt8], name: String, charset: String?
    ) throws -> DecodedText {
        try decode(bytes, name: name, declared: charset ?? HTMLCharset.declared(in: bytes))
    }

    /// Returns the text of a whole file in an encoding that a person named.
    ///
    /// - Throws: ``ReadingError`` for an empty file and for bytes that are not text.
    public static func decode(
        _ bytes: [UInt8], name: String, as encoding: TextEncoding
    ) throws -> DecodedText {
        if bytes.isEmpty { throw ReadingError(.empty, name: name) }
        let isMarked = bytes.starts(with: byteOrderMark)
        var repair = UTF8Repair()
        let text: String
        switch encoding.method {
        case .utf8, .mojibake:
            let body = try textual(bytes, from: isMarked ? byteOrderMark.count : 0, name: name)
            let decoded = String(decoding: repair.decode(body), as: UTF8.self)
            text = encoding.method == .mojibake ? Mojibake.repaired(decoded) : decoded
        case .utf16(let isLittle):
            let order = utf16Order(of: bytes)
            text = lossyText(
                utf16: bytes[(order?.markLength ?? 0)...],
                isLittle: isLittle ?? order?.isLittle ?? false)
            repair.add(decoded: text)
        case .converter(let converter):
            let isWide = encoding.lineConverter == nil
            if !isWide { _ = try textual(bytes, from: 0, name: name) }
            guard let decoded = LegacyEncoding.convert(bytes, from: converter) else {
                throw ReadingError(.undecodable(offset: 0), name: name)
            }
            text = decoded.first == "\u{FEFF}" ? String(decoded.dropFirst()) : decoded
            repair.add(decoded: text)
        }
        let note = repair.note(name: name, encoding: encoding.name)
        let result = encoding.method == .mojibake ? "UTF-8" : encoding.name
        return DecodedText(
            text: text, encoding: result, notes: [note].compactMap { $0 },
            isFaithful: encoding.method == .utf8 && note == nil)
    }

    /// Returns the text of a whole file whose encoding may be declared in it.
    ///
    /// - Parameters:
    ///   - bytes: the file in any encoding.
    ///   - name: the name of the file, for messages.
    ///   - declared: the encoding that a page declares; used when the bytes are neither UTF-8 nor
    ///     UTF-16.
    /// - Returns: The text without its byte order mark, and the encoding.
    /// - Throws: ``ReadingError`` for an empty file and for bytes that are not text.
    static func decode(
        _ bytes: [UInt8], name: String, declared: String?
    ) throws -> DecodedText {
        if bytes.isEmpty { throw ReadingError(.empty, name: name) }
        if let text = decodeUTF16(bytes) { return text }
        let isMarked = bytes.starts(with: byteOrderMark)
        let body = try textual(bytes, from: isMarked ? byteOrderMark.count : 0, name: name)
        guard let sample = EncodingSample(body) else {
            return DecodedText(text: String(decoding: body, as: UTF8.self), encoding: "UTF-8")
        }
        let evidence = UTF8Evidence(sample.bytes)
        let isDeclared = declared.map { TextEncoding($0)?.method == .utf8 } ?? false
        let isLittle = evidence.strays <= TextParameters.straysInDeclaredUTF8
        guard isMarked || evidence.isForUTF8 || isDeclared && isLittle else {
            if let declared, let text = LegacyEncoding.decode(bytes, declared: declared) {
                return text
            }
            return try guessed(body, sample, name: name)
        }
        var repair = UTF8Repair()
        let text = String(decoding: repair.decode(body), as: UTF8.self)
        let before = EncodingSample.lines(in: body[..<sample.range.lowerBound])
        let notes = [
            sample.noteOnMojibake(name: name, line: before + 1),
            repair.note(name: name, encoding: "UTF-8"),
        ]
        return DecodedText(
            text: text, encoding: "UTF-8", notes: notes.compactMap { $0 },
            isFaithful: repair.count == 0)
    }

    private static func guessed(
        _ body: ArraySlice<UInt8>, _ sample: EncodingSample, name: String
    ) throws -> DecodedText {
        let encoding = try LegacyEncoding.guess(
            from: sample.bytes, at: sample.range.lowerBound, name: name)
        guard let text = LegacyEncoding.convert(Array(body), from: encoding) else {
            throw ReadingError(.undecodable(offset: sample.range.lowerBound), name: name)
        }
        var repair = UTF8Repair()
        repair.add(decoded: text)
        let notes = [
            LegacyEncoding.note(name: name, encoding: encoding),
            repair.note(name: name, encoding: encoding),
        ]
        return DecodedText(
            text: text, encoding: encoding, notes: notes.compactMap { $0 }, isFaithful: false)
    }

    /// Returns the bytes from an offset on.
    ///
    /// - Throws: ``ReadingError`` for bytes that no text has.
    private static func textual(
        _ bytes: [UInt8], from start: Int, name: String
    ) throws -> ArraySlice<UInt8> {
        let body = bytes[start...]
        if let offset = body.firstIndex(where: isBinary) {
            throw ReadingError(.binary(offset: offset), name: name)
        }
        return body
    }

    /// Returns whether a byte is a control character that does not occur in text files.
    ///
    /// Tabs, line breaks, form feeds, escapes and the end-of-file mark of old systems (U+001A) do
    /// occur.
    static func isBinary(_ byte: UInt8) -> Bool {
        byte < UInt8(ascii: "\t") || (byte > UInt8(ascii: "\r") && byte < 0x1A)
    }

    private static func decodeUTF16(_ bytes: [UInt8]) -> DecodedText? {
        guard bytes.count.isMultiple(of: 2), let order = utf16Order(of: bytes),
            let text = text(utf16: bytes[order.markLength...], isLittle: order.isLittle)
        else { return nil }
        return DecodedText(text: text, encoding: order.isLittle ? "UTF-16LE" : "UTF-16BE")
    }

    /// Returns the byte order of text in UTF-16 and the number of bytes of its byte order mark; nil for
    /// other text.
    static func utf16Order(of bytes: [UInt8]) -> (isLittle: Bool, markLength: Int)? {
        guard bytes.count >= 2 else { return nil }
        switch (bytes[0], bytes[1]) {
        case (0xFF, 0xFE): return (true, 2)
        case (0xFE, 0xFF): return (false, 2)
        default: return unmarkedOrder(of: bytes).map { ($0, 0) }
        }
    }

    /// Returns the text of UTF-16 bytes, whose number is even; nil if a surrogate has no partner.
    static func text(utf16 bytes: ArraySlice<UInt8>, isLittle: Bool) -> String? {
        let units = stride(from: bytes.startIndex, to: bytes.endIndex, by: 2).map { offset in
            let pair = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        return String(validating: units, as: UTF16.self)
    }

    /// Returns the text of bytes, with U+FFFD for surrogates that are not in pairs and for half a unit.
    private static func lossyText(utf16 bytes: ArraySlice<UInt8>, isLittle: Bool) -> String {
        let isCut = !bytes.count.isMultiple(of: 2)
        let units = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { offset in
            let pair = (UInt16(bytes[offset]), UInt16(bytes[offset + 1]))
            return isLittle ? pair.1 << 8 | pair.0 : pair.0 << 8 | pair.1
        }
        return String(decoding: units, as: UTF16.self) + (isCut ? "\u{FFFD}" : "")
    }

    /// Returns whether text in UTF-16 without a byte order mark is little-endian; nil for other text.
    ///
    /// Latin text in UTF-16 has a zero byte in most two-byte units, always at the same place in the
    /// unit.
    private static func unmarkedOrder(of bytes: [UInt8]) -> Bool? {
        let sample = bytes.prefix(TextParameters.encodingSampleLength)
        var zeros = (even: 0, odd: 0)
        for (offset, byte) in sample.enumerated() where byte == 0 {
            if offset.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
        }
        let pairs = sample.count / 2
        let minimum = pairs * TextParameters.utf16ZeroTenths
        if zeros.even == 0, zeros.odd * 10 >= minimum { return true }
        if zeros.odd == 0, zeros.even * 10 >= minimum { return false }
        return nil
    }
}

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
