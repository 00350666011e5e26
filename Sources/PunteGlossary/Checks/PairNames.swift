internal import PunteLanguage
internal import PunteText

/// The words of a pair with their sounds, each found once, when it is first asked for.
final class PairNames {
    struct Word {
        var index: Int
        var text: String
        var isCapital: Bool
        var key: NameMatcher.Key
    }

    let pair: CheckedPair
    private let matcher: NameMatcher
    private(set) lazy var english = words(of: pair.english) {
        matcher.key(english: Acronym.singular($0))
    }
    private(set) lazy var romanian = words(of: pair.romanian) { matcher.key(romanian: $0) }
    private(set) lazy var englishTexts = english.map(\.text)
    /// Without capitals and diacritics.
    private(set) lazy var bareEnglish = englishTexts.map { NormalForm.bare($0) }
    private(set) lazy var bareRomanian = pair.romanian.words.map {
        NormalForm.bare(pair.romanian.excerpt($0.range))
    }

    init(_ pair: CheckedPair, _ matcher: NameMatcher) {
        self.pair = pair
        self.matcher = matcher
    }

    private func words(
        of text: CheckedPair.Text, _ key: (String) -> NameMatcher.Key
    ) -> [Word] {
        text.words.indices.filter { text.words[$0].kind == .letters }.map { index in
            let word = text.word(index)
            return Word(
                index: index, text: word, isCapital: text.isCapital(index), key: key(word))
        }
    }
}
