/// Extracts the text of HTML elements.
enum HTMLText {
    /// Elements whose contents are not shown to readers as text.
    static let silent: Set = [
        "script", "style", "noscript", "template", "svg", "iframe", "button", "select", "object",
        "video", "audio", "canvas", "head", "math", "textarea", "input",
    ]

    /// Returns the text of an element, with each run of white space replaced by one space.
    static func text(of node: HTMLNode) -> String {
        var raw = ""
        append(node, to: &raw, depth: 0)
        return collapsed(raw)
    }

    private static func append(_ node: HTMLNode, to text: inout String, depth: Int) {
        guard depth < TextParameters.maximumElementDepth else { return }
        switch node.name {
        case "#text": text += node.content
        case "br": text += " "
        case let name where !silent.contains(name) && node.isElement:
            for child in node.children { append(child, to: &text, depth: depth + 1) }
        default: break
        }
    }

    /// Returns the length in UTF-8 bytes of an element's text that is inside links.
    static func linkedLength(of node: HTMLNode, depth: Int = 0) -> Int {
        guard node.isElement, depth < TextParameters.maximumElementDepth else { return 0 }
        if node.name == "a" { return text(of: node).utf8.count }
        return node.children.reduce(0) { $0 + linkedLength(of: $1, depth: depth + 1) }
    }

    /// Returns a text with each run of white space replaced by one space and none at its ends.
    ///
    /// No-break spaces are kept.
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
