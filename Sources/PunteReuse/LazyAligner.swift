internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory

/// The word aligner of a memory, made when it is first needed: with the lexicon that comes with
/// Punte, as the memory's confirmed segments change it.
///
/// One instance serves one thread.
final class LazyAligner {
    private let lexicon: () throws -> Lexicon
    private var made: WordAligner?

    /// - Parameter memory: Nil where nothing was learned.
    init(_ memory: Memory? = nil) {
        lexicon = { try memory.map { try .shipped(updatedBy: $0) } ?? .shipped() }
    }

    /// As ``WordAligner/align(source:target:)``.
    ///
    /// - Throws: `MemoryError`, `AlignmentFileError`, `ICUError`; again at each call.
    func align(source: String, target: String) throws -> [WordLink] {
        let aligner = try made ?? WordAligner(lexicon: lexicon())
        made = aligner
        return try aligner.align(source: source, target: target)
    }
}
