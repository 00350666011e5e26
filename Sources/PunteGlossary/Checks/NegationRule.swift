internal import PunteLanguage
internal import PunteText

/// Reports verbs that are denied on one side only: „nu a sunat” for *called*.
struct NegationRule: CheckRule {
    static let name = "negation"
    static let summary = "Verbs that are denied on one side only."

    private let renderings: VerbRenderings?

    init(renderings: (any WordRenderings)?) {
        self.renderings = renderings.map(VerbRenderings.init)
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        guard let renderings else { return [] }
        let english = DeniedWords(pair.english, .english)
        let romanian = DeniedWords(pair.romanian, .romanian)
        // A side that denies as often as the other says it of other words at most.
        var found: [Finding] = []
        if romanian.denied.count > english.negativeCount {
            found = added(english, romanian, in: pair, renderings)
        } else if romanian.negationCount < english.negationCount {
            found = lost(english, romanian, in: pair, renderings)
            if found.isEmpty { found = lostNouns(english, romanian, in: pair, renderings) }
        }
        return found.isEmpty
            ? whole(english, romanian, in: pair, renderings) : Array(found.prefix(1))
    }

    /// Returns the finding about a sentence that says the same as its source, and denies it: „Viața lui este în
    /// pericol” for *His life is not in danger*.
    ///
    /// Both sentences must be short, nearly all words of one render words of the other, and words of a
    /// negative meaning are as many on both sides.
    private func whole(
        _ english: DeniedWords, _ romanian: DeniedWords, in pair: CheckedPair,
        _ renderings: VerbRenderings
    ) -> [Finding] {
        let limits = GlossaryParameters.Negation.self
        let isLost = english.negationCount == 1 && romanian.negationCount == 0
        let isAdded =
            english.negationCount == 0 && romanian.firstMark.map(romanian.isVerbal) ?? false
        guard isLost || isAdded, limits.wholeWords.contains(english.words.count),
            limits.wholeWords.contains(romanian.words.count),
            english.relatedCount == romanian.relatedCount
        else { return [] }
        let source = english.words.map(pair.english.word)
        let target = romanian.words.map(pair.romanian.word)
        let rendered = target.filter { renderings.isSame($0, anyOf: source) }
        let renders = source.filter { word in
            target.contains { renderings.isSame($0, anyOf: [word]) }
        }
        guard Double(rendered.count) >= limits.wholeShare * Double(target.count),
            Double(renders.count) >= limits.wholeShare * Double(source.count)
        else { return [] }
        if isLost, let mark = english.firstMark {
            let denied = english.after(mark)
            let place = romanian.words.last {
                renderings.isSame(pair.romanian.word($0), anyOf: [pair.english.word(denied)])
            }
            guard denied > mark, let place else { return [] }
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[place].range,
                    against: pair.english.excerpt(english.range(mark, denied)),
                    advice: "check the negation")
            ]
        }
        guard let mark = romanian.firstMark,
            case let denied = romanian.after(mark), denied > mark,
            renderings.isSame(pair.romanian.word(denied), anyOf: source)
        else { return [] }
        return [
            finding(
                in: pair, romanian: romanian.range(mark, romanian.after(mark)),
                "the English does not deny this", advice: "check the negation")
        ]
    }

    /// Returns the Romanian verbs that only the Romanian denies.
    private func added(
        _ english: DeniedWords, _ romanian: DeniedWords, in pair: CheckedPair,
        _ renderings: VerbRenderings
    ) -> [Finding] {
        let verbs = english.verbs()
        return romanian.denied.compactMap { mark, verb in
            let word = pair.romanian.word(verb)
            let rendered = verbs.filter {
                renderings.canRender(word, anyOf: [pair.english.word($0)])
            }
            guard rendered.count == 1, english.isAffirmative(near: rendered[0]),
                !romanian.hasException(after: verb)
            else { return nil }
            let source = pair.english.word(rendered[0])
            let isRepeated = romanian.words.contains {
                $0 != verb && renderings.canRender(pair.romanian.word($0), anyOf: [source])
            }
            guard !isRepeated,
                !isDenied(in: pair.article, { renderings.canRender(word, anyOf: [$0]) })
            else { return nil }
            return finding(
                in: pair, romanian: romanian.range(mark, verb),
                "the English does not deny “\(source)”", advice: "check the negation")
        }
    }

    /// Returns the Romanian verbs that only the English denies.
    private func lost(
        _ english: DeniedWords, _ romanian: DeniedWords, in pair: CheckedPair,
        _ renderings: VerbRenderings
    ) -> [Finding] {
        let verbs = (english: english.verbs(), romanian: romanian.verbs())
        return english.denied.compactMap { mark, verb in
            let source = pair.english.excerpt(english.range(mark, verb))
            func finding(at index: Int) -> Finding {
                self.finding(
                    in: pair, romanian: pair.romanian.words[index].range,
                    against: source, advice: "check the negation")
            }
            if english.isModal(before: mark), english.modals.count == 1,
                romanian.modals.count == 1, let modal = romanian.modals.first,
                romanian.isAffirmative(near: modal)
            {
                return finding(at: modal)
            }
            let word = pair.english.word(verb)
            let rendered = verbs.romanian.filter {
                renderings.canRender(pair.romanian.word($0), anyOf: [word])
            }
            guard rendered.count == 1, romanian.isAffirmative(near: rendered[0]) else {
                return nil
            }
            let others = verbs.english.filter { $0 != verb }.map(pair.english.word)
            guard !renderings.canRender(pair.romanian.word(rendered[0]), anyOf: others) else {
                return nil
            }
            return finding(at: rendered[0])
        }
    }

    /// Returns the Romanian nouns that only the English denies: „au găsit o defecțiune” for *found no fault*.
    private func lostNouns(
        _ english: DeniedWords, _ romanian: DeniedWords, in pair: CheckedPair,
        _ renderings: VerbRenderings
    ) -> [Finding] {
        english.deniedNouns.compactMap { mark, nouns in
            let places = nouns.map { noun in
                romanian.words.filter {
                    renderings.canRender(
                        pair.romanian.word($0), anyOf: [pair.english.word(noun)])
                }
            }
            // All words of the noun phrase, each once, and nothing near that denies them in other words.
            guard let last = nouns.last, places.allSatisfy({ $0.count == 1 }),
                let place = places.last?.first,
                places.joined().allSatisfy(romanian.isAffirmative(near:)),
                romanian.isAffirmed(sentenceOf: place)
            else { return nil }
            return finding(
                in: pair, romanian: pair.romanian.words[place].range,
                against: pair.english.excerpt(english.range(mark, last)),
                advice: "check the negation")
        }
    }

    /// Returns whether any sentence of the English article denies a word that meets a condition.
    private func isDenied(in article: ArticleFacts?, _ condition: (String) -> Bool) -> Bool {
        article?.deniedEnglish.contains(where: condition) ?? false
    }
}

