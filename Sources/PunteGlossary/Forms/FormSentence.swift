internal import PunteLanguage
internal import PunteText

/// A Romanian sentence as the model of forms reads it: words, numbers and signs.
///
/// A clitic that changes the word („s-a”, „într-o”) is one token with it, another one („făcut-o”) is a token
/// behind it. Quotation marks and hyphens are left out.
struct FormSentence {
    /// A word, a number or a sign.
    struct Token {
        /// The word in small letters; a clitic with its hyphen.
        let text: String
        /// The indices of its words in the text; empty for a sign.
        let words: Range<Int>
        /// What is known of the word; nil for numbers and signs.
        let grammar: FormGrammar?
        /// Whether it has a capital that no beginning of a sentence explains.
        let isName: Bool
        /// Whether it is written in capitals.
        let isEmphasised: Bool
        /// The numbers of what it is, of the form and of the morphology; the same for numbers and signs.
        let kind: UInt32
        let morphology: UInt32

        /// Whether a sentence or clause ends with it.
        let endsSentence: Bool
        let endsClause: Bool

        /// Whether it is a noun and no function word.
        var isNoun: Bool { grammar.map { !$0.isFunctionWord && !$0.noun.isEmpty } ?? false }
        /// The number of the word itself.
        var word: UInt32 { grammar?.word ?? kind }
    }

    private(set) var tokens: [Token] = []
    let lexicon: FormLexicon
    private var isInitial = true

    /// Reads a text.
    init(_ text: CheckedPair.Text, lexicon: FormLexicon) {
        self.lexicon = lexicon
        var index = 0
        var end = 0
        while index < text.words.count {
            let word = text.words[index]
            appendSigns(in: text, from: end, to: Int(word.start))
            var last = index
            switch word.kind {
            case .letters: last = appendWord(at: index, in: text)
            case .digits:
                while last + 1 < text.words.count, text.words[last + 1].kind == .digits,
                    text.words[last + 1].start - text.words[last].end == 1,
                    text.bytes[Int(text.words[last].end)] != UInt8(ascii: " ")
                {
                    last += 1
                }
                appendNumber(index..<last + 1, in: text)
            case .symbol: appendSign(text.word(index))
            }
            end = Int(text.words[last].end)
            index = last + 1
        }
        appendSigns(in: text, from: end, to: text.bytes.count)
    }

    // MARK: Words

    /// Appends the token that begins with a word, and returns the index of its last one.
    private mutating func appendWord(at index: Int, in text: CheckedPair.Text) -> Int {
        let next = index + 1
        guard text.isJoined(index, next), text.words[next].kind == .letters else {
            append(text.lowercased(index), index..<next, in: text)
            return index
        }
        let joined = "\(text.lowercased(index))-\(text.lowercased(next))"
        let isShort =
            text.words[index].range.count <= Self.longestClitic
            && text.words[next].range.count <= Self.longestAuxiliary
        if isShort || FormExchanges.romanian.isAlone(joined) {
            append(joined, index..<next + 1, in: text)
        } else {
            append(text.lowercased(index), index..<next, in: text)
            append("-" + text.lowercased(next), next..<next + 1, in: text)
        }
        return next
    }

    /// The most bytes of the two parts of a word like „s-au” that no list has.
    private static let longestClitic = 3
    private static let longestAuxiliary = 4

    private mutating func append(_ form: String, _ words: Range<Int>, in text: CheckedPair.Text) {
        let isClitic = form.first == "-"
        let grammar = lexicon.grammar(of: isClitic ? String(form.dropFirst()) : form)
        let isCapital = text.isCapital(words.lowerBound)
        let isName = isCapital && !isInitial && !isClitic
        let written = text.word(words.lowerBound)
        let mark: UInt32 = isClitic ? 1 : isName ? 2 : 0
        tokens.append(
            Token(
                text: form, words: words, grammar: grammar, isName: isName,
                isEmphasised: written.count > 1 && !written.contains(where: \.isLowercase),
                kind: mark == 0 ? grammar.kind : FormHash.mixed(grammar.kind, mark),
                morphology: mark == 0
                    ? grammar.morphology : FormHash.mixed(grammar.morphology, mark),
                endsSentence: false, endsClause: false))
        isInitial = false
    }

    // MARK: Numbers and signs

    private mutating func appendNumber(_ words: Range<Int>, in text: CheckedPair.Text) {
        let digits = words.map(text.word).joined()
        let value = Int(digits) ?? 0
        let sort: UInt32 = value == 1 ? 1 : value % 100 > 0 && value % 100 < 20 ? 2 : 3
        append(sign: digits, words, kind: FormHash.mixed(Self.numberSeed, sort))
        isInitial = false
    }

    private static let numberSeed: UInt32 = 0x6E75_6D62

    private mutating func appendSigns(in text: CheckedPair.Text, from start: Int, to end: Int) {
        guard end > start else { return }
        for character in text.excerpt(start..<end)
        where !character.isWhitespace && !Self.ignored.contains(character) {
            appendSign(String(character))
        }
    }

    private static let ignored: Set<Character> = ["„", "”", "“", "\"", "«", "»", "-", "'", "’"]
    private static let sentenceEnds: Set<String> = [".", ";", ":", "?", "!", "…"]

    private mutating func appendSign(_ sign: String) {
        append(sign: sign, 0..<0, kind: FormHash.of(sign))
        if Self.sentenceEnds.contains(sign) { isInitial = true }
    }

    private mutating func append(sign: String, _ words: Range<Int>, kind: UInt32) {
        let ends = Self.sentenceEnds.contains(sign)
        tokens.append(
            Token(
                text: sign, words: words, grammar: nil, isName: false, isEmphasised: false,
                kind: kind, morphology: kind, endsSentence: ends, endsClause: ends || sign == ","))
    }

    // MARK: Exchanges

    /// Returns the forms for which the word at an index may have been written; none for a name, and for a word
    /// that is judged as it is.
    func exchanges(at index: Int) -> [String] {
        let token = tokens[index]
        guard let grammar = token.grammar, !token.isEmphasised,
            token.text.utf8.count <= GlossaryParameters.Checks.maximumWord,
            token.text.first != "-",
            !token.isName || !grammar.isFunctionWord && grammar.isKnown
        else { return [] }
        return grammar.exchanges
    }
}
