internal import PunteLanguage
internal import PunteText

// How the quantities of two sentences are paired when their articles are known.
extension QuantityPairing {
    /// Pairs the quantities of two sentences of articles.
    ///
    /// An adapted article leaves facts out, so that a missing one says nothing. A Romanian quantity
    /// disagrees when the English sentence has one of its sort that the Romanian lacks, and when the
    /// English article does not have it anywhere else in the like surroundings.
    ///
    /// - Parameters:
    ///   - english: the English text.
    ///   - romanian: the Romanian text.
    ///   - article: the articles.
    ///   - surroundings: what compares the words around two numbers.
    init(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, in article: ArticleFacts,
        by surroundings: QuantitySurroundings
    ) {
        let sources = Self.prepared(english, in: .english)
        let targets = Self.prepared(romanian, in: .romanian)
        let units = english.units.union(sources.compactMap(\.unit))
        let texts = (english: english, romanian: romanian)
        func agree(_ source: Quantity, _ target: Quantity) -> Bool {
            Self.agree(source, target, units: units)
                || Self.isShortened(source, to: target, among: targets)
                || Self.areInOtherZones(source, target, in: texts)
                || Self.isRounded(source, to: target, in: romanian)
        }
        let left = sources.filter { source in !targets.contains { agree(source, $0) } }
        let stated = targets.filter { target in
            Self.isStated(target) && !Self.isRoman(target, of: romanian, alsoIn: english)
                && !Self.isConversion(target, in: romanian)
                && !Self.isFactor(target, in: romanian)
                && !Self.isUnitPrice(target, of: sources, in: texts)
        }
        func likeness(_ source: Quantity, _ target: Quantity) -> Double {
            surroundings.likeness(
                of: source.range, in: english, and: target.range, in: romanian)
        }
        var candidates: [(pair: Disagreement, likeness: Double)] = []
        var right: [Quantity] = []
        for target in stated {
            let equal = sources.filter { agree($0, target) }
            let isDerived = Self.isDerived(target, from: sources)
            if equal.isEmpty, !isDerived { right.append(target) }
            let elsewhere = article.englishQuantities.filter { place in
                Self.agree(
                    place.quantity, target, units: place.quantity.unit.map { [$0] } ?? [])
                    || Self.isRounded(place.quantity, to: target, in: romanian)
            }
            let here = equal.map { likeness($0, target) }
            let others = elsewhere.map { place in
                surroundings.likeness(
                    of: place.quantity.range, in: article.english[place.sentence],
                    and: target.range, in: romanian)
            }
            // A value in quite other words is that of another fact.
            let likely = others.filter { $0 >= GlossaryParameters.Quantities.faintLikeness }
            let evidence = Evidence(
                isStated: !equal.isEmpty || isDerived, elsewhere: (here + likely).max())
            for source in sources
            where Self.canCompete(source, target, in: english) && !Self.isPart(source, in: english)
                && !equal.contains(source)
            {
                let own = likeness(source, target)
                let isLeft = left.contains(source)
                let rivals = left.count { Self.canCompete($0, target, in: english) }
                guard isLeft || rivals == 0,
                    evidence.isContradicted(
                        by: source, target, likeness: own, isLeft: isLeft,
                        isOnly: rivals == 1)
                else { continue }
                candidates.append((Disagreement(english: source, romanian: target), own))
            }
        }
        for target in right where !candidates.contains(where: { $0.pair.romanian == target }) {
            if let moved = Self.moved(target, in: romanian, of: article, by: surroundings) {
                candidates.append((moved, 0))
            }
        }
        var pairs: [Disagreement] = []
        for (pair, _) in candidates.sorted(by: { $0.likeness > $1.likeness })
        where !pairs.contains(where: {
            $0.english == pair.english && $0.written == pair.written
                || $0.romanian == pair.romanian
        }) {
            pairs.append(pair)
        }
        disagreeing = pairs.sorted { $0.romanian.range.lowerBound < $1.romanian.range.lowerBound }
        self.english = []
        self.romanian = []
        vague = Self.vague(english, romanian, in: article, by: surroundings)
    }

