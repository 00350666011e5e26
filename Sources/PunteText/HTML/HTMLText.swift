/// The text of HTML elements.
enum HTMLText {
    /// Elements that are no text.
    static let silent: Set = [
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "object",
        "video", "audio", "canvas", "head", "math", "textarea", "input",
    ]

    /// The text of an element with white space as single spaces.
    static func text(of node: HTMLNode) -> String {
        var raw = ""
        append(node, to: &raw, depth: 0)
        return collapsed(raw)
    }

    private static func append(_ node: HTMLNode, to text: inout String, depth: Int) {
        guard depth < HTMLNode.deepest else { return }
        switch node.name {
        case "#text": text += node.content
        case "br": text += " "
        case let name where !silent.contains(name) && node.isElement:
            for child in node.children { append(child, to: &text, depth: depth + 1) }
        default: break
        }
    }

    /// Letters that stand in links.
    static func linkedLength(of node: HTMLNode, depth: Int = 0) -> Int {
        guard node.isElement, depth < HTMLNode.deepest else { return 0 }
        if node.name == "a" { return text(of: node).utf8.count }
        return node.children.reduce(0) { $0 + linkedLength(of: $1, depth: depth + 1) }
    }

    /// White space of every kind as single spaces, none at the ends; no-break spaces stay.
    static func collapsed(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case " ", "\n", "\r", "\t", "\u{0B}", "\u{0C}", "\u{2028}", "\u{2029}", "\u{85}":
                isPending = !result.isEmpty
            default:
                if isPending { result.append(" ") }
                isPending = false
                result.append(scalar)
            }
        }
        return String(result)
    }
}
