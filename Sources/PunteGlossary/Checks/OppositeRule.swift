internal import PunteLanguage
internal import PunteText

/// Reports a word in place of its opposite: „dreapta” for *left*.
struct OppositeRule: CheckRule {
    static let name = "opposite"
    static let summary = "Words that say the opposite of the English: left, right; rise, fall."

    private let glossary: Glossary
    private let surroundings: QuantitySurroundings

    init(glossary: Glossary, renderings: (any WordRenderings)?) {
        self.glossary = glossary
        surroundings = QuantitySurroundings(renderings: renderings)
    }

    /// A word of a text that has an opposite.
    private struct Polar {
        var index: Int
        var pole: Opposites.Pole
        /// Whether the word before it belongs to it: *far right*.
        var isPhrase = false
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        guard let renderings = surroundings.renderings else { return [] }
        let english = Self.words(in: pair.english, .english)
        let romanian = Self.words(in: pair.romanian, .romanian)
        if let repeated = repeated(english, romanian) {
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[repeated.index].range,
                    "the English has this and its opposite", advice: "check which one it is")
            ]
        }
        // The first word of a phrase says the same on both sides: far right, extremă stângă.
        let phrases = Set(english.filter(\.isPhrase).map { $0.index - 1 })
        let texts = pair.english.words.indices.filter { !phrases.contains($0) }
            .map(pair.english.word)
        for target in romanian {
            let concept = target.pole.concept
            guard !english.contains(where: { $0.pole == target.pole }) else { continue }
            let sources = english.filter { $0.pole.concept == concept }
            guard sources.count == 1, romanian.count(where: { $0.pole.concept == concept }) == 1
            else { continue }
            let word = pair.romanian.word(target.index)
            let source = sources[0]
            let sourceText = pair.english.word(source.index)
            guard !renderings.canRender(word, anyOf: texts),
                !pair.romanian.words.indices.contains(where: {
                    !(target.isPhrase && $0 == target.index - 1)
                        && renderings.canRender(pair.romanian.word($0), anyOf: [sourceText])
                }),
                isSamePlace(source, target, in: pair)
            else { continue }
            return [
                finding(
                    in: pair, romanian: pair.romanian.words[target.index].range,
                    against: sourceText, advice: "check that it is not the opposite")
            ]
        }
        return []
    }

    /// Returns whether two words say something of the same thing: the words around them render each other,
    /// the more the more frequent the English word is, or they stand beside one quantity.
    private func isSamePlace(_ first: Polar, _ second: Polar, in pair: CheckedPair) -> Bool {
        let (source, target) = (first.index, second.index)
        guard !Self.isDenied(source, in: pair.english, .english),
            !Self.isDenied(target, in: pair.romanian, .romanian)
        else { return false }
        let limits = GlossaryParameters.Opposites.self
        let word = pair.english.word(source)
        let isFrequent =
            !(first.isPhrase && second.isPhrase)
            && (FunctionWords.words(of: .english).contains(bare: NormalForm.bare(word))
                || (WordAnalyzer.frequency(ofEnglish: word) ?? 0) >= limits.frequency)
        guard isTied(source, target, in: pair) else { return false }
        let likeness = likeness(source, target, in: pair)
        return likeness >= (isFrequent ? limits.minimumLikeness : limits.rareLikeness)
            || !isFrequent && isBesideQuantity(source, target, in: pair)
    }

    /// Returns whether the aligner of words, which takes words that exclude each other for one sort, may put the one
    /// in the place of the other; true without one.
    private func isTied(_ source: Int, _ target: Int, in pair: CheckedPair) -> Bool {
        pair.tied(by: glossary, surroundings.renderings).map {
            $0.tie(romanian: target, english: source) >= GlossaryParameters.Opposites.minimumTie
        } ?? true
    }

    /// Returns whether a negation near a word turns it round: „nu închide ușa” for *left the door open*.
    private static func isDenied(_ index: Int, in text: CheckedPair.Text, _ side: Side) -> Bool {
        let distance = GlossaryParameters.Opposites.wordsToNegation
        let near = max(0, index - distance)...min(text.words.count - 1, index + distance)
        return near.contains {
            Negations.words(of: side).contains(bare: NormalForm.bare(text.word($0)))
        }
    }

    /// Returns whether two words stand beside quantities that render each other.
    private func isBesideQuantity(_ source: Int, _ target: Int, in pair: CheckedPair) -> Bool {
        let left = Self.quantities(near: source, in: pair.english)
        let right = Self.quantities(near: target, in: pair.romanian)
        return left.contains { quantity in
            right.contains { QuantityPairing.agree(quantity, $0, units: pair.english.units) }
        }
    }

    /// Returns the quantities of which a few words at most separate a word.
    private static func quantities(near index: Int, in text: CheckedPair.Text) -> [Quantity] {
        let distance = GlossaryParameters.Opposites.wordsToQuantity
        let first = text.words[max(0, index - distance)].range.lowerBound
        let last = text.words[min(text.words.count - 1, index + distance)].range.upperBound
        return text.quantities.filter {
            $0.number != nil && $0.range.overlaps(first..<last) && $0.style.form != .article
        }
    }

    /// Returns the second word of a pole where the English has both poles: left and right, „la stânga
    /// și la stânga”.
    private func repeated(_ english: [Polar], _ romanian: [Polar]) -> Polar? {
        romanian.first { second in
            let concept = second.pole.concept
            let sources = english.filter { $0.pole.concept == concept }
            let targets = romanian.filter { $0.pole.concept == concept }
            return sources.count == 2 && Set(sources.map(\.pole)).count == 2
                && abs(sources[0].index - sources[1].index)
                    <= GlossaryParameters.Opposites.maximumDistance
                && targets.count == 2 && targets[0].pole == targets[1].pole
                && targets[0].index < targets[1].index
                && targets[1].index - targets[0].index
                    <= GlossaryParameters.Opposites.maximumDistance + 1
                && targets[1].index == second.index
        }
    }

    /// Returns the words of a text that have an opposite, each once for each of its poles.
    private static func words(in text: CheckedPair.Text, _ side: Side) -> [Polar] {
        let opposites = Opposites.words(of: side)
        return text.words.indices.flatMap { index -> [Polar] in
            // West Yorkshire is a name, and 19-year-old an age.
            guard !text.isCapital(index) || text.isInitial(index),
                !text.quantities.contains(where: { $0.range.overlaps(text.words[index].range) })
            else { return [] }
            let word = NormalForm.bare(text.word(index))
            let phrase =
                index > 0 && text.words[index].gap == .joining
                ? opposites.poles(bare: NormalForm.bare(text.word(index - 1)), word) : []
            return phrase.map { Polar(index: index, pole: $0, isPhrase: true) }
                + opposites.poles(bare: word).map { Polar(index: index, pole: $0) }
        }
    }

    /// Returns how alike the words around two words are; those after them when the English one is a
    /// preposition, whose object they are.
    private func likeness(_ source: Int, _ target: Int, in pair: CheckedPair) -> Double {
        let range = pair.english.words[source].range
        let other = pair.romanian.words[target].range
        let word = NormalForm.bare(pair.english.word(source))
        if FunctionWords.words(of: .english).contains(bare: word) {
            // „după care” goes on with what happens later.
            let next = target + 1
            if next < pair.romanian.words.count,
                FunctionWords.words(of: .romanian).contains(
                    bare: NormalForm.bare(pair.romanian.word(next)), in: [.pronoun])
            {
                return 0
            }
            return surroundings.likeness(
                QuantitySurroundings.neighbours(
                    of: range, in: pair.english, .english,
                    within: range.upperBound..<pair.english.bytes.count),
                QuantitySurroundings.neighbours(
                    of: other, in: pair.romanian, .romanian,
                    within: other.upperBound..<pair.romanian.bytes.count))
        }
        return surroundings.likeness(of: range, in: pair.english, and: other, in: pair.romanian)
    }
}
