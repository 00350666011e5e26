internal import PunteLanguage

/// A text with differently emphasised parts that can be broken into lines.
struct StyledText {
    struct Part {
        var text: String
        var emphasis: Style.Emphasis?
    }

    /// The treatment of a word that is longer than a line.
    enum LongWords {
        /// The word stays whole, on a line of its own that is too long.
        case whole
        /// The word is cut at the end of the line.
        case cut
    }

    private(set) var parts: [Part] = []

    init(_ text: String = "", _ emphasis: Style.Emphasis? = nil) {
        append(text, emphasis)
    }

    mutating func append(_ text: String, _ emphasis: Style.Emphasis? = nil) {
        if !text.isEmpty { parts.append(Part(text: text, emphasis: emphasis)) }
    }

    /// Returns the text as one line, with its white space as it is.
    func line(_ style: Style) -> String {
        parts.map { style($0.text, $0.emphasis) }.joined()
    }

    /// Returns the text as lines, broken at white space.
    ///
    /// - Parameters:
    ///   - width: the maximum number of columns of a line, at least 2.
    ///   - style: emphasises the parts; emphasis takes no columns.
    ///   - longWords: the treatment of a word that is longer than a line.
    /// - Returns: At least one line; lines have no white space at their ends.
    func lines(width: Int, _ style: Style, longWords: LongWords = .whole) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        func endLine() {
            lines.append(line)
            (line, used) = ("", 0)
        }
        for word in words() {
            let needed = word.reduce(0) { $0 + TextWidth.of($1.text) }
            if used > 0, used + 1 + needed > width { endLine() }
            if used > 0 {
                line += " "
                used += 1
            }
            guard longWords == .cut, needed > width else {
                line += word.map { style($0.text, $0.emphasis) }.joined()
                used += needed
                continue
            }
            for part in word {
                var piece = ""
                for character in part.text {
                    let step = TextWidth.of(String(character))
                    if used + step > width {
                        line += style(piece, part.emphasis)
                        piece = ""
                        endLine()
                    }
                    piece.append(character)
                    used += step
                }
                line += style(piece, part.emphasis)
            }
        }
        if !line.isEmpty || lines.isEmpty { endLine() }
        return lines
    }

    /// Returns the words between white space, each as its differently emphasised pieces.
    private func words() -> [[Part]] {
        var words: [[Part]] = []
        var word: [Part] = []
        for part in parts {
            let scalars = part.text.unicodeScalars
            var start = scalars.startIndex
            func endPiece(at end: String.Index) {
                guard start < end else { return }
                word.append(Part(text: String(scalars[start..<end]), emphasis: part.emphasis))
            }
            for index in scalars.indices where Self.isSpace(scalars[index]) {
                endPiece(at: index)
                if !word.isEmpty { words.append(word) }
                word = []
                start = scalars.index(after: index)
            }
            endPiece(at: scalars.endIndex)
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    /// Returns whether a line may be broken at a scalar: at white space, and not where a zero-width space is.
    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        CharacterClass.isSpace(scalar.value) && scalar.properties.isWhitespace
    }
}

/// Emphasises text with the escape sequences of a terminal (ECMA-48), or not at all.
///
/// ``TerminalText`` stands for the escape character until the text is written.
struct Style: Sendable {
    /// A kind of emphasis; the raw value is the parameter of the escape sequence that switches it
    /// on.
    enum Emphasis: String {
        case bold = "1"
        case dim = "2"
        case red = "31"
        case green = "32"
        case yellow = "33"
        case blue = "34"
        case cyan = "36"
    }

    let colored: Bool

    /// Returns a text with an emphasis, which is switched off at the end of the text.
    func callAsFunction(_ text: String, _ emphasis: Emphasis?) -> String {
        guard colored, let emphasis, !text.isEmpty else { return text }
        let escape = TerminalText.escape
        return "\(escape)[\(emphasis.rawValue)m\(text)\(escape)[0m"
    }
}
