internal import PunteLanguage
internal import PunteText

/// Reports numbers and names that were exchanged for each other: 12 killed and 5 wounded, 5 uciși și 12
/// răniți; accepted by the union and refused by the firm, acceptată de firmă.
struct OrderRule: CheckRule {
    static let name = "order"
    static let summary = "Numbers and names that were exchanged for each other."

    private let surroundings: QuantitySurroundings

    init(renderings: (any WordRenderings)?) {
        surroundings = QuantitySurroundings(renderings: renderings)
    }

    /// Something that each side says once.
    private struct Match {
        /// Where the sides say it, in UTF-8 offsets.
        var english: Range<Int>
        var romanian: Range<Int>
        /// The quantities; nil for a name.
        var quantities: (english: Quantity, romanian: Quantity)?
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        exchanged(quantities(in: pair), "numbers", in: pair)
            ?? exchanged(names(in: pair), "names", in: pair) ?? exchangedRoles(in: pair)
    }

    /// Returns the finding about a subject and an object that were exchanged.
    private func exchangedRoles(in pair: CheckedPair) -> [Finding] {
        guard let renderings = surroundings.renderings,
            let places = ExchangedRoles(renderings: renderings).places(in: pair)
        else { return [] }
        return [
            finding(
                in: pair, romanian: places.romanian,
                "the English has these names the other way round: “\(pair.english.excerpt(places.english))”",
                advice: "check who does it to whom")
        ]
    }

    /// Returns the finding about the first two of some matches that were exchanged; nil if none were.
    private func exchanged(
        _ matches: [Match], _ kind: String, in pair: CheckedPair
    ) -> [Finding]? {
        for (index, first) in matches.enumerated() {
            for second in matches[(index + 1)...]
            where first.romanian.lowerBound > second.romanian.lowerBound
                && isSameSort(first, second) && areExchanged(first, second, matches, in: pair)
            {
                let range = second.romanian.lowerBound..<first.romanian.upperBound
                let english = pair.english.excerpt(
                    first.english.lowerBound..<second.english.upperBound)
                return [
                    finding(
                        in: pair, romanian: range,
                        "the English has these \(own: kind) the other way round: “\(english)”",
                        advice: "check which one belongs where")
                ]
            }
        }
        return nil
    }

    private func isSameSort(_ first: Match, _ second: Match) -> Bool {
        guard let left = first.quantities, let right = second.quantities else { return true }
        return QuantityPairing.isSameSort(left.english, right.english)
            && isYear(left.english) == isYear(right.english)
    }

    /// Returns whether a number may be a year, which nobody takes for a count: *20 men in 1968*, „1968 cu 20 de
    /// oameni”.
    private func isYear(_ quantity: Quantity) -> Bool {
        guard quantity.unit == nil, quantity.style.form == .digits,
            let year = quantity.number?.integer
        else { return false }
        return GlossaryParameters.Quantities.years.contains(year)
    }

    /// Returns the numbers that each side has exactly once, in the order of the English.
    private func quantities(in pair: CheckedPair) -> [Match] {
        let sources = QuantityPairing.prepared(pair.english, in: .english)
        let targets = QuantityPairing.prepared(pair.romanian, in: .romanian)
        return sources.compactMap { source in
            guard source.number != nil, source.style.form != .article,
                sources.count(where: { $0.value == source.value }) == 1
            else { return nil }
            let equal = targets.filter {
                QuantityPairing.agree(source, $0, units: pair.english.units)
            }
            guard equal.count == 1, equal[0].style.form != .article else { return nil }
            return Match(
                english: source.range, romanian: equal[0].range, quantities: (source, equal[0]))
        }
    }

    /// Returns the capitalised words that each side has exactly once and spells alike, in the order of
    /// the English.
    private func names(in pair: CheckedPair) -> [Match] {
        func places(_ text: CheckedPair.Text) -> [UInt64: [Int]] {
            var result: [UInt64: [Int]] = [:]
            for index in text.words.indices
            where text.words[index].kind == .letters && text.isCapital(index)
                && text.words[index].range.count > GlossaryParameters.Names.maximumShortWord
            {
                result[text.words[index].hash, default: []].append(index)
            }
            return result
        }
        let targets = places(pair.romanian)
        return places(pair.english).compactMap { hash, indices in
            guard indices.count == 1, let target = targets[hash], target.count == 1 else {
                return nil
            }
            return Match(
                english: pair.english.words[indices[0]].range,
                romanian: pair.romanian.words[target[0]].range)
        }.sorted { $0.english.lowerBound < $1.english.lowerBound }
    }

    /// Returns whether the Romanian gives each of two places what belongs in the other.
    private func areExchanged(
        _ first: Match, _ second: Match, _ all: [Match], in pair: CheckedPair
    ) -> Bool {
        let roles = [first, second].compactMap(\.quantities).map { quantities in
            (
                english: ChangeRole(of: quantities.english, in: pair.english, .english),
                romanian: ChangeRole(of: quantities.romanian, in: pair.romanian, .romanian)
            )
        }
        if roles.count == 2, let left = roles[0].english, let right = roles[1].english,
            left != right, let target = roles[0].romanian, let other = roles[1].romanian,
            target != other
        {
            return left != target
        }
        func likeness(_ left: Match, _ right: Match) -> Double {
            surroundings.likeness(
                clause(of: left.english, all.map(\.english), in: pair.english, .english),
                clause(of: right.romanian, all.map(\.romanian), in: pair.romanian, .romanian))
        }
        let same = likeness(first, first) + likeness(second, second)
        let crossed = [likeness(first, second), likeness(second, first)]
        let limits = GlossaryParameters.Order.self
        return crossed.allSatisfy { $0 >= limits.minimumLikeness }
            && crossed.reduce(0, +) >= same * limits.lead
    }

    /// Returns the words between something and the numbers, names and commas beside it.
    private func clause(
        of place: Range<Int>, _ others: [Range<Int>], in text: CheckedPair.Text, _ side: Side
    ) -> [QuantitySurroundings.Neighbour] {
        let limits = text.quantities.map(\.range) + others
        var start = limits.map(\.upperBound).filter { $0 <= place.lowerBound }.max() ?? 0
        var end =
            limits.map(\.lowerBound).filter { $0 >= place.upperBound }.min() ?? text.bytes.count
        if let stop = Self.breaks(in: text, start..<place.lowerBound).last,
            hasWord(stop..<place.lowerBound, in: text, side)
                || hasWord(place.upperBound..<end, in: text, side)
        {
            start = stop
        }
        if let stop = Self.breaks(in: text, place.upperBound..<end).first,
            hasWord(place.upperBound..<stop, in: text, side)
                || hasWord(start..<place.lowerBound, in: text, side)
        {
            end = stop
        }
        return QuantitySurroundings.neighbours(
            of: place, in: text, side, within: start..<end,
            weights: GlossaryParameters.Order.weights)
    }

    /// Returns the UTF-8 offsets of the commas, semicolons and colons in a range.
    private static func breaks(in text: CheckedPair.Text, _ range: Range<Int>) -> [Int] {
        range.filter { offset in
            [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":")].contains(text.bytes[offset])
        }
    }

    /// Returns whether a range has a content word.
    private func hasWord(_ range: Range<Int>, in text: CheckedPair.Text, _ side: Side) -> Bool {
        let functions = FunctionWords.words(of: side)
        return text.words.indices.contains { index in
            let word = text.words[index]
            return range.contains(word.range.lowerBound) && word.kind == .letters
                && word.range.count > 2
                && !functions.contains(bare: NormalForm.bare(text.word(index)))
        }
    }
}
