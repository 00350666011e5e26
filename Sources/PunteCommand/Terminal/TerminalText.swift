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
        guard text.utf8.contains(where: mayNeedReplacement) else { return text }
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(visible(scalar)) }
        let escape = String(String.UnicodeScalarView([Unicode.Scalar(0x1B)]))
        return String(result).replacing(Self.escape, with: escape)
    }

    /// Returns whether a byte may belong to a character that is replaced, or to ``escape``.
    private static func mayNeedReplacement(_ byte: UInt8) -> Bool {
        byte < 0x20 && byte != UInt8(ascii: "\n") && byte != UInt8(ascii: "\t")
            || [0x7F, 0xC2, 0xE2, 0xF4].contains(byte)
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
