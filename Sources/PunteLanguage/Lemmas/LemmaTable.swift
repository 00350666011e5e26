/// The words of a language with their paradigms, in a text that is read where it is.
///
/// `lemmas.tsv` of each language has remarks, a line with the byte offsets of its parts, and the
/// parts. A paradigm is kept once for all words that inflect alike: as the endings that follow the
/// letters which all forms of a word share. An irregular word has a paradigm of its own, whose
/// endings may be whole words.
///
/// | part | key | value |
/// |---|---|---|
/// | paradigms | number | part of speech, ending of the lemma, endings with the cells that they fill |
/// | endings | ending of a form | endings of lemmas |
/// | words | lemma | paradigms, each with a letter for its frequency, the most frequent first |
/// | guesses | last letters of an unknown form | paradigm, ending |
/// | models | last letters of an unknown lemma | paradigm |
/// | preferred | form | the lemma that is read first |
///
/// `=` is an empty ending. The frequency is `0`…`z`, three letters for a power of ten.
struct LemmaTable: Sendable {
    let paradigms: SortedLines
    let endings: SortedLines
    let words: SortedLines
    let guesses: SortedLines
    let models: SortedLines
    let preferred: SortedLines

    static let english = LemmaTable(LanguageData.En.lemmas)
    static let romanian = LemmaTable(LanguageData.Ro.lemmas)

    /// The number of parts.
    private static let parts = 6

    /// Finds the parts of a table; a text without offsets is a table without words.
    init(_ text: StaticString) {
        let offsets = Self.offsets(in: text)
        func part(_ index: Int) -> SortedLines {
            guard offsets.count > index + 1, offsets[index] <= offsets[index + 1] else {
                return SortedLines(text, range: 0..<0)
            }
            return SortedLines(text, range: offsets[index]..<offsets[index + 1])
        }
        paradigms = part(0)
        endings = part(1)
        words = part(2)
        guesses = part(3)
        models = part(4)
        preferred = part(5)
    }

    /// Returns the numbers of the first line that is no remark.
    private static func offsets(in text: StaticString) -> [Int] {
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var start = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            if bytes[start] != UInt8(ascii: "#") {
                return bytes[start..<end].split(separator: UInt8(ascii: " ")).dropFirst().compactMap
                {
                    Int(String(decoding: $0, as: UTF8.self))
                }
            }
            start = end + 1
        }
        return []
    }

    /// Returns the paradigm with a number; nil when there is none.
    func paradigm(_ number: some Collection<UInt8>) -> LemmaParadigm? {
        paradigms.value(of: number).flatMap(LemmaParadigm.init)
    }

    /// Returns the paradigms of a lemma with their frequency, the most frequent first.
    func paradigms(of lemma: some Collection<UInt8>) -> [(
        paradigm: LemmaParadigm, frequency: UInt8
    )] {
        guard let value = words.value(of: lemma) else { return [] }
        return value.split(separator: UInt8(ascii: " ")).compactMap { entry in
            guard let frequency = entry.last else { return nil }
            return paradigm(entry.dropLast()).map { ($0, frequency) }
        }
    }
}

/// The endings of words that inflect alike.
struct LemmaParadigm {
    /// The letter of the part of speech, and that of the gender of a noun.
    let kind: String
    /// What the lemma has after the letters that all forms share.
    let lemmaEnding: [UInt8]
    /// The endings of all forms, each with the letters of the cells that it fills, as the table has them.
    private let entries: Slice<UnsafeBufferPointer<UInt8>>

    /// Reads the value of a line of paradigms.
    init?(_ value: Slice<UnsafeBufferPointer<UInt8>>) {
        let fields = value.split(separator: UInt8(ascii: "\t"))
        guard fields.count == 3 else { return nil }
        kind = String(decoding: fields[0], as: UTF8.self)
        lemmaEnding = Self.ending(fields[1])
        entries = fields[2]
    }

    /// The endings of all forms.
    var endings: [[UInt8]] {
        entries.split(separator: UInt8(ascii: " ")).map { entry in
            Self.ending(entry.prefix { $0 != UInt8(ascii: ",") })
        }
    }

    /// Returns the letters of the cells that an ending fills; nil when no form has it.
    func cells(of ending: ArraySlice<UInt8>) -> String? {
        let key = Self.key(ending)
        for entry in entries.split(separator: UInt8(ascii: " ")) {
            let comma = entry.firstIndex(of: UInt8(ascii: ",")) ?? entry.endIndex
            guard entry[..<comma].elementsEqual(key) else { continue }
            return String(decoding: entry[comma...].dropFirst(), as: UTF8.self)
        }
        return nil
    }

    /// Returns the letters of an ending, none for the sign of the empty ending.
    static func ending(_ bytes: some Collection<UInt8>) -> [UInt8] {
        bytes.elementsEqual([UInt8(ascii: "=")]) ? [] : Array(bytes)
    }

    /// Returns the key of an ending in the table.
    static func key(_ ending: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        ending.isEmpty ? [UInt8(ascii: "=")] : ending
    }

    /// The part of speech.
    var partOfSpeech: PartOfSpeech {
        switch kind.first {
        case "N": .noun
        case "V": .verb
        case "A": .adjective
        case "R": .adverb
        case "P": .pronoun
        case "T": .article
        case "M": .numeral
        case "S": .adposition
        case "C": .conjunction
        case "Q": .particle
        case "I": .infinitiveMarker
        default: .other
        }
    }

    /// Returns the features that the letters of the cells stand for.
    func features(_ cells: String) -> [WordFeatures] {
        cells.compactMap { cell in
            switch (partOfSpeech, cell) {
            case (.noun, _):
                Self.nominal(cell).map { $0.union(gender(inPlural: $0.contains(.plural))) }
            case (.adjective, "a"..."g"): Self.nominal(cell)?.union(.masculine)
            case (.adjective, "A"..."G"):
                cell.lowercased().first.flatMap(Self.nominal)?.union(.feminine)
            case (_, "k"): .comparative
            case (_, "u"): .superlative
            case (.verb, "i"), (.verb, "b"): .infinitive
            case (.verb, "g"): .gerund
            case (.verb, "r"), (.verb, "n"): .participle
            case (.verb, "f"): .finite
            case (.verb, "d"): [.finite, .past]
            case (.verb, "z"): [.finite, .singular]
            default: nil
            }
        }
    }

    /// Returns the gender of a noun, by the second letter of its kind; a neuter one has two.
    private func gender(inPlural: Bool) -> WordFeatures {
        switch kind.dropFirst().first {
        case "m": .masculine
        case "f": .feminine
        case "n": inPlural ? .feminine : .masculine
        default: []
        }
    }

    /// Returns the features of a cell of a noun without its gender.
    private static func nominal(_ cell: Character) -> WordFeatures? {
        switch cell {
        case "a", "s": .singular
        case "b": [.singular, .oblique]
        case "c": [.singular, .definite]
        case "d": [.singular, .definite, .oblique]
        case "e", "p": .plural
        case "f": [.plural, .definite]
        case "g": [.plural, .definite, .oblique]
        default: nil
        }
    }
}
