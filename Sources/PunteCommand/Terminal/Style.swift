/// Emphasis for a terminal; plain text where colours are off.
struct Style: Sendable {
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

    func callAsFunction(_ text: String, _ emphasis: Emphasis?) -> String {
        guard colored, let emphasis, !text.isEmpty else { return text }
        return "\u{1B}[\(emphasis.rawValue)m\(text)\u{1B}[0m"
    }
}
