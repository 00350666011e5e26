internal import PunteLanguage
internal import PunteText

/// Reduces sentences to the units that the lexicon and the aligner compare: *keys*.
///
/// The key of a word is the beginning of its bare form (see ``key(ofBare:)``), so that inflected
/// forms of both languages meet and a text without diacritics has the keys of the same text with
/// them. Parts of a word joined by a hyphen or apostrophe (`într-un`, `d-lui`) are words of their
/// own. Numbers keep all their digits and lose their separators.
///
/// One instance serves one thread. Instances of two languages that share a ``KeyTable`` give equal
/// ids to equal keys (see ``BilingualKeys``).
package final class LexicalKeys {
    let table: KeyTable
    private let analyzer: TextAnalyzer
    // One thread uses an instance at a time, and every word of a text is looked up: checks of
    // exclusive access would take time.
    /// By id of a bare form: where its keys are in `parts`.
    @exclusivity(unchecked) private var spans: [Span] = []
    /// Key ids of the parts of the bare forms met so far.
    @exclusivity(unchecked) private var parts: [UInt32] = []
    /// The skeleton of each of these parts.
    @exclusivity(unchecked) private var spellings: [Skeleton] = []
    /// What the bare forms with an opposite say, by their ids.
    @exclusivity(unchecked) private var poles: [UInt32: [Opposites.Pole]] = [:]
    private let opposites: Opposites
    private let negations: Negations

    private struct Span {
        var start: Int32
        /// The number of keys; negative before the form is met for the first time.
        var count: Int32 = -1
        /// Whether the form negates a clause.
        var isNegation = false
        /// Whether the form has an opposite.
        var hasOpposite = false
    }

    /// Creates a reader of the keys of a language.
    ///
    /// - Throws: `ICUError` when the language has no word rules.
    init(language: Language, table: KeyTable) throws {
        self.table = table
        analyzer = try TextAnalyzer(language: language)
        let side = Side(language) ?? .english
        opposites = .words(of: side)
        negations = .words(of: side)
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int { analyzer.vocabulary.count }

    /// Returns the keys of the words and numbers of a sentence, in the order of the text.
    ///
    /// - Throws: `ICUError` when the sentence cannot be cut into words.
    func keys(in sentence: String) throws -> SentenceKeys {
        try keys(in: sentence, includingPunctuation: false)
    }

    /// Returns the keys of a sentence in the order of the text.
    ///
    /// - Parameters:
    ///   - sentence: The text.
    ///   - includingPunctuation: Whether punctuation marks and symbols have keys too.
    /// - Returns: The keys of words and numbers, and of marks where these are included.
    /// - Throws: `ICUError` when the sentence cannot be cut into words.
    func keys(in sentence: String, includingPunctuation: Bool) throws -> SentenceKeys {
        var result = SentenceKeys()
        let tokens = try analyzer.tokens(in: sentence)
        result.ids.reserveCapacity(tokens.count)
        result.ranges.reserveCapacity(tokens.count)
        for token in tokens {
            switch token.kind {
            case .punctuation, .symbol:
                guard includingPunctuation else { continue }
                result.ids.append(table.id(ofKey: analyzer.vocabulary[token.bare]))
                result.ranges.append(token.range)
                continue
            case .word, .number: break
            }
            let span = span(ofBare: token.bare)
            if span.isNegation { result.negations += 1 }
            if span.hasOpposite { result.poles += poles[token.bare] ?? [] }
            for index in Int(span.start)..<Int(span.start + span.count) {
                let id = parts[index]
                if table.needsSpelling(id) { table.spell(id, as: spellings[index]) }
                result.ids.append(id)
                result.ranges.append(token.range)
            }
        }
        return result
    }

    private func span(ofBare id: UInt32) -> Span {
        let index = Int(id)
        if index < spans.count {
            let known = spans[index]
            if known.count >= 0 { return known }
        } else {
            let missing = index + 1 - spans.count
            spans.append(contentsOf: repeatElement(Span(start: 0), count: missing))
        }
        let start = parts.count
        for part in Self.parts(ofBare: analyzer.vocabulary[id]) {
            parts.append(table.id(ofWord: part))
            spellings.append(Skeleton(of: part))
        }
        let bare = analyzer.vocabulary[id]
        let found = opposites.poles(bare: bare)
        if !found.isEmpty { poles[id] = found }
        spans[index] = Span(
            start: Int32(start), count: Int32(parts.count - start),
            isNegation: negates(bare), hasOpposite: !found.isEmpty)
        return spans[index]
    }

    /// Returns whether a bare form is or begins with a negation: „n-a”, *didn't*.
    private func negates(_ bare: String) -> Bool {
        negations.contains(bare: bare)
            || Self.parts(ofBare: bare).first.map(negations.contains(bare:)) ?? false
    }

    /// Returns a bare form cut at its hyphens and apostrophes: `dintr-un` gives `dintr` and `un`.
    static func parts(ofBare bare: String) -> [String] {
        bare.utf8.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'") }
            .compactMap { String($0) }
    }

    /// Number of letters of a word that its key keeps.
    static let keyLength = 5

    /// Returns the key of a bare word, its first five letters, or of a number, its digits.
    ///
    /// ```swift
    /// LexicalKeys.key(ofBare: "informatiile")   // "infor"
    /// LexicalKeys.key(ofBare: "1.250,5")        // "12505"
    /// ```
    ///
    /// Lengths from four to seven were compared by the cross-validated loss of the model: see
    /// <doc:Lexicon>.
    package static func key(ofBare bare: String) -> String {
        guard let first = bare.utf8.first else { return "" }
        if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) {
            return String(
                decoding: bare.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ",") },
                as: UTF8.self)
        }
        return String(StemRule.first(keyLength).stem(of: bare))
    }
}

