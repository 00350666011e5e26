internal import PunteLanguage
internal import PunteText

/// A text prepared for matching, with two codes and a key for each token.
///
/// The arrays ``tokens``, ``hashed``, ``exact`` and ``keys`` have one element for each token. They
/// are separate because each loop reads only one of them.
struct AnalyzedText {
    /// The tokens in the order of the text.
    var tokens: [Token] = []
    /// The codes made of hashes, as they are stored in the index.
    var hashed: [IndexToken] = []
    /// The codes made of ids, comparable between texts of the same ``SegmentAnalyzer``.
    var exact: [ExactToken] = []
    /// The index of each token's key in ``SegmentAnalyzer/keyHashes``; ``SegmentAnalyzer/noKey``
    /// for punctuation.
    var keys: [UInt32] = []
    /// The sum of the weights of all tokens, in quarters of a content word.
    var weight = 0
    /// The sum of the weights of punctuation marks and symbols, in quarters of a content word.
    var punctuationWeight = 0

    /// The sum of the weights of all tokens, in sixtieths of a content word.
    var cost: Int32 { Int32(clamping: weight * TokenClass.costPerQuarter) }

    /// Removes all tokens and keeps the storage.
    mutating func removeAll() {
        tokens.removeAll(keepingCapacity: true)
        hashed.removeAll(keepingCapacity: true)
        exact.removeAll(keepingCapacity: true)
        keys.removeAll(keepingCapacity: true)
        weight = 0
        punctuationWeight = 0
    }
}

/// Converts the texts of one side to codes and keys.
///
/// A *key* is an entry of the index under which a segment is found: the stem of each word, and one
/// key for all numbers, in figures or words. Stems are taken from the bare form, so that words that
/// differ only in spelling (ș/ş, missing diacritics) always share their key; otherwise the index
/// would not find them. Marks and symbols that state a fact (``PunteLanguage/QuantitySigns``) are forms of a word: `%` of
/// *percent*.
///
/// Each distinct word is stemmed and hashed once by an analyzer. One instance serves one thread.
final class SegmentAnalyzer {
    /// The key index for tokens that have no key.
    static let noKey = UInt32.max

    /// The side whose texts are analysed.
    let side: Side
    /// The hash of each key (``IndexKey``), by its index.
    private(set) var keyHashes: [UInt32] = []
    private var keyIndices: [UInt32: UInt32] = [:]
    private let numberKey: UInt32
    private let analyzer: TextAnalyzer
    private let stemmer: Stemmer
    private let functionWords: FunctionWords
    private let negations: Negations
    private let numberWords: NumberWords
    private let signs: QuantitySigns
    /// The entries of the words for a half of the day, by the ids of their bare forms.
    ///
    /// They are separate because `am` after a number is not an auxiliary verb.
    private var halfDays: [UInt32: WordEntry] = [:]
    /// The words analysed so far, by the id of their bare form.
    private var words: [WordEntry?] = []
    /// The 30-bit hashes of the bare forms of numbers and punctuation marks, by the id of the bare
    /// form.
    ///
    /// The value is ``noHash`` for a hash that has not been computed yet.
    private var hashes: [UInt32] = []
    private static let noHash = UInt32.max
    private static let hashMask: UInt64 = 1 << 30 - 1

    private struct WordEntry {
        var hashed: IndexToken
        var exact: ExactToken
        var key: UInt32
    }

