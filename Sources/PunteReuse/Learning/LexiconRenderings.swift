public import PunteAlignment
public import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// A dictionary for the rules of `check`, based on the lexicon of the aligner.
public struct LexiconRenderings: WordRenderings {
    private let lexicon: Lexicon
    /// What was looked up before: the rules ask for the same few hundred words again and again.
    private let seen = RenderingCache()

    /// Creates a dictionary backed by `lexicon`.
    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    /// Returns whether the Romanian word is a translation of one of the English words.
    public func canRender(_ romanian: String, anyOf english: [String]) -> Bool {
        seen.canRender(
            romanian, anyOf: english, keys: Self.keys,
            translations: { word in
                Self.keys(of: word).flatMap { key in
                    lexicon.translations(ofRomanian: key)
                        .filter { $0.weight >= ReuseParameters.Renderings.minimumWeight }
                        .map(\.key)
                }
            })
    }

    /// Returns whether the lexicon contains the Romanian word.
    public func knows(romanian: String) -> Bool {
        Self.keys(of: romanian).contains { lexicon.weight(ofRomanian: $0) != nil }
    }

    /// Returns whether both languages spell the word alike and Romanian has no other word for its
    /// meaning.
    public func isShared(romanian: String) -> Bool {
        // The lexicon does not list renderings that are spelled like the word itself.
        Self.keys(of: romanian).contains { key in
            lexicon.weight(ofRomanian: key) != nil && lexicon.weight(ofEnglish: key) != nil
                && !lexicon.translations(ofRomanian: key).contains {
                    $0.key != key
                        && $0.weight >= ReuseParameters.Renderings.maximumOtherWeight
                }
        }
    }

    private static func keys(of word: String) -> [String] {
        NormalForm.bare(word).split { $0 == "-" || $0 == "'" }
            .map { LexicalKeys.key(ofBare: String($0)) }
    }
}
