/// Emphasises text with the escape sequences of a terminal (ECMA-48), or not at all.
struct Style: Sendable {
    /// A kind of emphasis; the raw value is the parameter of the escape sequence that switches it
    /// on.
    enum Emphasis: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
    }

    let colored: Bool

    /// Returns a text with an emphasis, which is switched off at the end of the text.
    func callAsFunction(_ text: String, _ emphasis: Emphasis?) -> String {
        guard colored, let emphasis, !text.isEmpty else { return text }
        return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
    }
}
