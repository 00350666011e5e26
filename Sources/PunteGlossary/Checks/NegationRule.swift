internal import PunteLanguage
internal import PunteText

/// Reports verbs that are denied on one side only: „nu a sunat” for *called*.
struct NegationRule: CheckRule {
    static let name = "negation"
    static let summary = "Verbs that are denied on one side only."

    private let renderings: (any WordRenderings)?

    init(renderings: (any WordRenderings)?) {
        self.renderings = renderings
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        guard let renderings else { return [] }
        let english = DeniedWords(pair.english, .english)
        let romanian = DeniedWords(pair.romanian, .romanian)
        for (mark, verb) in romanian.denied where english.isAffirmative {
            let word = pair.romanian.word(verb)
            let rendered = english.words.filter {
                renderings.canRender(word, anyOf: [pair.english.word($0)])
            }
            guard rendered.count == 1 else { continue }
            let source = pair.english.word(rendered[0])
            let isRepeated = romanian.words.contains {
                $0 != verb && renderings.canRender(pair.romanian.word($0), anyOf: [source])
            }
            guard !isRepeated,
                !isDenied(in: pair.article, { renderings.canRender(word, anyOf: [$0]) })
            else { continue }
            return [
                finding(
                    in: pair, romanian: romanian.range(mark, verb),
                    "the English does not deny “\(pair.english.word(rendered[0]))”",
                    advice: "check the negation")
            ]
        }
        for (mark, verb) in english.denied {
            let word = pair.english.word(verb)
            let rendered = romanian.words.filter {
                renderings.canRender(pair.romanian.word($0), anyOf: [word])
            }
            guard rendered.count == 1, romanian.isAffirmative(near: rendered[0]) else { continue }
            let target = pair.romanian.word(rendered[0])
            let others = english.words.filter { $0 != verb }.map(pair.english.word)
            guard !renderings.canRender(target, anyOf: others) else { continue }
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[rendered[0]].range,
                    "the English has “\(pair.english.excerpt(english.range(mark, verb)))”",
                    advice: "check the negation")
            ]
        }
        return []
    }

    /// Returns whether any sentence of the English article denies a word that meets a condition.
    private func isDenied(in article: ArticleFacts?, _ condition: (String) -> Bool) -> Bool {
        article?.english.contains { sentence in
            DeniedWords(sentence, .english).denied.contains { condition(sentence.word($0.verb)) }
        } ?? false
    }
}

/// The words of a text that it denies.
private struct DeniedWords {
    private let text: CheckedPair.Text
    private let side: Side
    private let bare: [String]
    /// The indices of a negation and of the content word after it.
    private(set) var denied: [(mark: Int, verb: Int)] = []
    /// The indices of the content words.
    private(set) var words: [Int] = []

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
    private func isVerbal(_ index: Int) -> Bool {
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

    /// Whether nothing in the text denies anything or has a negative meaning.
    var isAffirmative: Bool {
        let list = Negations.words(of: side)
        return !bare.indices.contains { isMark($0) || list.isRelated(bare: bare[$0]) }
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
