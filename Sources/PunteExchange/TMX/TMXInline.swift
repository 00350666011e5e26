extension InlineText {
    /// The text with its codes as the content of a TMX `seg` element, in one string.
    package var markup: String {
        let sink = ByteSink()
        let output = XMLOutput(sink)
        TMXInline.write(self, to: output)
        // Writing to memory does not fail.
        try? output.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    /// Reads the content of a TMX `seg` element, as written by ``markup``; nil if it is too damaged
    /// to know the text.
    package init?(markup: String) {
        let source = ByteSource(bytes: Array("<seg>\(markup)</seg>".utf8))
        guard let input = try? UTF8Stream(xml: source),
            var scanner = try? MarkupScanner<TMXElement>(input, log: FindingLog()),
            (try? scanner.next()) == .start(.seg)
        else { return nil }
        var segment = SegmentReader()
        guard let text = try? segment.read(from: &scanner) else { return nil }
        self = text
    }
}

/// Writes texts with inline codes as the content of a TMX `seg` element (TMX 1.4b, section "Content
/// Markup").
enum TMXInline {
    /// Writes a text with its codes.
    static func write(_ text: InlineText, to output: XMLOutput) {
        let paired = text.pairedCodes
        var highlights = 0
        text.forEachPiece { piece in
            switch piece {
            case .text(let bytes): output.text(bytes)
            case .code(let code, let index):
                switch code.kind {
                case .highlightOpen:
                    highlights += 1
                    output.markup("<hi")
                    output.attribute("x", code.counterpart)
                    output.attribute("type", code.type)
                    output.markup(">")
                case .highlightClose where highlights > 0:
                    highlights -= 1
                    output.markup("</hi>")
                case .highlightClose: break
                default: write(code, isPaired: paired.contains(index), to: output)
                }
            }
        }
        for _ in 0..<highlights { output.markup("</hi>") }
    }

    private static func write(_ code: InlineCode, isPaired: Bool, to output: XMLOutput) {
        switch code.kind {
        case .open where isPaired:
            output.markup("<bpt")
            output.attribute("i", code.pair)
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            finish("bpt", code, to: output)
        case .close where isPaired:
            output.markup("<ept")
            output.attribute("i", code.pair)
            finish("ept", code, to: output)
        case .placeholder:
            output.markup("<ph")
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            finish("ph", code, to: output)
        default:
            let opens = code.kind == .open || code.kind == .isolatedOpen
            output.markup("<it")
            output.attribute("pos", opens ? "begin" : "end")
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            finish("it", code, to: output)
        }
    }

    /// Writes the native form of a code and the end of its element.
    private static func finish(
        _ name: StaticString, _ code: InlineCode, to output: XMLOutput
    ) {
        output.markup(">")
        output.verbatim(code.content)
        output.markup("</")
        output.markup(name)
        output.markup(">")
    }
}
