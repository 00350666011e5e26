internal import PunteLanguage

/// A text with its words, in which mentions of known names are looked for.
struct MentionText {
    let bytes: [UInt8]
    let words: [ScannedWord]
    let side: Side
    private let list = NameWords.standard

    init(_ text: String, side: Side) {
        bytes = Array(text.utf8)
        words = WordScanner.words(of: bytes)
        self.side = side
    }

    /// Returns the text in a range of UTF-8 offsets.
    func excerpt(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// Returns the word at an index of ``words``.
    func word(_ index: Int) -> String { excerpt(words[index].range) }

    /// Returns whether the word at an index begins with a capital.
    func isCapital(_ index: Int) -> Bool {
        bytes.withUnsafeBufferPointer { LetterIterator.beginsWithCapital($0, words[index].range) }
    }

    /// Returns the characters between the word at an index and the one before it.
    func gap(before index: Int) -> String {
        guard index > 0 else { return "" }
        return excerpt(Int(words[index - 1].end)..<Int(words[index].start))
    }

    /// Returns whether only a space stands before the word at an index.
    func followsSpace(_ index: Int) -> Bool {
        index > 0 && index < words.count && gap(before: index).allSatisfy(\.isWhitespace)
            && words[index - 1].end < words[index].start
    }

    /// Returns whether a hyphen joins the word at an index to the one before it.
    func followsHyphen(_ index: Int) -> Bool {
        index > 0 && index < words.count && ["-", "‑", "‐"].contains(gap(before: index))
    }

    /// Returns whether a sentence or a quotation may begin at the word at an index.
    func isInitial(_ index: Int) -> Bool {
        guard index > 0 else { return true }
        return gap(before: index).contains { !" ,-'/&’".contains($0) && !$0.isWhitespace }
    }

    /// Returns whether a word is a title before a name, in any case.
    func isTitle(_ index: Int) -> Bool {
        list.has(word(index).capitalizedFirst, .title, in: side)
    }

    /// Returns whether a word is also written without a capital.
    func isCommon(_ index: Int) -> Bool { isCommon(word(index)) }

    /// Returns whether a word is also written without a capital in the language of the text.
    func isCommon(_ word: String) -> Bool {
        switch side {
        case .english:
            list.isCommon(word)
                || WordAnalyzer.english.readings(of: word).contains(where: \.isKnown)
        case .romanian: RomanianWords.all.rank(of: NormalForm.folded(word)) != nil
        }
    }

    /// Returns whether a word is a form of a verb, and of no noun unless it is the past tense.
    func isSurelyVerb(_ index: Int) -> Bool {
        let readings = WordAnalyzer.analyzer(of: side).readings(of: word(index))
        guard let first = readings.first,
            first.partOfSpeech == .verb || first.partOfSpeech == .particle
        else { return false }
        return !readings.contains { $0.partOfSpeech == .noun }
            || first.cells.contains { $0.contains(.past) || $0.contains(.participle) }
    }

    /// Returns whether a word may be a form of a verb.
    func isVerb(_ index: Int) -> Bool {
        WordAnalyzer.analyzer(of: side).readings(of: word(index)).contains {
            $0.isKnown && ($0.partOfSpeech == .verb || $0.partOfSpeech == .particle)
        }
    }
}
