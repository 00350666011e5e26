internal import PunteLanguage

/// Compares a pattern with the texts of a segment word by word.
///
/// The index ignores case and diacritics; where a query does not, each segment that the index gives
/// is read once more. One instance serves one thread.
final class ConcordanceEvaluation {
    private let query: ConcordanceQuery
    private var comparisons: [Key: (Token) -> Bool] = [:]

    /// A word of the pattern, and the side on which it is looked for.
    private struct Key: Hashable {
        var word: ConcordanceWord
        var side: Side
    }

    init(_ query: ConcordanceQuery) { self.query = query }

    /// A word of a text.
    private struct Token {
        var text: String
        var folded: String
        var bare: String
        var range: Range<Int>
    }

    /// Returns whether an expression is met, and the places of what it wants on each side.
    func matches(
        _ expression: ConcordanceExpression, in segment: StoredSegment
    ) -> [Side: [Range<Int>]]? {
        let tokens = Dictionary(
            uniqueKeysWithValues: Side.allCases.map { ($0, Self.tokens(segment.text($0))) })
        return matches(expression, tokens, side: query.side)
    }

    private func matches(
        _ expression: ConcordanceExpression, _ tokens: [Side: [Token]], side: Side?
    ) -> [Side: [Range<Int>]]? {
        switch expression {
        // Regular expressions, wanted or not, were compared before.
        case .regex, .not(.regex, _), .not(.on(_, .regex), _): return [:]
        case .on(let side, let inner): return matches(inner, tokens, side: side)
        case .not(let inner, _): return matches(inner, tokens, side: side) == nil ? [:] : nil
        case .all(let parts):
            var result: [Side: [Range<Int>]] = [:]
            for part in parts {
                guard let found = matches(part, tokens, side: side) else { return nil }
                result.merge(found) { $0 + $1 }
            }
            return result
        case .any(let parts):
            let found = parts.compactMap { matches($0, tokens, side: side) }
            return found.isEmpty ? nil : found.reduce(into: [:]) { $0.merge($1) { $0 + $1 } }
        case .phrase(let phrase):
            return places(tokens, side: side) { side, tokens in
                occurrences(of: phrase, in: tokens, side: side)
            }
        case .near(let phrases, let distance):
            return places(tokens, side: side) { side, tokens in
                near(phrases, distance: distance, in: tokens, side: side)
            }
        }
    }

    /// Returns the places on one side or on both; nil when there are none.
    private func places(
        _ tokens: [Side: [Token]], side: Side?,
        _ find: (Side, [Token]) -> [Range<Int>]
    ) -> [Side: [Range<Int>]]? {
        var result: [Side: [Range<Int>]] = [:]
        for side in side.map({ [$0] }) ?? Side.allCases {
            let tokens = tokens[side] ?? []
            let found = find(side, tokens).map {
                tokens[$0.lowerBound].range.lowerBound..<tokens[$0.upperBound - 1].range.upperBound
            }
            if !found.isEmpty { result[side] = found }
        }
        return result.isEmpty ? nil : result
    }

    /// Returns the places of a phrase, as indices of tokens.
    private func occurrences(
        of phrase: ConcordancePhrase, in tokens: [Token], side: Side
    ) -> [Range<Int>] {
        let words = phrase.words.map { comparison(with: $0, side: side) }
        guard !words.isEmpty, tokens.count >= words.count else { return [] }
        return (0...tokens.count - words.count).compactMap { start in
            let isFound = words.indices.allSatisfy { words[$0](tokens[start + $0]) }
            return isFound ? start..<start + words.count : nil
        }
    }

    /// Returns the places of phrases that are near each other.
    ///
    /// Where the phrase that ends first ends, all phrases must begin within the distance; then
    /// every place there belongs to a choice of places that are near each other.
    private func near(
        _ phrases: [ConcordancePhrase], distance: Int, in tokens: [Token], side: Side
    ) -> [Range<Int>] {
        let all = phrases.map { occurrences(of: $0, in: tokens, side: side) }
        var found: Set<Range<Int>> = []
        for end in Set(all.joined().map(\.upperBound)) {
            let near = all.map { places in
                places.filter { $0.upperBound >= end && $0.lowerBound <= end + distance }
            }
            if !near.contains(where: \.isEmpty) { found.formUnion(near.joined()) }
        }
        return found.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// Returns what says whether a token is a word of the pattern.
    ///
    /// The forms of a lemma are looked up once, and not for each segment.
    private func comparison(with word: ConcordanceWord, side: Side) -> (Token) -> Bool {
        let key = Key(word: word, side: side)
        if let known = comparisons[key] { return known }
        let made = makeComparison(with: word, side: side)
        comparisons[key] = made
        return made
    }

    private func makeComparison(with word: ConcordanceWord, side: Side) -> (Token) -> Bool {
        let expands = word.kind == .lemma || word.kind == .verb || query.allForms
        if expands, word.kind != .wildcard {
            let forms = Set(LemmaForms(word, side: side).forms)
            return { forms.contains($0.folded) }
        }
        let (folded, isExact) = (NormalForm.folded(word.text), query.respectsDiacritics)
        let wanted = Array(isExact ? folded : NormalForm.bareOfFolded(folded))
        let capitals = query.respectsCase ? word.text.map(\.isUppercase) : nil
        return { token in
            if let capitals, !zip(capitals, token.text).allSatisfy({ $0 == $1.isUppercase }) {
                return false
            }
            let letters = Array(isExact ? token.folded : token.bare)
            return Glob.matches(wanted, letters)
        }
    }

    /// Returns the words and numbers of a text.
    private static func tokens(_ text: String) -> [Token] {
        var result: [Token] = []
        for part in text.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
            let start = text.utf8.distance(from: text.startIndex, to: part.startIndex)
            let folded = NormalForm.folded(String(part))
            result.append(
                Token(
                    text: String(part), folded: folded, bare: NormalForm.bareOfFolded(folded),
                    range: start..<start + part.utf8.count))
        }
        return result
    }
}
