/// Reads the content of a `source` or `target` of XLIFF 1.2 or 2.x: text, codes, and the segments
/// that `mrk` of type `seg` cuts it into.
struct XLIFFInlineReader {
    /// Native code of XLIFF 2 by the ids of `originalData`.
    var data: [String: String] = [:]

    private var text: [UInt8] = []
    private var codes: [InlineCode] = []
    private var native: [UInt8] = []
    private var nativeDepth: Int?
    private var problem: String?
    /// What the open elements that hold text will close with.
    private var closers: [(depth: Int, closer: Closer)] = []
    private var segments: [Piece] = []
    private var line = 0

    private enum Closer {
        case code(InlineCode)
        case segment(String)
        case nothing
    }

    struct Piece {
        /// `mid` of the `mrk`; nil for an unsegmented text.
        var id: String?
        var text: InlineText
    }

    init() {}

    /// - Returns: the whole text when it is not cut into segments, else the segments; none when the
    ///   text is damaged, which the log says.
    mutating func read(from scanner: inout MarkupScanner<XLIFFElement>) throws -> [Piece] {
        let depth = scanner.depth
        line = scanner.line
        clear()
        segments = []
        closers = []
        problem = nil
        while true {
            switch try scanner.next() {
            case .text: append(scanner.text)
            case .start(let element): try start(element, scanner)
            case .end(let element):
                if scanner.depth < depth { return try finish(scanner) }
                try end(element, scanner)
            case .finished: return try finish(scanner)
            }
        }
    }

    private mutating func clear() {
        text.removeAll(keepingCapacity: true)
        native.removeAll(keepingCapacity: true)
        codes = []
        nativeDepth = nil
    }

    private mutating func append(_ piece: UnsafeBufferPointer<UInt8>) {
        guard text.count + native.count + piece.count <= TMXParser.maximumText else {
            problem = "a text longer than 1 MB"
            return
        }
        if nativeDepth == nil {
            text.append(contentsOf: piece)
        } else {
            XMLText.escape(piece, into: &native)
        }
    }

    private mutating func start(
        _ element: XLIFFElement?, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws {
        guard codes.count < 10_000, segments.count < TMXParser.maximumParts else {
            problem = "a text with too many codes or segments"
            return
        }
        if nativeDepth != nil { return }
        let id = try scanner.attribute("id")
        let type = try scanner.attribute("ctype") ?? scanner.attribute("type")
        var code = InlineCode(.placeholder, at: text.count, counterpart: id, type: type)
        switch element {
        case .g:
            code.kind = .open
            code.pair = id
            closers.append((scanner.depth, .code(InlineCode(.close, at: 0, pair: id))))
        case .pc:
            code.kind = .open
            code.pair = id
            code.content = try native(scanner.attribute("dataRefStart"))
            let content = try native(scanner.attribute("dataRefEnd"))
            closers.append(
                (scanner.depth, .code(InlineCode(.close, at: 0, pair: id, content: content))))
        case .x: break
        case .bx, .bpt:
            code.kind = .open
            code.pair = try scanner.attribute("rid") ?? id
        case .ex, .ept:
            code.kind = .close
            code.pair = try scanner.attribute("rid") ?? id
        case .sc:
            code.kind = try scanner.attribute("isolated") == "yes" ? .isolatedOpen : .open
            code.pair = id
            code.content = try native(scanner.attribute("dataRef"))
        case .ec:
            code.kind = try scanner.attribute("isolated") == "yes" ? .isolatedClose : .close
            code.pair = try scanner.attribute("startRef") ?? id
            code.content = try native(scanner.attribute("dataRef"))
        case .it:
            code.kind = try scanner.attribute("pos") == "close" ? .isolatedClose : .isolatedOpen
        case .ph: code.content = try native(scanner.attribute("dataRef"))
        case .cp:
            let hex = try scanner.attribute("hex")
            if let value = hex.flatMap({ UInt32($0, radix: 16) }) {
                try scanner.log.report(
                    .mended, line: scanner.line,
                    "code point U+\(String(value, radix: 16)) that XML forbids removed")
            }
            return
        case .mrk:
            if try scanner.attribute("mtype") == "seg" {
                clear()
                closers.append((scanner.depth, .segment(try scanner.attribute("mid") ?? "")))
                return
            }
            code.kind = .highlightOpen
            code.type = try scanner.attribute("mtype") ?? type
            closers.append((scanner.depth, .code(InlineCode(.highlightClose, at: 0))))
        case .sm, .em: return
        default:
            try scanner.log.report(
                .mended, line: scanner.line, "<\(scanner.name)> in a text passed over")
            closers.append((scanner.depth, .nothing))
            return
        }
        codes.append(code)
        switch element {
        case .bpt, .ept, .ph, .it: nativeDepth = scanner.depth
        default: break
        }
    }

    private func native(_ reference: String?) -> String {
        reference.flatMap { data[$0] } ?? ""
    }

    private mutating func end(
        _ element: XLIFFElement?, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws {
        if let depth = nativeDepth {
            if scanner.depth >= depth { return }
            if scanner.isImplied {
                problem = problem ?? "a text in which <\(scanner.name)> is not closed"
            }
            if !native.isEmpty, !codes.isEmpty {
                codes[codes.count - 1].content = String(decoding: native, as: UTF8.self)
            }
            native.removeAll(keepingCapacity: true)
            nativeDepth = nil
            return
        }
        guard let last = closers.last, scanner.depth < last.depth else { return }
        closers.removeLast()
        switch last.closer {
        case .code(var code):
            code.offset = text.count
            codes.append(code)
        case .segment(let id):
            segments.append(
                Piece(id: id, text: InlineText(String(decoding: text, as: UTF8.self), codes: codes))
            )
            clear()
        case .nothing: break
        }
    }

    private func finish(_ scanner: borrowing MarkupScanner<XLIFFElement>) throws -> [Piece] {
        if let problem {
            try scanner.log.report(.skipped, line: line, "\(problem) left out")
            return []
        }
        if scanner.isImplied {
            try scanner.log.report(.skipped, line: line, "a text that is cut off left out")
            return []
        }
        if !segments.isEmpty { return segments }
        return [
            Piece(id: nil, text: InlineText(String(decoding: text, as: UTF8.self), codes: codes))
        ]
    }
}
