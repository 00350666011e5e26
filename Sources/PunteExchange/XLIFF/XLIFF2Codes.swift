/// The codes of a unit, whose native forms XLIFF 2 keeps apart from the text.
struct XLIFF2Codes {
    private var data: [(id: String, content: String)] = []
    /// Marked passages so far.
    private var annotations = 0

    /// The text as content of a `source` or `target`, forbidden characters as `cp` elements left out.
    mutating func markup(_ text: InlineText) -> String {
        guard !text.codes.isEmpty else { return XMLText.escaped(text.text) }
        let paired = TMXInline.pairs(text.codes)
        var ids = InlineIdentifiers()
        var starts: [String: String] = [:]
        var result = ""
        var index = -1
        var highlights = 0
        text.forEachPiece { piece in
            guard case .code(let code) = piece else {
                if case .text(let bytes) = piece {
                    var escaped: [UInt8] = []
                    XMLText.escape(bytes, into: &escaped)
                    result += String(decoding: escaped, as: UTF8.self)
                }
                return
            }
            index += 1
            let reference = reference(code.content)
            switch code.kind {
            case .placeholder: result += "<ph id=\"\(ids.next(code))\"\(reference)/>"
            case .open where paired.contains(index):
                let id = ids.next(code)
                starts[code.pair ?? ""] = id
                result += "<sc id=\"\(id)\"\(reference)/>"
            case .close where paired.contains(index):
                result += "<ec startRef=\"\(starts[code.pair ?? ""] ?? "")\"\(reference)/>"
            case .open, .isolatedOpen:
                result += "<sc id=\"\(ids.next(code))\" isolated=\"yes\"\(reference)/>"
            case .close, .isolatedClose:
                result += "<ec id=\"\(ids.next(code))\" isolated=\"yes\"\(reference)/>"
            case .highlightOpen:
                highlights += 1
                annotations += 1
                result += "<mrk id=\"m\(annotations)\" type=\"\(Self.annotation(code.type))\">"
            case .highlightClose where highlights > 0:
                highlights -= 1
                result += "</mrk>"
            case .highlightClose: break
            }
        }
        return result + String(repeating: "</mrk>", count: highlights)
    }

    /// A type of annotation that the schema knows, or one of its owner's: `prefix:value`.
    private static func annotation(_ type: String?) -> String {
        guard let type else { return "generic" }
        let parts = type.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let isOwn = parts.count == 2 && parts.allSatisfy(InlineIdentifiers.isName)
        return isOwn || type == "term" ? type : "generic"
    }

    /// ` dataRef="…"` for a native form, which is kept once.
    private mutating func reference(_ content: String) -> String {
        if content.isEmpty { return "" }
        if let known = data.first(where: { $0.content == content }) {
            return " dataRef=\"\(known.id)\""
        }
        let id = "d\(data.count + 1)"
        data.append((id, content))
        return " dataRef=\"\(id)\""
    }

    func writeData(to output: XMLOutput) {
        guard !data.isEmpty else { return }
        output.markup("<originalData>\n")
        for (id, content) in data {
            output.markup("<data")
            output.attribute("id", id)
            output.markup(">")
            output.verbatim(Self.withoutElements(content))
            output.markup("</data>\n")
        }
        output.markup("</originalData>\n")
    }

    /// Native code with elements in it has no place here; its text alone is kept.
    private static func withoutElements(_ content: String) -> String {
        guard content.utf8.contains(UInt8(ascii: "<")) else { return content }
        var isInTag = false
        return String(
            content.filter { character in
                if character == "<" { isInTag = true }
                defer { if character == ">" { isInTag = false } }
                return !isInTag
            })
    }
}
