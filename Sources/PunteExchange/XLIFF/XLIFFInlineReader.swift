/// Reads the content of a `source` or `target` element of XLIFF 1.2 or 2.x.
///
/// The result is its text, its inline codes, and the pieces into which `mrk` elements of type `seg`
/// divide it. Annotations (`mrk`, `sm` … `em`) become highlights. Translatable text within a code
/// (`sub`) stays in the native form of the code. Sources: XLIFF 1.2, section 2.2.5; XLIFF 2.1,
/// section 4.7.
struct XLIFFInlineReader {
    /// The native codes of an XLIFF 2 unit, by their ids in `originalData`.
    var data: [String: String] = [:]

    private var builder = InlineBuilder()
    /// The actions at the end tags of the open elements with text, with the depths of the elements,
    /// outermost first.
    private var closers: [(depth: Int, closer: Closer)] = []
    private var pieces: [Piece] = []
    /// The depth of the element whose text a tracked change deletes; nil outside such elements.
    private var deletedDepth: Int?
    /// The number of tracked deletions in the file so far.
    var deletions = 0

    private enum Closer {
        case code(InlineCode)
        case piece(String)
        case nothing
    }

    /// A whole text, or one of the segments into which it is divided.
    struct Piece {
        /// The `mid` of the `mrk` element; nil for a text that is not divided.
        var id: String?
        var text: InlineText
    }

    init() {}

    /// Reads the text whose start tag is the current token.
    ///
    /// - Returns: The segments; one piece without an id if the text is not divided into segments;
    ///   no piece if the text is damaged, which is reported.
    mutating func read(from scanner: inout MarkupScanner<XLIFFElement>) throws -> [Piece] {
        let depth = scanner.depth
        builder.reset(line: scanner.line)
        pieces = []
        closers = []
        deletedDepth = nil
        while true {
            let token = try scanner.next()
            if let deleted = deletedDepth, token != .finished {
                if case .end = token, scanner.depth < deleted { deletedDepth = nil }
                continue
            }
            switch token {
            case .text: builder.append(scanner.text)
            case .start(let element): try start(element, scanner)
            case .end(let element):
                if scanner.depth < depth { return try finish(scanner) }
                end(element, scanner)
            case .finished: return try finish(scanner)
            }
        }
    }

    private mutating func start(
        _ element: XLIFFElement?, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws {
        if builder.isInNative {
            if element == .sub { builder.appendNative("<sub>") }
            return
        }
        if try isDeletion(element, scanner) {
            deletions += 1
            deletedDepth = scanner.isEmptyElement ? nil : scanner.depth
            return
        }
        let id = try scanner.attribute("id")
        let type = try scanner.attribute("ctype") ?? scanner.attribute("type")
        var code = InlineCode(.placeholder, at: builder.offset, counterpart: id, type: type)
        switch element {
        case .g, .pc: try startSpan(&code, scanner)
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
                builder.clear()
                closers.append((scanner.depth, .piece(try scanner.attribute("mid") ?? "")))
                return
            }
            code.kind = .highlightOpen
            code.type = try scanner.attribute("mtype") ?? type
            closers.append((scanner.depth, .code(InlineCode(.highlightClose, at: 0))))
        case .ins:
            closers.append((scanner.depth, .nothing))
            return
        case .sm: code.kind = .highlightOpen
        case .em: code = InlineCode(.highlightClose, at: builder.offset)
        default:
            try scanner.log.report(
                .mended, line: scanner.line, "<\(scanner.name)> in a text passed over")
            closers.append((scanner.depth, .nothing))
            return
        }
        builder.append(code)
        if code.kind == .placeholder {
            let isBreak = try Self.breaksLine(code, scanner)
            builder.note(isBreak ? .lineBreak : element == .x ? .placeholder : .none)
        }
        switch element {
        case .bpt, .ept, .ph, .it: builder.beginNative(depth: scanner.depth)
        default: break
        }
    }

    /// Returns whether a code breaks the line: by its type, by what tools write it to be shown as, or by
    /// its native form.
    private static func breaksLine(
        _ code: InlineCode, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws -> Bool {
        let subType = try scanner.attribute("subType")
        if let type = subType ?? code.type, lineBreaks.contains(type.lowercased()) { return true }
        if code.counterpart == "LINE_BREAK" { return true }
        let shown = [
            try scanner.attribute("equiv-text"), try scanner.attribute("equiv"),
            try scanner.attribute("disp"), code.content,
        ]
        return shown.contains { text in
            ["<br", "&lt;br", "\n"].contains { text?.lowercased().hasPrefix($0) == true }
        }
    }

    /// The types of codes that break the line (XLIFF 1.2, section "ctype"; XLIFF 2.1, section "subType").
    private static let lineBreaks: Set = [
        "lb", "pb", "x-lb", "x-br", "br", "x-html-br", "x-linebreak", "linebreak", "xlf:lb",
        "xlf:pb",
    ]

    /// Returns whether a tracked change deletes the text of an element: Trados marks it, memoQ has an
    /// element for it.
    private func isDeletion(
        _ element: XLIFFElement?, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws -> Bool {
        if element == .del { return true }
        guard element == .mrk else { return false }
        return try scanner.attribute("mtype") == "x-sdl-deleted"
    }

    /// Reads the start tag of an element that contains text: `g` of XLIFF 1.2, `pc` of XLIFF 2.
    private mutating func startSpan(
        _ code: inout InlineCode, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) throws {
        code.kind = .open
        code.pair = code.counterpart
        code.content = try native(scanner.attribute("dataRefStart"))
        let content = try native(scanner.attribute("dataRefEnd"))
        closers.append(
            (scanner.depth, .code(InlineCode(.close, at: 0, pair: code.pair, content: content))))
    }

    /// Returns the native code to which a `dataRef` attribute refers.
    private func native(_ reference: String?) -> String {
        reference.flatMap { data[$0] } ?? ""
    }

    private mutating func end(
        _ element: XLIFFElement?, _ scanner: borrowing MarkupScanner<XLIFFElement>
    ) {
        if builder.isInNative {
            let isWhole = builder.endNative(
                depth: scanner.depth, name: scanner.name, isImplied: scanner.isImplied)
            if isWhole, builder.codes.last?.content.lowercased().hasPrefix("&lt;br") == true {
                builder.note(.lineBreak)
            }
            if !isWhole, element == .sub { builder.appendNative("</sub>") }
            return
        }
        guard let last = closers.last, scanner.depth < last.depth else { return }
        closers.removeLast()
        switch last.closer {
        case .code(var code):
            code.offset = builder.offset
            builder.append(code)
        case .piece(let id):
            if pieces.count < UnitLimits.parts {
                pieces.append(Piece(id: id, text: builder.current))
            } else {
                builder.fail("with too many parts")
            }
            builder.clear()
        case .nothing: break
        }
    }

    private func finish(_ scanner: borrowing MarkupScanner<XLIFFElement>) throws -> [Piece] {
        guard try builder.isSound(scanner.log, isImplied: scanner.isImplied) else { return [] }
        return pieces.isEmpty ? [Piece(id: nil, text: builder.current)] : pieces
    }
}
