/// Writes text with codes as the content of a `seg`.
enum TMXInline {
    static func write(_ text: InlineText, to output: XMLOutput) {
        let paired = pairs(text.codes)
        var highlights = 0
        var plain = text.text
        plain.withUTF8 { bytes in
            var start = 0
            for (index, code) in text.codes.enumerated() {
                let place = min(max(code.offset, start), bytes.count)
                output.text(UnsafeBufferPointer(rebasing: bytes[start..<place]))
                start = place
                switch code.kind {
                case .highlightOpen:
                    highlights += 1
                    output.markup("<hi")
                    output.attribute("x", code.counterpart)
                    output.attribute("type", code.type)
                    output.markup(">")
                case .highlightClose:
                    guard highlights > 0 else { continue }
                    highlights -= 1
                    output.markup("</hi>")
                default: write(code, isPaired: paired.contains(index), to: output)
                }
            }
            output.text(UnsafeBufferPointer(rebasing: bytes[start...]))
            for _ in 0..<highlights { output.markup("</hi>") }
        }
    }

    private static func write(_ code: InlineCode, isPaired: Bool, to output: XMLOutput) {
        switch code.kind {
        case .open where isPaired:
            output.markup("<bpt")
            output.attribute("i", code.pair)
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            close("bpt", code, output)
        case .close where isPaired:
            output.markup("<ept")
            output.attribute("i", code.pair)
            close("ept", code, output)
        case .placeholder:
            output.markup("<ph")
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            close("ph", code, output)
        default:
            let opens = code.kind == .open || code.kind == .isolatedOpen
            output.markup("<it")
            output.attribute("pos", opens ? "begin" : "end")
            output.attribute("x", code.counterpart)
            output.attribute("type", code.type)
            close("it", code, output)
        }
    }

    private static func close(_ name: StaticString, _ code: InlineCode, _ output: XMLOutput) {
        output.markup(">")
        output.verbatim(code.content)
        output.markup("</")
        output.markup(name)
        output.markup(">")
    }

    /// Indices of the opening and closing codes whose other half stands in the same text; the DTD
    /// wants both, and an `it` for a half.
    static func pairs(_ codes: [InlineCode]) -> Set<Int> {
        var open: [String: Int] = [:]
        var paired: Set<Int> = []
        for (index, code) in codes.enumerated() {
            guard let pair = code.pair else { continue }
            if code.kind == .open {
                open[pair] = index
            } else if code.kind == .close, let start = open.removeValue(forKey: pair) {
                paired.insert(start)
                paired.insert(index)
            }
        }
        return paired
    }
}
