internal import PunteLanguage
internal import PunteText

/// Computes what the clocks of Romania show at a time that the English gives with its zone: 12:12 for 0912 GMT in
/// summer.
enum RomanianClock {
    /// Returns the times that the Romanian gives as those of Romania, and that no zoned time of the English is.
    ///
    /// Between winter and summer time both are right, and where the month is not known.
    ///
    /// - Parameters:
    ///   - english: the English text.
    ///   - romanian: the Romanian text.
    ///   - month: the month of the report, from 1; nil when it is not known.
    /// - Returns: the times, each with the only zoned one of the English.
    static func disagreements(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, month: Int?
    ) -> [QuantityPairing.Disagreement] {
        let sources = english.quantities.compactMap { quantity -> (Quantity, ClockTime, Int)? in
            guard case .time(let time) = quantity.value, let zone = time.zone,
                let offset = zones[zone]
            else { return nil }
            return (quantity, time, offset)
        }
        guard sources.count == 1, let (source, time, offset) = sources.first else { return [] }
        let shown = offsets(in: month).map { (time.minutes - offset + $0 + day) % day }
        return romanian.quantities.compactMap { target in
            guard case .time(let own) = target.value, isRomanian(target, in: romanian),
                own.hasMinutes == time.hasMinutes,
                !shown.contains(where: {
                    $0 == own.minutes || !own.isCertain && $0 % (day / 2) == own.minutes % (day / 2)
                })
            else { return nil }
            return QuantityPairing.Disagreement(english: source, romanian: target)
        }
    }

    private static let day = 24 * 60

    /// Returns by how many minutes Romania may be ahead of Greenwich in a month.
    private static func offsets(in month: Int?) -> [Int] {
        switch month {
        case .some(4...9): [180]
        case .some(1...2), .some(11...12): [120]
        default: [120, 180]
        }
    }

    /// Returns whether the words right after a time say that it is that of Romania.
    private static func isRomanian(_ time: Quantity, in text: CheckedPair.Text) -> Bool {
        let after = text.text.utf8Slice(time.range.upperBound..<text.bytes.count)
        let words = after.prefix(maximumLength).drop { " ,()".contains($0) }
        return phrases.contains { words.hasPrefix($0) }
    }

    /// The number of characters after a time within which its zone begins.
    private static let maximumLength = 30

    private static let phrases = QuantityWords.words(.romanianTime, in: .romanian)

    private static let zones: [String: Int] = DataTable(LanguageData.Both.timeZones).rows.reduce(
        into: [:]
    ) { $0[$1[0]] = Int($1[1]) }
}
