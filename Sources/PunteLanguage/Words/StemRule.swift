/// A rule that cuts a word to its stem: the beginning that its inflected and derived forms share.
///
/// A rule knows nothing of a word but its letters. It serves for names, which no stemmer knows, and for
/// words of two languages that are compared; running text is stemmed by the Snowball `Stemmer` of
/// PunteText. No other code of the product cuts stems.
///
/// | rule | `ucraineanul` | `ministru` |
/// |---|---|---|
/// | `.first(5)` | `ucrai` | `minis` |
/// | `.droppingLast(3, minimum: 4)` | `ucrainea` | `minis` |
/// | `.twoThirds(minimum: 4)` | `ucraine` | `minis` |
/// | `.droppingThird(minimum: 4)` | `ucrainea` | `minist` |
/// | `.droppingEnding(["ul"], minimum: 4)` | `ucrainean` | `ministru` |
/// | `.throughLastConsonant` | `ucraineanul` | `ministr` |
package enum StemRule: Sendable, Hashable {
    /// Keeps the first letters, at most this number.
    case first(Int)
    /// Drops this number of letters at the end, but keeps `minimum` letters.
    case droppingLast(Int, minimum: Int)
    /// Keeps two thirds of the letters, rounded down, but at least `minimum` letters.
    case twoThirds(minimum: Int)
    /// Drops a third of the letters, rounded down, at least two, but keeps `minimum` letters.
    case droppingThird(minimum: Int)
    /// Drops the first of the endings that leaves `minimum` letters.
    case droppingEnding([String], minimum: Int)
    /// Drops the vowels a, e, i, o and u after the last other letter.
    case throughLastConsonant

    /// Returns the stem of a word, which is the whole word when the rule drops nothing.
    ///
    /// - Complexity: O(*n*) in the length of the word, for each ending of the rule.
    package func stem(of word: String) -> Substring {
        switch self {
        case .first(let count): return word.prefix(count)
        case .droppingLast(let count, let minimum):
            return word.prefix(max(minimum, word.count - count))
        case .twoThirds(let minimum):
            return word.prefix(max(minimum, word.count * 2 / 3))
        case .droppingThird(let minimum):
            let count = word.count
            return word.prefix(max(minimum, count - max(2, count / 3)))
        case .droppingEnding(let endings, let minimum):
            for ending in endings {
                if let stem = word.stem(before: ending, minimum: minimum) { return stem }
            }
            return word[...]
        case .throughLastConsonant:
            guard let last = word.lastIndex(where: { !"aeiou".contains($0) }) else {
                return word[...]
            }
            return word[...last]
        }
    }
}

extension BidirectionalCollection where Element: Equatable {
    /// Returns the part of a word before an ending; nil when the rest would be too short.
    ///
    /// - Parameters:
    ///   - ending: the letters to drop.
    ///   - minimum: minimum number of letters before the ending.
    /// - Returns: nil also when the word does not have the ending.
    @inlinable
    package func stem(
        before ending: some BidirectionalCollection<Element>, minimum: Int
    ) -> SubSequence? {
        let dropped = ending.count
        guard count >= dropped + minimum, suffix(dropped).elementsEqual(ending) else { return nil }
        return dropLast(dropped)
    }
}

extension Sequence {
    /// Returns how many elements at the beginning of two sequences agree.
    ///
    /// - Parameters:
    ///   - other: the other sequence.
    ///   - agree: whether two elements agree.
    /// - Returns: at most the length of the shorter sequence.
    @inlinable
    package func commonPrefixCount<Other: Sequence>(
        with other: Other, by agree: (Element, Other.Element) -> Bool
    ) -> Int {
        zip(self, other).prefix { agree($0, $1) }.count
    }
}

extension Sequence where Element: Equatable {
    /// Returns how many elements at the beginning of two sequences are equal.
    @inlinable
    package func commonPrefixCount(with other: some Sequence<Element>) -> Int {
        commonPrefixCount(with: other, by: ==)
    }
}