/// The dictionary of the verbs that render each other, with those that both languages spell alike, which it
/// does not list: *confirm*, „confirmat”.
private struct VerbRenderings {
    let dictionary: any WordRenderings

    init(_ dictionary: any WordRenderings) { self.dictionary = dictionary }

    func canRender(_ romanian: String, anyOf english: [String]) -> Bool {
        dictionary.canRender(romanian, anyOf: english)
            || english.contains { areAlike($0, NormalForm.bare(romanian)) }
    }

    /// Returns whether a Romanian word renders any of some English ones, or is one of them: a name.
    func isSame(_ romanian: String, anyOf english: [String]) -> Bool {
        let bare = NormalForm.bare(romanian)
        return canRender(romanian, anyOf: english)
            || english.contains { NormalForm.bare($0) == bare }
    }

    /// Returns whether a Romanian word in bare form begins like an English verb without its last vowel.
    private func areAlike(_ english: String, _ romanian: String) -> Bool {
        var stem = NormalForm.bare(WordAnalyzer.english.lemma(of: english, as: .verb))[...]
        if let last = stem.last, "aeiouy".contains(last) { stem = stem.dropLast() }
        return stem.count >= GlossaryParameters.Negation.minimumCognate && romanian.hasPrefix(stem)
    }
}

/// The words of a text that it denies.
struct DeniedWords {
    private let text: CheckedPair.Text
    private let side: Side
    private let bare: [String]
    /// The indices of a negation and of the content word after it.
    private(set) var denied: [(mark: Int, verb: Int)] = []
    /// The indices of the content words.
    private(set) var words: [Int] = []
    /// The indices of the words that say that something is possible.
    private(set) var modals: [Int] = []

    init(_ text: CheckedPair.Text, _ side: Side) {
        self.text = text
        self.side = side
        bare = text.words.map { NormalForm.bare(text.excerpt($0.range)) }
        let functions = FunctionWords.words(of: side)
        for index in bare.indices where text.words[index].kind == .letters {
            guard bare[index].count > 2, !functions.contains(bare: bare[index]), !isMark(index),
                !isVerbal(index + 1), !Negations.words(of: side).isAuxiliary(bare: bare[index])
            else { continue }
            words.append(index)
        }
        for index in bare.indices where isVerbal(index) {
            if let verb = verb(after: index) { denied.append((index, verb)) }
        }
        modals = bare.indices.filter { Negations.words(of: side).isModal(bare: stem(of: $0)) }
    }

    /// Returns the word that a negation denies; nil when other words than auxiliaries and pronouns
    /// precede it.
    private func verb(after mark: Int) -> Int? {
        let list = Negations.words(of: side)
        var index = mark + 1
        while index < bare.count, list.isAuxiliary(bare: bare[index]) { index += 1 }
        guard words.contains(index), !isBroken(between: mark, and: index) else { return nil }
        return index
    }

