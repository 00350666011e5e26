internal import PunteLanguage

/// Finds stretches of words in capitals: the names of a text, as far as capitals show them.
struct CapitalSequences {
    struct Sequence: Hashable {
        var text: String
        /// Words of the sequence by number.
        var words: Range<Int>
        /// Whether it starts where any word would have a capital.
        var isInitial: Bool
    }

    private let side: Side
    private let names = NameWords.standard

    init(in side: Side) { self.side = side }

    /// The stretches without the titles that they begin with: of „Generalul Andrei Hovrin” the
    /// name of the person.
    func sequences(in text: CheckedPair.Text, most: Int = 6) -> [Sequence] {
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
                } else if let next = behindLinks(end, text) {
                    end = next
                } else {
                    break
                }
            }
            append(index..<end, text, to: &result)
            index = end
        }
        return result
    }

    private func append(
        _ words: Range<Int>, _ text: CheckedPair.Text, to result: inout [Sequence]
    ) {
        var words = words
        var isInitial = text.isInitial(words.lowerBound)
        func isDropped(_ index: Int) -> Bool {
            let word = text.word(index)
            if names.has(word, .title, in: side) { return true }
            // Russian President, Then Dr.: a people or a first word before a title.
            return side == .english && words.count > 1 && names.has(text.word(index + 1), .title)
                && (names.isPeople(word) || text.isInitial(index) && names.isCommon(word))
        }
        while let first = words.first, words.count > 1, isDropped(first) {
            words = words.dropFirst()
            isInitial = false
        }
        guard let first = words.first, let last = words.last, isPart(first, text) else { return }
        if words.count == 1, names.has(text.word(first), .title, in: side) { return }
        let range = Int(text.words[first].start)..<Int(text.words[last].end)
        result.append(Sequence(text: text.excerpt(range), words: words, isInitial: isInitial))
    }

    /// The word behind one or two links that lead to another part.
    private func behindLinks(_ start: Int, _ text: CheckedPair.Text) -> Int? {
        var index = start
        while index < min(start + 2, text.words.count), text.words[index].gap == .joining,
            names.has(text.word(index), .link, in: side)
        {
            index += 1
        }
        guard index > start, index < text.words.count, text.words[index].gap == .joining,
            isPart(index, text)
        else { return nil }
        return index + 1
    }

    private func isPart(_ index: Int, _ text: CheckedPair.Text) -> Bool {
        text.words[index].kind == .letters && text.isCapital(index)
            && text.words[index].range.count > 1
    }
}
