internal import PunteLanguage

/// The elements of a Word document (ISO/IEC 29500-1, WordprocessingML) that hold text or remove it.
private enum WordElement: String, MarkupVocabulary {
    case document, body, p, r, t, tab, br, cr, tbl, tr, tc
    case paragraphProperties = "pPr"
    case runProperties = "rPr"
    case rowProperties = "trPr"
    case del, moveFrom, vanish, delText, instrText
    case fallback = "Fallback"
    case hyphen = "noBreakHyphen"
    case softHyphen
    case footnote, endnote

    var nests: Bool { true }
}

/// A Word document (`.docx`): its paragraphs, and the cells of its tables.
///
/// Tracked deletions and hidden text are no text, tracked insertions are. Of alternatives for other
/// programs the first one counts. Fields are read as the text that they show.
package struct WordDocument {
    /// A part of the body.
    enum Block {
        case paragraph(String)
        case table([[String]])
    }

    /// The parts of the body in their order.
    private(set) var blocks: [Block] = []
    /// The texts of the footnotes and endnotes.
    private(set) var notes: [String] = []

    /// Reads a document.
    ///
    /// - Throws: ``ExchangeError`` for damage, and for an archive beyond its bounds.
    package init(_ source: ByteSource, log: FindingLog) throws {
        try self.init(ZipArchive(source), log: log)
    }

    init(_ archive: ZipArchive, log: FindingLog) throws {
        guard let body = archive.entry("word/document.xml") else {
            throw ExchangeError("is no Word document", file: log.file)
        }
        var reader = try WordReader(archive.contents(of: body), log)
        try reader.read()
        blocks = reader.blocks
        for name in ["word/footnotes.xml", "word/endnotes.xml"] {
            guard let entry = archive.entry(name) else { continue }
            var reader = try WordReader(archive.contents(of: entry), log)
            try reader.read()
            notes += reader.blocks.compactMap {
                if case .paragraph(let text) = $0 { text } else { nil }
            }
        }
    }

    /// The text of an article: paragraphs with blank lines between them, the notes at the end.
    package var text: String {
        let body = blocks.flatMap { block in
            switch block {
            case .paragraph(let text): [text]
            case .table(let rows): rows.flatMap { $0 }
            }
        }
        return (body + notes).filter { $0.contains { !$0.isWhitespace } }.joined(separator: "\n\n")
            + "\n"
    }

    /// The rows of the tables in their order.
    var tables: [[[String]]] {
        blocks.compactMap { if case .table(let rows) = $0 { rows } else { nil } }
    }
}

/// Reads the text of one part of a Word document.
private struct WordReader: ~Copyable {
    private(set) var blocks: [WordDocument.Block] = []
    private var scanner: MarkupScanner<WordElement>
    /// The text of the current paragraph.
    private var text = ""
    /// Whether the mark at the end of the current paragraph is deleted, which joins it to the next.
    private var isJoined = false
    private var tables: [[[String]]] = []

    init(_ bytes: [UInt8], _ log: FindingLog) throws {
        scanner = try MarkupScanner(UTF8Stream(xml: ByteSource(bytes: bytes)), log: log)
    }

    /// Reads the paragraphs and tables of the part.
    mutating func read() throws {
        while true {
            switch try scanner.next() {
            case .start(.p): if let text = try paragraph() { blocks.append(.paragraph(text)) }
            case .start(.tbl): blocks.append(.table(try table()))
            case .start(.footnote), .start(.endnote):
                // Separators have a type.
                if try scanner.attribute("w:type") != nil { try skip() }
            case .start(.del), .start(.moveFrom), .start(.fallback): try skip()
            case .finished:
                if !text.isEmpty { blocks.append(.paragraph(text)) }
                return
            default: break
            }
        }
    }

    private mutating func skip() throws { _ = try scanner.elementText() }

    /// Reads a paragraph.
    ///
    /// - Returns: Its text; nil if it goes on in the next paragraph.
    private mutating func paragraph() throws -> String? {
        let depth = scanner.depth
        isJoined = false
        try inline(until: depth)
        guard !isJoined else { return nil }
        defer { text = "" }
        return text
    }

    /// Reads the contents of the element at a depth into ``text``.
    private mutating func inline(until depth: Int) throws {
        while true {
            switch try scanner.next() {
            case .start(.paragraphProperties): isJoined = try marksDeletion()
            case .start(.r): try run()
            case .start(.del), .start(.moveFrom), .start(.fallback): try skip()
            case .start(.p), .start(.tbl):
                // A text box: its paragraphs follow the words before it.
                let inner = scanner.depth
                if text.last?.isWhitespace == false { text += " " }
                try inline(until: inner)
            case .end, .finished:
                if scanner.depth < depth { return }
            default: break
            }
        }
    }

    /// Reads the properties of a paragraph.
    ///
    /// - Returns: Whether a tracked change deletes the mark at its end.
    private mutating func marksDeletion() throws -> Bool {
        let depth = scanner.depth
        var isDeleted = false
        while true {
            switch try scanner.next() {
            case .start(.del): isDeleted = true
            case .end, .finished:
                if scanner.depth < depth { return isDeleted }
            default: break
            }
        }
    }

    /// Reads a run, whose text is appended unless it is hidden.
    private mutating func run() throws {
        let depth = scanner.depth
        let start = text
        var isHidden = false
        while true {
            switch try scanner.next() {
            case .start(.vanish):
                isHidden = !["0", "false", "off"].contains(try scanner.attribute("w:val") ?? "")
            case .start(.t): text += try scanner.elementText()
            case .start(.tab): text += "\t"
            case .start(.br), .start(.cr): text += "\n"
            case .start(.hyphen): text += "\u{2011}"
            case .start(.delText), .start(.instrText), .start(.fallback), .start(.del): try skip()
            case .start(.p), .start(.tbl):
                let inner = scanner.depth
                if text.last?.isWhitespace == false { text += " " }
                try inline(until: inner)
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if isHidden { text = start }
                return
            default: break
            }
        }
    }

    /// Reads a table; a table within a cell is text of the cell.
    private mutating func table() throws -> [[String]] {
        let depth = scanner.depth
        var rows: [[String]] = []
        while true {
            switch try scanner.next() {
            case .start(.tr): if let row = try row() { rows.append(row) }
            case .start(.fallback): try skip()
            case .end, .finished:
                if scanner.depth < depth { return rows }
            default: break
            }
        }
    }

    /// Reads a row; nil if a tracked change deletes it.
    private mutating func row() throws -> [String]? {
        let depth = scanner.depth
        var cells: [String] = []
        var isDeleted = false
        while true {
            switch try scanner.next() {
            case .start(.rowProperties): isDeleted = try marksDeletion()
            case .start(.tc): cells.append(try cell())
            case .end, .finished:
                if scanner.depth < depth { return isDeleted ? nil : cells }
            default: break
            }
        }
    }

    private mutating func cell() throws -> String {
        let depth = scanner.depth
        var paragraphs: [String] = []
        while true {
            switch try scanner.next() {
            case .start(.p): if let text = try paragraph() { paragraphs.append(text) }
            case .start(.tbl): paragraphs += try table().flatMap { $0 }
            case .start(.del), .start(.moveFrom), .start(.fallback): try skip()
            case .end, .finished:
                guard scanner.depth < depth else { continue }
                if !text.isEmpty { paragraphs.append(text) }
                text = ""
                let joined = paragraphs.joined(separator: "\n")
                return String(joined.trimming { $0.isWhitespace })
            default: break
            }
        }
    }
}
