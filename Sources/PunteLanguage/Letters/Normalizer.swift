internal import CICU

/// Unicode normalisation by ICU.
package enum Normalizer {
    /// Returns a text in NFC; the text itself if ICU fails.
    package static func composed(_ text: String) -> String {
        let source = Array(text.utf16)
        var status: icu_status = 0
        var result = [UInt16](repeating: 0, count: source.count * 3 + 8)
        let length = icu_compose(
            source, Int32(source.count), &result, Int32(result.count), &status)
        guard status <= 0 else { return text }
        return String(decoding: result[..<Int(length)], as: UTF16.self)
    }

    /// Returns the canonical decomposition of a scalar; the scalar itself if it has none.
    package static func decomposition(of scalar: UInt32) -> [UInt32] {
        var status: icu_status = 0
        var buffer = [UInt16](repeating: 0, count: 32)
        let length = icu_decompose(scalar, &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0, length <= buffer.count else {
            return [scalar]
        }
        return String(decoding: buffer[..<Int(length)], as: UTF16.self).unicodeScalars.map(\.value)
    }
}
