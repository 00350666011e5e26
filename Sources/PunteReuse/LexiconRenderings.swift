public import PunteAlignment
public import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// The lexicon of the aligner as a dictionary for checks.
public struct LexiconRenderings: WordRenderings {
    private let lexicon: Lexicon
    /// Translations of less weight are mostly company rather than meaning.
    private static let leastWeight = 0.08
    /// Words with renderings of more weight than this are translated.
    private static let mostOfOthers = 0.3

    public init(_ lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func canRender(_ romanian: String, anyOf english: [String]) -> Bool {
        let wanted = english.flatMap(Self.keys)
        return Self.keys(of: romanian).contains { key in
            lexicon.translations(ofTarget: key).contains {
                $0.weight >= Self.leastWeight && wanted.contains($0.key)
            }
        }
    }

    public func knows(romanian: String) -> Bool {
        Self.keys(of: romanian).contains { lexicon.weight(ofTarget: $0) != nil }
    }

    public func isShared(romanian: String) -> Bool {
        // The lexicon does not list renderings that are spelled like the word itself.
        Self.keys(of: romanian).contains { key in
            lexicon.weight(ofTarget: key) != nil && lexicon.weight(ofSource: key) != nil
                && !lexicon.translations(ofTarget: key).contains {
                    $0.key != key && $0.weight >= Self.mostOfOthers
                }
        }
    }

    private static func keys(of word: String) -> [String] {
        NormalForm.bare(word).split { $0 == "-" || $0 == "'" }
            .map { LexicalKeys.key(ofBare: String($0)) }
    }
}
