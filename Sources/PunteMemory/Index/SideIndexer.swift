internal import Dispatch
internal import PunteLanguage

/// Analyses the texts of one side on a queue of its own, while the database is written on the
/// thread of the caller.
///
/// Unchecked: `analyzer`, `batch`, `text` and `result` are only touched on `queue`, which is serial.
final class SideIndexer: @unchecked Sendable {
    private let side: Side
    private let analyzer: SegmentAnalyzer
    private let punctuationKey: UInt32
    private var batch: IndexBatch
    private var text = AnalyzedText()
    private var result: Result<EncodedBatch?, any Error> = .success(nil)
    private let queue: DispatchQueue
    private let places = DispatchSemaphore(value: 8)

    init(_ side: Side) throws {
        self.side = side
        analyzer = try SegmentAnalyzer(side)
        punctuationKey = analyzer.number(of: IndexKey.punctuation)
        batch = IndexBatch(side)
        queue = DispatchQueue(label: "punte.index.\(side.rawValue)")
    }

    /// Hands over texts to analyse. Ids ascend.
    func add(_ texts: SegmentTexts) {
        places.wait()
        queue.async { [self] in
            texts.bytes.withUnsafeBufferPointer { bytes in
                for entry in texts.entries {
                    analyze(entry.id, UnsafeBufferPointer(rebasing: bytes[entry.range(side)]))
                }
            }
            places.signal()
        }
    }

    private func analyze(_ segment: Int64, _ written: UnsafeBufferPointer<UInt8>) {
        if case .failure = result { return }
        do {
            try analyzer.analyze(written, into: &text)
            batch.add(segment, text, punctuationKey: punctuationKey)
        } catch {
            result = .failure(error)
        }
    }

    /// Begins to prepare what was added for ``take()``.
    func close() {
        queue.async { [self] in
            if case .success = result { result = .success(batch.encoded(analyzer.keyHashes)) }
            batch.removeAll()
        }
    }

    /// Waits for what was added up to ``close()``.
    func take() throws -> EncodedBatch? {
        try queue.sync {
            defer { result = .success(nil) }
            return try result.get()
        }
    }

    /// What the index knows of a single text.
    func entry(of written: String) throws -> (bucket: UInt8, keys: Set<UInt32>, codes: [UInt32]) {
        try queue.sync {
            let text = try analyzer.analyze(written)
            var keys = Set(
                text.keys.filter { $0 != SegmentAnalyzer.noKey }.map {
                    analyzer.keyHashes[Int($0)]
                })
            if IndexBatch.isPunctuation(text) { keys.insert(IndexKey.punctuation) }
            return (UInt8(clamping: LengthBucket.of(weight: text.weight)), keys, text.hashed)
        }
    }
}
