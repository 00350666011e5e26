public import PunteLanguage
internal import PunteText

/// A form of a Romanian name, with the cells of the paradigm that it fills.
public struct InflectedForm: Sendable, Hashable {
    /// The form.
    public var text: String
    /// The cells of the paradigm that the form fills; empty for a name that does not change.
    public var inflection: Inflection
    /// Whether no other form fills these cells, by the paradigms and the glossary.
    ///
    /// For a form that was chosen for a sentence: whether its neighbouring words allow no other.
    public var isCertain: Bool

    /// Creates a form of its text and the cells of the paradigm that it fills.
    package init(text: String, inflection: Inflection, isCertain: Bool) {
        self.text = text
        self.inflection = inflection
        self.isCertain = isCertain
    }
}

/// Inflects Romanian names: the head noun and the adjectives that agree with it.
///
/// A name is taken as the glossary gives it, with the article (Curtea Supremă) or without
/// (rachetă de croazieră). The head is its first word, or the noun after a leading adjective
/// (Marea Britanie); adjectives after the head agree with it until a preposition or a genitive
/// (Agenția Internațională | pentru Energie Atomică). A person's first name is inflected when it
/// is feminine in -a; other persons take *lui* and do not change.
///
/// Where an ending allows several paradigms, the forms of all of them are returned: a recogniser looks
/// for each, a writer uses those with ``InflectedForm/isCertain``.
public struct RomanianInflector: Sendable {
    let paradigms = ParadigmTable.romanian
    let adjectives = AdjectiveTable.romanian
    let words = AgreementWords.romanian
    let endings = NounEndings.romanian

    /// Creates an inflector with the shipped paradigms.
    public init() {}

    /// Returns the forms of a name, the given one first.
    ///
    /// - Parameters:
    ///   - name: the name in its dictionary form.
    ///   - kind: the kind of the term; persons are inflected in another way than places.
    ///   - grammar: gender and number of the head word; nil when they are not known.
    ///   - known: forms that are known from elsewhere. They are part of the result, and paradigms that
    ///     contradict them are left out.
    /// - Returns: the forms without duplicates.
    public func forms(
        of name: String, kind: Term.Kind, grammar: RomanianGrammar?, known: [String] = []
    ) -> [InflectedForm] {
        let bytes = Array(NormalForm.surface(name).utf8)
        let knownBytes = known.map { Array(NormalForm.surface($0).utf8) }
        return forms(of: bytes, kind: kind, grammar: grammar, known: knownBytes).map {
            InflectedForm(
                text: String(decoding: $0.text, as: UTF8.self), inflection: $0.inflection,
                isCertain: $0.isCertain)
        }
    }
}

/// An ``InflectedForm`` in bytes of NFC.
struct FormBytes {
    var text: [UInt8]
    var inflection: Inflection
    var isCertain: Bool
}

extension RomanianInflector {
    /// Returns the forms of a name in NFC, the given one first.
    func forms(
        of name: [UInt8], kind: Term.Kind, grammar: RomanianGrammar?, known: [[UInt8]]
    ) -> [FormBytes] {
        let parts = NameParts(name, words: words)
        var collector = FormCollector()
        var own: Inflection = []
        if let grammar, grammar != .invariable, !parts.isAcronym {
            own = collect(parts, kind: kind, grammar: grammar, into: &collector)
        }
        let kept = consistent(collector, with: known)
        var result = [FormBytes(text: name, inflection: own, isCertain: true)]
        for (column, inflection) in Inflection.all.enumerated() {
            let first = result.count
            var indices: [Int] = []
            for entry in collector.entries where entry.column == column && kept[entry.analysis] {
                let text = collector.text(entry)
                if let index = result.firstIndex(where: { $0.text.elementsEqual(text) }) {
                    if !indices.contains(index) { indices.append(index) }
                } else {
                    indices.append(result.count)
                    result.append(
                        FormBytes(text: Array(text), inflection: [], isCertain: true))
                }
            }
            let confirmed = indices.filter { known.contains(result[$0].text) }
            for index in indices {
                let isCertain =
                    indices.count == 1 || confirmed == [index] || inflection.isSubset(of: own)
                result[index].inflection.formUnion(inflection)
                result[index].isCertain =
                    (index >= first || result[index].isCertain) && isCertain
            }
        }
        for text in known where !result.contains(where: { $0.text == text }) {
            let inflection = Self.guess(text, grammar: grammar)
            // Where Bruxelles-ului is known, Bruxellesului is not certain.
            for index in result.indices
            where !result[index].inflection.isDisjoint(with: inflection)
                && result[index].text != name && !known.contains(result[index].text)
            {
                result[index].isCertain = false
            }
            result.append(FormBytes(text: text, inflection: inflection, isCertain: true))
        }
        return result
    }

    /// Returns for each analysis whether it gives as many of the known forms as any other.
    private func consistent(_ collector: FormCollector, with known: [[UInt8]]) -> [Bool] {
        var hits = Array(repeating: 0, count: collector.analysisCount)
        guard !known.isEmpty, hits.count > 1 else { return hits.map { _ in true } }
        for form in known {
            var counted = -1
            for entry in collector.entries
            where entry.analysis != counted && collector.text(entry).elementsEqual(form) {
                hits[entry.analysis] += 1
                counted = entry.analysis
            }
        }
        let maximum = hits.max() ?? 0
        return hits.map { $0 == maximum }
    }

    /// Returns the cells of a form that no paradigm gives, by the ending of its first word.
    private static func guess(_ form: [UInt8], grammar: RomanianGrammar?) -> Inflection {
        let word = form.prefix { $0 != UInt8(ascii: " ") }
        let endings = NounEndings.romanian
        if endings.has(.obliquePlural, word) { return .pluralDefiniteOblique }
        if endings.has(.obliqueSingular, word) { return .singularDefiniteOblique }
        if endings.has(.definitePlural, word) { return .pluralDefinite }
        if endings.has(.definiteMasculine, word) { return .singularDefinite }
        if grammar == .feminine, endings.has(.obliqueFeminine, word) {
            return .singularDefiniteOblique
        }
        return []
    }
}

/// Collects the forms of one name in one buffer.
struct FormCollector {
    /// A form, with the column of the paradigm and the analysis that gave it.
    struct Entry {
        /// Offset of the form in ``FormCollector/bytes``.
        var start: Int
        /// Offset of its end.
        var end: Int
        /// Index of the column in ``Inflection/all``.
        var column: Int
        /// Index of the analysis.
        var analysis: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    private(set) var analysisCount = 0

    /// Starts an analysis: the forms that are added next belong to it.
    mutating func beginAnalysis() { analysisCount += 1 }

    /// Adds the name with some words replaced, in the order of the words.
    ///
    /// An empty replacement also removes the space after the word.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - column: index of the column in ``Inflection/all``.
    ///   - replacements: indices of words, each with its new text.
    mutating func add(
        _ parts: NameParts, column: Int, replacing replacements: [(word: Int, text: [UInt8])]
    ) {
        let start = bytes.count
        var position = 0
        for (word, text) in replacements {
            let range = parts.words[word]
            bytes.append(contentsOf: parts.bytes[position..<range.lowerBound])
            bytes.append(contentsOf: text)
            position = range.upperBound
            if text.isEmpty, position < parts.bytes.count { position += 1 }
        }
        bytes.append(contentsOf: parts.bytes[position...])
        entries.append(
            Entry(start: start, end: bytes.count, column: column, analysis: analysisCount - 1))
    }

    /// Returns the bytes of a form.
    func text(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.start..<entry.end] }
}
