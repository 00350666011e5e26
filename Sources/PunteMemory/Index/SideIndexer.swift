internal import Dispatch

/// Analyses the texts of one side on a queue of its own, while the database is written on the
/// thread of the caller.
///
/// Unchecked: `analyzer`, `batch` and `result` are only touched on `queue`, which is serial;
/// `analyzer` and `batch` are lent to the caller while the queue waits for it.
final class SideIndexer: @unchecked Sendable {
    private let side: Side
    private let analyzer: SegmentAnalyzer
    private var batch: IndexBatch
    private var text = AnalyzedText()
    private var result: Result<Void, any Error> = .success(())
    private let queue: DispatchQueue
    private let places = DispatchSemaphore(value: 8)
    private var waiting: [(id: Int64, text: String)] = []

    /// Texts handed to the queue at once.
    private static let portion = 512

    init(_ side: Side) throws {
        self.side = side
        analyzer = try SegmentAnalyzer(side)
        batch = IndexBatch(side)
        queue = DispatchQueue(label: "punte.index.\(side.rawValue)")
    }

    /// Hands over a text to analyse. Ids ascend.
    func add(_ segment: Int64, _ text: String) {
        waiting.append((segment, text))
        if waiting.count == Self.portion { send() }
    }

    private func send() {
        guard !waiting.isEmpty else { return }
        let portion = waiting
        waiting.removeAll(keepingCapacity: true)
        places.wait()
        queue.async { [self] in
            for (segment, text) in portion { analyze(segment, text) }
            places.signal()
        }
    }

    private func analyze(_ segment: Int64, _ written: String) {
        guard result.isSuccess else { return }
        result = Result {
            try analyzer.analyze(written, into: &text)
            batch.add(segment, text, punctuationKey: analyzer.number(of: IndexKey.punctuation))
        }
    }

    /// Lends what was analysed since the last call, once all of it is.
    func take<Value>(_ body: (IndexBatch, SegmentAnalyzer) throws -> Value) throws -> Value {
        send()
        return try queue.sync {
            defer { batch.removeAll() }
            let outcome = result
            result = .success(())
            try outcome.get()
            return try body(batch, analyzer)
        }
    }
}

extension Result {
    fileprivate var isSuccess: Bool {
        switch self {
        case .success: true
        case .failure: false
        }
    }
}
