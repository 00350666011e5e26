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
        entry(ofRomanian: key).translations
    }

    /// Returns what ``weight(ofRomanian:)`` and ``translations(ofRomanian:)`` return, from one search.
    ///
    /// - Complexity: O(log bytes).
    package func entry(
        ofRomanian key: String
    ) -> (weight: Double?, translations: [Translation]) {
        let (weight, found): (Double?, [Translation]) = withBytes { bytes in
            guard let line = LexiconLine(of: key, in: bytes, part: layout.romanian) else {
                return (nil, [])
            }
            return (line.weight(in: bytes), line.translations(in: bytes))
        }
        let blended = blend?.translations(
            of: key, shipped: found, weight: weight, englishWeight: weight(ofEnglish:))
        return (weight, blended ?? found)
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
        let wanted = Array(key.utf8)
        var result: [String] = []
        forEachLine(of: layout.romanian) { line, bytes in
            var isFound = false
            line.forEachTranslation(in: bytes) { found, _, _ in
                isFound = isFound || found.elementsEqual(wanted)
            }
            if isFound { result.append(line.key(in: bytes)) }
        }
        return result
    }

    /// Calls `body` with each Romanian key of the file, its weight (0…1) and its translations, in the
    /// order of the file.
    func forEachRomanian(
        _ body: (_ key: String, _ weight: Double, _ translations: [Translation]) -> Void
    ) {
        forEachLine(of: layout.romanian) { line, bytes in
            body(line.key(in: bytes), line.weight(in: bytes), line.translations(in: bytes))
        }
    }

    /// Calls `body` with each English key of the file and its weight (0…1), in the order of the file.
    func forEachEnglish(_ body: (_ key: String, _ weight: Double) -> Void) {
        forEachLine(of: layout.english) { line, bytes in
            body(line.key(in: bytes), line.weight(in: bytes))
        }
    }

    private func forEachLine(
        of part: Range<Int>, _ body: (LexiconLine, UnsafeBufferPointer<UInt8>) -> Void
    ) {
        withBytes { bytes in
            var start = part.lowerBound
            while start < part.upperBound {
                let line = LexiconLine(at: start, in: bytes, part: part)
                body(line, bytes)
                start = line.range.upperBound + 1
            }
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

/// Where the parts of a lexicon's text are.
private struct LexiconLayout {
    /// Byte offsets of the lines of Romanian keys.
    private(set) var romanian = 0..<0
    /// Byte offsets of the lines of English keys.
    private(set) var english = 0..<0
    /// The remarks at the head of the text.
    private(set) var provenance: [String] = []
    /// Tags of the languages.
    private(set) var languages = (english: "en", romanian: "ro")

    /// Reads the head of the text and finds the beginning of the English part.
    ///
    /// - Parameters:
    ///   - bytes: The text.
    ///   - name: What errors call the text.
    /// - Throws: ``AlignmentFileError`` when the text is no lexicon.
    init(of bytes: UnsafeBufferPointer<UInt8>, name: String) throws {
        var start = 0
        while start < bytes.count {
            let end = bytes.offset(of: UInt8(ascii: "\n"), from: start) ?? bytes.count
            let line = String(decoding: bytes[start..<end], as: UTF8.self)
            start = min(end + 1, bytes.count)
            if line.hasPrefix("#") {
                provenance.append(String(line.dropFirst().drop { $0 == " " }))
            } else if line.hasPrefix("@languages") {
                let tags = line.split(separator: " ").dropFirst().map(String.init)
                guard tags.count == 2 else {
                    throw AlignmentFileError(path: name, problem: "@languages needs two tags")
                }
                languages = (tags[0], tags[1])
            } else if line == "@target" {
                let mark: StaticString = "\n@source\n"
                guard let middle = Self.find(mark, in: bytes, from: start - 1) else {
                    throw AlignmentFileError(path: name, problem: "the @source part is missing")
                }
                romanian = start..<middle + 1
                english = middle + mark.utf8CodeUnitCount..<bytes.count
                return
            } else {
                throw AlignmentFileError(
                    path: name, problem: "no Punte lexicon (see `punte lexicon train`)")
            }
        }
        throw AlignmentFileError(path: name, problem: "the @target part is missing")
    }

    /// Returns the offset of a text with `@` as its second byte.
    private static func find(
        _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes.count - start >= wanted.count else { return nil }
        var position = start
        while let found = bytes.offset(of: UInt8(ascii: "@"), from: position) {
            let from = found - 1
            if from >= start, from + wanted.count <= bytes.count,
                bytes[from..<from + wanted.count].elementsEqual(wanted)
            {
                return from
            }
            position = found + 1
        }
        return nil
    }
}

/// A line of a lexicon's text.
private struct LexiconLine {
    /// Byte offsets of the line without its line feed.
    let range: Range<Int>

    private static let feed = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")
    private static let space = UInt8(ascii: " ")

    /// Takes the line that begins at an offset.
    ///
    /// - Parameters:
    ///   - start: The byte offset.
    ///   - bytes: The whole text.
    ///   - part: The part of the text that the line is in.
    init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, part: Range<Int>) {
        var end = start
        while end < part.upperBound, bytes[end] != Self.feed { end += 1 }
        range = start..<end
    }

    /// Finds the line of a key by binary search over the bytes of a part; nil when there is none.
    init?(of key: String, in bytes: UnsafeBufferPointer<UInt8>, part: Range<Int>) {
        var key = key
        let found: Int? = key.withUTF8 { wanted in
            var (low, high) = (part.lowerBound, part.upperBound)
            // Lines are looked for forwards alone, which is what the C library does fast.
            func end(from position: Int) -> Int {
                min(bytes.offset(of: Self.feed, from: position) ?? part.upperBound, high)
            }
            while low < high {
                let middle = low + (high - low) / 2
                let start = middle == low ? low : end(from: middle - 1) + 1
                guard start < high else {
                    high = middle
                    continue
                }
                switch Self.order(ofLineAt: start, in: bytes, part: part, against: wanted) {
                case 0: return start
                case ..<0: low = end(from: start) + 1
                default: high = start
                }
            }
            return nil
        }
        guard let found else { return nil }
        self.init(at: found, in: bytes, part: part)
    }

    /// Returns a negative number when the key of a line is before `wanted` in the order of bytes, a
    /// positive one when it is after it, 0 when they are equal.
    private static func order(
        ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>, part: Range<Int>,
        against wanted: UnsafeBufferPointer<UInt8>
    ) -> Int {
        for (offset, letter) in wanted.enumerated() {
            let position = start + offset
            guard position < part.upperBound, bytes[position] != tab else { return -1 }
            if bytes[position] != letter { return Int(bytes[position]) - Int(letter) }
        }
        let end = start + wanted.count
        return end < part.upperBound && bytes[end] != tab && bytes[end] != feed ? 1 : 0
    }

    /// Returns the key of the line.
    func key(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: bytes[range].prefix { $0 != Self.tab }, as: UTF8.self)
    }

    /// Returns the weight of the key, 0…1; 1 when the line has none.
    func weight(in bytes: UnsafeBufferPointer<UInt8>) -> Double {
        guard let tab = bytes[range].firstIndex(of: Self.tab) else { return 1 }
        var position = tab + 1
        return Double(Self.number(at: &position, before: range.upperBound, in: bytes)) / 100
    }

    /// Returns the translations of the key, in the order of the line.
    func translations(in bytes: UnsafeBufferPointer<UInt8>) -> [Lexicon.Translation] {
        var result: [Lexicon.Translation] = []
        forEachTranslation(in: bytes) { key, probability, reverse in
            result.append(
                Lexicon.Translation(
                    key: String(decoding: key, as: UTF8.self),
                    probability: Double(probability) / 100, reverse: Double(reverse) / 100))
        }
        return result
    }

    /// Calls `body` with the key and both probabilities, in percent, of each translation.
    func forEachTranslation(
        in bytes: UnsafeBufferPointer<UInt8>,
        _ body: (
            _ key: Slice<UnsafeBufferPointer<UInt8>>, _ probability: Int, _ reverse: Int
        ) -> Void
    ) {
        var position = range.lowerBound
        for _ in 0..<2 {
            while position < range.upperBound, bytes[position] != Self.tab { position += 1 }
            position += 1
        }
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, bytes[position] != Self.space { position += 1 }
            let key = bytes[start..<position]
            position += 1
            let probability = Self.number(at: &position, before: range.upperBound, in: bytes)
            position += 1
            let reverse = Self.number(at: &position, before: range.upperBound, in: bytes)
            position += 1
            body(key, probability, reverse)
        }
    }

    /// Reads a whole number of at most 10,000 and moves `position` after its digits.
    private static func number(
        at position: inout Int, before end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var value = 0
        while position < end, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
            value = min(value * 10 + Int(bytes[position] - UInt8(ascii: "0")), 10_000)
            position += 1
        }
        return value
    }
}