    private func isMark(_ index: Int) -> Bool {
        Negations.words(of: side).contains(bare: bare[index]) || isVerbal(index)
    }

    /// Returns whether a word denies the verb after it; the t of shouldn’t is a word of its own.
    func isVerbal(_ index: Int) -> Bool {
        guard bare.indices.contains(index) else { return false }
        if Negations.words(of: side).isVerbal(bare: bare[index]) { return true }
        return side == .english && bare[index] == "t" && index > 0
            && bare[index - 1].hasSuffix("n")
    }

    /// Returns whether a comma, colon or full stop is between two words.
    private func isBroken(between first: Int, and last: Int) -> Bool {
        text.bytes[Int(text.words[first].end)..<Int(text.words[last].start)].contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
        }
    }

    /// Returns the indices of the content words that can be verbs.
    func verbs() -> [Int] {
        let analyzer = WordAnalyzer.analyzer(of: side)
        return words.filter { index in
            analyzer.readings(of: text.word(index)).contains { $0.partOfSpeech == .verb }
        }
    }

    /// The number of words that deny something.
    var negationCount: Int { bare.indices.count(where: isMark) }

    /// The number of words that deny something or have a negative meaning.
    var negativeCount: Int {
        let list = Negations.words(of: side)
        return bare.indices.count { isMark($0) || list.isRelated(bare: bare[$0]) }
    }

    /// The number of words and phrases that have a negative meaning and are no negations.
    var relatedCount: Int {
        let list = Negations.words(of: side)
        return bare.indices.count { index in
            !isMark(index)
                && (list.isRelated(bare: bare[index])
                    || index + 1 < bare.count
                        && list.isRelated(bare: bare[index], bare[index + 1]))
        }
    }

    /// The indices of each word that denies the noun after it, with those of the content words between it and the
    /// next other word: *no compulsory redundancies are*.
    var deniedNouns: [(mark: Int, nouns: [Int])] {
        let list = Negations.words(of: side)
        return bare.indices.filter { list.isDeterminer(bare: bare[$0]) }.compactMap { mark in
            var nouns: [Int] = []
            while case let next = (nouns.last ?? mark) + 1, words.contains(next),
                text.words[next].gap == .joining
            {
                nouns.append(next)
            }
            return nouns.isEmpty ? nil : (mark, nouns)
        }
    }

    /// Returns whether one of the words after a denied verb takes something out: „nu se vinde decât o dată”.
    func hasException(after verb: Int) -> Bool {
        let list = Negations.words(of: side)
        return bare[verb...].prefix(GlossaryParameters.Negation.distance + 1)
            .contains { list.isException(bare: $0) }
    }

    /// Returns whether nothing in the sentence of a word denies anything or has a negative meaning.
    func isAffirmed(sentenceOf index: Int) -> Bool {
        let list = Negations.words(of: side)
        func isEnd(_ place: Int) -> Bool {
            text.bytes[text.words[place].range.upperBound..<text.words[place + 1].range.lowerBound]
                .contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") }
        }
        var (first, last) = (index, index)
        while first > 0, !isEnd(first - 1) { first -= 1 }
        while last + 1 < bare.count, !isEnd(last) { last += 1 }
        return !(first...last).contains { isMark($0) || list.isRelated(bare: bare[$0]) }
    }

    /// The index of the first word that denies something.
    var firstMark: Int? { bare.indices.first(where: isMark) }

    /// Returns the content word that follows a word; the word itself where none does.
    func after(_ index: Int) -> Int { words.first { $0 > index } ?? index }

    /// Returns whether the word before a negation says that something is possible: couldn’t.
    func isModal(before mark: Int) -> Bool {
        mark > 0 && Negations.words(of: side).isModal(bare: stem(of: mark - 1))
    }

    /// Returns a word without the n of its negation: could of couldn’t.
    private func stem(of index: Int) -> String {
        guard index + 1 < bare.count, bare[index + 1] == "t", isVerbal(index + 1) else {
            return bare[index]
        }
        return String(bare[index].dropLast())
    }

    /// Returns whether nothing near a word denies anything or has a negative meaning.
    func isAffirmative(near index: Int) -> Bool {
        let list = Negations.words(of: side)
        let distance = GlossaryParameters.Negation.distance
        let near = max(0, index - distance)...min(bare.count - 1, index + distance)
        return !near.contains { isMark($0) || list.isRelated(bare: bare[$0]) }
    }

    /// Returns the UTF-8 offsets from one word to another.
    func range(_ first: Int, _ last: Int) -> Range<Int> {
        Int(text.words[first].start)..<Int(text.words[last].end)
    }
}
