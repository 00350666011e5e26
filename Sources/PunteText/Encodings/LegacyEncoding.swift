internal import CICU
internal import PunteLanguage

/// Decodes text in encodings that are older than Unicode.
///
/// ICU guesses the alphabet. Among the Latin encodings, which differ in a few letters, the one
/// chosen gives the most Romanian or English letters and quotation marks.
enum LegacyEncoding {
    /// The Latin encodings, the most frequent last: of those that give equally much it is taken.
    private static let latin = ["windows-1252", "ISO-8859-2", "ISO-8859-16", "windows-1250"]
    /// The encoding names that ICU returns for text in one of the Latin encodings.
    private static let latinGuesses: Set = [
        "ISO-8859-1", "ISO-8859-2", "ISO-8859-9", "windows-1250", "windows-1252", "windows-1254",
        "UTF-8",
    ]

    /// Returns the name of the encoding that fits a text best.
    ///
    /// - Parameters:
    ///   - sample: a part of the text in which it differs from ASCII.
    ///   - offset: the offset of the sample in the file.
    ///   - name: the name of the file, for messages.
    /// - Returns: the name of the encoding, such as `windows-1250`.
    /// - Throws: ``ReadingError`` with the offset of the first byte that is not UTF-8 when no known
    ///   encoding gives text.
    static func guess(from sample: [UInt8], at offset: Int, name: String) throws -> String {
        let guess = detect(sample)
        let isLatin = guess.map { latinGuesses.contains($0) } ?? true
        let names = isLatin ? latin : [guess ?? "windows-1252"]
        // The sample of a long text may end inside a character.
        let end = sample.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
        let isLong = sample.count >= TextParameters.encodingGuessLength
        let whole = isLong ? Array(sample[..<(end ?? sample.count)]) : sample
        let texts = names.compactMap { name in convert(whole, from: name).map { (name, $0) } }
        let scored = texts.map { (name: $0.0, text: $0.1, score: plausibility(of: $0.1)) }
        guard let best = scored.reversed().max(by: { $0.score < $1.score }),
            !best.text.unicodeScalars.contains("\u{FFFD}")
        else {
            throw ReadingError(.undecodable(offset: offset + firstInvalid(in: sample)), name: name)
        }
        return best.name
    }

    /// Returns a message for the user that names the encoding that was guessed.
    static func note(name: String, encoding: String) -> String {
        "\(name): not UTF-8; read as \(encoding), which was guessed from its letters; "
            + "--encoding names another"
    }

    /// Returns the text in the encoding that a page declares; nil when the name is not known or the
    /// bytes do not fit it.
    static func decode(_ bytes: [UInt8], declared: String) -> DecodedText? {
        // A page in UTF-8 or UTF-16 was recognised as such from its bytes.
        guard case .converter(let encoding)? = TextEncoding(declared)?.method,
            let text = convert(bytes, from: encoding), !text.unicodeScalars.contains("\u{FFFD}")
        else { return nil }
        return DecodedText(text: text, encoding: encoding)
    }

    /// Returns the encoding that ICU guesses; nil when it cannot guess.
    private static func detect(_ bytes: [UInt8]) -> String? {
        var name = [CChar](repeating: 0, count: 64)
        let isFound = bytes.prefix(TextParameters.encodingGuessLength).withUnsafeBytes { raw in
            icu_detect_encoding(
                raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &name,
                Int32(name.count))
        }
        return isFound
            ? String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            : nil
    }

    /// Returns the text of bytes in a named encoding; nil when ICU does not know it.
    ///
    /// Bytes that the encoding does not define become U+FFFD.
    static func convert(_ bytes: [UInt8], from name: String) -> String? {
        if name == "ISO-8859-16" {
            return convert(bytes, from: "ISO-8859-2").map(romanianLatin10)
        }
        var status: icu_status = 0
        var units = [UInt16](repeating: 0, count: bytes.count * 2 + 8)
        let count = bytes.withUnsafeBytes { raw in
            icu_decode(
                name, raw.bindMemory(to: CChar.self).baseAddress, Int32(raw.count), &units,
                Int32(units.count), &status)
        }
        guard status <= 0 else { return nil }
        return String(decoding: units[..<Int(count)], as: UTF16.self)
    }

    /// Returns text of ISO 8859-16 corrected after it was decoded as ISO 8859-2, because ICU lacks
    /// ISO 8859-16.
    ///
    /// The two encodings differ in these characters, among those that Romanian uses.
    private static func romanianLatin10(_ text: String) -> String {
        let map: [Unicode.Scalar: Unicode.Scalar] = [
            "Ş": "Ș", "ş": "ș", "Ţ": "Ț", "ţ": "ț", "Ľ": "„", "ľ": "”", "Ť": "«", "ť": "»",
            "¤": "€",
        ]
        return String(String.UnicodeScalarView(text.unicodeScalars.map { map[$0] ?? $0 }))
    }

    /// Returns a score of how much a text looks like Romanian or English news.
    ///
    /// Each character beyond ASCII raises the score if such news uses it and lowers the score if
    /// not.
    private static func plausibility(of text: String) -> Int {
        var score = 0
        for scalar in text.unicodeScalars where scalar.value >= 0x80 {
            switch scalar {
            case "ă", "â", "î", "ș", "ț", "ş", "ţ", "Ă", "Â", "Î", "Ș", "Ț", "Ş", "Ţ", "„", "”",
                "“", "’", "–", "—", "…", "«", "»", "é":
                score += 2
            case "\u{A0}", "€", "£", "°", "‘", "á", "ö", "ü", "ó", "è", "ç", "í", "ñ", "§":
                score += 1
            case "\u{FFFD}": score -= 50
            case _ where scalar.value < 0xA0: score -= 5
            default: score -= 1
            }
        }
        return score
    }

    /// Returns the offset of the first byte that is not valid UTF-8.
    static func firstInvalid(in bytes: [UInt8]) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var offset = 0
            while offset < bytes.count {
                if bytes[offset] < 0x80 {
                    offset += 1
                } else if case .valid(let length) = UTF8Sequence(bytes, at: offset) {
                    offset += length
                } else {
                    break
                }
            }
            return offset
        }
    }
}
