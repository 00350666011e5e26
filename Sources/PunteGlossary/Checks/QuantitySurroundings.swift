internal import PunteLanguage
internal import PunteText

/// Compares what is said around a number on both sides of a pair: people killed, oameni uciși.
struct QuantitySurroundings {
    /// The dictionary that knows which words render each other; nil for none.
    let renderings: (any WordRenderings)?

    /// A word near a number, with a weight from 0 to 1 that falls with the distance.
    struct Neighbour {
        var text: String
        var weight: Double
    }

    /// Returns how alike the words around two places are; 0 when there is no dictionary.
    ///
    /// - Parameters:
    ///   - source: UTF-8 offsets in the English text.
    ///   - english: the English text.
    ///   - target: UTF-8 offsets in the Romanian text.
    ///   - romanian: the Romanian text.
    ///   - weights: the weights of the words on a side, the nearest first.
    /// - Returns: the sum of the products of the weights of words that render each other.
    func likeness(
        of source: Range<Int>, in english: CheckedPair.Text, and target: Range<Int>,
        in romanian: CheckedPair.Text,
        weights: [Double] = GlossaryParameters.Quantities.neighbourWeights
    ) -> Double {
        guard renderings != nil else { return 0 }
        let left = Self.neighbours(of: source, in: english, .english, weights: weights)
        let right = Self.neighbours(of: target, in: romanian, .romanian, weights: weights)
        return likeness(left, right)
    }

    /// Returns how alike two lists of neighbours are.
    func likeness(_ left: [Neighbour], _ right: [Neighbour]) -> Double {
        guard let renderings else { return 0 }
        let texts = left.map { $0.text }
        let bare = texts.map(NormalForm.bare)
        var sum = 0.0
        for word in right {
            let own = NormalForm.bare(word.text)
            // Most words render none of the others, which one look-up tells.
            let isRendered = renderings.canRender(word.text, anyOf: texts)
            guard isRendered || bare.contains(own) else { continue }
            let weights = left.indices.filter {
                bare[$0] == own
                    || isRendered && renderings.canRender(word.text, anyOf: [texts[$0]])
            }.map { left[$0].weight }
            sum += (weights.max() ?? 0) * word.weight
        }
        return sum
    }

    /// Returns the content words on both sides of a place, the nearest with the highest weight.
    ///
    /// - Parameters:
    ///   - range: UTF-8 offsets in the text.
    ///   - text: the text.
    ///   - side: its language.
    ///   - bounds: the UTF-8 offsets between which the words are; nil for the whole text.
    ///   - weights: the weights of the words on a side, the nearest first.
    /// - Returns: the words before the place, the nearest first, and those after it.
    static func neighbours(
        of range: Range<Int>, in text: CheckedPair.Text, _ side: Side,
        within bounds: Range<Int>? = nil,
        weights: [Double] = GlossaryParameters.Quantities.neighbourWeights
    ) -> [Neighbour] {
        let bounds = bounds ?? 0..<text.bytes.count
        let functions = FunctionWords.words(of: side)
        func list(_ indices: some Sequence<Int>) -> [Neighbour] {
            var result: [Neighbour] = []
            for index in indices where result.count < weights.count {
                let word = text.words[index]
                guard bounds.contains(word.range.lowerBound), word.kind == .letters,
                    word.range.count > 2,
                    !text.quantities.contains(where: { $0.range.overlaps(word.range) }),
                    !functions.contains(bare: NormalForm.bare(text.word(index)))
                else { continue }
                result.append(
                    Neighbour(text: text.word(index), weight: weights[result.count]))
            }
            return result
        }
        let before = text.words.indices.reversed().drop {
            text.words[$0].range.upperBound > range.lowerBound
        }
        let after = text.words.indices.drop {
            text.words[$0].range.lowerBound < range.upperBound
        }
        return list(before) + list(after)
    }
}
