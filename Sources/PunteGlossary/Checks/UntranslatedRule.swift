internal import PunteLanguage
internal import PunteText

/// Reports English words that were left in the Romanian.
///
/// Words in a row are reported when the English has them in the same order and one of them is neither
/// Romanian nor a loan; a single one when the dictionary has another word for it, when it is one of the most
/// frequent English words, or when it is a month or day.
struct UntranslatedRule: CheckRule {
    static let name = "untranslated"
    static let summary = "English words in the Romanian."

    private let renderings: (any WordRenderings)?
    private let english = DataTable(LanguageData.En.commonWords).words
    private let loans = DataTable(LanguageData.Ro.englishLoans).words
    /// The English names of months and weekdays with the Romanian ones.
    private let dates: [String: String]
    private let minimumWords = GlossaryParameters.Checks.minimumUntranslatedWords

    init(renderings: (any WordRenderings)? = nil) {
        self.renderings = renderings
        let english = CalendarNames.months(in: .english) + CalendarNames.weekdays(in: .english)
        let romanian = CalendarNames.months(in: .romanian) + CalendarNames.weekdays(in: .romanian)
        dates = Dictionary(zip(english, romanian)) { first, _ in first }
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        let source = pair.english.words.map(\.hash)
        let target = pair.romanian.words.map(\.hash)
        var result: [Finding] = []
        var start = 0
        while start < target.count {
            let length = min(longestRun(target, from: start, in: source), target.count - start)
            guard length > 0 else {
                if let found = stray(start, in: pair) { result.append(found) }
                start += 1
                continue
            }
            let range = start..<(start + length)
            if length >= minimumWords && isEnglish(range, in: pair.romanian) {
                result.append(finding(range, in: pair))
            } else {
                result += leftOver(range, in: pair)
            }
            start += length
        }
        return result
    }

    private func finding(
        _ words: Range<Int>, in pair: CheckedPair, right: String? = nil
    ) -> Finding {
        let text = pair.romanian
        let range =
            Int(text.words[words.lowerBound].start)..<Int(text.words[words.upperBound - 1].end)
        let message: Wording =
            words.count > 1 ? "the same words as in the English" : "an English word"
        return right.map { finding(in: pair, romanian: range, message, write: $0) }
            ?? finding(
                in: pair, romanian: range, message,
                advice: words.count > 1
                    ? "translate them, or put a title in quotation marks" : "translate it")
    }

    /// Returns the length of the longest run of words from an index on that the source has as well.
    private func longestRun(_ words: [UInt64], from start: Int, in source: [UInt64]) -> Int {
        var best = 0
        for index in source.indices where source[index] == words[start] {
            var length = 0
            while start + length < words.count, index + length < source.count,
                words[start + length] == source[index + length]
            {
                length += 1
            }
            best = max(best, length)
        }
        return best
    }

    /// Returns whether most words are without capitals and some of them are certainly English.
    private func isEnglish(_ range: Range<Int>, in text: CheckedPair.Text) -> Bool {
        let small = range.count { !text.isCapital($0) }
        let english = FrequentWords.unmistakablyEnglish
        return small * 2 > range.count
            && range.count { english.contains(text.word($0).lowercased()) }
                >= GlossaryParameters.Checks.minimumEnglishWords
    }

    // MARK: Few words

    /// Returns the findings about the words of a run that no Romanian text has.
    private func leftOver(_ range: Range<Int>, in pair: CheckedPair) -> [Finding] {
        let text = pair.romanian
        var result: [Finding] = []
        var index = range.lowerBound
        while index < range.upperBound {
            defer { index += 1 }
            // „May” is a surname as well.
            if let right = dates[text.word(index)],
                text.words[index].range.count > GlossaryParameters.Names.maximumShortWord
            {
                result.append(finding(index..<index + 1, in: pair, right: right))
                continue
            }
            if isInitialEnglish(index, in: pair), !isQuoted(index, in: text) {
                result.append(finding(index..<index + 1, in: pair))
                continue
            }
            guard isForeign(index, in: text), !isQuoted(index, in: text) else { continue }
            var first = index
            while first > range.lowerBound, mayBeEnglish(first - 1, in: text) { first -= 1 }
            var end = index + 1
            while end < range.upperBound, mayBeEnglish(end, in: text) { end += 1 }
            if end - first > 1 || hasOtherRendering(index, in: pair)
                || isFrequent(text.word(index)) && !isBesideName(index, in: text)
            {
                result.append(finding(first..<end, in: pair))
            }
            index = end - 1
        }
        return result
    }

