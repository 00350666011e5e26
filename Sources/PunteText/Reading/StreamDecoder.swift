/// Decodes a stream of bytes piece by piece into UTF-8. The encoding is told when the first sign
/// beyond ASCII comes: UTF-8 where that is valid, else a guess as for whole files.
struct StreamDecoder {
    private enum Mode {
        case start
        case ascii
        case utf8
        case utf16(isLittle: Bool)
        case legacy(String)
    }

    let name: String
    private(set) var note: String?
    /// Bytes of a byte order mark of UTF-8; nil for encodings whose offsets differ from the text's.
    private(set) var markLength: Int? = 0
    private var mode = Mode.start
    private var pending: [UInt8] = []
    private var offset = 0

    init(name: String) { self.name = name }

    /// - Returns: the text of what has come so far and was not returned yet, without an incomplete
    ///   sign at its end.
    /// - Throws: ``ReadingError`` for bytes that are no text.
    mutating func decode(_ chunk: [UInt8], isLast: Bool) throws -> [UInt8] {
        pending += chunk
        if case .start = mode {
            guard isLast || pending.count >= 2048 else { return [] }
            start()
        }
        if case .utf16(let isLittle) = mode { return try utf16(isLittle, isLast: isLast) }
        if let binary = pending.firstIndex(where: TextDecoder.isBinary) {
            throw ReadingError(.binary(offset: offset + binary), name: name)
        }
        if case .ascii = mode, pending.contains(where: { $0 >= 0x80 }) {
            if let text = valid(isLast: isLast) {
                // An incomplete sign alone is no evidence.
                if text.contains(where: { $0 >= 0x80 }) { mode = .utf8 }
                return text
            }
            let decoded = try LegacyEncoding.decode(pending, name: name)
            note = decoded.note
            markLength = nil
            mode = .legacy(decoded.encoding)
        }
        if case .legacy(let encoding) = mode { return try legacy(encoding, isLast: isLast) }
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
        } else if pending.starts(with: [0xEF, 0xBB, 0xBF]) {
            take(3)
            markLength = 3
        }
    }

    private mutating func take(_ count: Int) {
        pending.removeFirst(count)
        offset += count
    }

    private mutating func valid(isLast: Bool) -> [UInt8]? {
        let count = isLast ? pending.count : pending.count - incompleteTail
        guard let text = String(validating: pending[..<count], as: UTF8.self) else { return nil }
        take(count)
        return Array(text.utf8)
    }

    /// Bytes of a sign at the end whose last bytes have not come yet.
    private var incompleteTail: Int {
        for length in 1...3 where length <= pending.count {
            let byte = pending[pending.count - length]
            if byte & 0xC0 == 0x80 { continue }
            let needed = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return needed > length ? length : 0
        }
        return 0
    }

    private mutating func utf16(_ isLittle: Bool, isLast: Bool) throws -> [UInt8] {
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

    /// Up to the last line break, which no sign of several bytes holds.
    private mutating func legacy(_ encoding: String, isLast: Bool) throws -> [UInt8] {
        let lineEnd = pending.lastIndex(of: 0x0A).map { $0 + 1 }
        let count =
            isLast ? pending.count : lineEnd ?? (pending.count > 1 << 18 ? pending.count : 0)
        guard count > 0 else { return [] }
        guard let text = LegacyEncoding.convert(Array(pending[..<count]), from: encoding) else {
            throw ReadingError(.undecodable(offset: offset), name: name)
        }
        take(count)
        return Array(text.utf8)
    }
}
