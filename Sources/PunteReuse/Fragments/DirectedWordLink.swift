internal import PunteAlignment
internal import PunteLanguage

/// A link between a word of the sentence being translated (source) and a word of its translation
/// (target).
///
/// Both words are given as UTF-8 ranges; either language may be the source.
struct DirectedWordLink {
    var source: Range<Int>
    var target: Range<Int>
    var score: Double
}

extension DirectedWordLink {
    /// Creates a link as it is seen from a side.
    init(_ link: WordLink, from side: Side) {
        let isEnglish = side == .english
        self.init(
            source: isEnglish ? link.english : link.romanian,
            target: isEnglish ? link.romanian : link.english, score: link.score)
    }
}
