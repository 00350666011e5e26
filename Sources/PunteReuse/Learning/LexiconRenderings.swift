public import PunteAlignment
public import PunteGlossary
internal import PunteLanguage
public import PunteText
internal import Synchronization

/// A dictionary for the rules of `check`, based on the lexicon of the aligner.
public struct LexiconRenderings: WordRenderings {
    private let lexicon: Lexicon
    /// What was looked up before: the rules ask for the same few hundred words again and again.
    private let seen = RenderingCache()
    private let aligner = SharedWordAligner()

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

    /// Returns how probable the words of two texts are as renderings of each other, where some stretches
    /// are compared by their sort; nil for texts without words and for those that are too long.
    public func agreement(
        english: String, romanian: String, slots: (english: [AlignedSlot], romanian: [AlignedSlot])
    ) -> WordAgreement? {
        aligner.agreement(english: english, romanian: romanian, slots: slots, lexicon: lexicon)
    }

    private static func keys(of word: String) -> [String] {
        NormalForm.bare(word).split { $0 == "-" || $0 == "'" }
            .map { LexicalKeys.key(ofBare: String($0)) }
    }
}

/// An aligner of words that several threads use one after the other.
private final class SharedWordAligner: Sendable {
    private let aligner = Mutex<WordAligner?>(nil)

    func agreement(
        english: String, romanian: String,
        slots: (english: [AlignedSlot], romanian: [AlignedSlot]), lexicon: Lexicon
    ) -> WordAgreement? {
        aligner.withLock { aligner in
            // It keeps the words that it has met.
            if aligner?.wordCount ?? .max > ReuseParameters.Renderings.maximumCached {
                aligner = try? WordAligner(lexicon: lexicon)
            }
            return try? aligner?.agreement(english: english, romanian: romanian, slots: slots)
        }
    }
}
