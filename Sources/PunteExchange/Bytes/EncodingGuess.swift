/// The character encoding of a file, judged by its first bytes.
///
/// A byte order mark is believed first, then the pattern of zero bytes that UTF-16 leaves, then the
/// declaration, and that only as far as the bytes agree with it: text that is valid UTF-8 beyond
/// ASCII is UTF-8 whatever it says, and text declared as UTF-8 that has more bad bytes than good
/// sequences is taken for windows-1250, in which Romanian was written on most computers before.
struct EncodingGuess: Equatable {
    /// A name that ICU knows.
    var name: String
    /// Length of the byte order mark.
    var skip = 0
    /// What to tell the user when the declaration was wrong.
    var remark: String?

    static let utf8 = EncodingGuess(name: "UTF-8")

    /// - Parameter declared: what the file says of itself, such as the encoding of an XML
    ///   declaration.
    init(sample: [UInt8], isWhole: Bool, declared: String?) {
        let marks: [([UInt8], String)] = [
            ([0xEF, 0xBB, 0xBF], "UTF-8"), ([0xFF, 0xFE, 0, 0], "UTF-32LE"),
            ([0, 0, 0xFE, 0xFF], "UTF-32BE"), ([0xFF, 0xFE], "UTF-16LE"),
            ([0xFE, 0xFF], "UTF-16BE"),
        ]
        let said = declared?.uppercased()
        if let (mark, name) = marks.first(where: { sample.starts(with: $0.0) }) {
            self.init(name: name, skip: mark.count)
            if let said, !name.hasPrefix(said) { remark = "declared as \(said) but is \(name)" }
            return
        }
        if let name = Self.wide(sample) {
            self.init(name: name)
            if let said, !name.hasPrefix(said) { remark = "declared as \(said) but is \(name)" }
            return
        }
        let (good, bad) = Self.sequences(sample, isWhole: isWhole)
        let isUnicode = said == nil || said == "UTF-8" || said == "UTF8" || said == "US-ASCII"
        let isWide = said?.hasPrefix("UTF-16") == true || said?.hasPrefix("UTF-32") == true
        if let said, !isUnicode, !isWide, good == 0 || bad > 0 {
            self.init(name: said)
        } else if bad > good {
            self.init(name: "windows-1250")
            remark =
                "\(said.map { "declared as \($0) but is not" } ?? "not UTF-8"): read as \(name)"
        } else {
            self = .utf8
            if let said, !isUnicode { remark = "declared as \(said) but is UTF-8" }
        }
    }

    private init(name: String, skip: Int = 0) {
        self.name = name
        self.skip = skip
    }

    /// UTF-16 without a mark: every other byte of the first characters is zero.
    private static func wide(_ sample: [UInt8]) -> String? {
        let start = sample.prefix(64)
        guard start.count >= 4 else { return nil }
        let (even, odd) = start.indices.reduce(into: (0, 0)) { zeros, index in
            guard start[index] == 0 else { return }
            if index % 2 == 0 { zeros.0 += 1 } else { zeros.1 += 1 }
        }
        let half = start.count / 2
        if even * 4 >= half * 3, odd * 4 <= half { return "UTF-16BE" }
        if odd * 4 >= half * 3, even * 4 <= half { return "UTF-16LE" }
        return nil
    }

    /// How many sequences beyond ASCII are valid UTF-8, and how many bytes are not.
    private static func sequences(_ sample: [UInt8], isWhole: Bool) -> (good: Int, bad: Int) {
        var good = 0
        var bad = 0
        sample.withUnsafeBufferPointer { bytes in
            var position = 0
            while position < bytes.count {
                if bytes[position] < 0x80 {
                    position += 1
                    continue
                }
                switch UTF8Sequence(bytes, at: position) {
                case .valid(let length):
                    good += 1
                    position += length
                case .incomplete:
                    if isWhole { bad += 1 }
                    position = bytes.count
                case .invalid:
                    bad += 1
                    position += 1
                }
            }
        }
        return (good, bad)
    }
}

/// What stands at a byte of 0x80 or above in a text that should be UTF-8.
enum UTF8Sequence: Equatable {
    case valid(Int)
    /// The bytes end before the sequence does.
    case incomplete
    case invalid

    /// After table 3-7 of the Unicode Standard, "Well-Formed UTF-8 Byte Sequences".
    @inline(__always)
    init(_ bytes: UnsafeBufferPointer<UInt8>, at position: Int) {
        let first = bytes[position]
        let length: Int
        var low: UInt8 = 0x80
        var high: UInt8 = 0xBF
        switch first {
        case 0xC2...0xDF: length = 2
        case 0xE0: (length, low) = (3, 0xA0)
        case 0xED: (length, high) = (3, 0x9F)
        case 0xE1...0xEF: length = 3
        case 0xF0: (length, low) = (4, 0x90)
        case 0xF4: (length, high) = (4, 0x8F)
        case 0xF1...0xF3: length = 4
        default:
            self = .invalid
            return
        }
        guard position + 1 < bytes.count else {
            self = .incomplete
            return
        }
        guard bytes[position + 1] >= low, bytes[position + 1] <= high else {
            self = .invalid
            return
        }
        var offset = 2
        while offset < length {
            guard position + offset < bytes.count else {
                self = .incomplete
                return
            }
            guard bytes[position + offset] & 0xC0 == 0x80 else {
                self = .invalid
                return
            }
            offset += 1
        }
        self = .valid(length)
    }
}
