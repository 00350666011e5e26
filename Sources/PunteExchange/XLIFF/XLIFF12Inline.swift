/// Writes text with codes as content of XLIFF 1.2.
enum XLIFF12Inline {
    static func write(_ text: InlineText, to output: XMLOutput) {
        var ids = InlineIdentifiers()
        var highlights = 0
        text.forEachPiece { piece in
            switch piece {
            case .text(let bytes): output.text(bytes)
            case .code(let code):
                switch code.kind {
                case .open, .close: paired(code, ids.pair(code), ids.next(code), output)
                case .placeholder: alone(code, "ph", nil, ids.next(code), output)
                case .isolatedOpen: alone(code, "it", "open", ids.next(code), output)
                case .isolatedClose: alone(code, "it", "close", ids.next(code), output)
                case .highlightOpen:
                    highlights += 1
                    output.markup("<mrk")
                    output.attribute("mtype", markerType(code.type))
                    output.markup(">")
                case .highlightClose where highlights > 0:
                    highlights -= 1
                    output.markup("</mrk>")
                case .highlightClose: break
                }
            }
        }
        for _ in 0..<highlights { output.markup("</mrk>") }
    }

    private static func paired(
        _ code: InlineCode, _ pair: String, _ id: String, _ output: XMLOutput
    ) {
        let opens = code.kind == .open
        if code.content.isEmpty {
            output.markup(opens ? "<bx" : "<ex")
        } else {
            output.markup(opens ? "<bpt" : "<ept")
        }
        output.attribute("id", id)
        output.attribute("rid", pair)
        if opens { output.attribute("ctype", code.type.map(XLIFFUnitProperties.inlineType)) }
        if code.content.isEmpty {
            output.markup("/>")
        } else {
            output.markup(">")
            output.verbatim(code.content)
            output.markup(opens ? "</bpt>" : "</ept>")
        }
    }

    private static func alone(
        _ code: InlineCode, _ name: StaticString, _ position: String?, _ id: String,
        _ output: XMLOutput
    ) {
        output.markup("<")
        output.markup(name)
        output.attribute("id", id)
        output.attribute("pos", position)
        output.attribute("ctype", code.type.map(XLIFFUnitProperties.inlineType))
        output.markup(">")
        output.verbatim(code.content)
        output.markup("</")
        output.markup(name)
        output.markup(">")
    }

    /// The types of annotations that every tool knows; others get the mark of one's own.
    private static func markerType(_ type: String?) -> String {
        switch type {
        case nil: "x-highlight"
        case "abbrev", "name", "phrase", "protected", "term", "datetime": type ?? ""
        case let type?: XLIFFUnitProperties.extensionName(type)
        }
    }
}