    /// Returns the disagreement of a Romanian quantity with one of another English sentence; nil for
    /// none.
    ///
    /// The English article must not have the Romanian quantity anywhere, the Romanian article not the
    /// English one, and the words around both must be the same.
    private static func moved(
        _ target: Quantity, in romanian: CheckedPair.Text, of article: ArticleFacts,
        by surroundings: QuantitySurroundings
    ) -> Disagreement? {
        let sources = article.englishQuantities
        let isElsewhere = sources.contains { place in
            agree(place.quantity, target, units: place.quantity.unit.map { [$0] } ?? [])
                || isRounded(place.quantity, to: target, in: romanian)
        }
        guard !isElsewhere else { return nil }
        var best: (place: (sentence: Int, quantity: Quantity), likeness: Double)?
        for place in sources
        where isSameSort(place.quantity, target) && isStated(place.quantity)
            && place.quantity.style.form == target.style.form
        {
            let isKept = article.romanianQuantities.contains {
                agree(place.quantity, $0, units: place.quantity.unit.map { [$0] } ?? [])
            }
            guard !isKept else { continue }
            let likeness = surroundings.likeness(
                of: place.quantity.range, in: article.english[place.sentence], and: target.range,
                in: romanian)
            if likeness > best?.likeness ?? 0 { best = (place, likeness) }
        }
        guard let best, best.likeness >= GlossaryParameters.Quantities.movedLikeness else {
            return nil
        }
        let text = article.english[best.place.sentence]
        return Disagreement(
            english: best.place.quantity, romanian: target,
            written: text.excerpt(best.place.quantity.range))
    }

    /// What the English says of a Romanian quantity.
    private struct Evidence {
        /// Whether the English sentence has the quantity, or it can be calculated from it.
        var isStated: Bool
        /// How alike the surroundings are where the English article has the quantity; nil when it does
        /// not have it.
        var elsewhere: Double?

        /// Returns whether an English quantity that differs from the Romanian one is certainly the same
        /// fact.
        ///
        /// - Parameters:
        ///   - source: the English quantity.
        ///   - target: the Romanian quantity.
        ///   - likeness: how alike their surroundings are.
        ///   - isLeft: whether the Romanian sentence lacks the English quantity.
        ///   - isOnly: whether it lacks no other of the sort.
        /// - Returns: whether they contradict each other.
        func isContradicted(
            by source: Quantity, _ target: Quantity, likeness: Double, isLeft: Bool, isOnly: Bool
        ) -> Bool {
            let limits = GlossaryParameters.Quantities.self
            // Where a sentence has both values, only the words around them decide.
            if isStated {
                return isLeft && QuantityPairing.isSameSort(source, target)
                    && likeness >= limits.certainLikeness
                    && elsewhere ?? 0 < limits.minimumLikeness
            }
            if !isLeft { return elsewhere == nil && likeness >= limits.certainLikeness }
            if let elsewhere, likeness <= elsewhere { return false }
            if (source.kind == .ordinal) != (target.kind == .ordinal) {
                return likeness >= limits.neighbourWeights[0]
            }
            if likeness >= limits.minimumLikeness { return true }
            return elsewhere == nil && isOnly
                && (source.style.form == target.style.form
                    || QuantityPairing.areBothShares(source, target))
        }
    }

    /// Returns whether two quantities may be one fact of which a side has a wrong value or unit.
    private static func canCompete(
        _ source: Quantity, _ target: Quantity, in english: CheckedPair.Text
    ) -> Bool {
        guard isStated(source) else { return false }
        if source.kind == .money, target.kind == .money, source.unit != target.unit {
            // Another amount in another currency is a conversion.
            return source.number?.significand == target.number?.significand
        }
        if isSameSort(source, target) || areBothShares(source, target) { return true }
        if source.unit == nil, source.kind == .cardinal, let unit = target.unit {
            // 11,000 flying hours; his father, 78, said.
            return english.units.contains(unit)
                || unit == "duration-year" && isBetweenCommas(source, in: english)
        }
        if source.unit != nil, target.unit != nil, source.number != nil {
            return source.number == target.number
        }
        switch (source.kind, target.kind) {
        case (.ordinal, .cardinal), (.cardinal, .ordinal):
            return source.unit == nil && target.unit == nil && !isLarge(source)
        default: return false
        }
    }

    /// Returns whether commas are on both sides of a number, as of an age.
    private static func isBetweenCommas(
        _ quantity: Quantity, in text: CheckedPair.Text
    ) -> Bool {
        let comma = UInt8(ascii: ",")
        let (start, end) = (quantity.range.lowerBound, quantity.range.upperBound)
        return start >= 2 && text.bytes[start - 2] == comma && end < text.bytes.count
            && text.bytes[end] == comma
    }