    /// Creates an analyzer of the texts of one side.
    ///
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    init(_ side: Side) throws {
        self.side = side
        analyzer = try TextAnalyzer(language: side.language)
        stemmer = Stemmer(language: side.language)
        functionWords = .words(of: side)
        negations = .words(of: side)
        numberWords = .words(of: side)
        signs = .signs(of: side)
        keyHashes.append(IndexKey.number)
        keyIndices[IndexKey.number] = 0
        numberKey = 0
        // Romanian writes „am” for the auxiliary alone.
        guard side == .english else { return }
        for word in QuantityWords.words(.halfDay, in: side) {
            let id = analyzer.vocabulary.id(of: word)
            halfDays[id] = wordEntry(.content, stem: stemmer.stem(word), form: word, id: id)
        }
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int { analyzer.vocabulary.count }

    /// Returns `text` analysed.
    func analyze(_ text: String) throws -> AnalyzedText {
        var result = AnalyzedText()
        try analyze(text, into: &result)
        return result
    }

    /// Analyses `text` into `result`, reusing the storage of `result`.
    func analyze(_ text: String, into result: inout AnalyzedText) throws {
        var text = text
        try text.withUTF8 { try analyze($0, into: &result) }
    }

    /// Analyses the text of `bytes`, which must be valid UTF-8, into `result`.
    func analyze(
        _ bytes: UnsafeBufferPointer<UInt8>, into result: inout AnalyzedText
    ) throws {
        result.removeAll()
        try analyzer.append(tokensOf: bytes, to: &result.tokens)
        var isAfterNumber = false
        for token in result.tokens {
            defer { isAfterNumber = token.kind == .number }
            switch token.kind {
            case .word:
                let halfDay = isAfterNumber ? halfDays[token.bare] : nil
                append(halfDay ?? wordEntry(for: token), to: &result)
            case .number: append(numeralEntry(for: token), to: &result)
            case .punctuation, .symbol:
                if QuantitySigns.isSign(token.range, in: bytes) {
                    append(signEntry(for: token), to: &result)
                    continue
                }
                result.hashed.append(IndexToken(.punctuation, hash: UInt64(hash(of: token))))
                result.exact.append(.punctuation(id: token.bare))
                result.keys.append(Self.noKey)
                result.weight += TokenClass.punctuation.quarters
                result.punctuationWeight += TokenClass.punctuation.quarters
            }
        }
    }

    @inline(__always)
    private func append(_ entry: WordEntry, to result: inout AnalyzedText) {
        result.hashed.append(entry.hashed)
        result.exact.append(entry.exact)
        result.keys.append(entry.key)
        result.weight += entry.hashed.quarters
    }

    /// Returns the index of the key with the hash `keyHash`, which is added if it is new.
    func keyIndex(for keyHash: UInt32) -> UInt32 {
        if let known = keyIndices[keyHash] { return known }
        let index = UInt32(keyHashes.count)
        keyHashes.append(keyHash)
        keyIndices[keyHash] = index
        return index
    }

    private func wordEntry(for token: Token) -> WordEntry {
        let id = Int(token.bare)
        if id < words.count, let known = words[id] { return known }
        let written = analyzer.vocabulary[token.bare]
        let entry: WordEntry
        if numberWords.contains(bare: written) {
            entry = numeralEntry(for: token)
        } else if let modern = OldSpelling.modernForm(of: written, on: side) {
            entry = wordEntry(bare: modern, id: analyzer.vocabulary.id(of: modern))
        } else {
            entry = wordEntry(bare: written, id: token.bare)
        }
        if id >= words.count {
            words.append(contentsOf: repeatElement(nil, count: id + 1 - words.count))
        }
        words[id] = entry
        return entry
    }

    /// Returns the entry of a number in figures or of a number word.
    private func numeralEntry(for token: Token) -> WordEntry {
        WordEntry(
            hashed: IndexToken(.number, hash: UInt64(hash(of: token))),
            exact: .number(id: token.bare), key: numberKey)
    }

    /// Returns the entry of a symbol that states a fact, as a form of the word for it.
    private func signEntry(for token: Token) -> WordEntry {
        let id = Int(token.bare)
        if id < words.count, let known = words[id] { return known }
        let written = analyzer.vocabulary[token.bare]
        let word = NormalForm.bare(signs.word(forBare: written))
        let entry = wordEntry(
            .content, stem: stemmer.stem(word), form: written, id: token.bare)
        if id >= words.count {
            words.append(contentsOf: repeatElement(nil, count: id + 1 - words.count))
        }
        words[id] = entry
        return entry
    }

    /// Returns the entry of a function word or content word.
    private func wordEntry(bare: String, id: UInt32) -> WordEntry {
        let isFunction =
            functionWords.contains(bare: bare) && !negations.contains(bare: bare)
        return wordEntry(
            isFunction ? .function : .content, stem: stemmer.stem(bare), form: bare, id: id)
    }

    /// Returns the entry of a form of a word.
    ///
    /// - Parameters:
    ///   - tokenClass: the class of the word: function or content word.
    ///   - stem: the stem of the word.
    ///   - form: the bare form as written.
    ///   - id: the id of the form in the vocabulary of the analyzer.
    /// - Returns: the entry with the hashes of stem and form, and the index of the key of the stem.
    private func wordEntry(
        _ tokenClass: TokenClass, stem: String, form: String, id: UInt32
    ) -> WordEntry {
        let stemHash = Fingerprint(tokenClass == .function ? "f" : "c", stem).value
        let key = keyIndex(for: IndexKey.word(stemHash))
        return WordEntry(
            hashed: IndexToken(
                tokenClass, stemHash: stemHash, formHash: Fingerprint(form).value),
            exact: .word(tokenClass, key: key, id: id),
            key: key)
    }

    /// Returns 30 bits of the hash of a token's bare form.
    private func hash(of token: Token) -> UInt32 {
        let id = Int(token.bare)
        if id < hashes.count, hashes[id] != Self.noHash { return hashes[id] }
        let hash = UInt32(
            truncatingIfNeeded: Fingerprint(analyzer.vocabulary[token.bare]).value & Self.hashMask)
        if id >= hashes.count {
            hashes.append(contentsOf: repeatElement(Self.noHash, count: id + 1 - hashes.count))
        }
        hashes[id] = hash
        return hash
    }
}

/// Words of the old Romanian spelling that have lost their diacritics, from
/// `Resources/ro/old-spelling.tsv`.
///
/// For example, *cind* is *cînd*, which is now written *când*.
enum OldSpelling {
    /// Returns the bare form of `word` in today's spelling; nil if `word`, in bare form, is not in
    /// the list.
    static func modernForm(of word: String, on side: Side) -> String? {
        side == .romanian ? modernForms[word] : nil
    }

    private static let modernForms: [String: String] = {
        var result: [String: String] = [:]
        for word in DataTable(LanguageData.Ro.oldSpelling).groupedWords(
            of: Side.romanian.rawValue)
        {
            result[NormalForm.bare(word.replacing("â", with: "i"))] = NormalForm.bare(word)
        }
        return result
    }()
}
