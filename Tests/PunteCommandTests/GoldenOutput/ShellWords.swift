/// The words of a command line, as a shell separates them; quotes of both kinds keep spaces.
struct ShellWords {
    private(set) var words: [String] = []

    init(_ line: String) {
        var word: String?
        var quote: Character?
        for character in line {
            switch character {
            case quote: quote = nil
            case "\"" where quote == nil, "'" where quote == nil:
                quote = character
                word = word ?? ""
            case " " where quote == nil:
                if let word { words.append(word) }
                word = nil
            default: word = (word ?? "") + String(character)
            }
        }
        if let word { words.append(word) }
    }

    /// Removes a redirection, `< FILE` or `> FILE`, from the end.
    ///
    /// - Returns: The name of the file; nil if there is no redirection.
    mutating func takeRedirection(_ sign: String) -> String? {
        guard words.count > 2, words[words.count - 2] == sign else { return nil }
        let file = words.removeLast()
        words.removeLast()
        return file
    }
}
