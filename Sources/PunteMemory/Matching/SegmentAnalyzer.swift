internal import PunteLanguage
internal import PunteText

/// Turns the texts of one side into codes and keys.
///
/// A *key* is what the index files a segment under: the stem of each word, and one key for all
/// numbers, in figures or words. Stems are taken of the bare form, so that words that differ only in spelling (ș/ş,
/// missing diacritics) always share their key; the index would lose them otherwise.
///
/// One instance serves one thread.
final class SegmentAnalyzer {
    static let noKey = UInt32.max

    let side: Side
    private let analyzer: TextAnalyzer
    private let stemmer: Stemmer
    private let functionWords: FunctionWords
    private let numberWords: NumberWords
    private var words: [WordEntry?] = []
    private var keyNumbers: [UInt32: UInt32] = [:]
    private(set) var keyHashes: [UInt32] = []
    private let numberKey: UInt32
    /// Hashes of the bare forms of numbers and signs, ``noHash`` where not known yet.
    private var hashes: [UInt32] = []
    private static let noHash = UInt32.max

    private struct WordEntry {
        var hashed: UInt32
        var exact: UInt64
        var key: UInt32
    }

    init(_ side: Side) throws {
        self.side = side
        analyzer = try TextAnalyzer(language: side.language)
        stemmer = Stemmer(language: side.language)
        functionWords = .words(of: side)
        numberWords = .words(of: side)
        keyHashes.append(IndexKey.number)
        keyNumbers[IndexKey.number] = 0
        numberKey = 0
    }

    func analyze(_ text: String) throws -> AnalyzedText {
        var result = AnalyzedText()
        try analyze(text, into: &result)
        return result
    }

    /// The same without new storage for each text.
    func analyze(_ text: String, into result: inout AnalyzedText) throws {
        var text = text
        try text.withUTF8 { try analyze($0, into: &result) }
    }

    /// The same over bytes that are valid UTF-8.
    func analyze(
        _ bytes: UnsafeBufferPointer<UInt8>, into result: inout AnalyzedText
    ) throws {
        result.removeAll()
        try analyzer.append(tokensOf: bytes, to: &result.tokens)
        for token in result.tokens {
            switch token.kind {
            case .word:
                let entry = word(token)
                result.hashed.append(entry.hashed)
                result.exact.append(entry.exact)
                result.keys.append(entry.key)
                result.weight += entry.hashed.quarters
            case .number:
                let entry = number(token)
                result.hashed.append(entry.hashed)
                result.exact.append(entry.exact)
                result.keys.append(entry.key)
                result.weight += TokenClass.number.quarters
            case .punctuation, .symbol:
                result.hashed.append(hash(of: token))
                result.exact.append(UInt64(token.bare) << 32)
                result.keys.append(Self.noKey)
                result.weight += TokenClass.punctuation.quarters
                result.punctuationWeight += TokenClass.punctuation.quarters
            }
        }
    }

    func surface(_ token: Token) -> String { analyzer.vocabulary[token.surface] }

    private func word(_ token: Token) -> WordEntry {
        let position = Int(token.bare)
        if position < words.count, let known = words[position] { return known }
        let written = analyzer.vocabulary[token.bare]
        let entry: WordEntry
        if numberWords.contains(bare: written) {
            entry = number(token)
        } else if let bare = OldSpelling.bare(of: written, side) {
            entry = word(bare, analyzer.vocabulary.id(of: bare))
        } else {
            entry = word(written, token.bare)
        }
        if position >= words.count {
            words.append(contentsOf: repeatElement(nil, count: position + 1 - words.count))
        }
        words[position] = entry
        return entry
    }

    /// Figures and number words.
    private func number(_ token: Token) -> WordEntry {
        WordEntry(
            hashed: 1 << 30 | hash(of: token), exact: 1 << 62 | UInt64(token.bare), key: numberKey)
    }

    private func word(_ bare: String, _ id: UInt32) -> WordEntry {
        let stem = stemmer.stem(bare)
        let isFunction = functionWords.contains(bare: bare)
        let classBits: UInt32 = isFunction ? 2 : 3
        let stemHash = Fingerprint(isFunction ? "f" : "c", stem).value
        let key = number(of: IndexKey.word(stemHash))
        return WordEntry(
            hashed: classBits << 30 | UInt32(truncatingIfNeeded: stemHash >> 44) << 10
                | UInt32(truncatingIfNeeded: Fingerprint(bare).value) & 0x3FF,
            exact: UInt64(classBits) << 62 | UInt64(key) << 32 | UInt64(id),
            key: key)
    }

    /// 30 bits.
    private func hash(of token: Token) -> UInt32 {
        let position = Int(token.bare)
        if position < hashes.count, hashes[position] != Self.noHash { return hashes[position] }
        let hash = UInt32(
            truncatingIfNeeded: Fingerprint(analyzer.vocabulary[token.bare]).value & 0x3FFF_FFFF)
        if position >= hashes.count {
            hashes.append(
                contentsOf: repeatElement(Self.noHash, count: position + 1 - hashes.count))
        }
        hashes[position] = hash
        return hash
    }

    func number(of keyHash: UInt32) -> UInt32 {
        if let known = keyNumbers[keyHash] { return known }
        let number = UInt32(keyHashes.count)
        keyHashes.append(keyHash)
        keyNumbers[keyHash] = number
        return number
    }
}
