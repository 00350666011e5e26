internal import PunteLanguage
internal import PunteText

/// Two slots of a Romanian text that may have been put for each other: 12 and 5 in „12 uciși, 5 răniți”.
package struct SwapCandidate {
    /// The Romanian slots in the order of the text.
    package let romanian: (first: Slot, second: Slot)
    /// The English slots that say the same as each.
    package let english: (first: Slot, second: Slot)
    /// Whether the words before the numbers tell that they were exchanged: from 5 to 4, „de la 4 la 5”; nil
    /// where none says what the change began with.
    package let isExchanged: Bool?
    /// The values of ``SwapFeatures/names``.
    package let features: [Float]

    /// Returns whether another candidate has one of its slots.
    func sharesSlot(with other: SwapCandidate) -> Bool {
        [romanian.first.range, romanian.second.range].contains {
            $0 == other.romanian.first.range || $0 == other.romanian.second.range
        }
    }

    /// The least UTF-8 range that has both slots of a text.
    static func range(_ slots: (first: Slot, second: Slot)) -> Range<Int> {
        min(
            slots.first.range.lowerBound, slots.second.range.lowerBound)..<max(
                slots.first.range.upperBound, slots.second.range.upperBound)
    }
}

/// Finds the slots of two texts that may have been put for each other.
struct SwapCandidates {
    let tied: TiedPair

    /// The maximum number of English slots that say the same as a slot.
    private static let maximumSame = 2

    init(_ tied: TiedPair) { self.tied = tied }

    /// Returns the pairs of slots, each slot of which the English has as well.
    ///
    /// - Parameter isCrossed: whether each slot is taken for the other one, as if they had been exchanged; only
    ///   those that each side has once.
    /// - Returns: the pairs in the order of the Romanian.
    func all(isCrossed: Bool = false) -> [SwapCandidate] {
        let targets = tied.slots.romanian
        var result: [SwapCandidate] = []
        for first in targets.indices where canBeSwapped(first) {
            for second in targets.indices
            where second > first && canBeSwapped(second)
                && targets[first].isSameSort(as: targets[second])
                && areInOneSentence(targets[first], targets[second])
            {
                guard let columns = counterparts(first, second),
                    areRivals((first, second), columns)
                else { continue }
                let isOnce =
                    tied.same.columns[first].count == 1 && tied.same.columns[second].count == 1
                if isCrossed {
                    guard isOnce else { continue }
                    result.append(candidate((first, second), (columns.1, columns.0)))
                } else {
                    result.append(candidate((first, second), columns))
                }
            }
        }
        return result
    }

    /// Returns the number of English slots that say the same as two Romanian ones.
    func sameCount(_ rows: (Int, Int)) -> Int {
        tied.same.columns[rows.0].count + tied.same.columns[rows.1].count
    }