    // MARK: Single words

    /// Returns the finding about a word that the English sentence does not have, but that is frequent in
    /// English and unknown in Romanian.
    private func stray(_ index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.word(index)
        if let right = dates[word], CalendarNames.weekdays(in: .english).contains(word) {
            return finding(index..<index + 1, in: pair, right: right)
        }
        guard text.words[index].kind == .letters, !text.isJoined(index - 1, index),
            !text.isJoined(index, index + 1), isFrequent(word.lowercased()),
            isNotRomanian(word.lowercased()), !isBesideName(index, in: text),
            !text.isCapital(index)
                || FrequentWords.unmistakablyEnglish.contains(word.lowercased()),
            !isQuoted(index, in: text)
        else { return nil }
        return finding(index..<index + 1, in: pair)
    }

    /// Returns whether an English word is one of the most frequent.
    private func isFrequent(_ word: String) -> Bool {
        word.count >= GlossaryParameters.Checks.minimumStrayWord
            && (WordAnalyzer.frequency(ofEnglish: word)
                ?? 0) >= GlossaryParameters.Checks.frequencyOfStrayWord
    }

    private func isNotRomanian(_ word: String) -> Bool {
        isInNoList(word)
            && !loans.contains(word)
            && WordAnalyzer.romanian.readings(of: word).allSatisfy { !$0.isKnown }
    }

    /// Returns whether a name stands beside a word, which may be part of it: Marks and Spencer.
    private func isBesideName(_ index: Int, in text: CheckedPair.Text) -> Bool {
        [index - 1, index + 1].contains {
            text.words.indices.contains($0) && text.isCapital($0) && $0 > 0
        }
    }

    /// Returns whether a word at the beginning of a sentence is one that the English has in small letters.
    private func isInitialEnglish(_ index: Int, in pair: CheckedPair) -> Bool {
        let text = pair.romanian
        guard text.isCapital(index), text.isInitial(index), !isBesideName(index, in: text),
            text.words[index].kind == .letters, !text.isJoined(index, index + 1)
        else { return false }
        let word = text.lowercased(index)
        return isNotRomanian(word) && (english.contains(word) || english.contains(singular(word)))
            && pair.english.words.indices.contains {
                pair.english.words[$0].hash == text.words[index].hash
                    && !pair.english.isCapital($0)
            }
    }

    /// Returns whether a word in small letters is English and neither Romanian nor a loan.
    private func isForeign(_ index: Int, in text: CheckedPair.Text) -> Bool {
        mayBeEnglish(index, in: text) && isInNoList(text.lowercased(index))
    }

    /// Returns whether the list of Romanian words has a word neither as it is nor with marks.
    private func isInNoList(_ word: String) -> Bool {
        RomanianWords.all.rank(of: word) == nil && RomanianWords.all.marked(word).isEmpty
    }

    /// Returns whether a word in small letters is a common English one, and no loan.
    private func mayBeEnglish(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let word = text.word(index)
        return text.words[index].kind == .letters && !text.isCapital(index)
            && !text.isJoined(index - 1, index) && !text.isJoined(index, index + 1)
            && (english.contains(word) || english.contains(singular(word))) && !loans.contains(word)
    }

    private func singular(_ word: String) -> String {
        word.hasSuffix("s") ? String(word.dropLast()) : word
    }

    /// Returns whether the dictionary renders an English word by others than itself.
    private func hasOtherRendering(_ index: Int, in pair: CheckedPair) -> Bool {
        guard let renderings else { return false }
        let word = pair.romanian.word(index)
        return word.count >= GlossaryParameters.Checks.minimumRareWord - 2
            && !renderings.isShared(romanian: word)
    }

    /// Returns whether a word stands in a short quotation: a title, or an expression that is explained.
    private func isQuoted(_ index: Int, in text: CheckedPair.Text) -> Bool {
        let scalars = Array(text.text.unicodeScalars)
        let before = text.text.utf8Slice(0..<Int(text.words[index].start)).unicodeScalars
        guard let opening = before.lastIndex(where: { "„«“".unicodeScalars.contains($0) }),
            !before[opening...].contains(where: { "”»".unicodeScalars.contains($0) })
        else { return false }
        let start = before.distance(from: before.startIndex, to: opening)
        let length = scalars[start...].prefix { !"”»".unicodeScalars.contains($0) }.count
        return length <= GlossaryParameters.Checks.maximumQuotedTitle
    }
}
