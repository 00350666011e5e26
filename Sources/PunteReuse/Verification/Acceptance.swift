internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory

/// Selects the translations that may be filled in: those of matches with a sufficient score whose
/// facts are verified against the new sentence.
///
/// One instance serves one thread. The lexicon is read when the first translation is verified.
final class Acceptance {
    private let score: Int
    private let side: Side
    private let glossary: CompiledGlossary
    private let aligner: LazyAligner
    private var made: FactVerifier?

    /// Creates a selection of matches; the aligner is loaded when the first match is verified.
    ///
    /// - Parameters:
    ///   - score: the minimum score of a match, 50–102.
    ///   - side: the language of the new article.
    ///   - glossary: the terms by which the facts of two texts are compared.
    ///   - aligner: the aligner whose lexicon serves the comparison.
    init(score: Int, side: Side, glossary: CompiledGlossary, aligner: LazyAligner) {
        self.score = score
        self.side = side
        self.glossary = glossary
        self.aligner = aligner
    }

    /// Accepts the first match of a suggestion whose facts agree, or sets why the first match
    /// disagrees.
    ///
    /// - Throws: `MemoryError` or `AlignmentFileError` when the lexicon cannot be read.
    func accept(_ suggestion: inout Suggestion) throws {
        guard suggestion.translation == nil else { return }
        let matches = suggestion.matches.filter {
            $0.kind != .part && !$0.isDraft && $0.points >= score
        }
        for match in matches {
            guard let disagreement = try disagreement(match) else {
                suggestion.accepted = match
                suggestion.disagreement = nil
                return
            }
            suggestion.disagreement = suggestion.disagreement ?? disagreement
        }
    }

    /// Returns why a translation may not be filled in; nil when it states the facts of the sentence.
    private func disagreement(_ reuse: ReuseMatch) throws -> FactDisagreement? {
        let verifier = try verifier()
        let text = reuse.match.query
        let (english, romanian) =
            side == .english ? (text, reuse.target) : (reuse.target, text)
        if let found = verifier.disagreement(english: english, romanian: romanian) { return found }
        guard reuse.needsReview else { return nil }
        return verifier.difference(
            of: text, from: reuse.match.source, translation: reuse.target, on: side,
            isRepaired: reuse.repair != nil)
    }

    private func verifier() throws -> FactVerifier {
        if let made { return made }
        let verifier = FactVerifier(
            glossary: glossary, renderings: LexiconRenderings(try aligner.lexicon()))
        made = verifier
        return verifier
    }
}
