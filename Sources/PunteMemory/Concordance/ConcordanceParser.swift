internal import PunteLanguage
internal import PunteText

/// Reads the query language of the concordance, which ``ConcordanceQuery`` describes.
///
/// `OR` binds least, then words side by side, then `near/5`; `NOT`, `-`, `en:` and `ro:` belong to
/// what follows them.
struct ConcordanceParser {
    private let pattern: String
    private let characters: [Character]
    private var position = 0
    /// How many parts the current one is inside of.
    private var depth = 0
    /// The number of words read.
    private var wordCount = 0

    /// The maximum depth of brackets and signs, which the parser of the index bounds.
    private static let maximumDepth = 16
    /// The maximum number of words of a pattern; the index takes time in the square of it.
    private static let maximumWords = 1000
    /// The maximum length of a word in characters; SQLite refuses longer ones with wildcards.
    private static let maximumLength = 1000

    /// A word between the parts of a pattern.
    private enum Operator { case or, and, not }

    private init(_ pattern: String) {
        self.pattern = pattern
        characters = Array(pattern)
    }

    /// Returns the expression that a pattern describes.
    ///
    /// - Throws: ``ConcordanceSyntaxError`` that says where the pattern is wrong.
    static func expression(_ pattern: String) throws -> ConcordanceExpression {
        var parser = ConcordanceParser(pattern)
        parser.skipSpaces()
        guard !parser.isAtEnd else { throw parser.error("no word to look for", at: 0) }
        let result = try parser.alternatives()
        if !parser.isAtEnd {
            throw parser.error("this bracket closes nothing", at: parser.position)
        }
        guard result.isWanted else {
            throw parser.error(
                "say also what must occur, not only what must not", at: result.firstRefusal ?? 0)
        }
        return result
    }

    private var isAtEnd: Bool { position >= characters.count }
    private var current: Character? { isAtEnd ? nil : characters[position] }

    private func error(_ problem: String, at offset: Int) -> ConcordanceSyntaxError {
        ConcordanceSyntaxError(problem: problem, pattern: pattern, offset: offset)
    }

    private mutating func skipSpaces() {
        while let current, current.isWhitespace { position += 1 }
    }

    private mutating func alternatives() throws -> ConcordanceExpression {
        var parts = [try conjunction()]
        while let start = take(.or) {
            skipSpaces()
            guard !isAtEnd, current != ")" else { throw error("nothing follows OR", at: start) }
            parts.append(try conjunction())
        }
        if parts.count > 1, let offset = parts.lazy.filter({ !$0.isWanted }).first?.firstRefusal {
            throw error("between OR, say also what must occur", at: offset)
        }
        return parts.count == 1 ? parts[0] : .any(parts)
    }

