package import PunteText

extension WordAligner {
    /// Returns how probable the tokens of two sentences are as renderings of each other, where some
    /// stretches are compared by their sort.
    ///
    /// - Parameters:
    ///   - english: The English sentence, or several.
    ///   - romanian: The Romanian sentence, or several.
    ///   - slots: The stretches of both; none may overlap another of its side.
    /// - Returns: nil for texts without words or of more than 500 words and marks.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: O(English words · Romanian words · words of the longer sentence).
    package func agreement(
        english: String, romanian: String, slots: (english: [AlignedSlot], romanian: [AlignedSlot])
    ) throws -> WordAgreement? {
        var (left, right) = try keys(english: english, romanian: romanian)
        guard 1...Self.maximumLength ~= left.ids.count, 1...Self.maximumLength ~= right.ids.count
        else { return nil }
        let sources = left.join(slots.english)
        let targets = right.join(slots.romanian)
        var emissions = emissions(english: left, romanian: right)
        emissions.compareSlots(english: sources, romanian: targets)
        return WordAgreement(
            english: left.ranges, romanian: right.ranges, values: agreement(emissions).values)
    }
}

extension SentenceKeys {
    /// Makes one token of all tokens in a slot, and returns the slot of each token; nil for most.
    fileprivate mutating func join(_ slots: [AlignedSlot]) -> [AlignedSlot?] {
        var result: [AlignedSlot?] = []
        var joined = SentenceKeys()
        var next = slots.sorted { $0.range.lowerBound < $1.range.lowerBound }[...]
        for (id, range) in zip(ids, ranges) {
            while let slot = next.first, slot.range.upperBound <= range.lowerBound {
                next = next.dropFirst()
            }
            let slot = next.first.flatMap { $0.range.overlaps(range) ? $0 : nil }
            if let slot, result.last??.range == slot.range {
                let last = joined.ranges.count - 1
                joined.ranges[last] =
                    joined.ranges[last]
                    .lowerBound..<max(
                        joined.ranges[last].upperBound, range.upperBound)
                continue
            }
            joined.ids.append(id)
            joined.ranges.append(range)
            result.append(slot)
        }
        self = joined
        return result
    }
}

extension WordEmissions {
    /// Compares the tokens in slots by the sorts of these.
    ///
    /// - Parameters:
    ///   - english: The slot of each English token; nil for most.
    ///   - romanian: The same of the Romanian tokens.
    ///   - parameters: The probabilities of slots.
    mutating func compareSlots(
        english: [AlignedSlot?], romanian: [AlignedSlot?],
        parameters: AlignmentParameters.Words = .shipped
    ) {
        let frequency = parameters.slotFrequency
        for (row, slot) in romanian.enumerated() where !(slot?.keepsWords ?? true) {
            romanianAlone[row] = frequency
        }
        for (column, slot) in english.enumerated() where !(slot?.keepsWords ?? true) {
            englishAlone[column] = frequency
        }
        for (row, target) in romanian.enumerated() {
            for (column, source) in english.enumerated() where target != nil || source != nil {
                let common =
                    target?.sorts.count { source?.sorts.contains($0) ?? false } ?? 0
                let shared =
                    common > 1
                    ? parameters.sameSlotProbability
                    : common > 0 ? parameters.likeSlotProbability : 0
                let (given, taken) = (
                    Self.mixed(shared, alone: romanianAlone[row], novelty: novelty),
                    Self.mixed(shared, alone: englishAlone[column], novelty: novelty)
                )
                let isByWords = (target?.keepsWords ?? true) && (source?.keepsWords ?? true)
                self.romanian[row, column] =
                    isByWords ? max(given, self.romanian[row, column]) : given
                self.english[column, row] =
                    isByWords ? max(taken, self.english[column, row]) : taken
            }
        }
    }

    private static func mixed(_ probability: Float, alone: Float, novelty: Float) -> Float {
        probability + novelty * (alone - probability)
    }
}
