/// Where the parts of a lexicon's text are.
struct LexiconLayout {
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
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
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
        while let found = bytes[position...].firstIndex(of: UInt8(ascii: "@")) {
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
struct LexiconLine {
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
            while low < high {
                var start = low + (high - low) / 2
                while start > low, bytes[start - 1] != Self.feed { start -= 1 }
                switch Self.order(ofLineAt: start, in: bytes, part: part, against: wanted) {
                case 0: return start
                case ..<0:
                    var end = start
                    while end < high, bytes[end] != Self.feed { end += 1 }
                    low = end + 1
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
