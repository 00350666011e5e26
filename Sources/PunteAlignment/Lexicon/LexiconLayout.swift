/// Where the parts of a lexicon's text lie.
struct LexiconLayout {
    private(set) var targets = 0..<0
    private(set) var sources = 0..<0
    private(set) var provenance: [String] = []
    private(set) var languages = (source: "en", target: "ro")

    /// Reads the head of the text and finds the beginning of the source part.
    init(_ bytes: UnsafeBufferPointer<UInt8>, name: String) throws {
        var start = 0
        while start < bytes.count {
            let end = Self.endOfLine(from: start, in: bytes)
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
                guard let middle = Self.find("\n@source\n", in: bytes, from: start - 1) else {
                    throw AlignmentFileError(path: name, problem: "the @source part is missing")
                }
                targets = start..<middle + 1
                sources = middle + 9..<bytes.count
                return
            } else {
                throw AlignmentFileError(
                    path: name, problem: "no Punte lexicon (see `punte lexicon train`)")
            }
        }
        throw AlignmentFileError(path: name, problem: "the @target part is missing")
    }

    private static func endOfLine(from start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    }

    private static func find(
        _ text: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int? {
        let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        guard bytes.count - start >= wanted.count else { return nil }
        let mark = UInt8(ascii: "@")
        var position = start
        while let found = bytes[position...].firstIndex(of: mark) {
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
    /// Without its line feed.
    let range: Range<Int>

    private static let feed = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")
    private static let space = UInt8(ascii: " ")

    init(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
        var end = start
        while end < part.upperBound, bytes[end] != Self.feed { end += 1 }
        range = start..<end
    }

    /// Finds the line of a key by binary search over the bytes of a part.
    init?(of key: String, in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>) {
        var key = key
        let found: Int? = key.withUTF8 { wanted in
            var (low, high) = (part.lowerBound, part.upperBound)
            while low < high {
                var start = low + (high - low) / 2
                while start > low, bytes[start - 1] != Self.feed { start -= 1 }
                switch Self.order(ofLineAt: start, in: bytes, part, against: wanted) {
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
        self.init(at: found, in: bytes, part)
    }

    private static func order(
        ofLineAt start: Int, in bytes: UnsafeBufferPointer<UInt8>, _ part: Range<Int>,
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

    func key(in bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(decoding: bytes[range].prefix { $0 != Self.tab }, as: UTF8.self)
    }

    /// The inverse document frequency, 0…1.
    func weight(in bytes: UnsafeBufferPointer<UInt8>) -> Double {
        guard let tab = bytes[range].firstIndex(of: Self.tab) else { return 1 }
        var position = tab + 1
        return Double(Self.number(at: &position, range.upperBound, in: bytes)) / 100
    }

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
        _ body: (Slice<UnsafeBufferPointer<UInt8>>, Int, Int) -> Void
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
            let probability = Self.number(at: &position, range.upperBound, in: bytes)
            position += 1
            let reverse = Self.number(at: &position, range.upperBound, in: bytes)
            position += 1
            body(key, probability, reverse)
        }
    }

    private static func number(
        at position: inout Int, _ end: Int, in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int {
        var value = 0
        while position < end, case let digit = Int(bytes[position]) - 48, (0...9).contains(digit) {
            value = min(value * 10 + digit, 10_000)
            position += 1
        }
        return value
    }
}
