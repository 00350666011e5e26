internal import PunteLanguage
internal import PunteText

/// Finds the slots of a text.
struct SlotFinder {
    let glossary: Glossary
    let renderings: any WordRenderings
    private let matcher = NameMatcher()
    private let nameWords = NameWords.standard

    init(glossary: Glossary, renderings: any WordRenderings) {
        (self.glossary, self.renderings) = (glossary, renderings)
    }

    /// The sorts of slots that are numbered by hand; those of contrasts follow.
    private enum Sort {
        static let number: UInt16 = 1
        static let kinds: UInt16 = 10
        static let day: UInt16 = 30
        static let vague: UInt16 = 31
        static let name: UInt16 = 32
        static let country: UInt16 = 33
        static let unknownName: UInt16 = 34
        static let nameKinds: UInt16 = 40
        static let contrasts: UInt16 = 100
    }

    /// Returns the slots of a text, of which none overlaps another, in its order.
    func slots(of text: CheckedPair.Text, _ side: Side) -> [Slot] {
        var taken = [Bool](repeating: false, count: text.words.count)
        var result: [Slot] = []
        func add(_ range: Range<Int>, sorts: [UInt16], content: Slot.Content) {
            guard
                let first = text.words.firstIndex(where: { $0.range.upperBound > range.lowerBound }
                ),
                let last = text.words.lastIndex(where: { $0.range.lowerBound < range.upperBound }),
                first <= last, !taken[first...last].contains(true)
            else { return }
            for index in first...last { taken[index] = true }
            result.append(
                Slot(range: range, words: first..<last + 1, sorts: sorts, content: content))
        }
        for number in VaguePlurals.numbers(in: text, side) {
            add(number.range, sorts: [Sort.vague], content: .vague(number))
        }
        let quantities = QuantityPairing.prepared(text, in: side).filter(QuantityPairing.isStated)
        for (range, same) in Dictionary(grouping: quantities, by: \.range)
            .sorted(by: { $0.key.lowerBound < $1.key.lowerBound })
        {
            guard let first = same.first,
                side == .english || !QuantityPairing.isConversion(first, in: text)
            else { continue }
            add(range, sorts: sorts(of: first), content: .quantities(same))
        }
        addNames(of: text, side, isTaken: { taken[$0] }, adding: add)
        let contrasts = Contrasts.words(of: side)
        for index in text.words.indices
        where !taken[index] && text.words[index].kind == .letters
            && (!text.isCapital(index) || text.isInitial(index))
        {
            let members = contrasts.members(bare: NormalForm.bare(text.word(index)))
            guard !members.isEmpty else { continue }
            add(
                text.words[index].range,
                sorts: Set(members.map { Sort.contrasts + $0.sort }).sorted(),
                content: .contrast(members))
        }
        return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func sorts(of quantity: Quantity) -> [UInt16] {
        let index = UInt16(Quantity.Kind.allCases.firstIndex(of: quantity.kind) ?? 0)
        switch quantity.kind {
        case .cardinal, .money: return [Sort.number, Sort.kinds + index]
        case .fraction, .percent: return [Sort.number, Sort.kinds + 2]
        case .age: return [Sort.number, Sort.kinds + 11]
        case .measure:
            let isSpan = quantity.unit?.hasPrefix("duration") ?? false
            return [Sort.number, Sort.kinds + (isSpan ? 11 : index)]
        case .date, .weekday: return [Sort.day, Sort.kinds + index]
        case .ordinal, .time, .score: return [Sort.kinds + index]
        }
    }

    // MARK: Names

    private func addNames(
        of text: CheckedPair.Text, _ side: Side, isTaken: (Int) -> Bool,
        adding: (Range<Int>, [UInt16], Slot.Content) -> Void
    ) {
        var index = 0
        while index < text.words.count {
            guard !isTaken(index), isNameWord(index, in: text, side) else {
                if !isTaken(index), !text.countries(at: index, side).isEmpty {
                    add(index...index, isCapital: false)
                }
                index += 1
                continue
            }
            var end = index
            while end + 1 < text.words.count, text.words[end + 1].gap == .joining,
                !isTaken(end + 1), isNameWord(end + 1, in: text, side)
            {
                end += 1
            }
            add(index...end, isCapital: true)
            index = end + 1
        }

        func add(_ words: ClosedRange<Int>, isCapital: Bool) {
            let range =
                text.words[words.lowerBound].range
                .lowerBound..<text.words[words.upperBound].range
                .upperBound
            let terms = text.longestTerms.filter {
                $0.range.overlaps(range) && isName(glossary[$0.term].kind)
            }
            let texts = words.map(text.word).filter { $0.utf8.count > 2 }
            guard !texts.isEmpty else { return }
            let kind = terms.max { $0.range.count < $1.range.count }.map { glossary[$0.term].kind }
            let rows = words.reduce(into: Set()) { $0.formUnion(text.countries(at: $1, side)) }
            let name = SlotName(
                bare: texts.map { NormalForm.bare($0) }, texts: texts,
                keys: texts.map {
                    side == .english
                        ? matcher.key(english: Acronym.singular($0)) : matcher.key(romanian: $0)
                }, terms: Set(terms.map(\.term)), kind: kind, rows: rows, isCapital: isCapital)
            var sorts = isCapital ? [Sort.name] : []
            if !rows.isEmpty { sorts.append(Sort.country) }
            if isCapital {
                sorts.append(
                    kind.map {
                        Sort.nameKinds + UInt16(Term.Kind.allCases.firstIndex(of: $0) ?? 0)
                    } ?? Sort.unknownName)
            }
            adding(range, sorts, .name(name))
        }
    }

    private func isName(_ kind: Term.Kind) -> Bool {
        kind == .person || kind == .place || kind == .organisation
    }

    /// Returns whether a word is written as a name, and not for being the first of a sentence.
    private func isNameWord(_ index: Int, in text: CheckedPair.Text, _ side: Side) -> Bool {
        guard text.words[index].kind == .letters, text.isCapital(index) else { return false }
        let word = text.word(index)
        if side == .english {
            return word.utf8.count > 1 && nameWords.isName(word)
                || !text.isInitial(index)
                    && text.terms.contains {
                        $0.range.overlaps(text.words[index].range)
                            && isName(glossary[$0.term].kind)
                    }
        }
        guard text.isInitial(index) else { return true }
        return !renderings.knows(romanian: word) || Places.standard.isArea(romanian: word)
            || text.terms.contains {
                $0.range.contains(text.words[index].range.lowerBound)
                    && isName(glossary[$0.term].kind)
            }
    }
}

extension VaguePlurals {
    /// Returns the vague numbers of a text of either language.
    fileprivate static func numbers(in text: CheckedPair.Text, _ side: Side) -> [VagueNumber] {
        (side == .english ? english : romanian).numbers(in: text)
    }
}
