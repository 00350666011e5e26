internal import CICU
internal import PunteLanguage

/// Romanian numbers in words. ICU spells the numbers below a thousand; what it gets wrong above
/// them („una mie”, „douăzeci şi una mii” for „o mie”, „douăzeci și una de mii”) is put together
/// here.
final class RomanianNumberWords {
    enum Gender: String, Sendable {
        case masculine = "m"
        case feminine = "f"
        case neuter = "n"

        fileprivate var ruleSet: String {
            switch self {
            case .masculine: "%spellout-cardinal-masculine"
            case .feminine: "%spellout-cardinal-feminine"
            case .neuter: "%spellout-cardinal-neuter"
            }
        }
    }

    private let speller: OpaquePointer

    private static let scales: [(power: Int, one: String, other: String, gender: Gender)] = [
        (1_000_000_000_000, "un trilion", "trilioane", .neuter),
        (1_000_000_000, "un miliard", "miliarde", .neuter),
        (1_000_000, "un milion", "milioane", .neuter),
        (1000, "o mie", "mii", .feminine),
    ]

    init() throws {
        let opened = try withICU("opening the Romanian number speller") {
            icu_speller_open("ro", &$0)
        }
        guard let opened else {
            throw ICUError(code: 1, operation: "opening the Romanian number speller")
        }
        speller = opened
    }

    deinit { icu_speller_close(speller) }

    /// A whole number from 0 to 999 trillion in words, nil outside.
    ///
    /// - Parameter isBeforeNoun: whether a noun follows: „un an” but „unu”.
    func words(for number: Int, gender: Gender, isBeforeNoun: Bool) -> String? {
        guard (0..<1_000_000_000_000_000).contains(number) else { return nil }
        if number == 1, isBeforeNoun { return gender == .feminine ? "o" : "un" }
        var parts: [String] = []
        var rest = number
        for scale in Self.scales where rest >= scale.power {
            let count = rest / scale.power
            rest %= scale.power
            let plural = RomanianPlural(ExactDecimal(Int64(count)))
            guard plural != .one else {
                parts.append(scale.one)
                continue
            }
            guard let spelled = small(count, scale.gender) else { return nil }
            parts.append(spelled + " " + plural.noun(one: "", other: scale.other))
        }
        if rest > 0 || parts.isEmpty {
            guard let spelled = small(rest, gender) else { return nil }
            parts.append(spelled)
        }
        return parts.joined(separator: " ")
    }

    private func small(_ number: Int, _ gender: Gender) -> String? {
        var status: icu_status = 0
        let ruleSet = Array(gender.ruleSet.utf16)
        icu_speller_set_rules(speller, ruleSet, Int32(ruleSet.count), &status)
        var buffer = [UInt16](repeating: 0, count: 128)
        let length = icu_speller_spell(
            speller, Int64(number), &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0, length < buffer.count else { return nil }
        let text = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        let withComma = LatinLetters.withCommas(text)
        return withComma.hasPrefix("una sută") ? "o" + withComma.dropFirst(3) : withComma
    }
}