    private mutating func conjunction() throws -> ConcordanceExpression {
        var parts: [ConcordanceExpression] = []
        while true {
            skipSpaces()
            guard !isAtEnd, current != ")" else { break }
            if let found = peek(), found.0 == .or {
                if parts.isEmpty { throw error("nothing stands before OR", at: position) }
                break
            }
            if let start = take(.and) {
                skipSpaces()
                guard !parts.isEmpty, !isAtEnd, current != ")" else {
                    throw error("AND stands between two words", at: start)
                }
                continue
            }
            parts.append(try neighbours())
        }
        guard !parts.isEmpty else { throw error("nothing in the brackets", at: position) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    /// Reads one part, or several with `near/5` between them.
    private mutating func neighbours() throws -> ConcordanceExpression {
        let start = position
        let first = try primary()
        var parts = [first]
        var distance = 0
        var side: Side?
        while let (words, offset) = try takeNear() {
            distance = max(distance, words)
            skipSpaces()
            guard !isAtEnd, current != ")" else { throw error("nothing follows near", at: offset) }
            parts.append(try primary())
        }
        guard parts.count > 1 else { return first }
        var phrases: [ConcordancePhrase] = []
        for part in parts {
            switch part {
            case .phrase(let phrase): phrases.append(phrase)
            case .on(let own, .phrase(let phrase)) where side == nil || side == own:
                side = own
                phrases.append(phrase)
            default: throw error("near stands between words or phrases of one side", at: start)
            }
        }
        let near = ConcordanceExpression.near(phrases, distance: distance)
        return side.map { .on($0, near) } ?? near
    }

    private mutating func primary() throws -> ConcordanceExpression {
        let start = position
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw error("brackets and signs are more than \(Self.maximumDepth) deep", at: start)
        }
        if let refused = try refusal() { return refused }
        switch current {
        case "(":
            position += 1
            let inner = try alternatives()
            skipSpaces()
            guard current == ")" else { throw error("this bracket is not closed", at: start) }
            position += 1
            return inner
        case "/":
            return .regex(try regex())
        case "\"", "„", "“", "”":
            return .phrase(try quoted(kind: .literal))
        default: break
        }
        if let side = takeSide() {
            guard let current, !current.isWhitespace, current != ")" else {
                throw error("nothing follows \(side.rawValue):", at: start)
            }
            return .on(side, try primary())
        }
        if takePrefix("lemma:") { return .phrase(try lemma(from: start)) }
        return .phrase(try word(from: start))
    }

    /// Reads what `NOT` or a hyphen before a word refuses; nil when neither is there.
    private mutating func refusal() throws -> ConcordanceExpression? {
        let start = position
        if take(.not) != nil {
            skipSpaces()
            guard !isAtEnd, current != ")" else { throw error("nothing follows NOT", at: start) }
            return .not(try primary(), at: start)
        }
        let next = position + 1 < characters.count ? characters[position + 1] : nil
        guard current == "-", let next, next.isLetter || next.isNumber || "\"„“(/".contains(next)
        else { return nil }
        position += 1
        return .not(try primary(), at: start)
    }

    private mutating func regex() throws -> ConcordanceRegex {
        let start = position
        var source = ""
        position += 1
        while let character = current, character != "/" {
            if character == "\\", position + 1 < characters.count {
                if characters[position + 1] != "/" { source.append(character) }
                position += 1
            }
            source.append(characters[position])
            position += 1
        }
        guard current == "/" else {
            throw error("this regular expression is not closed", at: start)
        }
        position += 1
        guard !source.isEmpty, (try? RegularExpression(source)) != nil else {
            throw error("this is no regular expression", at: start)
        }
        return ConcordanceRegex(source: source, offset: start)
    }

    /// Reads a phrase in quotation marks.
    private mutating func quoted(kind: ConcordanceWord.Kind) throws -> ConcordancePhrase {
        let start = position
        position += 1
        let content = position
        while let current, !"\"“”".contains(current) { position += 1 }
        guard !isAtEnd else { throw error("this quotation mark is not closed", at: start) }
        let text = String(characters[content..<position])
        position += 1
        let words = try words(text, from: start, kind: kind)
        guard !words.isEmpty else { throw error("no word in the quotation marks", at: start) }
        return ConcordancePhrase(words: words, offset: start)
    }

    private mutating func word(from start: Int) throws -> ConcordancePhrase {
        let words = try words(takeWord(), from: start, kind: .literal)
        guard !words.isEmpty else { throw error("no word to look for", at: start) }
        return ConcordancePhrase(words: words, offset: start)
    }

    /// Reads the word after `lemma:`, with the particle of the infinitive that may precede a verb.
    private mutating func lemma(from start: Int) throws -> ConcordancePhrase {
        if let current, "\"„“”".contains(current) {
            var phrase = try quoted(kind: .lemma)
            if phrase.words.count > 1, Self.isInfinitiveMarker(phrase.words[0].text) {
                phrase.words = phrase.words.dropFirst().map {
                    ConcordanceWord(text: $0.text, kind: .lemma)
                }
                phrase.words[0].kind = .verb
            }
            return phrase
        }
        let first = takeWord()
        var kind = ConcordanceWord.Kind.lemma
        var words = try words(first, from: start, kind: kind)
        if Self.isInfinitiveMarker(first) {
            let afterFirst = position
            skipSpaces()
            if let current, current.isLetter, peek() == nil, !startsPrefix, !startsNear {
                kind = .verb
                words = try self.words(takeWord(), from: start, kind: kind)
            } else {
                position = afterFirst
            }
        }
        guard !words.isEmpty else { throw error("lemma: needs a word", at: start) }
        return ConcordancePhrase(words: words, offset: start)
    }

    private static func isInfinitiveMarker(_ word: String) -> Bool {
        Side.allCases.contains { WordAnalyzer.analyzer(of: $0).isInfinitiveMarker(word) }
    }

    /// Returns the words of a text; only a text without quotation marks has wildcards at its end.
    private mutating func words(
        _ text: String, from start: Int, kind: ConcordanceWord.Kind
    ) throws -> [ConcordanceWord] {
        let parts = text.split { !$0.isLetter && !$0.isNumber && $0 != "*" && $0 != "?" }
            .filter { part in part.contains { $0.isLetter || $0.isNumber } }
        wordCount += parts.count
        guard wordCount <= Self.maximumWords else {
            throw error("more than \(Self.maximumWords) words; search for fewer", at: start)
        }
        guard parts.allSatisfy({ $0.count <= Self.maximumLength }) else {
            throw error("a word of more than \(Self.maximumLength) letters", at: start)
        }
        return parts.map { part in
            let isWildcard = part.contains("*") || part.contains("?")
            return ConcordanceWord(text: String(part), kind: isWildcard ? .wildcard : kind)
        }
    }

    /// Takes the characters up to a space, a bracket or a quotation mark.
    private mutating func takeWord() -> String {
        let start = position
        while let current, !current.isWhitespace, !"()\"„“”".contains(current) { position += 1 }
        return String(characters[start..<position])
    }

    /// Returns the operator at the position and its length.
    private func peek() -> (Operator, length: Int)? {
        let end = characters[position...].firstIndex { $0.isWhitespace || "()\"„".contains($0) }
        let text = String(characters[position..<(end ?? characters.count)])
        return switch text {
        case "OR": (.or, 2)
        case "AND": (.and, 3)
        case "NOT": (.not, 3)
        default: nil
        }
    }

    /// Moves behind an operator, and returns where it was; nil when it is not there.
    private mutating func take(_ wanted: Operator) -> Int? {
        skipSpaces()
        guard !isAtEnd, let found = peek(), found.0 == wanted else { return nil }
        defer { position += found.length }
        return position
    }

    private var startsNear: Bool { text(of: 5).lowercased() == "near/" }

    private var startsPrefix: Bool {
        let rest = text(of: 6).lowercased()
        return rest == "lemma:" || Side.allCases.contains { rest.hasPrefix("\($0.rawValue):") }
    }

    private func text(of length: Int) -> String {
        String(characters[position..<min(characters.count, position + length)])
    }

    /// Moves behind `near/5`, and returns the number and where it was; nil when it is not there.
    private mutating func takeNear() throws -> (words: Int, offset: Int)? {
        let before = position
        skipSpaces()
        guard !isAtEnd, startsNear else {
            position = before
            return nil
        }
        let start = position
        guard let words = Int(takeWord().dropFirst(5)), (1...100).contains(words) else {
            throw error("near/ takes a number of words from 1 to 100", at: start)
        }
        return (words, start)
    }

    private mutating func takeSide() -> Side? {
        Side.allCases.first { takePrefix("\($0.rawValue):") }
    }

    private mutating func takePrefix(_ prefix: String) -> Bool {
        guard text(of: prefix.count).lowercased() == prefix else { return false }
        position += prefix.count
        return true
    }
}

extension ConcordanceExpression {
    /// Whether the expression says what must occur, not only what must not.
    var isWanted: Bool {
        switch self {
        case .phrase, .near, .regex: true
        case .all(let parts): parts.contains(where: \.isWanted)
        case .any(let parts): parts.allSatisfy(\.isWanted)
        case .not: false
        case .on(_, let inner): inner.isWanted
        }
    }

    /// The offset of the first part that must not occur; nil when there is none.
    var firstRefusal: Int? {
        switch self {
        case .phrase, .near, .regex: nil
        case .all(let parts), .any(let parts): parts.lazy.compactMap(\.firstRefusal).first
        case .not(_, let offset): offset
        case .on(_, let inner): inner.firstRefusal
        }
    }
}
