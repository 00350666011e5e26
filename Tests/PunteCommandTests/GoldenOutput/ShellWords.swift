/// The words of a command line, as a shell separates them; quotes of both kinds keep spaces.
struct ShellWords {
    private(set) var words: [String] = []
    /// The variables that are set before the command: `EDITOR=nano punte …`.
    private(set) var environment: [String: String] = [:]

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
        while let (name, value) = words.first?.assignment {
            environment[name] = value
            words.removeFirst()
        }
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

extension String {
    /// The name and the value of an assignment to a variable, whose name is in capitals.
    fileprivate var assignment: (name: String, value: String)? {
        guard let sign = firstIndex(of: "="), sign != startIndex,
            self[..<sign].allSatisfy({ ("A"..."Z").contains($0) || $0 == "_" })
        else { return nil }
        return (String(self[..<sign]), String(self[index(after: sign)...]))
    }
}
