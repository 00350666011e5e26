internal import PunteLanguage

/// A part of a concordance pattern, as ``ConcordanceParser`` reads it.
indirect enum ConcordanceExpression {
    /// Words that stand side by side.
    case phrase(ConcordancePhrase)
    /// Two or more phrases with at most so many words between them, in any order.
    case near([ConcordancePhrase], distance: Int)
    /// A regular expression over a text.
    case regex(ConcordanceRegex)
    /// Everything must occur.
    case all([ConcordanceExpression])
    /// Something must occur.
    case any([ConcordanceExpression])
    /// Nothing of it may occur; the offset is that of its sign.
    case not(ConcordanceExpression, at: Int)
    /// It must occur on a side.
    case on(Side, ConcordanceExpression)
}

/// Words that stand side by side.
struct ConcordancePhrase {
    var words: [ConcordanceWord]
    /// The offset in the pattern, in characters.
    var offset: Int
}

/// A word of a pattern.
struct ConcordanceWord: Hashable {
    /// How a word is compared.
    enum Kind {
        /// As it is written.
        case literal
        /// With `*` for any letters and `?` for one.
        case wildcard
        /// With all its forms.
        case lemma
        /// With all forms of the verb.
        case verb
    }

    /// The word as it is written in the pattern.
    var text: String
    var kind: Kind
}

/// A regular expression over a text.
struct ConcordanceRegex {
    /// The expression, whose case is ignored unless the query says otherwise.
    var source: String
    /// The offset in the pattern, in characters.
    var offset: Int
}

/// A mistake in a concordance pattern, with its place.
///
/// ``description`` is a sentence with the pattern and a mark under the place.
public struct ConcordanceSyntaxError: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is wrong.
    public var problem: String
    /// The pattern.
    public var pattern: String
    /// The offset of the mistake in the pattern, in characters.
    public var offset: Int

    /// The problem, and below it the pattern with a caret under the place.
    ///
    /// Of a long pattern only what is near the place is shown.
    public var description: String {
        let window = 60
        let (start, end) = (max(0, offset - window), min(pattern.count, offset + window))
        let part = pattern.dropFirst(start).prefix(end - start)
        let line = String(part.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        let (before, after) = (start > 0 ? "…" : "", end < pattern.count ? "…" : "")
        return problem + "\n  " + before + line + after + "\n  "
            + String(repeating: " ", count: offset - start + before.count) + "^"
    }
}
