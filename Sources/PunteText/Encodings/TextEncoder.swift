internal import PunteLanguage

/// Writes text in the encoding of the file that it was read from.
///
/// UTF-8, UTF-16 and the encodings with one byte for a character are known. A byte order mark is
/// written where the file has one.
public struct TextEncoder: Sendable {
    private enum Method: Sendable {
        case utf8
        case utf16(isLittle: Bool)
        /// The bytes of the characters beyond ASCII.
        case table([Unicode.Scalar: UInt8])
    }

    /// The IANA name of the encoding.
    public let name: String
    private let method: Method
    private let mark: [UInt8]

    /// Creates an encoder for the encoding of a file; nil for an encoding with several bytes for a
    /// character other than UTF-8 and UTF-16.
    ///
    /// - Parameters:
    ///   - name: the name of the encoding that the file was read in.
    ///   - bytes: the file, whose byte order mark is kept.
    public init?(_ name: String, like bytes: [UInt8]) {
        self.name = name
        switch TextEncoding(name)?.method {
        case .utf8:
            method = .utf8
            mark = bytes.starts(with: TextDecoder.byteOrderMark) ? TextDecoder.byteOrderMark : []
        case .utf16(let isLittle):
            let marks: [(isLittle: Bool, bytes: [UInt8])] = [
                (true, [0xFF, 0xFE]), (false, [0xFE, 0xFF]),
            ]
            let found = marks.first { bytes.starts(with: $0.bytes) }
            method = .utf16(isLittle: isLittle ?? found?.isLittle ?? false)
            mark = found?.bytes ?? []
        case .converter(let converter):
            guard let table = Self.table(of: converter) else { return nil }
            method = .table(table)
            mark = []
        case .mojibake, nil: return nil
        }
    }

    /// Returns the bytes of a text; nil when the encoding lacks one of its characters.
    public func encode(_ text: String) -> [UInt8]? {
        switch method {
        case .utf8: return mark + text.utf8
        case .utf16(let isLittle):
            return mark
                + text.utf16.flatMap { unit in
                    let (low, high) = (UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8))
                    return isLittle ? [low, high] : [high, low]
                }
        case .table(let table):
            var result: [UInt8] = []
            for scalar in text.unicodeScalars {
                guard let byte = scalar.isASCII ? UInt8(scalar.value) : table[scalar] else {
                    return nil
                }
                result.append(byte)
            }
            return result
        }
    }

    /// Returns the bytes of the characters beyond ASCII; nil for an encoding with more than one byte
    /// for a character.
    private static func table(of converter: String) -> [Unicode.Scalar: UInt8]? {
        var result: [Unicode.Scalar: UInt8] = [:]
        for byte in UInt8(0x80)...0xFF {
            guard let text = LegacyEncoding.convert([byte], from: converter) else { return nil }
            guard let scalar = text.unicodeScalars.first, scalar != "\u{FFFD}" else { continue }
            result[scalar] = byte
        }
        let sample = [UInt8](0xC0...0xFF)
        let decoded = LegacyEncoding.convert(sample, from: converter)
        return decoded?.unicodeScalars.count == sample.count ? result : nil
    }
}
