internal import PunteLanguage
internal import PunteText

// What stands beside a word in a text.
extension MentionText {
    /// Returns the UTF-8 offsets of some words.
    func range(of words: Range<Int>) -> Range<Int> {
        Int(self.words[words.lowerBound].start)..<Int(self.words[words.upperBound - 1].end)
    }

    /// Returns whether the words of a short form stand at an index, with the same diacritics or none.
    func has(_ form: ShortForm, at start: Int) -> Bool {
        guard start + form.words.count <= words.count else { return false }
        for (offset, wanted) in form.words.enumerated() {
            let word = words[start + offset]
            guard word.hash == wanted.hash, offset == 0 || word.gap == wanted.gap else {
                return false
            }
            let written = self.word(start + offset)
            let name = form.text.utf8Slice(wanted.range)
            guard
                written.utf8.allSatisfy({ $0 < 0x80 })
                    || NormalForm.folded(written) == NormalForm.folded(name)
            else { return false }
        }
        return true
    }

    /// Returns the indices of the initials before a word, one for each letter.
    func initials(before index: Int) -> Range<Int> {
        var first = index
        while first > 0, words[first - 1].kind == .letters, word(first - 1).count == 1,
            isCapital(first - 1), gap(before: first).hasPrefix("."),
            gap(before: first).dropFirst().allSatisfy(\.isWhitespace)
        {
            first -= 1
        }
        return first..<index
    }

    /// Returns whether an abbreviated given name stands before a word, such as Wm.
    func followsAbbreviatedName(_ index: Int) -> Bool {
        guard index > 0, words[index - 1].kind == .letters, isCapital(index - 1),
            words[index].gap == .joining, gap(before: index).hasPrefix(".")
        else { return false }
        return !isTitle(index - 1) && word(index - 1).count < 4
    }

    /// Returns the end of the case ending that a hyphen joins to a word: Zelenski-ului.
    func hyphenEnding(after index: Int) -> Int? {
        guard side == .romanian, followsHyphen(index + 1), !isCapital(index + 1),
            HyphenEndings.romanian.contains(words[index + 1].hash)
        else { return nil }
        return Int(words[index + 1].end)
    }

    /// Returns the acronym that follows a range in brackets: European Central Bank (ECB).
    func bracketedAcronym(after range: Range<Int>) -> String? {
        guard let index = words.firstIndex(where: { Int($0.start) >= range.upperBound }),
            excerpt(range.upperBound..<Int(words[index].start)).hasSuffix("("),
            Int(words[index].end) < bytes.count, bytes[Int(words[index].end)] == UInt8(ascii: ")")
        else { return nil }
        let word = word(index)
        return Acronym.matches(word.utf8) ? word : nil
    }

    /// Returns whether the word before one is a preposition that places have.
    func hasPlaceCue(before index: Int) -> Bool {
        followsSpace(index) && NameWords.standard.has(word(index - 1), .placeCue, in: side)
    }

    /// Returns whether the definite article stands before a word.
    func followsArticle(_ index: Int) -> Bool {
        followsSpace(index) && EnglishArticles.definite == word(index - 1).lowercased()
    }

    /// Returns whether a word continues a noun phrase: an adjective, or a preposition that makes it
    /// another noun („Comisia de anchetă”).
    func isPartOfNounPhrase(_ index: Int) -> Bool {
        if side == .romanian {
            if FrequentWords.termLinks(of: .romanian).contains(word(index)) {
                // „Agenția a respins” has a verb, „Agenția a doua” has none.
                return !followsSpace(index + 1) || !isSurelyVerb(index + 1)
            }
            return WordAnalyzer.romanian.readings(of: word(index)).first?.partOfSpeech == .adjective
        }
        return PersonNameWords.standard.has(word(index), .domain)
            || WordAnalyzer.english.readings(of: word(index)).first?.partOfSpeech == .noun
    }

    /// Returns whether a word is a small one inside family names.
    func isParticle(_ index: Int) -> Bool {
        PersonNameWords.standard.has(word(index), .particle)
    }

    /// Whether most words have a capital, as in headlines.
    var isTitleCase: Bool {
        let long = words.indices.filter { words[$0].kind == .letters && words[$0].range.count > 3 }
        return long.count > 2 && long.filter(isCapital).count * 3 > long.count * 2
    }
}
