internal import FoundationEssentials
internal import PunteLanguage

/// Which words of two languages render each other, with probabilities, and how telling each word is.
///
/// A lexicon is a text that is read where it lies: nothing is parsed when it is opened, and a
/// look-up is a binary search over its lines. Lines are sorted by the bytes of their keys.
///
/// ```
/// # remarks on origin and licence
/// @languages en ro
/// @target                      Romanian keys: idf in percent, then English keys with p(en|ro) and p(ro|en)
/// armata⇥41⇥army 78 62⇥milita 9 4
/// @source                      English keys: idf in percent
/// army⇥42
/// ```
public struct Lexicon: Sendable {
    /// A rendering of a key in the other language.
    public struct Translation: Sendable, Hashable {
        public var key: String
        /// Probability of this key given the one that was looked up, 0…1.
        public var probability: Double
        /// Probability of the one that was looked up given this key, 0…1.
        public var reverse: Double

        /// Geometric mean of both probabilities: high only when each points at the other.
        public var weight: Double { (probability * reverse).squareRoot() }
    }

    private enum Storage: Sendable {
        case linked(StaticString)
        case loaded([UInt8])
    }

    private let storage: Storage
    private let targets: Range<Int>
    private let sources: Range<Int>
    /// Remarks at the head of the file: where the lexicon comes from and under which terms.
    public let provenance: [String]
    /// Tags of the two languages.
    public let languages: (source: String, target: String)
    /// What one's own confirmed translations change.
    var blend: LexiconBlend?

    /// The English–Romanian lexicon that comes with Punte.
    public static func shipped() throws -> Lexicon {
        try Lexicon(.linked(AlignmentData.lexicon), named: "built-in lexicon")
    }

    /// Opens a lexicon file.
    ///
    /// - Throws: ``AlignmentFileError`` when the file cannot be read or is no lexicon.
    public init(path: String) throws {
        let bytes: [UInt8]
        do {
            bytes = try FileReader.bytes(of: path)
        } catch {
            throw AlignmentFileError(path: path, problem: "cannot be read")
        }
        try self.init(.loaded(bytes), named: path)
    }

    /// Opens a lexicon in memory.
    public init(bytes: [UInt8], named name: String = "lexicon") throws {
        try self.init(.loaded(bytes), named: name)
    }

    private init(_ storage: Storage, named name: String) throws {
        self.storage = storage
        let layout = try Self.withBytes(of: storage) { try LexiconLayout($0, name: name) }
        targets = layout.targets
        sources = layout.sources
        provenance = layout.provenance
        languages = layout.languages
    }

    private static func withBytes<Result>(
        of storage: Storage, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        switch storage {
        case .linked(let text):
            try body(
                UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        case .loaded(let bytes):
            try bytes.withUnsafeBufferPointer(body)
        }
    }

    /// Calls `body` with the text of the lexicon.
    func withBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try Self.withBytes(of: storage, body)
    }

    /// Size of the text in bytes.
    public var size: Int { withBytes { $0.count } }

    /// Numbers of keys: lines of each part. Linear in the size of the lexicon.
    public var counts: (source: Int, target: Int) {
        withBytes { bytes in
            let lines = { (range: Range<Int>) in
                bytes[range].lazy.filter { $0 == UInt8(ascii: "\n") }.count
            }
            return (lines(sources), lines(targets))
        }
    }

    /// The renderings of a target-language key in the source language, most probable first;
    /// empty when the key is not known. O(log n).
    public func translations(ofTarget key: String) -> [Translation] {
        let found = withBytes { bytes in
            LexiconLine(of: key, in: bytes, targets)?.translations(in: bytes) ?? []
        }
        return blend?.translations(
            of: key, shipped: found, weight: weight(ofTarget: key), sourceWeight: weight(ofSource:))
            ?? found
    }

    /// The renderings of a source-language key in the target language, most probable first.
    /// Reads the whole lexicon.
    public func translations(ofSource key: String) -> [Translation] {
        let targets = Set(lines(withSource: key) + (blend?.evidence.targets(ofSource: key) ?? []))
        return targets.compactMap { target in
            translations(ofTarget: target).first { $0.key == key }.map {
                Translation(key: target, probability: $0.reverse, reverse: $0.probability)
            }
        }.sorted { ($0.probability, $1.key) > ($1.probability, $0.key) }
    }

    /// The target keys whose lines hold a source key.
    private func lines(withSource key: String) -> [String] {
        withBytes { bytes in
            let wanted = Array(key.utf8)
            var result: [String] = []
            var start = targets.lowerBound
            while start < targets.upperBound {
                let line = LexiconLine(at: start, in: bytes, targets)
                var isFound = false
                line.forEachTranslation(in: bytes) { found, _, _ in
                    isFound = isFound || found.elementsEqual(wanted)
                }
                if isFound { result.append(line.key(in: bytes)) }
                start = line.range.upperBound + 1
            }
            return result
        }
    }

    /// How telling a source-language key is: log(N/df) / log N over the sentences of the training
    /// corpus, 0…1; nil for a key that it did not hold. O(log n).
    public func weight(ofSource key: String) -> Double? {
        withBytes { bytes in
            LexiconLine(of: key, in: bytes, sources).map { $0.weight(in: bytes) }
        }
    }

    /// As ``weight(ofSource:)``, for a target-language key.
    public func weight(ofTarget key: String) -> Double? {
        withBytes { bytes in
            LexiconLine(of: key, in: bytes, targets).map { $0.weight(in: bytes) }
        }
    }
}
