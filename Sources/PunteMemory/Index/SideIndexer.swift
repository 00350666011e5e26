internal import PunteLanguage

/// The texts of segments in one buffer, before they are indexed.
struct SegmentTexts: Sendable {
    /// A segment and the byte offsets of its texts in ``SegmentTexts/bytes``.
    struct Entry: Sendable {
        var id: Int64
        var english: Range<Int>
        var romanian: Range<Int>

        func range(_ side: Side) -> Range<Int> { side == .english ? english : romanian }
    }

    /// The texts as valid UTF-8.
    private(set) var bytes: [UInt8] = []
    /// The segments in ascending order of their ids.
    private(set) var entries: [Entry] = []

    init() {}

    init(bytes: [UInt8], entries: [Entry]) {
        self.bytes = bytes
        self.entries = entries
    }

    /// Appends a segment whose id is above those of the segments before it.
    mutating func append(_ id: Int64, english: String, romanian: String) {
        let start = bytes.count
        bytes.append(contentsOf: english.utf8)
        let middle = bytes.count
        bytes.append(contentsOf: romanian.utf8)
        entries.append(Entry(id: id, english: start..<middle, romanian: middle..<bytes.count))
    }
}

/// Analyses the texts of one side on a thread of its own, while the caller's thread writes to the
/// database.
///
/// It is `@unchecked Sendable` because `analyzer`, `batch`, `text` and `result` are used only by the
/// worker, and by the caller while the worker has nothing to do.
final class SideIndexer: @unchecked Sendable {
    private let side: Side
    private let analyzer: SegmentAnalyzer
    private let punctuationKey: UInt32
    private var batch: IndexBatch
    private var text = AnalyzedText()
    private var result: Result<EncodedBatch?, any Error> = .success(nil)
    private let worker = SerialWorker(limit: Parameters.Import.waitingBatches)

    /// Creates an indexer for the texts of one side.
    ///
    /// - Throws: `ICUError` when ICU lacks the language's word rules.
    init(_ side: Side) throws {
        self.side = side
        analyzer = try SegmentAnalyzer(side)
        punctuationKey = analyzer.keyIndex(for: IndexKey.punctuation)
        batch = IndexBatch(side)
    }

    /// Submits texts for analysis; waits while too many are waiting.
    ///
    /// Ids must ascend from call to call.
    ///
    /// - Throws: `WorkerThread.Failure` when there is no thread for it.
    func add(_ texts: SegmentTexts) throws {
        try worker.run { [self] in
            texts.bytes.withUnsafeBufferPointer { bytes in
                for entry in texts.entries {
                    analyze(entry.id, UnsafeBufferPointer(rebasing: bytes[entry.range(side)]))
                }
            }
        }
    }

    private func analyze(_ segment: Int64, _ written: UnsafeBufferPointer<UInt8>) {
        if case .failure = result { return }
        do {
            _ = try IndexKey.segment(segment)
            try analyzer.analyze(written, into: &text)
            batch.add(segment, text: text, punctuationKey: punctuationKey)
        } catch {
            result = .failure(error)
        }
    }

    /// Begins to encode the added texts, for ``take()``.
    ///
    /// - Throws: `WorkerThread.Failure` when there is no thread for it.
    func close() throws {
        try worker.run { [self] in
            if case .success = result {
                result = .success(batch.takeEncoded(keyHashes: analyzer.keyHashes))
            } else {
                batch.removeAll()
            }
        }
    }

    /// Waits for the texts added before ``close()`` and returns their part of the index.
    ///
    /// - Throws: The error that stopped the analysis.
    func take() throws -> EncodedBatch? {
        worker.wait()
        defer { result = .success(nil) }
        return try result.get()
    }

    /// The entries of the index for a single text.
    struct IndexedText {
        /// The length bucket of the text.
        var bucket: UInt8
        /// The hashes of the keys of the text.
        var keys: Set<UInt32>
        var codes: [IndexToken]
    }

    /// Returns the entries of the index for a text.
    func indexed(_ written: String) throws -> IndexedText {
        worker.wait()
        let text = try analyzer.analyze(written)
        var keys = Set(
            text.keys.filter { $0 != SegmentAnalyzer.noKey }.map { analyzer.keyHashes[Int($0)] })
        if IndexBatch.isHalfPunctuation(text) { keys.insert(IndexKey.punctuation) }
        return IndexedText(
            bucket: UInt8(clamping: LengthBucket.of(weight: text.weight)), keys: keys,
            codes: text.hashed)
    }
}
