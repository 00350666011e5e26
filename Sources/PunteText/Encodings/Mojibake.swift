internal import PunteLanguage

/// UTF-8 that was read as a legacy encoding and written as UTF-8 again: „È™” where „ș” was.
struct Mojibake: Sendable {
    /// The name of the legacy encoding.
    let encoding: String
    /// The byte, from 0x80 on, that each character was decoded from.
    ///
    /// Bytes that the encoding does not define became control characters with the same number.
    private let bytes: [UInt32: UInt8]

    private init(_ encoding: String) {
        self.encoding = encoding
        let values = (UInt8(0x80)...0xFF).map { $0 }
        var bytes: [UInt32: UInt8] = [:]
        for byte in values where byte < 0xA0 { bytes[UInt32(byte)] = byte }
        let text = LegacyEncoding.convert(values, from: encoding) ?? ""
        for (byte, scalar) in zip(values, text.unicodeScalars) where scalar != "\u{FFFD}" {
            bytes[scalar.value] = byte
        }
        self.bytes = bytes
    }

    private static let all = [Mojibake("windows-1252"), Mojibake("windows-1250")]

    /// The mojibake found in a text.
    struct Finding {
        let mojibake: Mojibake
        /// The first damaged characters as written, and as they were meant.
        let written: String
        let meant: String
        /// The index of their line, from 0.
        let line: Int
    }

    /// Finds mojibake in a text that has so much of it that it cannot be meant.
    ///
    /// - Parameter text: a sample of a text.
    /// - Returns: the first damaged character and its encoding; nil for other texts.
    static func find(in text: String) -> Finding? {
        all.compactMap { $0.found(in: text) }.max { $0.count < $1.count }?.finding
    }

    private func found(in text: String) -> (count: Int, finding: Finding)? {
        var text = text
        return text.withUTF8 { bytes in
            var (count, others, line) = (0, 0, 0)
            var first: (range: Range<Int>, meant: [UInt8], line: Int)?
            var position = 0
            while position < bytes.count {
                if bytes[position] < 0x80 {
                    if bytes[position] == "\n" { line += 1 }
                    position += 1
                } else if let (meant, end) = original(in: bytes, at: position) {
                    count += 1
                    if first == nil { first = (position..<end, meant, line) }
                    position = end
                } else {
                    others += 1
                    position = bytes.scalar(at: position).end
                }
            }
            let minimum = TextParameters.minimumMojibake
            guard let first, count >= minimum.count, count * minimum.shareDivisor >= count + others
            else { return nil }
            let finding = Finding(
                mojibake: self, written: String(decoding: bytes[first.range], as: UTF8.self),
                meant: String(decoding: first.meant, as: UTF8.self), line: first.line)
            return (count, finding)
        }
    }

    /// Returns the bytes of the original character at an offset, and the offset after it; nil where
    /// there is no mojibake.
    private func original(
        in text: UnsafeBufferPointer<UInt8>, at position: Int
    ) -> (bytes: [UInt8], end: Int)? {
        let (first, afterFirst) = text.scalar(at: position)
        guard let lead = bytes[first], 0xC2...0xF4 ~= lead else { return nil }
        var original = [lead]
        var end = afterFirst
        let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
        while original.count < length, end < text.count {
            let (scalar, next) = text.scalar(at: end)
            guard let byte = bytes[scalar], byte.continuesScalar else { return nil }
            original.append(byte)
            end = next
        }
        let isCharacter = original.withUnsafeBufferPointer { bytes in
            guard UTF8Sequence(bytes, at: 0) == .valid(length) else { return false }
            // Letters and marks before the scripts of East Asia, and pictographs.
            let scalar = bytes.scalar(at: 0).value
            return scalar < 0x2E00 || scalar >= 0x1F000
        }
        return isCharacter ? (original, end) : nil
    }

    /// Returns a text with mojibake replaced by the characters that were meant.
    ///
    /// Of the legacy encodings, the one that explains more of the text is assumed.
    static func repaired(_ text: String) -> String {
        let repairs = all.map { $0.repair(text) }
        return repairs.max { $0.count < $1.count }.map { $0.count > 0 ? $0.text : text } ?? text
    }

    private func repair(_ text: String) -> (text: String, count: Int) {
        var text = text
        return text.withUTF8 { bytes in
            var result: [UInt8] = []
            result.reserveCapacity(bytes.count)
            var count = 0
            var position = 0
            while position < bytes.count {
                if bytes[position] >= 0x80, let (meant, end) = original(in: bytes, at: position) {
                    result += meant
                    count += 1
                    position = end
                } else {
                    let end = bytes.scalar(at: position).end
                    result += bytes[position..<end]
                    position = end
                }
            }
            return (String(decoding: result, as: UTF8.self), count)
        }
    }
}
