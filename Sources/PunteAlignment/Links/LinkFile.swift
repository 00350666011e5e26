internal import PunteLanguage

/// Links as a file gives them: one a line, `target ids<TAB>source ids`, 0-based, separated by
/// commas; an empty side has no partner. Further columns are a confidence and a label.
public struct LinkFile: Sendable {
    public struct Entry: Sendable, Hashable {
        public var target: [Int]
        public var source: [Int]
        public var confidence: Double?
    }

    public private(set) var entries: [Entry] = []

    /// Reads a file of links.
    ///
    /// - Throws: ``AlignmentFileError`` with the line that is malformed.
    public init(path: String) throws {
        let text: String
        do {
            text = try FileReader.text(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        try self.init(text: text, named: path)
    }

    init(text: String, named name: String) throws {
        for row in TableReader(Array(text.utf8)) {
            guard row.count >= 2, let target = Self.ids(row[0]), let source = Self.ids(row[1])
            else {
                throw AlignmentFileError(
                    path: "\(name):\(row.line)",
                    problem: "expected sentence numbers, a tab, sentence numbers")
            }
            let confidence = row.count > 2 ? Double(row[2]) : nil
            entries.append(Entry(target: target, source: source, confidence: confidence))
        }
    }

    private static func ids(_ field: String) -> [Int]? {
        var result: [Int] = []
        for part in field.split(separator: ",") {
            guard let id = Int(part.trimming { $0 == " " }), id >= 0 else { return nil }
            result.append(id)
        }
        return result.sorted()
    }
}

extension LinkFile {
    /// The links of an alignment.
    public init(_ alignment: Alignment) {
        entries = alignment.links.map {
            Entry(
                target: Array($0.target), source: Array($0.source), confidence: $0.confidence)
        }
    }

    /// Entries with sentences on both sides.
    public var links: [Entry] { entries.filter { !$0.target.isEmpty && !$0.source.isEmpty } }
}
