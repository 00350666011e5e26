internal import PunteLanguage

/// Reads the content of a TMX `seg` element: its text and its inline codes with their native forms.
///
/// The content is described in TMX 1.4b, section "Content Markup".
struct SegmentReader {
    private var builder = InlineBuilder()
    /// The pair identifiers of the open elements that are not TMX elements, outermost first.
    ///
    /// The identifier is empty for an element without an end tag.
    private var foreignPairs: [String] = []
    private var foreignCount = 0

    /// Reads the segment whose start tag is the current token.
    ///
    /// - Returns: The text; nil if the segment is too damaged to know its text, which is reported.
    mutating func read(from scanner: inout MarkupScanner<TMXElement>) throws -> InlineText? {
        let depth = scanner.depth
        builder.reset(line: scanner.line)
        foreignPairs = []
        foreignCount = 0
        while true {
            switch try scanner.next() {
            case .text: builder.append(scanner.text)
            case .start(let element): try start(element, scanner)
            case .end(let element):
                guard scanner.depth < depth else {
                    end(element, scanner)
                    continue
                }
                let isSound = try builder.isSound(scanner.log, isImplied: scanner.isImplied)
                return isSound ? builder.current : nil
            case .finished:
                _ = try builder.isSound(scanner.log, isImplied: true)
                return nil
            }
        }
    }

    private mutating func start(
        _ element: TMXElement?, _ scanner: borrowing MarkupScanner<TMXElement>
    ) throws {
        if builder.isInNative {
            // A code within the native form of a code, or in its translatable text.
            let tag = try Self.tag(scanner, isEmpty: false)
            builder.appendNative(Self.isInline(element) ? tag : XMLText.escaped(tag))
            return
        }
        var code = InlineCode(.placeholder, at: builder.offset)
        code.pair = try scanner.attribute("i")
        code.counterpart = try scanner.attribute("x")
        code.type = try scanner.attribute("type")
        switch element {
        case .bpt: code.kind = .open
        case .ept: code.kind = .close
        case .it:
            let position = try scanner.attribute("pos")
            code.kind = position == "end" ? .isolatedClose : .isolatedOpen
        case .hi: code.kind = .highlightOpen
        case .ph, .ut, .sub: break
        default: return try startForeign(code, scanner)
        }
        builder.append(code)
        if element != .hi { builder.beginNative(depth: scanner.depth) }
    }

    /// Reads a tag that was not escaped (`<b>` instead of `&lt;b>`) as an inline code.
    private mutating func startForeign(
        _ code: InlineCode, _ scanner: borrowing MarkupScanner<TMXElement>
    ) throws {
        var code = code
        code.content = XMLText.escaped(try Self.tag(scanner, isEmpty: scanner.isEmptyElement))
        if !scanner.isEmptyElement {
            code.kind = .open
            foreignCount += 1
            code.pair = "f\(foreignCount)"
        }
        foreignPairs.append(code.pair ?? "")
        try scanner.log.report(
            .mended, line: scanner.line, "<\(scanner.name)> in a segment read as a code")
        builder.append(code)
    }

    private mutating func end(
        _ element: TMXElement?, _ scanner: borrowing MarkupScanner<TMXElement>
    ) {
        if builder.isInNative {
            let isWhole = builder.endNative(
                depth: scanner.depth, name: scanner.name, isImplied: scanner.isImplied)
            if !isWhole {
                let tag = "</\(scanner.name)>"
                builder.appendNative(Self.isInline(element) ? tag : XMLText.escaped(tag))
            }
            return
        }
        switch element {
        case .hi: builder.append(InlineCode(.highlightClose, at: builder.offset))
        case .bpt, .ept, .it, .ph, .ut, .sub: break
        default:
            guard let pair = foreignPairs.popLast(), !pair.isEmpty else { return }
            builder.append(
                InlineCode(
                    .close, at: builder.offset, pair: pair,
                    content: XMLText.escaped("</\(scanner.name)>")))
        }
    }

    /// Returns whether TMX allows an element within native code, or in translatable text inside it.
    private static func isInline(_ element: TMXElement?) -> Bool {
        switch element {
        case .bpt, .ept, .it, .ph, .ut, .sub, .hi: true
        default: false
        }
    }

    /// Returns the current start tag as text, without attributes that have invalid names.
    private static func tag(
        _ scanner: borrowing MarkupScanner<TMXElement>, isEmpty: Bool
    ) throws -> String {
        let attributes = try scanner.allAttributes().compactMap { name, value in
            isName(name) ? " \(name)=\"\(XMLText.escaped(value, isAttribute: true))\"" : nil
        }
        return "<\(scanner.name)\(attributes.joined())\(isEmpty ? "/" : "")>"
    }

    /// Returns whether the name of an attribute is an XML name in ASCII.
    private static func isName(_ name: String) -> Bool {
        name.utf8.first.map { $0.isXMLNameStart && !$0.isBeyondASCII } == true
            && name.utf8.allSatisfy { byte in
                byte.isASCIIAlphanumeric || byte == UInt8(ascii: ":") || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
            }
    }
}