    private func areInOneSentence(_ first: Slot, _ second: Slot) -> Bool {
        let bytes = tied.romanian.bytes
        let between = first.range.upperBound..<max(first.range.upperBound, second.range.lowerBound)
        return !between.contains { offset in
            [UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!")].contains(bytes[offset])
        }
    }

    private func canBeSwapped(_ row: Int) -> Bool {
        let kind = tied.slots.romanian[row].kind
        return kind != .contrast && kind != .vague && !tied.same.columns[row].isEmpty
            && tied.same.columns[row].count <= Self.maximumSame
    }

    /// Returns the English slots that say the same as two Romanian ones, of several those that are tied best;
    /// nil where an English slot says both.
    private func counterparts(_ first: Int, _ second: Int) -> (Int, Int)? {
        guard Set(tied.same.columns[first]).isDisjoint(with: tied.same.columns[second]) else {
            return nil
        }
        func tie(_ columns: (Int, Int)) -> Float {
            tied.tie(romanianSlot: first, englishSlot: columns.0)
                + tied.tie(romanianSlot: second, englishSlot: columns.1)
        }
        return tied.same.columns[first].flatMap { left in
            tied.same.columns[second].map { (left, $0) }
        }.max {
            tie($0) < tie($1)
        }
    }

    /// Returns whether the one could be said of what the other is said of.
    private func areRivals(_ rows: (Int, Int), _ columns: (Int, Int)) -> Bool {
        let (sources, targets) = (tied.slots.english, tied.slots.romanian)
        switch (sources[columns.0].content, sources[columns.1].content) {
        case (.quantities(let left), .quantities(let right)):
            guard let first = left.first, let second = right.first else { return false }
            return first.unit == second.unit && QuantityPairing.isSameSort(first, second)
                && Self.isYear(first) == Self.isYear(second)
        case (.name, .name):
            let areListed =
                isList(rows, of: targets, in: tied.romanian, tied.bare.romanian, .romanian)
                || isList(columns, of: sources, in: tied.english, tied.bare.english, .english)
            return haveOneKind(rows) && !areListed
        default: return true
        }
    }

    /// Returns whether a number may be a year, which nobody takes for a count: *20 men in 1968*, „1968 cu 20 de
    /// oameni”.
    private static func isYear(_ quantity: Quantity) -> Bool {
        guard quantity.unit == nil, quantity.style.form == .digits,
            let year = quantity.number?.integer
        else { return false }
        return GlossaryParameters.Quantities.years.contains(year)
    }

    /// Returns whether two Romanian names are of the same kind; names that the glossary does not have, if they
    /// have as many words: a person is no club.
    private func haveOneKind(_ rows: (Int, Int)) -> Bool {
        let slots = tied.slots.romanian
        guard case .name(let left) = slots[rows.0].content,
            case .name(let right) = slots[rows.1].content
        else { return false }
        if !left.rows.isEmpty && !right.rows.isEmpty { return true }
        // The first word of a sentence may be a name that is not known.
        func count(_ name: SlotName, _ slot: Slot) -> Int {
            name.texts.count + (tied.romanian.capitalBefore(slot.range) == nil ? 0 : 1)
        }
        return left.kind == right.kind
            && (left.kind != nil || count(left, slots[rows.0]) == count(right, slots[rows.1]))
    }

    /// Returns whether nothing but names and conjunctions is between two names, whose order then says
    /// nothing: „Suedia, Austria și România”.
    private func isList(
        _ names: (Int, Int), of slots: [Slot], in text: CheckedPair.Text, _ bare: [String],
        _ side: Side
    ) -> Bool {
        let (left, right) = (slots[names.0].words, slots[names.1].words)
        let between =
            min(left.upperBound, right.upperBound)..<max(left.lowerBound, right.lowerBound)
        let functions = FunctionWords.words(of: side)
        return between.allSatisfy { word in
            functions.contains(bare: bare[word], in: [.coordinating, .article])
                || slots.contains { $0.kind == .name && $0.words.contains(word) }
        }
    }

    private func candidate(_ rows: (Int, Int), _ columns: (Int, Int)) -> SwapCandidate {
        let (sources, targets) = (tied.slots.english, tied.slots.romanian)
        return SwapCandidate(
            romanian: (targets[rows.0], targets[rows.1]),
            english: (sources[columns.0], sources[columns.1]),
            isExchanged: isExchanged(rows, columns),
            features: SwapFeatures(rows, columns, in: self).values)
    }

    private func isExchanged(_ rows: (Int, Int), _ columns: (Int, Int)) -> Bool? {
        func isOrigin(_ slot: Slot, _ text: CheckedPair.Text, _ side: Side) -> Bool {
            guard case .quantities(let quantities) = slot.content, let first = quantities.first
            else { return false }
            return ChangeRole(of: first, in: text, side) == .origin
        }
        func isSource(_ index: Int) -> Bool {
            isOrigin(tied.slots.english[index], tied.english, .english)
        }
        func isTarget(_ index: Int) -> Bool {
            isOrigin(tied.slots.romanian[index], tied.romanian, .romanian)
        }
        let (source, target) = (isSource(columns.0), isTarget(rows.0))
        guard source != isSource(columns.1), target != isTarget(rows.1) else { return nil }
        return source != target
    }
}
