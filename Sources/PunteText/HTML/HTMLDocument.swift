internal import CLibXML2

/// A parsed HTML page.
///
/// libxml2 repairs broken markup; nothing is loaded from the network.
final class HTMLDocument {
    private let document: htmlDocPtr

    /// Parses a page; nil when libxml2 finds no element in it.
    init?(_ text: String) {
        var text = HTMLTags.limited(text)
        let flags =
            HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
            | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        let parsed = text.withUTF8 { bytes -> htmlDocPtr? in
            guard bytes.count < Int(Int32.max) else { return nil }
            return bytes.withMemoryRebound(to: CChar.self) { chars in
                htmlReadMemory(
                    chars.baseAddress, Int32(chars.count), nil, "UTF-8", Int32(flags))
            }
        }
        guard let parsed else { return nil }
        document = parsed
    }

    deinit { xmlFreeDoc(document) }

    /// Calls `body` with the root element and returns its result; the nodes must not be used
    /// afterwards.
    func withRoot<Result>(_ body: (HTMLNode) -> Result) -> Result? {
        xmlDocGetRootElement(document).map { body(HTMLNode(pointer: $0)) }
    }
}

/// An element or a piece of text of an ``HTMLDocument``.
struct HTMLNode {
    let pointer: UnsafeMutablePointer<xmlNode>

    var isElement: Bool { pointer.pointee.type == XML_ELEMENT_NODE }

    /// The element's name in lower case; `#text` for a piece of text.
    var name: String {
        switch pointer.pointee.type {
        case XML_ELEMENT_NODE: pointer.pointee.name.map(Self.string).map { $0.lowercased() } ?? ""
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: "#text"
        default: "#other"
        }
    }

    /// The text of this node, if it is a piece of text.
    var content: String { pointer.pointee.content.map { Self.string(UnsafePointer($0)) } ?? "" }

    /// The elements and pieces of text that are direct children of this element, in document order.
    var children: [HTMLNode] {
        var result: [HTMLNode] = []
        var child = pointer.pointee.children
        while let node = child {
            result.append(HTMLNode(pointer: node))
            child = node.pointee.next
        }
        return result
    }

    /// The element that contains this one directly; nil for the root.
    var parent: HTMLNode? {
        pointer.pointee.parent.flatMap {
            $0.pointee.type == XML_ELEMENT_NODE ? HTMLNode(pointer: $0) : nil
        }
    }

    /// Returns the value of the attribute with a lower-case name; nil if the element does not have
    /// it.
    func attribute(_ name: String) -> String? {
        var attribute = pointer.pointee.properties
        while let found = attribute {
            if let key = found.pointee.name, Self.string(key).lowercased() == name {
                return found.pointee.children?.pointee.content.map {
                    Self.string(UnsafePointer($0))
                } ?? ""
            }
            attribute = found.pointee.next
        }
        return nil
    }

    /// Calls `body` with this element and all its descendants, in document order.
    ///
    /// Elements nested deeper than ``TextParameters/maximumElementDepth`` are skipped.
    func forEachElement(depth: Int = 0, _ body: (HTMLNode) -> Void) {
        guard isElement, depth < TextParameters.maximumElementDepth else { return }
        body(self)
        for child in children { child.forEachElement(depth: depth + 1, body) }
    }

    private static func string(_ bytes: UnsafePointer<xmlChar>) -> String {
        var length = 0
        while bytes[length] != 0 { length += 1 }
        return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
    }
}

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
