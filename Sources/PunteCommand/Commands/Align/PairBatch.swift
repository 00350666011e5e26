internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import Synchronization

/// Aligns many pairs of articles on all processor cores.
///
/// Results are stored and reported in the order of the list, whichever core finishes first. A pair
/// that fails does not stop the others.
struct PairBatch: Sendable {
    let entries: [PairList.Entry]
    let settings: PairSettings
    let lexicon: Lexicon
    let model: AlignmentModel
    /// The memory in which each pair is stored in a transaction; nil if pairs are not stored.
    let memory: Memory?
    /// The memory with the decisions of a person about links; nil for none.
    let decisions: Memory?
    /// Writes the result of an entry; it is called on the core that aligned the entry.
    let write: @Sendable (PairAlignment, PairList.Entry) throws -> Void

    /// The totals of a list of pairs.
    struct Outcome {
        /// The number of pairs aligned.
        var pairs = 0
        var sentences = 0
        var links = 0
        var coverage = ArticleCoverage()
        /// One line for each pair that failed, in the order of the list.
        var failures: [String] = []

        /// Says which pairs failed, and ends the command with status 1 if any did.
        func reportFailures() throws {
            guard !failures.isEmpty else { return }
            StandardError.note("\(Count.of(failures.count, "pair")) failed:")
            for failure in failures { StandardError.write("  " + failure) }
            throw ExitCode.failure
        }
    }

    private typealias Result = Swift.Result<PairAlignment, Failure>

    /// Aligns all pairs, and shows a progress line on a terminal.
    ///
    /// - Throws: `WorkerThread.Failure` when no thread can be started.
    func run() throws -> Outcome {
        let cores = max(1, min(ProcessInfo.processInfo.activeProcessorCount, entries.count))
        let results = BoundedQueue<(Int, Result)>(limit: Self.waitingResults)
        let next = NextIndex(limit: entries.count)
        for core in 0..<cores {
            do {
                try WorkerThread.start { align(next) { _ = results.send(($0, $1)) } }
            } catch  where core > 0 {
                // The others do the work.
                break
            }
        }
        var report = BatchReport(total: entries.count)
        var waiting: [Int: Result] = [:]
        for index in entries.indices {
            while waiting[index] == nil, let (other, result) = try results.receive() {
                waiting[other] = result
            }
            if let result = waiting.removeValue(forKey: index) {
                report.add(stored(result), entries[index])
            }
        }
        return report.outcome
    }

    /// The number of results that may wait to be stored.
    private static let waitingResults = 64

    /// Aligns one pair after the other until none is left.
    private func align(_ next: NextIndex, _ yield: (Int, Result) -> Void) {
        let aligner = Swift.Result {
            try PairAligner(
                lexicon: lexicon, model: model, settings: settings, memory: decisions)
        }
        while let index = next.take() { yield(index, result(of: entries[index], aligner)) }
    }

    private func result(
        of entry: PairList.Entry, _ aligner: Swift.Result<PairAligner, any Error>
    ) -> Result {
        do {
            let aligned = try aligner.get().align(romanian: entry.romanian, english: entry.english)
            try write(aligned, entry)
            return .success(aligned)
        } catch {
            return .failure(Failure("\(error)"))
        }
    }

    private func stored(_ result: Result) -> Result {
        guard let memory, case .success(let aligned) = result else { return result }
        do {
            try memory.save(aligned.articlePair)
            return result
        } catch {
            return .failure(Failure("\(error)"))
        }
    }
}

/// Gives the indices of a list to several threads, each once.
private final class NextIndex: Sendable {
    private let value = Mutex(0)
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    /// Returns the next index; nil after the last.
    func take() -> Int? {
        value.withLock { value in
            defer { value += 1 }
            return value < limit ? value : nil
        }
    }
}

/// Counts the finished pairs of a batch and shows the progress.
private struct BatchReport {
    private(set) var outcome = PairBatch.Outcome()
    private let total: Int
    private let progress = ProgressLine()
    private let start = ContinuousClock.now
    private var done = 0
    private var hasServerFailed = false

    init(total: Int) { self.total = total }

    mutating func add(_ result: Result<PairAlignment, Failure>, _ entry: PairList.Entry) {
        done += 1
        switch result {
        case .success(let aligned):
            outcome.pairs += 1
            outcome.sentences += aligned.sentenceCount
            outcome.links += aligned.alignment.links.count
            outcome.coverage += aligned.coverage
            var notes = aligned.notes
            // Every core asks the server; its failure is reported once.
            if let failure = aligned.serverFailure, !hasServerFailed {
                notes.append(failure)
                hasServerFailed = true
            }
            if !notes.isEmpty { progress.clear() }
            for note in notes { StandardError.note(note) }
        case .failure(let failure):
            outcome.failures.append("\(entry.romanian), \(entry.english): \(failure)")
        }
        progress.show(state)
        if done == total { progress.clear() }
    }

    private var state: String {
        let elapsed = start.duration(to: .now) / .seconds(1)
        let rate = Double(outcome.sentences) / max(elapsed, 0.001)
        let left = elapsed / Double(done) * Double(total - done)
        return "\(done) of \(total) pairs, \(Int(rate)) sentences/s, "
            + "\(Int(left.rounded(.up))) s left"
    }
}
