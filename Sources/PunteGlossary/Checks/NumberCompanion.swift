internal import PunteLanguage
internal import PunteText

/// What follows a number and says something else of it: how often it is (*a day*), on which side of another value it
/// lies (*above*), in which part of the day (*Friday night*).
struct NumberCompanion {
    let sort: String
    let value: String
    /// The UTF-8 offset of its end.
    let end: Int

    /// Finds the companion of a quantity; nil for none.
    init?(of quantity: Quantity, in text: CheckedPair.Text, _ side: Side) {
        let sorts = Self.sorts(of: quantity)
        guard !sorts.isEmpty,
            var index = text.words.firstIndex(where: {
                $0.range.lowerBound >= quantity.range.upperBound
            })
        else { return nil }
        var previous = quantity.range.upperBound
        // The noun that is counted may be between: 240,000 barrels per day.
        for _ in 0...Self.maximumBetween {
            for length in [3, 2, 1] where index + length <= text.words.count {
                let words = text.words[index..<index + length]
                guard let first = words.first, let last = words.last,
                    text.isJoined(previous..<last.range.lowerBound)
                else { continue }
                let phrase = words.map { NormalForm.bare(text.excerpt($0.range)) }
                    .joined(separator: " ")
                if let found = Self.phrases[side]?[phrase], sorts.contains(found.sort) {
                    (sort, value, end) = (found.sort, found.value, last.range.upperBound)
                    return
                }
                previous = max(previous, first.range.lowerBound)
            }
            guard index + 1 < text.words.count, sorts == Self.rates,
                !text.quantities.contains(where: {
                    $0.range.overlaps(text.words[index].range) && $0 != quantity
                })
            else { return nil }
            previous = text.words[index].range.upperBound
            index += 1
        }
        return nil
    }

    /// Returns whether the other text says something else.
    func contradicts(_ other: NumberCompanion) -> Bool {
        guard sort == other.sort, value != other.value else { return false }
        return Self.exclusions[value].map { $0.contains(other.value) } ?? true
    }

    /// The maximum number of words between a number and how often it is.
    private static let maximumBetween = 2

    private static let rates: Set<String> = ["rate"]

    private static func sorts(of quantity: Quantity) -> Set<String> {
        switch quantity.kind {
        case .cardinal, .money, .measure: rates
        case .percent: ["side"]
        case .weekday: ["part-of-day"]
        default: []
        }
    }

    private static let rows = DataTable(LanguageData.Both.numberCompanions).rows

    private static let phrases: [Side: [String: (sort: String, value: String)]] = {
        var result: [Side: [String: (sort: String, value: String)]] = [:]
        for row in rows {
            guard let side = Side(rawValue: row[2]) else { continue }
            for phrase in row[3].split(separator: ";") {
                result[side, default: [:]][String(phrase)] = (row[0], row[1])
            }
        }
        return result
    }()

    private static let exclusions: [String: Set<String>] = rows.filter { $0[2] == "not" }
        .reduce(into: [:]) { $0[$1[1]] = Set($1[3].split(separator: ";").map(String.init)) }
}

extension CheckedPair.Text {
    /// Returns whether a range of bytes has no punctuation.
    fileprivate func isJoined(_ range: Range<Int>) -> Bool {
        range.lowerBound <= range.upperBound
            && !bytes[range].contains { ",;:.!?()".utf8.contains($0) }
    }
}

extension QuantityPairing {
    /// Returns the quantities that both texts have, but with something else after them or with another sign.
    static func companions(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text
    ) -> [Disagreement] {
        let sources = english.quantities
        return romanian.quantities.compactMap { target in
            if let source = withOtherSign(target, among: sources) {
                return Disagreement(english: source, romanian: target)
            }
            var target = target
            guard let own = NumberCompanion(of: target, in: romanian, .romanian) else { return nil }
            let agreeing = sources.filter { agree($0, target, units: english.units) }
            guard agreeing.count == 1, let source = agreeing.first, source.value == target.value,
                let other = NumberCompanion(of: source, in: english, .english),
                own.contradicts(other)
            else { return nil }
            target.range = target.range.lowerBound..<own.end
            return Disagreement(
                english: source, romanian: target,
                written: english.excerpt(source.range.lowerBound..<other.end))
        }
    }

    /// Returns the only temperature that would agree with a Romanian one if it were above zero rather than below,
    /// or below rather than above; nil for none.
    private static func withOtherSign(
        _ target: Quantity, among sources: [Quantity]
    ) -> Quantity? {
        func isTemperature(_ quantity: Quantity) -> Bool {
            quantity.unit?.hasPrefix("temperature") ?? false
        }
        guard isTemperature(target), !target.isDifference, let value = target.number?.double,
            value != 0, !sources.contains(where: { $0.number?.double == value })
        else { return nil }
        let opposite = sources.filter {
            $0.number?.double == -value && ($0.unit == nil || isTemperature($0))
        }
        return opposite.count == 1 ? opposite.first : nil
    }
}