/// The keys of one sentence.
struct SentenceKeys: Sendable, Hashable {
    /// Ids of a ``KeyTable``, in the order of the text.
    var ids: [UInt32] = []
    /// For each key the UTF-8 offsets of the token that it comes from.
    var ranges: [Range<Int>] = []
    /// The number of words that negate.
    var negations = 0
    /// What the words with an opposite say, in the order of the text.
    var poles: [Opposites.Pole] = []
}

/// Readers of the keys of both languages that share a table.
struct BilingualKeys {
    let table = KeyTable()
    let english: LexicalKeys
    let romanian: LexicalKeys

    /// The number of words that were met so far and are kept.
    var wordCount: Int { english.wordCount + romanian.wordCount }

    /// Creates readers that have met no key.
    ///
    /// - Throws: `ICUError` when a language has no word rules.
    init() throws {
        english = try LexicalKeys(language: .english, table: table)
        romanian = try LexicalKeys(language: .romanian, table: table)
    }
}

/// The keys met so far, each with an id, and what their spelling says about them.
///
/// One instance serves one thread at a time.
final class KeyTable {
    // One thread uses a table at a time, and every word of a text is looked up: checks of exclusive
    // access would take time.
    private var ids: [String: UInt32] = [:]
    private var idsOfWords: [String: UInt32] = [:]
    private var strings: [String] = []
    /// By id: whether the key is a number.
    @exclusivity(unchecked) private(set) var isNumber: [Bool] = []
    /// By id: number of bytes of the key.
    @exclusivity(unchecked) private(set) var length: [UInt8] = []
    /// By id: the skeleton of the first word of the present text with the key.
    @exclusivity(unchecked) private(set) var skeletons: [Skeleton] = []
    /// By id: index of the first four letters of the skeleton among all onsets, nil for numbers and
    /// shorter skeletons.
    @exclusivity(unchecked) private(set) var onset: [UInt32?] = []
    private var onsets: [UInt32: UInt32] = [:]
    /// By id: index of the text that the skeleton was taken from.
    @exclusivity(unchecked) private var spelledIn: [UInt32] = []
    @exclusivity(unchecked) private var text: UInt32 = 0

    /// Number of keys.
    var count: Int { strings.count }

    /// The key with an id of this table.
    subscript(id: UInt32) -> String { strings[Int(id)] }

    /// Returns the id of the key of a bare word, a new one for a new key.
    func id(ofWord bare: String) -> UInt32 {
        if let known = idsOfWords[bare] { return known }
        let id = id(ofKey: LexicalKeys.key(ofBare: bare), word: bare)
        idsOfWords[bare] = id
        return id
    }

    /// Returns the id of a key, a new one for a new key.
    func id(ofKey key: String) -> UInt32 { id(ofKey: key, word: key) }

    private func id(ofKey key: String, word: String) -> UInt32 {
        if let known = ids[key] { return known }
        let id = UInt32(strings.count)
        ids[key] = id
        strings.append(key)
        let isDigit = key.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        isNumber.append(isDigit ?? false)
        spelledIn.append(0)
        length.append(UInt8(clamping: key.utf8.count))
        skeletons.append(Skeleton(of: word))
        onset.append(onset(of: id))
        return id
    }

    private func onset(of id: UInt32) -> UInt32? {
        let skeleton = skeletons[Int(id)]
        if isNumber[Int(id)] || skeleton.count < Skeleton.onsetLength { return nil }
        let index = onsets[skeleton.onset] ?? UInt32(onsets.count)
        onsets[skeleton.onset] = index
        return index
    }

    /// Lets keys take their skeleton from a new text from here on: texts that were read before must
    /// not be seen in its alignment.
    func beginText() { text += 1 }

    /// Returns whether the present text has not given a key its skeleton yet.
    @inline(__always)
    func needsSpelling(_ id: UInt32) -> Bool { spelledIn[Int(id)] != text }

    /// Gives a key the skeleton of a word of the present text.
    func spell(_ id: UInt32, as skeleton: Skeleton) {
        spelledIn[Int(id)] = text
        guard skeletons[Int(id)] != skeleton else { return }
        skeletons[Int(id)] = skeleton
        onset[Int(id)] = onset(of: id)
    }

    /// Number of distinct onsets so far.
    var onsetCount: Int { onsets.count }
}
