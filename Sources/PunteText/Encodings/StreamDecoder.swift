internal import PunteLanguage

/// Decodes a stream of bytes into UTF-8, chunk by chunk.
///
/// The encoding is detected when enough bytes have arrived after the first character beyond ASCII,
/// from the same sample as for a whole file (``EncodingSample``).
struct StreamDecoder {
    private enum Mode {
        case start
        case ascii
        case utf8
        case utf16(isLittle: Bool)
        case legacy(String)
        /// An encoding that a person named and that cannot be decoded line by line.
        case whole(TextEncoding)
    }

    /// The name of the stream, for messages.
    let name: String
    /// Messages for the user about a guessed encoding or mojibake; at the end also about bytes that
    /// could not be decoded.
    private(set) var notes: [String] = []
    /// The number of bytes of a byte order mark of UTF-8; nil where offsets in the text differ from
    /// those in the file: in other encodings, and after a byte that could not be read.
    private(set) var markLength: Int? = 0
    private let named: TextEncoding?
    private var mode = Mode.start
    private var isMarked = false
    /// The bytes that have arrived but are not decoded yet.
    private var pending: [UInt8] = []
    /// The offset of the first byte of `pending` in the stream.
    private var offset = 0
    /// The end of the ASCII that was decoded.
    private var recent: [UInt8] = []
    private var repair = UTF8Repair()

    /// Creates a decoder of a stream.
    ///
    /// - Parameters:
    ///   - name: the name of the stream, for messages.
    ///   - encoding: the encoding; nil to detect it.
    init(name: String, encoding: TextEncoding? = nil) {
        self.name = name
        named = encoding
    }

    /// Decodes the next chunk and returns the text that has become complete, as UTF-8.
    ///
    /// An incomplete character at the end waits for the next chunk, and so does everything from the first
    /// character beyond ASCII on until the encoding is decided.
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
        switch mode {
        case .utf16(let isLittle): return try utf16(isLittle: isLittle, isLast: isLast)
        case .whole(let encoding): return isLast ? try whole(encoding) : []
        default: break
        }
        if let binary = pending.firstIndex(where: TextDecoder.isBinary) {
            throw ReadingError(.binary(offset: offset + binary), name: name)
        }
        var text: [UInt8] = []
        if case .ascii = mode {
            text = ascii()
            let isEnough = pending.count >= TextParameters.encodingGuessLength
            guard !pending.isEmpty, isLast || isEnough else { return text }
            try decide()
        }
        if case .legacy(let encoding) = mode {
            text += try legacy(in: encoding, isLast: isLast)
            if isLast { add(repair.note(name: name, encoding: encoding)) }
        } else {
            text += utf8(isLast: isLast)
            if isLast { add(repair.note(name: name, encoding: "UTF-8")) }
        }
        return text
    }

    private mutating func add(_ note: String?) {
        if let note { notes.append(note) }
    }

    private mutating func start() {
        if let named {
            markLength = nil
            if let converter = named.lineConverter {
                mode = .legacy(converter)
            } else if named.method == .utf8 {
                mode = .utf8
                skipMark()
            } else {
                mode = .whole(named)
            }
        } else if let order = TextDecoder.utf16Order(of: pending) {
            mode = .utf16(isLittle: order.isLittle)
            markLength = nil
            take(order.markLength)
        } else {
            mode = .ascii
            skipMark()
        }
    }

    private mutating func skipMark() {
        isMarked = pending.starts(with: TextDecoder.byteOrderMark)
        markLength = isMarked ? TextDecoder.byteOrderMark.count : 0
        if isMarked { take(TextDecoder.byteOrderMark.count) }
    }

    /// Drops decoded bytes.
    private mutating func take(_ count: Int) {
        pending.removeFirst(count)
        offset += count
    }

    /// Returns the pending bytes up to the first beyond ASCII.
    private mutating func ascii() -> [UInt8] {
        let end = pending.firstIndex { $0 >= 0x80 } ?? pending.count
        let text = repair.decode(pending[..<end])
        take(end)
        recent = Array((recent + text).suffix(TextParameters.encodingSampleLength))
        return text
    }

    /// Decides on the encoding of the pending bytes, of which the first is beyond ASCII.
    private mutating func decide() throws {
        let sample = EncodingSample(before: recent, after: pending, offset: offset)
        if isMarked || UTF8Evidence(sample.bytes).isForUTF8 {
            mode = .utf8
            let first = repair.line - EncodingSample.lines(in: recent)
            add(sample.noteOnMojibake(name: name, line: first))
        } else {
            let encoding = try LegacyEncoding.guess(
                from: sample.bytes, at: sample.range.lowerBound, name: name)
            add(LegacyEncoding.note(name: name, encoding: encoding))
            markLength = nil
            mode = .legacy(encoding)
        }
        recent = []
    }

    /// Returns the pending bytes up to an incomplete character.
    private mutating func utf8(isLast: Bool) -> [UInt8] {
        let count = isLast ? pending.count : pending.count - incompleteTail
        let text = repair.decode(pending[..<count])
        take(count)
        if repair.count > 0 { markLength = nil }
        return text
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

    private mutating func whole(_ encoding: TextEncoding) throws -> [UInt8] {
        let decoded = try TextDecoder.decode(pending, name: name, as: encoding)
        notes += decoded.notes
        take(pending.count)
        return Array(decoded.text.utf8)
    }

    /// Returns the pending bytes up to the last line break, a byte that is in no character of several
    /// bytes.
    private mutating func legacy(in encoding: String, isLast: Bool) throws -> [UInt8] {
        let lineEnd = pending.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        let isLongLine = pending.count > TextParameters.layoutSampleLength
        let count = isLast ? pending.count : lineEnd ?? (isLongLine ? pending.count : 0)
        guard count > 0 else { return [] }
        guard let text = LegacyEncoding.convert(Array(pending[..<count]), from: encoding) else {
            throw ReadingError(.undecodable(offset: offset), name: name)
        }
        repair.add(decoded: text)
        take(count)
        return Array(text.utf8)
    }
}
