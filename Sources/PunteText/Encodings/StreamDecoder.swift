internal import PunteLanguage

/// Decodes a stream of bytes into UTF-8, chunk by chunk.
///
/// The encoding is decided at the first character beyond ASCII: UTF-8 where the bytes are valid
/// UTF-8, otherwise a guess as for whole files (``LegacyEncoding``).
struct StreamDecoder {
    private enum Mode {
        case start
        case ascii
        case utf8
        case utf16(isLittle: Bool)
        case legacy(String)
    }

    /// The name of the stream, for messages.
    let name: String
    /// A message for the user; set when the encoding had to be guessed.
    private(set) var note: String?
    /// The length in bytes of the UTF-8 byte order mark; nil for encodings in which byte offsets
    /// differ from offsets in the text.
    private(set) var markLength: Int? = 0
    private var mode = Mode.start
    /// The bytes received but not decoded yet.
    private var pending: [UInt8] = []
    /// The offset of the first byte of `pending` in the stream.
    private var offset = 0

    init(name: String) { self.name = name }

    /// Decodes the next chunk and returns the text that has become complete, as UTF-8.
    ///
    /// An incomplete character at the end waits for the next chunk.
    ///
    /// - Parameters:
    ///   - chunk: the next bytes, of any number.
    ///   - isLast: whether nothing follows.
    /// - Returns: The text that was not returned by earlier calls; it may be empty.
    /// - Throws: ``ReadingError`` for bytes that are not text; its offset counts from the beginning
    ///   of the stream.
    mutating func decode(_ chunk: [UInt8], isLast: Bool) throws -> [UInt8] {
        pending += chunk
        if case .start = mode {
            guard isLast || pending.count >= TextParameters.encodingSampleLength else { return [] }
            start()
        }
        if case .utf16(let isLittle) = mode {
            return try utf16(isLittle: isLittle, isLast: isLast)
        }
        if let binary = pending.firstIndex(where: TextDecoder.isBinary) {
            throw ReadingError(.binary(offset: offset + binary), name: name)
        }
        if case .ascii = mode, pending.contains(where: { $0 >= 0x80 }) {
            if let text = valid(isLast: isLast) {
                // An incomplete character alone is no evidence.
                if text.contains(where: { $0 >= 0x80 }) { mode = .utf8 }
                return text
            }
            let decoded = try LegacyEncoding.decode(pending, name: name)
            note = decoded.note
            markLength = nil
            mode = .legacy(decoded.encoding)
        }
        if case .legacy(let encoding) = mode {
            return try legacy(in: encoding, isLast: isLast)
        }
        if let text = valid(isLast: isLast) { return text }
        throw ReadingError(
            .undecodable(offset: offset + LegacyEncoding.firstInvalid(in: pending)), name: name)
    }

    private mutating func start() {
        mode = .ascii
        if let order = TextDecoder.utf16Order(of: pending) {
            mode = .utf16(isLittle: order.isLittle)
            markLength = nil
            take(order.markLength)
        } else if pending.starts(with: TextDecoder.byteOrderMark) {
            take(TextDecoder.byteOrderMark.count)
            markLength = TextDecoder.byteOrderMark.count
        }
    }

    /// Removes decoded bytes from the beginning of `pending`.
    private mutating func take(_ count: Int) {
        pending.removeFirst(count)
        offset += count
    }

    /// Returns the pending bytes without an incomplete character at their end; nil if they are not
    /// UTF-8.
    private mutating func valid(isLast: Bool) -> [UInt8]? {
        let count = isLast ? pending.count : pending.count - incompleteTail
        guard let text = String(validating: pending[..<count], as: UTF8.self) else { return nil }
        take(count)
        return Array(text.utf8)
    }

    /// The number of bytes at the end of `pending` that begin an incomplete character.
    private var incompleteTail: Int {
        for length in 1...3 where length <= pending.count {
            let byte = pending[pending.count - length]
            if byte.continuesScalar { continue }
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > length ? length : 0
        }
        return 0
    }

    private mutating func utf16(isLittle: Bool, isLast: Bool) throws -> [UInt8] {
        var count = pending.count & ~1
        if !isLast, count >= 2 {
            let high = pending[isLittle ? count - 1 : count - 2]
            if high & 0xFC == 0xD8 { count -= 2 }
        }
        guard !isLast || count == pending.count,
            let text = TextDecoder.text(utf16: pending[..<count], isLittle: isLittle)
        else { throw ReadingError(.undecodable(offset: offset), name: name) }
        take(count)
        return Array(text.utf8)
    }

    /// Returns the decoded pending bytes up to the last line break.
    ///
    /// A line break is a safe place to cut: its byte is never a part of a longer character.
    private mutating func legacy(in encoding: String, isLast: Bool) throws -> [UInt8] {
        let lineEnd = pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        let isLongLine = pending.count > TextParameters.layoutSampleLength
        let count = isLast ? pending.count : lineEnd ?? (isLongLine ? pending.count : 0)
        guard count > 0 else { return [] }
        guard let text = LegacyEncoding.convert(Array(pending[..<count]), from: encoding) else {
            throw ReadingError(.undecodable(offset: offset), name: name)
        }
        take(count)
        return Array(text.utf8)
    }
}
