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
        for (mark, verb) in romanian.denied {
            let word = pair.romanian.word(verb)
            let rendered = english.words.filter {
                renderings.canRender(word, anyOf: [pair.english.word($0)])
            }
            guard rendered.count == 1, english.isFree(of: rendered[0]) else { continue }
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
            guard rendered.count == 1, romanian.isFree(of: rendered[0]) else { continue }
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[rendered[0]].range,
                    "the English has “\(pair.english.excerpt(english.range(mark, verb)))”",
                    advice: "check the negation")
            ]
        }
        return []
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
        let skipped = Negations.words(of: side)
        for index in bare.indices where text.words[index].kind == .letters {
            guard bare[index].count > 2, !functions.contains(bare: bare[index]),
                !isMark(index), !skipped.isAuxiliary(bare: bare[index])
            else { continue }
            words.append(index)
        }
        for index in bare.indices where skipped.isVerbal(bare: bare[index]) {
            let reach = index + GlossaryParameters.Negation.reach
            if let verb = words.first(where: { $0 > index }), verb <= reach,
                !isBroken(between: index, and: verb)
            {
                denied.append((index, verb))
            }
        }
    }

    private func isMark(_ index: Int) -> Bool {
        Negations.words(of: side).contains(bare: bare[index])
    }

    /// Returns whether a comma, colon or dash is between two words.
    private func isBroken(between first: Int, and last: Int) -> Bool {
        text.bytes[Int(text.words[first].end)..<Int(text.words[last].start)].contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":")
        }
    }

    /// Returns whether nothing near a word denies it or says the opposite of it.
    func isFree(of index: Int) -> Bool {
        let distance = GlossaryParameters.Negation.distance
        let near = max(0, index - distance)...min(bare.count - 1, index + distance)
        let list = Negations.words(of: side)
        return !near.contains {
            list.contains(bare: bare[$0]) || list.isRelated(bare: bare[$0])
        }
    }

    /// Returns the UTF-8 offsets from one word to another.
    func range(_ first: Int, _ last: Int) -> Range<Int> {
        Int(text.words[first].start)..<Int(text.words[last].end)
    }
}
