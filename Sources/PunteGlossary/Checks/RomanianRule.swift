internal import PunteLanguage

/// A rule about the language of the Romanian text alone: it looks at one word after the other.
protocol RomanianRule: CheckRule {
    /// Returns the finding that begins at the word with an index; nil where nothing is wrong.
    func finding(at index: Int, in pair: CheckedPair) -> Finding?
}

extension RomanianRule {
    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for index in pair.romanian.words.indices
        where pair.romanian.words[index].range.count <= GlossaryParameters.Checks.maximumWord {
            guard let found = finding(at: index, in: pair),
                found.range.lowerBound >= result.last?.range.upperBound ?? 0
            else { continue }
            result.append(found)
        }
        return result
    }

    /// Returns a finding about some words, with what to write instead.
    ///
    /// - Parameters:
    ///   - words: the indices of the words.
    ///   - pair: the texts.
    ///   - right: the correction; nil where it is not known.
    ///   - message: what is wrong.
    ///   - advice: what to do where there is no correction.
    /// - Returns: the finding.
    func finding(
        on words: ClosedRange<Int>, in pair: CheckedPair, right: String?, _ message: Wording,
        advice: Wording = "check the form"
    ) -> Finding {
        let text = pair.romanian
        let range = Int(text.words[words.lowerBound].start)..<Int(text.words[words.upperBound].end)
        return right.map { finding(in: pair, romanian: range, message, write: $0) }
            ?? finding(in: pair, romanian: range, message, advice: advice)
    }
}

extension CheckedPair.Text {
    /// Returns a correction with a capital where the word at an index has one.
    func matchingCase(_ right: String, of index: Int) -> String {
        isCapital(index) ? right.capitalizedFirst : right
    }

    /// Returns whether a word is a verb that the table of words lists: „a” only before a participle.
    func isListedVerb(at index: Int) -> Bool {
        let grammar = GrammarWords.romanian
        let word = lowercased(index)
        guard grammar.isVerb(word) else { return false }
        guard grammar.has(.auxiliary, word) else { return !isJoined(index, index + 1) }
        guard let next = wordAfterSpace(index), !isCapital(next) else { return false }
        return isParticiple(at: next)
    }

    /// Returns whether a word is a participle, that of *to be* included: „declarat”, „fost”.
    func isParticiple(at index: Int) -> Bool {
        let word = lowercased(index)
        return GrammarWords.romanian.has(.beenForm, word)
            || WordForms.romanian.has(.participle, word)
    }

    /// Returns whether a clause may begin at a word: at the beginning of the text, or after a sign.
    func beginsClause(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        let between = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
        return between.contains { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
    }

    /// Returns the index of the word that a comma and a space part from the word at an index.
    func wordBeforeComma(_ index: Int) -> Int? {
        guard index > 0, words[index].start - words[index - 1].end == 2,
            bytes[Int(words[index - 1].end)] == UInt8(ascii: ","),
            bytes[Int(words[index].start) - 1] == UInt8(ascii: " ")
        else { return nil }
        return index - 1
    }

    /// Returns whether a clause ends with a word: the text ends, or a stop or a comma follows.
    func endsClause(_ index: Int) -> Bool {
        let end = Int(words[index].end)
        guard end < bytes.count else { return true }
        return [".", ",", ";", ":", "!", "?"].contains { bytes[end] == UInt8(ascii: $0) }
    }

    /// Returns whether a hyphen joins the words at two neighbouring indices: s-au.
    func isJoined(_ first: Int, _ second: Int) -> Bool {
        first >= 0 && second < words.count && words[second].start - words[first].end == 1
            && bytes[Int(words[first].end)] == UInt8(ascii: "-")
    }

    /// Returns whether a word stands letter by letter in a text, as names do in both languages.
    func hasWord(_ word: String) -> Bool {
        words.indices.contains { self.word($0) == word }
    }
}
