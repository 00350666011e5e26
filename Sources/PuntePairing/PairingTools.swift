package import PunteAlignment
internal import PunteLanguage
internal import Synchronization

/// What a thread pairs with: readers of both languages and an aligner, which keep what they have looked up.
///
/// Unchecked: ``PairingToolbox`` gives them to one thread at a time.
final class PairingTools: @unchecked Sendable {
    private let lexicon: Lexicon
    private var readers: [Side: SketchReader] = [:]
    private var madeAligner: Aligner?

    init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Returns the reader of a language.
    ///
    /// - Throws: `ICUError` when the language has no word rules.
    func reader(_ side: Side) throws -> SketchReader {
        if let made = readers[side] { return made }
        let reader = try SketchReader(side, lexicon: lexicon)
        readers[side] = reader
        return reader
    }

    /// Returns the aligner.
    ///
    /// - Throws: `ICUError` or `AlignmentFileError` when it cannot be made.
    func aligner() throws -> Aligner {
        let aligner = try madeAligner ?? Aligner(lexicon: lexicon)
        madeAligner = aligner
        return aligner
    }

    /// Whether the tools have met so many words that new ones take less memory.
    var areFull: Bool { readers.values.contains { $0.wordCount > Self.maximumWords } }

    private static let maximumWords = 1 << 20
}

/// The tools of all threads, which one archive after another is paired with: to make them takes longer than
/// to pair an article with a few reports.
package final class PairingToolbox: Sendable {
    private let lexicon: Lexicon
    private let idle = Mutex<[PairingTools]>([])

    /// Creates a box without tools: they are made when a thread needs them.
    package init(_ lexicon: Lexicon) { self.lexicon = lexicon }

    /// Returns tools that no other thread has.
    func take() -> PairingTools { idle.withLock { $0.popLast() } ?? PairingTools(lexicon) }

    /// Takes tools back from a thread that has finished; after an error they may be in the middle of something.
    func giveBack(_ tools: PairingTools) {
        guard !tools.areFull else { return }
        idle.withLock { $0.append(tools) }
    }
}
