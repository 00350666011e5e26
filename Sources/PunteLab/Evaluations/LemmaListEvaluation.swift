import PunteCommand
import PunteLanguage
import PunteMemory

/// Scores the forms that the concordance looks for against words whose forms a person wrote down.
///
/// The words are a table with tabs: lemma, part of speech, forms. Sentences are a table of lemma,
/// form and sentence; a form with `!` before it looks like one of the lemma and is none there.
struct LemmaListEvaluation {
    private let side: Side
    /// The number of forms in the list and of those that are found.
    private(set) var forms = (all: 0, found: 0)
    /// The forms that are looked for and are not in the list, with their lemma.
    private(set) var further: [String] = []
    /// The forms of the list that are not looked for, with their lemma.
    private(set) var missing: [String] = []
    /// The number of forms in sentences and of those that are found.
    private(set) var inSentences = (all: 0, found: 0)
    /// The number of look-alikes in sentences and of those that are found.
    private(set) var lookAlikes = (all: 0, found: 0)
    /// The look-alikes that are found, and the forms in sentences that are not.
    private(set) var wrongSentences: [String] = []

    init(side: Side) { self.side = side }

    /// The parts of speech of the list by their names there.
    private static let parts: [String: PartOfSpeech] = [
        "noun": .noun, "verb": .verb, "adj": .adjective, "adv": .adverb, "pron": .pronoun,
        "num": .numeral, "art": .article,
    ]

    /// Compares the forms of the words in a table.
    ///
    /// - Throws: ``PunteCommand/Failure`` for a line that has not three columns.
    mutating func add(words file: InputFile) throws {
        for row in try Self.rows(of: file) {
            let found = Set(
                WordAnalyzer.analyzer(of: side).forms(of: row[0], as: Self.parts[row[1]]))
            let wanted = Set(row[2].split(separator: " ").map { NormalForm.folded(String($0)) })
            forms.all += wanted.count
            forms.found += wanted.intersection(found).count
            missing += wanted.subtracting(found).sorted().map { "\(row[0])\t\($0)" }
            further += found.subtracting(wanted).sorted().map { "\(row[0])\t\($0)" }
        }
    }

    /// Asks the concordance for the lemmas in a table of sentences, each in a memory of its own.
    ///
    /// - Throws: ``PunteCommand/Failure`` for a line that has not three columns;
    ///   ``PunteMemory/MemoryError``.
    mutating func add(sentences file: InputFile) throws {
        for row in try Self.rows(of: file) {
            let measured = MeasuredMemory(keptAs: nil)
            defer { measured.discard() }
            let memory = try Memory.open(at: measured.path, access: .writing)
            var segment: StoredSegment? = StoredSegment(
                english: side == .english ? row[2] : "–", romanian: side == .romanian ? row[2] : "–"
            )
            _ = try memory.importSegments {
                defer { segment = nil }
                return segment
            }
            let form = row[1].drop { $0 == "!" }
            let hits = try memory.concordance(ConcordanceQuery("lemma:\(row[0])", side: side)).hits
            let folded = NormalForm.folded(String(form))
            let isFound = hits.contains { hit in
                hit.matches(side).contains { NormalForm.folded($0) == folded }
            }
            let isLookAlike = row[1].hasPrefix("!")
            if isLookAlike {
                lookAlikes.all += 1
                lookAlikes.found += isFound ? 1 : 0
            } else {
                inSentences.all += 1
                inSentences.found += isFound ? 1 : 0
            }
            if isFound == isLookAlike { wrongSentences.append(row.joined(separator: "\t")) }
        }
    }

    private static func rows(of file: InputFile) throws -> [[String]] {
        try TableReader(file.bytes, skippingRemarks: true).map { row in
            guard row.count == 3 else {
                throw Failure("\(file.path):\(row.line): three columns with tabs are needed")
            }
            return row.texts
        }
    }
}
