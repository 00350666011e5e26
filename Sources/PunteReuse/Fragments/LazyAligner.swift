internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// A word aligner that is created at its first use.
///
/// It uses the shipped lexicon, updated by the confirmed segments of a memory. One instance serves
/// one thread.
final class LazyAligner {
    private let makeLexicon: () throws -> Lexicon
    private var madeLexicon: Lexicon?
    private var made: WordAligner?

    /// Creates an aligner whose lexicon is updated by the confirmed segments of `memory`, if there
    /// is one.
    init(_ memory: Memory? = nil) {
        makeLexicon = { try memory.map { try .shipped(updatedBy: $0) } ?? .shipped() }
    }

    /// The number of words that were met so far and are kept.
    var wordCount: Int { made?.wordCount ?? 0 }

    /// Returns the lexicon of the aligner.
    ///
    /// - Throws: `MemoryError` or `AlignmentFileError` when it cannot be read.
    func lexicon() throws -> Lexicon {
        let lexicon = try madeLexicon ?? makeLexicon()
        madeLexicon = lexicon
        return lexicon
    }

    /// Returns the word links of a pair of sentences, as ``WordAligner/align(english:romanian:)``
    /// does.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError` or `ICUError` when the aligner cannot be
    ///   created; the next call tries again.
    func align(english: String, romanian: String) throws -> [WordLink] {
        let aligner = try made ?? WordAligner(lexicon: lexicon())
        made = aligner
        return try aligner.align(english: english, romanian: romanian)
    }
}
