internal import PunteLanguage
internal import PunteText

/// Compares how many times as much something is on both sides: *tripled*, „s-a dublat”.
struct MultipleComparison {
    /// A word or phrase with a factor, in UTF-8 offsets.
    private struct Multiple {
        var factor: Int
        var range: Range<Int>
    }

    /// Returns the factor of the Romanian that the English has otherwise; nil where a side has none or several,
    /// or where the English article has the Romanian one elsewhere.
    static func disagreement(
        in pair: CheckedPair
    ) -> (english: String, romanian: Range<Int>)? {
        let sources = multiples(in: pair.english, .english)
        let targets = multiples(in: pair.romanian, .romanian)
        guard let source = sources.first, let target = targets.first,
            Set(sources.map(\.factor)).count == 1, Set(targets.map(\.factor)).count == 1,
            source.factor != target.factor
        else { return nil }
        let isElsewhere = pair.article?.english.contains { sentence in
            multiples(in: sentence, .english).contains { $0.factor == target.factor }
        }
        return isElsewhere == true ? nil : (pair.english.excerpt(source.range), target.range)
    }

    private static func multiples(in text: CheckedPair.Text, _ side: Side) -> [Multiple] {
        let words = text.words.indices.map { NormalForm.bare(text.word($0)) }
        let list = Multiples.words(of: side)
        return words.indices.compactMap { index in
            list.factor(in: words, at: index).map { found in
                let last = text.words[index + found.count - 1]
                return Multiple(
                    factor: found.factor, range: Int(text.words[index].start)..<Int(last.end))
            }
        }
    }
}
