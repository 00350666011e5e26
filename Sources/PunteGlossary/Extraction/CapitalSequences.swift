/// Finds stretches of words in capitals: the names of a text, as far as capitals show them.
struct CapitalSequences {
    struct Sequence: Hashable {
        var text: String
        /// Words of the sequence by number.
        var words: Range<Int>
        /// Whether it starts where any word would have a capital.
        var isInitial: Bool
    }

    /// Small words inside names: Bank of England, Banca Angliei pentru …
    private let links: WordSet

    init(isRomanian: Bool) {
        var links = WordSet()
        let words =
            isRomanian
            ? ["de", "din", "al", "a", "ale", "pentru", "și", "cel", "cea", "la"]
            : ["of", "the", "for", "and", "al", "de", "von", "van"]
        for word in words { links.insert(word) }
        self.links = links
    }

    func sequences(in text: CheckedPair.Text, least: Int = 1, most: Int = 6) -> [Sequence] {
        var result: [Sequence] = []
        var index = 0
        while index < text.words.count {
            guard isPart(index, text) else {
                index += 1
                continue
            }
            var end = index + 1
            while end < text.words.count, end - index < most, text.words[end].gap == .joining {
                if isPart(end, text) {
                    end += 1
                } else if isLink(end, text), end + 1 < text.words.count,
                    text.words[end + 1].gap == .joining, isPart(end + 1, text)
                {
                    end += 2
                } else {
                    break
                }
            }
            let range = Int(text.words[index].start)..<Int(text.words[end - 1].end)
            result.append(
                Sequence(
                    text: text.excerpt(range), words: index..<end,
                    isInitial: text.isInitial(index)))
            index = end
        }
        return result.filter { $0.words.count >= least }
    }

    private func isPart(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        text.words[index].kind == .letters && text.isCapital(index)
            && text.words[index].range.count > 1
    }

    private func isLink(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        links.contains(text.word(index).utf8)
    }
}
