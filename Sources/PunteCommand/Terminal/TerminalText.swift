/// Text that is safe to print: what a stored or imported text contains never steers the terminal.
///
/// Control characters and marks that turn the direction of writing are replaced by visible signs.
/// The sequences of ``Style`` are kept: they begin with ``escape`` until they are written.
enum TerminalText {
    /// What stands for the escape character in styled text, different in each process, so that no text
    /// can contain it.
    static let escape = String(
        String.UnicodeScalarView((0..<3).map { _ in privateUse.randomElement() ?? "\u{10FFFD}" }))

    /// Characters of the last plane, which have no meaning of their own.
    private static let privateUse = (0x10_F000...0x10_FFFB).compactMap(Unicode.Scalar.init(_:))

    /// Returns a text as it is to be written to a terminal or to a file for people.
    ///
    /// - Complexity: Linear in the length of the text; one pass over the bytes if there is nothing to
    ///   replace.
    static func shown(_ text: String) -> String {
        var text = text
        guard text.withUTF8(hasReplacement) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(visible(scalar)) }
        let escape = String(String.UnicodeScalarView([Unicode.Scalar(0x1B)]))
        return String(result).replacing(Self.escape, with: escape)
    }

    /// Returns whether a text has a character that is replaced, or one that may belong to ``escape``.
    ///
    /// Romanian quotation marks begin with the same byte as the marks of direction, so that the bytes
    /// after the first one are looked at, too.
    private static func hasReplacement(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.contains { index in
            func follows(_ second: UInt8, _ third: ClosedRange<UInt8>) -> Bool {
                index + 2 < bytes.count && bytes[index + 1] == second
                    && third.contains(bytes[index + 2])
            }
            switch bytes[index] {
            case UInt8(ascii: "\n"), UInt8(ascii: "\t"): return false
            case ..<0x20, 0x7F, 0xF4: return true
            case 0xC2: return index + 1 < bytes.count && bytes[index + 1] < 0xA0
            case 0xE2: return follows(0x80, 0xAA...0xAE) || follows(0x81, 0xA6...0xA9)
            default: return false
            }
        }
    }

    private static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09, 0x0A: scalar
        // The pictures of the control characters are in their order.
        case ..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? replacement
        case 0x7F: "\u{2421}"
        case 0x80...0x9F, 0x202A...0x202E, 0x2066...0x2069: replacement
        default: scalar
        }
    }

    private static let replacement: Unicode.Scalar = "\u{FFFD}"
}
