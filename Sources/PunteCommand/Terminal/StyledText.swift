/// Text whose parts are emphasised differently, to be broken into lines.
struct StyledText {
    struct Part {
        var text: String
        var emphasis: Style.Emphasis?
    }

    private(set) var parts: [Part] = []

    init(_ text: String = "", _ emphasis: Style.Emphasis? = nil) {
        append(text, emphasis)
    }

    mutating func append(_ text: String, _ emphasis: Style.Emphasis? = nil) {
        if !text.isEmpty { parts.append(Part(text: text, emphasis: emphasis)) }
    }

    /// Lines of at most `width` columns, broken at spaces; a longer word has a line of its own.
    func lines(width: Int, _ style: Style) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in words() {
            let needed = word.reduce(0) { $0 + TextWidth.of($1.text) }
            if used > 0, used + 1 + needed > width {
                lines.append(line)
                (line, used) = ("", 0)
            }
            if used > 0 {
                line += " "
                used += 1
            }
            line += word.map { style($0.text, $0.emphasis) }.joined()
            used += needed
        }
        if !line.isEmpty || lines.isEmpty { lines.append(line) }
        return lines
    }

    /// What stands between white space, each word in its differently emphasised pieces.
    private func words() -> [[Part]] {
        var words: [[Part]] = []
        var word: [Part] = []
        for part in parts {
            var piece = ""
            for character in part.text {
                if character.isWhitespace {
                    if !piece.isEmpty { word.append(Part(text: piece, emphasis: part.emphasis)) }
                    if !word.isEmpty { words.append(word) }
                    (piece, word) = ("", [])
                } else {
                    piece.append(character)
                }
            }
            if !piece.isEmpty { word.append(Part(text: piece, emphasis: part.emphasis)) }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }
}
