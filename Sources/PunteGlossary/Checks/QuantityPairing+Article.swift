internal import PunteLanguage
internal import PunteText

// How the quantities of two sentences are paired when their articles are known.
extension QuantityPairing {
    /// Pairs the quantities of two sentences of articles.
    ///
    /// An adapted article leaves facts out, so that a missing one says nothing. A Romanian quantity
    /// disagrees when an English one of another value is probably the same fact (``JudgeModel``).
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
        let all = FactCandidates(
            english: english, romanian: romanian, article: article, surroundings: surroundings
        ).all().map { (candidate: $0, logOdds: JudgeModel.facts.logOdds($0.features)) }
            .sorted { $0.logOdds > $1.logOdds }
        // What has no counterpart of its own is rather what the Romanian should have.
        let candidates = all.filter {
            $0.logOdds >= GlossaryParameters.Facts.minimumLogOdds || $0.candidate.isOnlyShare
        }.map { found in
            guard found.candidate.isAccounted || found.candidate.written != nil else {
                return found
            }
            return all.first {
                !$0.candidate.isAccounted && $0.candidate.written == nil
                    && $0.candidate.romanian == found.candidate.romanian
                    && Self.isSameSort($0.candidate.english, $0.candidate.romanian)
            } ?? found
        }
        var pairs: [Disagreement] = []
        for (candidate, _) in candidates
        where !pairs.contains(where: {
            $0.english == candidate.english && $0.written == candidate.written
                || $0.romanian == candidate.romanian
        }) {
            pairs.append(
                Disagreement(
                    english: candidate.english, romanian: candidate.romanian,
                    written: candidate.written))
        }
        let others =
            Self.companions(english, romanian)
            + RomanianClock.disagreements(english, romanian, month: article.month)
        pairs += others.filter { found in
            !pairs.contains { $0.romanian.range.overlaps(found.romanian.range) }
        }
        disagreeing = pairs.sorted { $0.romanian.range.lowerBound < $1.romanian.range.lowerBound }
        self.english = []
        self.romanian = []
        vague = Self.vague(english, romanian, in: article, by: surroundings)
    }

    /// Returns whether two quantities may be one fact of which a side has a wrong value or unit.
    static func canCompete(
        _ source: Quantity, _ target: Quantity, in english: CheckedPair.Text
    ) -> Bool {
        guard isStated(source) else { return false }
        if source.kind == .money, target.kind == .money, source.unit != target.unit {
            // Another amount in another currency is a conversion.
            return source.number?.significand == target.number?.significand
        }
        if areYearAndCount(source, target) { return false }
        if isSameSort(source, target) || areBothShares(source, target) { return true }
        if source.unit == nil, source.kind == .cardinal, let unit = target.unit {
            // 11,000 flying hours; his father, 78, said.
            return english.units.contains(unit)
                || unit == "duration-year" && isBetweenCommas(source, in: english)
        }
        if source.unit != nil, target.unit != nil, source.number != nil {
            return source.number == target.number
        }
        return false
    }

    /// Returns whether one of two numbers may be a year and the other cannot: 1965, „3.500”.
    private static func areYearAndCount(_ source: Quantity, _ target: Quantity) -> Bool {
        func isYear(_ quantity: Quantity) -> Bool {
            quantity.unit == nil && quantity.style.form == .digits && quantity.range.count == 4
                && quantity.number?.integer.map(GlossaryParameters.Quantities.years.contains)
                    ?? false
        }
        func isLong(_ quantity: Quantity) -> Bool {
            quantity.kind == .cardinal && quantity.unit == nil
                && (quantity.style.scale > 0 || quantity.range.count > 4
                    || quantity.number?.double ?? 0 >= 3000)
        }
        return isYear(source) && isLong(target) || isLong(source) && isYear(target)
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
    static func isStated(_ quantity: Quantity) -> Bool {
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
    static func isShortened(
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
    static func isFactor(_ target: Quantity, in text: CheckedPair.Text) -> Bool {
        guard target.unit == nil,
            let next = text.words.first(where: { $0.range.lowerBound >= target.range.upperBound })
        else { return false }
        return factors.contains(NormalForm.bare(text.excerpt(next.range)))
    }

    private static let factors = Set(
        QuantityWords.words(.factor, in: .romanian).map(NormalForm.bare))

    /// Returns whether a measure is a part of one in two units: two minutes 31 seconds.
    static func isPart(_ source: Quantity, in text: CheckedPair.Text) -> Bool {
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
    static func areInOtherZones(
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
    static func isRounded(
        _ source: Quantity, to target: Quantity, in romanian: CheckedPair.Text
    ) -> Bool {
        if case .fraction = target.value, let part = share(source), let rounded = share(target) {
            return abs(part - rounded) <= GlossaryParameters.Quantities.roundedShare
                && saysRoughly(before: target, in: romanian)
        }
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
        let limits = GlossaryParameters.Quantities.self
        let unit = roundNumber(rounded)
        let isRoundedDown = unit > 0 && rounded <= value && value < rounded + unit
        return (abs(value - rounded) <= value * limits.rounding || isRoundedDown)
            && saysRoughly(before: target, in: romanian)
    }

    /// Returns the power of ten of which a number is a multiple by one digit, above ten: 1,000 for 2,000; 0 for
    /// others.
    private static func roundNumber(_ value: Double) -> Double {
        guard value >= 20 else { return 0 }
        var unit = 10.0
        while unit * 10 <= value { unit *= 10 }
        return value.truncatingRemainder(dividingBy: unit) == 0 ? unit : 0
    }

    private static func saysRoughly(
        before target: Quantity, in romanian: CheckedPair.Text
    ) -> Bool {
        romanian.words.filter { $0.range.upperBound <= target.range.lowerBound }.suffix(3)
            .contains { roughly.contains(romanian.excerpt($0.range).lowercased()) }
    }

    /// Returns whether a quantity is the total of those that its sentence lists behind it, and that the English has:
    /// „Șase morți: patru la Skopje, doi la Podgorica”.
    static func isTotal(
        _ target: Quantity, of targets: [Quantity], in romanian: CheckedPair.Text,
        isTold: (Quantity) -> Bool
    ) -> Bool {
        guard target.kind == .cardinal, let value = target.number?.double else { return false }
        var sum = 0.0
        var count = 0
        for part in targets
        where part.kind == .cardinal && part.range.lowerBound >= target.range.upperBound {
            let between = romanian.bytes[target.range.upperBound..<part.range.lowerBound]
            guard let number = part.number?.double, !between.contains(UInt8(ascii: ".")),
                isTold(part)
            else { return false }
            sum += number
            count += 1
            if sum >= value { return sum == value && count > 1 }
        }
        return false
    }

    /// Returns whether a number is that of those that are left when the text tells of one: „alte 119” for *one of
    /// 120*.
    static func isRest(
        _ target: Quantity, of sources: [Quantity], in romanian: CheckedPair.Text
    ) -> Bool {
        guard target.kind == .cardinal, let value = target.number?.integer,
            let word = romanian.wordBefore(target.range),
            others.contains(NormalForm.bare(romanian.word(word)))
        else { return false }
        return sources.contains { $0.kind == .cardinal && $0.number?.integer == value + 1 }
    }

    private static let others = Set(
        QuantityWords.words(.others, in: .romanian).map(NormalForm.bare))

    /// Returns whether a time in years is exactly that between two years that the English names.
    static func isBetweenYears(_ target: Quantity, in sources: [Quantity]) -> Bool {
        guard target.unit == "duration-year", let value = target.number?.integer else {
            return false
        }
        let years = sources.filter { $0.unit == nil && $0.kind == .cardinal }
            .compactMap { $0.number?.integer }
            .filter(GlossaryParameters.Quantities.years.contains)
        return years.contains { year in years.contains { year - $0 == value } }
    }

    /// Returns whether a large number is exactly what two English ones of its sort differ by: 62,000 for 310,000
    /// and 372,000.
    static func isDifference(_ target: Quantity, of sources: [Quantity]) -> Bool {
        guard let value = target.number?.double,
            value >= GlossaryParameters.Quantities.minimumDifference
        else { return false }
        let numbers = sources.filter { $0.kind == target.kind || isSameSort($0, target) }
            .compactMap { $0.number?.double }
        return numbers.contains { first in numbers.contains { first - $0 == value } }
    }

    /// Returns whether a year is next to one that the English names while it speaks of the year before or after it:
    /// „2019” for *in 2018 … the following year*.
    static func isNamedYear(
        _ target: Quantity, of sources: [Quantity], in english: CheckedPair.Text
    ) -> Bool {
        guard target.kind == .cardinal, target.unit == nil, let year = target.number?.integer,
            GlossaryParameters.Quantities.years.contains(year)
        else { return false }
        let text = NormalForm.folded(english.text)
        return sources.contains { source in
            guard source.unit == nil, let other = source.number?.integer else { return false }
            return other + 1 == year && yearsAfter.contains(where: text.contains)
                || other - 1 == year && yearsBefore.contains(where: text.contains)
        }
    }

    private static let yearsAfter = QuantityWords.words(.yearAfter, in: .english)
    private static let yearsBefore = QuantityWords.words(.yearBefore, in: .english)

    /// Returns whether a quantity was calculated from others: a sum, a difference, or the years since
    /// a year.
    static func isDerived(_ target: Quantity, from sources: [Quantity]) -> Bool {
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

    /// Returns whether an amount is the share of an English one that an English percentage gives: 92 million
    /// for 4% of 2.3 billion.
    static func isComputedShare(_ target: Quantity, of sources: [Quantity]) -> Bool {
        guard let part = target.number?.double, part > 0 else { return false }
        let wholes = sources.filter { $0.unit == target.unit && $0.kind == target.kind }
            .compactMap { $0.number?.double }
        return sources.compactMap(share).contains { share in
            wholes.contains {
                abs($0 * share / 100 - part) <= part * GlossaryParameters.Quantities.computedShare
            }
        }
    }

    /// Returns whether a price is that of an English quantity for another unit: $3.49 a gallon, 0,92
    /// dolari litrul.
    static func isUnitPrice(
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

    /// Returns the vague number of a Romanian sentence that differs by a power of ten from that of the
    /// English; nil for none.
    private static func vague(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, in article: ArticleFacts,
        by surroundings: QuantitySurroundings
    ) -> VagueDisagreement? {
        let left = VaguePlurals.english.numbers(in: english)
        let right = VaguePlurals.romanian.numbers(in: romanian)
        let added = right.filter { number in
            !left.contains { $0.magnitude == number.magnitude }
                && !number.isAny(of: english.quantities)
        }
        let free = left.filter { number in
            !right.contains { $0.magnitude == number.magnitude }
                && !number.isAny(of: romanian.quantities)
        }
        guard added.count == 1, let target = added.first else { return nil }
        if free.count == 1, let source = free.first {
            return VagueDisagreement(
                english: english.excerpt(source.range), romanian: target.range)
        }
        guard free.isEmpty, !target.isAny(of: article.englishValues.map(\.quantity)),
            let source = exact(english, romanian, insteadOf: target, by: surroundings)
                ?? movedVague(target, in: romanian, of: article, by: surroundings)
        else { return nil }
        return VagueDisagreement(english: source, romanian: target.range)
    }

    /// Returns the English number that a vague Romanian one cannot mean and in whose place it stands: *8,200 farmers*,
    /// „zeci de mii de fermieri”; nil for none.
    private static func exact(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, insteadOf target: VagueNumber,
        by surroundings: QuantitySurroundings
    ) -> String? {
        let limits = GlossaryParameters.Quantities.self
        return english.quantities.filter { source in
            guard source.kind == .cardinal, let number = source.number?.double, number > 1,
                !romanian.quantities.contains(where: { agree(source, $0) })
            else { return false }
            let isFar =
                number * limits.vagueness < target.values.lowerBound
                || number > target.values.upperBound * limits.vagueness
            return isFar
                && surroundings.likeness(
                    of: source.range, in: english, and: target.range, in: romanian)
                    >= limits.exactLikeness
        }.first.map { english.excerpt($0.range) }
    }

    /// Returns the vague number of another English sentence that a Romanian one contradicts; nil when
    /// the English article has the Romanian one as well, or none in the same words.
    private static func movedVague(
        _ target: VagueNumber, in romanian: CheckedPair.Text, of article: ArticleFacts,
        by surroundings: QuantitySurroundings
    ) -> String? {
        var places: [(sentence: Int, range: Range<Int>, likeness: Double)] = []
        for (index, number) in article.vagueEnglish {
            if number.magnitude == target.magnitude { return nil }
            let likeness = surroundings.likeness(
                of: number.range, in: article.english[index], and: target.range, in: romanian)
            places.append((index, number.range, likeness))
        }
        guard let best = places.max(by: { $0.likeness < $1.likeness }),
            best.likeness >= GlossaryParameters.Quantities.movedLikeness
        else { return nil }
        return article.english[best.sentence].excerpt(best.range)
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

extension VagueNumber {
    /// Returns whether any of the quantities is in the range of the number.
    fileprivate func isAny(of quantities: [Quantity]) -> Bool {
        quantities.contains { quantity in
            guard let number = quantity.number else { return false }
            return values.contains(number.double)
        }
    }
}
