internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// A word aligner that is created at its first use.
///
/// It uses the shipped lexicon, updated by the confirmed segments of a memory. One instance serves
/// one thread.
final class LazyAligner {
    private let lexicon: () throws -> Lexicon
    private var made: WordAligner?

    /// Creates an aligner whose lexicon is updated by the confirmed segments of `memory`, if there
    /// is one.
    init(_ memory: Memory? = nil) {
        lexicon = { try memory.map { try .shipped(updatedBy: $0) } ?? .shipped() }
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
