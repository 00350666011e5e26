internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// A word aligner that is created when it is first needed, with the shipped lexicon as updated by the
/// confirmed segments of a memory.
///
/// One instance serves one thread.
final class LazyAligner {
    private let lexicon: () throws -> Lexicon
    private var made: WordAligner?

    /// - Parameter memory: the memory whose confirmed segments update the lexicon; nil for the shipped one.
    init(_ memory: Memory? = nil) {
        lexicon = { try memory.map { try .shipped(updatedBy: $0) } ?? .shipped() }
    }

    /// Returns the links of ``WordAligner/align(english:romanian:)``.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError` or `ICUError` when the aligner cannot be created; the
    ///   next call tries again.
    func align(english: String, romanian: String) throws -> [WordLink] {
        let aligner = try made ?? WordAligner(lexicon: lexicon())
        made = aligner
        return try aligner.align(english: english, romanian: romanian)
    }
}