    /// Returns whether a reader takes a quantity for a fact: not an article or the number one.
    private static func isStated(_ quantity: Quantity) -> Bool {
        switch quantity.style.form {
        case .digits: return true
        case .article: return false
        case .words:
            guard let number = quantity.number?.double, quantity.kind != .ordinal else {
                return true
            }
            return number.magnitude > 1
        }
    }

    /// Returns whether a quantity only lacks what the sentence says beside another one: the millions of
    /// „de la 361 la 412 milioane”, the day of a date, the country of a dollar.
    private static func isShortened(
        _ source: Quantity, to target: Quantity, among targets: [Quantity]
    ) -> Bool {
        switch (source.value, target.value) {
        case (.date(let left), .date(let right)):
            return left.month != nil && left.month == right.month
                && (left.day == nil || right.day == nil)
                && (left.year == nil || right.year == nil || left.year == right.year)
        case (.number(let left), .number(let right)):
            if left == right, source.kind == .money, let unit = source.unit {
                return isNamedShort(unit, by: target.unit)
            }
            return source.style.scale > 0 && target.unit == nil && target.style.scale == 0
                && right.scaled(by: source.style.scale) == left
                && targets.contains { $0.style.scale == source.style.scale }
        default: return false
        }
    }

    /// Returns whether a currency may be called by the name of another, without its country.
    private static func isNamedShort(_ currency: String, by other: String?) -> Bool {
        let names = GlossaryParameters.Quantities.self
        guard let other else { return false }
        return other == "USD" && names.dollars.contains(currency)
            || names.crowns.contains(currency) && names.crowns.contains(other)
                && (currency == "XKR" || other == "XKR")
    }

    /// Returns whether a number says how many times: „de două ori”.
    private static func isFactor(_ target: Quantity, in text: CheckedPair.Text) -> Bool {
        guard target.unit == nil,
            let next = text.words.first(where: { $0.range.lowerBound >= target.range.upperBound })
        else { return false }
        return factors.contains(NormalForm.bare(text.excerpt(next.range)))
    }

    private static let factors = Set(
        QuantityWords.words(.factor, in: .romanian).map(NormalForm.bare))

    /// Returns whether a measure is a part of one in two units: two minutes 31 seconds.
    private static func isPart(_ source: Quantity, in text: CheckedPair.Text) -> Bool {
        guard let unit = source.unit, source.kind == .measure else { return false }
        return text.quantities.contains { other in
            guard other.unit != unit, other.number != nil,
                other.unit.flatMap({
                    UnitConversion.standard.convert(1, from: $0, to: unit)
                }) != nil
            else { return false }
            let gap =
                other.range.lowerBound > source.range.lowerBound
                ? source.range.upperBound..<max(other.range.lowerBound, source.range.upperBound)
                : other.range.upperBound..<max(source.range.lowerBound, other.range.upperBound)
            return gap.count <= GlossaryParameters.Quantities.joint
                && !text.bytes[gap].contains(UInt8(ascii: "("))
        }
    }

    /// Returns whether two times are one in two time zones: 18:52 GMT, 20:52.
    private static func areInOtherZones(
        _ source: Quantity, _ target: Quantity,
        in texts: (english: CheckedPair.Text, romanian: CheckedPair.Text)
    ) -> Bool {
        guard case .time(let left) = source.value, case .time(let right) = target.value else {
            return false
        }
        let difference = abs(left.minutes - right.minutes)
        guard difference % 60 == 0, difference != 12 * 60 || left.zone != nil else { return false }
        if left.zone != nil || right.zone != nil { return true }
        return mentionsZone(texts.english, .english) || mentionsZone(texts.romanian, .romanian)
    }

    private static func mentionsZone(_ text: CheckedPair.Text, _ side: Side) -> Bool {
        let bare = NormalForm.bare(text.text)
        return (side == .english ? englishZones : romanianZones).contains(where: bare.contains)
    }

    private static let englishZones =
        QuantityWords.words(.localTime, in: .english).map(NormalForm.bare)
    private static let romanianZones =
        QuantityWords.words(.localTime, in: .romanian).map(NormalForm.bare)

