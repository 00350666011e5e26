internal import FoundationEssentials
internal import PunteLanguage

/// Which English and Romanian words render each other, with probabilities, and how rare each word is.
///
/// A lexicon speaks of *keys*, the first letters of words (see <doc:Lexicon>). It is a text that is
/// read where it is: nothing is parsed when it is opened, and a look-up is a binary search over its
/// lines. Lines are sorted by the bytes of their keys.
///
/// ```
/// # remarks on origin and licence
/// @languages en ro
/// @target                      Romanian keys: weight in percent, then English keys with p(en|ro) and p(ro|en)
/// armata⇥41⇥army 78 62⇥milita 9 4
/// @source                      English keys: weight in percent
/// army⇥42
/// ```
public struct Lexicon: Sendable {
    /// A rendering of a key in the other language.
    public struct Translation: Sendable, Hashable {
        /// The key in the other language.
        public var key: String
        /// Probability of this key given the one that was looked up, 0…1.
        public var probability: Double
        /// Probability of the one that was looked up given this key, 0…1.
        public var reverse: Double

        /// The geometric mean of both probabilities, 0…1: high only when each points at the other.
        public var weight: Double { (probability * reverse).squareRoot() }
    }

    private enum Storage: Sendable {
        case linked(StaticString)
        case loaded([UInt8])
    }

    private let storage: Storage
    private let layout: LexiconLayout
    /// One's own confirmed translations; nil when there are none.
    var blend: LexiconBlend?

    /// Returns the English–Romanian lexicon that comes with Punte.
    ///
    /// - Throws: ``AlignmentFileError`` when the linked text is no lexicon.
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
    ///
    /// - Parameters:
    ///   - bytes: The text of the lexicon.
    ///   - name: What errors call it.
    /// - Throws: ``AlignmentFileError`` when the bytes are no lexicon.
    public init(bytes: [UInt8], named name: String = "lexicon") throws {
        try self.init(.loaded(bytes), named: name)
    }

    private init(_ storage: Storage, named name: String) throws {
        self.storage = storage
        layout = try Self.withBytes(of: storage) { try LexiconLayout(of: $0, name: name) }
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

    private func withBytes<Result>(
        _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        try Self.withBytes(of: storage, body)
    }

    /// The remarks at the head of the file: where the lexicon comes from and under which terms.
    public var provenance: [String] { layout.provenance }

    /// The tags of the two languages.
    public var languages: (english: String, romanian: String) { layout.languages }

    /// The size of the text in bytes.
    public var size: Int { withBytes { $0.count } }

    /// The numbers of keys of both languages.
    ///
    /// - Complexity: O(bytes).
    public var counts: (english: Int, romanian: Int) {
        withBytes { bytes in
            let lines = { (range: Range<Int>) in
                bytes[range].lazy.filter { $0 == UInt8(ascii: "\n") }.count
            }
            return (lines(layout.english), lines(layout.romanian))
        }
    }

    /// Returns the translations of a Romanian key into English, most probable first; none for a key
    /// that the lexicon does not have.
    ///
    /// - Complexity: O(log bytes).
    public func translations(ofRomanian key: String) -> [Translation] {
        let found = withBytes { bytes in
            LexiconLine(of: key, in: bytes, part: layout.romanian)?.translations(in: bytes) ?? []
        }
        return blend?.translations(
            of: key, shipped: found, weight: weight(ofRomanian: key),
            englishWeight: weight(ofEnglish:)) ?? found
    }

    /// Returns the translations of an English key into Romanian, most probable first; none for a key
    /// that the lexicon does not have.
    ///
    /// - Complexity: O(bytes): reads the whole lexicon.
    public func translations(ofEnglish key: String) -> [Translation] {
        let romanian = Set(
            romanianKeys(withEnglish: key) + (blend?.evidence.romanianKeys(ofEnglish: key) ?? []))
        return romanian.compactMap { romanian in
            translations(ofRomanian: romanian).first { $0.key == key }.map {
                Translation(key: romanian, probability: $0.reverse, reverse: $0.probability)
            }
        }.sorted { ($0.probability, $1.key) > ($1.probability, $0.key) }
    }

    /// Returns the Romanian keys whose lines hold an English key.
    private func romanianKeys(withEnglish key: String) -> [String] {
        withBytes { bytes in
            let wanted = Array(key.utf8)
            var result: [String] = []
            var start = layout.romanian.lowerBound
            while start < layout.romanian.upperBound {
                let line = LexiconLine(at: start, in: bytes, part: layout.romanian)
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

    /// Returns the weight of an English key: log(N/df) / log N, 0…1, where df of the N sentences of
    /// the training corpus hold the key; nil for a key that the lexicon does not have.
    ///
    /// - Complexity: O(log bytes).
    public func weight(ofEnglish key: String) -> Double? {
        withBytes { bytes in
            LexiconLine(of: key, in: bytes, part: layout.english).map { $0.weight(in: bytes) }
        }
    }

    /// Returns the weight of a Romanian key, as ``weight(ofEnglish:)`` does.
    ///
    /// - Complexity: O(log bytes).
    public func weight(ofRomanian key: String) -> Double? {
        withBytes { bytes in
            LexiconLine(of: key, in: bytes, part: layout.romanian).map { $0.weight(in: bytes) }
        }
    }
}
