internal import PunteLanguage

/// Guesses the character encoding of a file from its first bytes.
///
/// A byte order mark decides first, then the pattern of zero bytes in UTF-16, then the declaration
/// in the file. The declaration is used only if the bytes agree with it: valid UTF-8 beyond ASCII
/// is UTF-8 whatever the file declares, and a text declared as UTF-8 with more invalid bytes than
/// valid sequences is read as windows-1250, the usual encoding of Romanian before Unicode.
struct EncodingGuess: Equatable {
    /// The name of the encoding as iconv knows it.
    var name: String
    /// The length of the byte order mark in bytes; 0 if there is none.
    var skip = 0
    /// A message for the user if the declaration was wrong.
    var remark: String?

    static let utf8 = EncodingGuess(name: "UTF-8")

    /// Guesses the encoding from the beginning of a file.
    ///
    /// - Parameters:
    ///   - sample: the first bytes of the file.
    ///   - isWhole: whether the sample is the whole file, so that no character is cut at its end.
    ///   - declared: the encoding that the file declares, for example in an XML declaration.
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

    /// Returns the kind of UTF-16 of a text without a byte order mark; nil for other text.
    ///
    /// In such text, every second byte of the first characters is zero.
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

    /// Returns the number of valid UTF-8 sequences beyond ASCII, and the number of bytes outside
    /// valid UTF-8.
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

    /// Finds the encoding that an XML declaration names (XML 1.0, section 4.3.3).
    ///
    /// - Parameter sample: the first bytes, in an encoding that is compatible with ASCII or pads it
    ///   with zero bytes.
    /// - Returns: The name as written; nil if the document declares no encoding.
    static func declaredInXML(_ sample: [UInt8]) -> String? {
        let start = sample.prefix(1024).filter { $0 != 0 }
        guard let end = start.firstIndex(of: .greaterThan) else { return nil }
        let declaration = String(decoding: start[..<end], as: UTF8.self)
        guard declaration.contains("<?xml"),
            let key = declaration.firstRange(of: "encoding")?.upperBound
        else { return nil }
        let rest = declaration[key...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
