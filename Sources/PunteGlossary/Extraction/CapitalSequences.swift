internal import PunteLanguage

/// Finds the sequences of capitalised words in a text, which may be names.
struct CapitalSequences {
    /// A sequence of capitalised words, with the words that may link them.
    struct Sequence: Hashable {
        /// The words as they are written.
        var text: String
        /// Indices of the words in their text.
        var words: Range<Int>
        /// Whether it begins where any word would have a capital.
        var isInitial: Bool
    }

    private let side: Side
    private let names = NameWords.standard

    init(in side: Side) { self.side = side }

    /// Returns the sequences without the titles that they begin with.
    ///
    /// Of „Generalul Andrei Hovrin” only the name of the person is left.
    ///
    /// - Parameter text: a text in the language of the finder.
    /// - Returns: the sequences in the order of the text.
    func sequences(in text: CheckedPair.Text) -> [Sequence] {
        let maximum = GlossaryParameters.Extraction.maximumNameWords
        var result: [Sequence] = []
        var index = 0
        while index < text.words.count {
            guard isPart(index, of: text) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < text.words.count, end - index < maximum,
                text.words[end].gap == .joining || text.words[end].gap == .ampersand
            {
                if let next = endOfHyphenated(at: end, in: text) {
                    end = next
                } else if isPart(end, of: text) {
                    end += 1
                } else if let next = endOfPart(afterLinksAt: end, in: text) {
                    end = next
                } else {
                    break
                }
            }
            append(index..<end, of: text, to: &result)
            index = end
        }
        return result
    }

    /// Appends the sequence of some words, without titles at its beginning.
    private func append(
        _ words: Range<Int>, of text: CheckedPair.Text, to result: inout [Sequence]
    ) {
        var words = words
        var isInitial = text.isInitial(words.lowerBound)
        func isDropped(_ index: Int) -> Bool {
            let word = text.word(index)
            if names.has(word, .title, in: side) { return true }
            // Russian President, Then Dr.: an adjective or a first word before a title.
            return side == .english && words.count > 1 && names.has(text.word(index + 1), .title)
                && (isPeople(word) || text.isInitial(index) && names.isCommon(word))
        }
        if side == .english, let title = lastTitle(in: words, of: text) {
            words = (title + 1)..<words.upperBound
            isInitial = false
        }
        while let first = words.first, words.count > 1, isDropped(first) {
            words = words.dropFirst()
            isInitial = false
        }
        guard let first = words.first, isPart(first, of: text) else { return }
        if words.count == 1, names.has(text.word(first), .title, in: side) { return }
        let name = text.excerpt(text.range(of: words))
        result.append(Sequence(text: name, words: words, isInitial: isInitial))
    }

    /// Returns the index of the last title in front of a name: Minister of Foreign Minister Ross.
    private func lastTitle(in words: Range<Int>, of text: CheckedPair.Text) -> Int? {
        words.dropLast().last { index in
            names.has(text.word(index), .title)
                && (words.lowerBound..<index).allSatisfy { before in
                    let word = text.word(before)
                    return names.has(word, .title) || names.isCommon(word) || isPeople(word)
                }
        }
    }

    /// Returns whether an English word may say of which people or country somebody is: Irish, Kenyan.
    private func isPeople(_ word: String) -> Bool {
        names.isPeople(word)
            || WordAnalyzer.english.readings(of: word).contains {
                $0.isKnown && $0.partOfSpeech == .adjective
            }
    }

    /// Returns the end of the words that hyphens join to a name: Esch-sur-Alzette, HVB-12.
    private func endOfHyphenated(at start: Int, in text: CheckedPair.Text) -> Int? {
        var end = start
        while text.isJoined(end - 1, end) { end += 1 }
        guard end > start,
            text.isCapital(end - 1) || text.words[end - 1].kind == .digits
        else { return nil }
        return end
    }

    /// Returns the end of the part of a name that one or two linking words lead to.
    private func endOfPart(afterLinksAt start: Int, in text: CheckedPair.Text) -> Int? {
        var index = start
        while index < min(start + 2, text.words.count), text.words[index].gap == .joining,
            names.has(text.word(index), .link, in: side)
        {
            index += 1
        }
        guard index > start, index < text.words.count, text.words[index].gap == .joining,
            isPart(index, of: text)
        else { return nil }
        return index + 1
    }

    /// Returns whether a word has a capital and more than one letter.
    private func isPart(_ index: Int, of text: CheckedPair.Text) -> Bool {
        text.words[index].kind == .letters && text.isCapital(index)
            && text.words[index].range.count > 1
    }
}