    /// Returns whether the Romanian says that it rounds an English number: „aproape 4.000”.
    private static func isRounded(
        _ source: Quantity, to target: Quantity, in romanian: CheckedPair.Text
    ) -> Bool {
        guard let number = source.number?.double, let rounded = target.number?.double, number > 0
        else { return false }
        let value: Double
        if source.unit == target.unit || target.unit == nil {
            value = number
        } else if let unit = source.unit, let other = target.unit,
            let converted = UnitConversion.standard.convert(number, from: unit, to: other)
        {
            value = converted
        } else {
            return false
        }
        guard abs(value - rounded) <= value * GlossaryParameters.Quantities.rounding else {
            return false
        }
        let before = romanian.words.filter {
            $0.range.upperBound <= target.range.lowerBound
        }.suffix(3)
        return before.contains { roughly.contains(romanian.excerpt($0.range).lowercased()) }
    }

    /// Returns whether a quantity was calculated from others: a sum, a difference, or the years since
    /// a year.
    private static func isDerived(_ target: Quantity, from sources: [Quantity]) -> Bool {
        guard let value = target.number?.double else { return false }
        let numbers = sources.filter { isSameSort($0, target) }.compactMap { $0.number?.double }
        if numbers.count > 1, numbers.reduce(0, +) == value { return true }
        for (index, first) in numbers.enumerated() {
            for second in numbers[(index + 1)...]
            where first + second == value || abs(first - second) == value {
                return true
            }
        }
        guard target.unit == "duration-year" else { return false }
        let years = sources.filter { $0.unit == nil && $0.kind == .cardinal }
            .compactMap { $0.number?.double }
        return years.contains { year in
            years.contains {
                abs(abs(year - $0) - value) <= GlossaryParameters.Quantities.yearsOff
            }
        }
    }

    /// Returns whether a price is that of an English quantity for another unit: $3.49 a gallon, 0,92
    /// dolari litrul.
    private static func isUnitPrice(
        _ target: Quantity, of sources: [Quantity],
        in texts: (english: CheckedPair.Text, romanian: CheckedPair.Text)
    ) -> Bool {
        guard target.kind == .money, let price = target.number?.double, price > 0 else {
            return false
        }
        let numbers = sources.filter { $0.unit == target.unit }.compactMap { $0.number?.double }
        guard !numbers.isEmpty else { return false }
        let english = texts.english.mentions(.english)
        let romanian = texts.romanian.mentions(.romanian)
        for number in numbers {
            for unit in english {
                for other in romanian where other != unit {
                    guard let size = UnitConversion.standard.convert(1, from: unit, to: other)
                    else { continue }
                    if abs(number / size - price) <= price * GlossaryParameters.Quantities.price {
                        return true
                    }
                }
            }
        }
        return false
    }

    /// Returns the vague numbers of a Romanian sentence that differ by a power of ten from those of
    /// the English.
    private static func vague(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, in article: ArticleFacts,
        by surroundings: QuantitySurroundings
    ) -> [(english: String, romanian: Range<Int>)] {
        let left = VaguePlurals.english.numbers(in: english)
        let right = VaguePlurals.romanian.numbers(in: romanian)
        func isExact(_ vague: VagueNumber, in quantities: [Quantity]) -> Bool {
            quantities.contains { $0.number.map { vague.values.contains($0.double) } ?? false }
        }
        let added = right.filter { vague in
            !left.contains { $0.magnitude == vague.magnitude }
                && !isExact(vague, in: english.quantities)
        }
        let free = left.filter { vague in
            !right.contains { $0.magnitude == vague.magnitude }
                && !isExact(vague, in: romanian.quantities)
        }
        if free.count == 1, added.count == 1 {
            return [(english.excerpt(free[0].range), added[0].range)]
        }
        guard free.isEmpty, added.count == 1,
            !isExact(added[0], in: article.englishQuantities.map(\.quantity))
        else { return [] }
        var best: (text: String, likeness: Double)?
        for sentence in article.english {
            for number in VaguePlurals.english.numbers(in: sentence) {
                if number.magnitude == added[0].magnitude { return [] }
                let likeness = surroundings.likeness(
                    of: number.range, in: sentence, and: added[0].range, in: romanian)
                if likeness > best?.likeness ?? 0 {
                    best = (sentence.excerpt(number.range), likeness)
                }
            }
        }
        guard let best, best.likeness >= GlossaryParameters.Quantities.movedLikeness else {
            return []
        }
        return [(best.text, added[0].range)]
    }
}

extension CheckedPair.Text {
    /// Returns the units that the text names, with or without a number.
    fileprivate func mentions(_ side: Side) -> Set<String> {
        Set(
            QuantityRecognizer(language: side.language).mentions(in: text).compactMap {
                if case .unit(let unit) = $0.content { return unit }
                return nil
            })
    }
}
