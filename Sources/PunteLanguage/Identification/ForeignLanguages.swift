/// Names the language of texts that are neither English nor Romanian in Latin letters.
///
/// It compares how many words of a text are among the frequent ones of each language
/// (`foreign-words.tsv`, `function-words.tsv`), and looks at the letters.
package struct ForeignLanguages: Sendable {
    /// A language of the list, with its name in English.
    package struct Found: Sendable, Hashable {
        /// The tag of the language (BCP 47).
        package var tag: String
        /// The name of the language in English.
        package var name: String
    }

    /// The languages that Punte knows by name.
    package static let standard = ForeignLanguages()

    private let languages: [(found: Found, words: Set<String>)]
    private let own: [Set<String>]

    /// The number of bytes of a text that are looked at.
    private static let sample = 1 << 14

    private init() {
        languages = DataTable(LanguageData.Both.foreignWords).rows.filter { $0.count == 3 }.map {
            row in
            (
                Found(tag: row[0], name: row[1]),
                Set(row[2].split(separator: " ").map { NormalForm.folded(String($0)) })
            )
        }
        own = [Side.english, .romanian].map { FunctionWords.words(of: $0).all }
    }

    /// Returns the language of a text, if it is one of the list, or in letters of another alphabet.
    ///
    /// - Parameter text: a text; its first 16 KB are read.
    /// - Returns: The language; nil for English, for Romanian in Latin letters, and for a text that
    ///   does not tell.
    package func language(of text: String) -> Found? {
        let words = NormalForm.folded(
            String(decoding: text.utf8.prefix(Self.sample), as: UTF8.self)
        )
        .split { !$0.isLetter }.map(String.init)
        guard !words.isEmpty else { return nil }
        let ranked = languages.map { ($0.found, words.count(where: $0.words.contains)) }
        let best = ranked.max { $0.1 < $1.1 }
        if let script = Self.script(of: text), script != "Latin" {
            let isTold = script == "Cyrillic" && (best?.1 ?? 0) > 0
            if isTold, let best { return best.0 }
            return Found(tag: "und", name: "in \(script) letters")
        }
        let bare = words.map { NormalForm.bareOfFolded($0) }
        let known = own.map { words in bare.count(where: words.contains) }.max() ?? 0
        // Two languages share many short words: the other one must have clearly more of them.
        guard let best, best.1 >= 2, Double(best.1) >= 1.5 * Double(known) else { return nil }
        return best.0
    }

    /// Returns the alphabet of most letters of a text; nil for a text without letters.
    package static func script(of text: String) -> String? {
        var counts: [String: Int] = [:]
        for scalar in text.unicodeScalars.prefix(2000) where scalar.properties.isAlphabetic {
            counts[script(of: scalar), default: 0] += 1
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    private static func script(of scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0x370..<0x400, 0x1F00..<0x2000: "Greek"
        case 0x400..<0x530, 0x1C80..<0x1C90, 0x2DE0..<0x2E00, 0xA640..<0xA6A0: "Cyrillic"
        case 0x530..<0x590: "Armenian"
        case 0x590..<0x600: "Hebrew"
        case 0x600..<0x780, 0x8A0..<0x900, 0xFB50..<0xFE00, 0xFE70..<0xFF00: "Arabic"
        case 0x900..<0x980: "Devanagari"
        case 0x10A0..<0x1100: "Georgian"
        case 0x3040..<0x3100: "Japanese"
        case 0xAC00..<0xD7B0: "Korean"
        case 0x3400..<0xA000: "Chinese"
        default: "Latin"
        }
    }
}
