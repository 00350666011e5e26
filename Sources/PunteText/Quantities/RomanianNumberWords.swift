internal import CICU
internal import PunteLanguage

/// Writes Romanian numbers in words.
///
/// ICU spells the numbers below a thousand. Above, ICU makes errors („una mie” for „o mie”,
/// „douăzeci şi una mii” for „douăzeci și una de mii”), so that thousands and millions are combined
/// here.
final class RomanianNumberWords {
    /// The gender of the noun that is counted.
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

    /// A power of a thousand and its Romanian noun.
    private struct Scale {
        var power: Int
        /// The singular with its article: „un milion”.
        var one: String
        var other: String
        var gender: Gender
    }

    /// The scales, the largest first.
    private static let scales: [Scale] = [12, 9, 6, 3].compactMap { exponent in
        guard let unit = QuantityForms.romanian.units["scale-\(exponent)"],
            let gender = unit.gender, let one = unit.one, let other = unit.other
        else { return nil }
        return Scale(
            power: (0..<exponent).reduce(1) { power, _ in power * 10 },
            one: article(gender) + " " + one, other: other, gender: gender)
    }

    private static func article(_ gender: Gender) -> String {
        RomanianArticles.form(.indefinite, isFeminine: gender == .feminine)
    }

    /// Opens ICU's number speller.
    ///
    /// - Throws: ``ICUError`` when ICU lacks its rules for Romanian.
    init() throws {
        let opened = try withICU("opening the Romanian number speller") {
            icu_speller_open(Side.romanian.rawValue, &$0)
        }
        guard let opened else {
            throw ICUError(code: 1, operation: "opening the Romanian number speller")
        }
        speller = opened
    }

    deinit { icu_speller_close(speller) }

    /// Returns an integer in Romanian words; nil for numbers outside 0 to 999,999,999,999,999.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - gender: the gender of the noun that is counted.
    ///   - isBeforeNoun: whether a noun follows, as in „un an”; without one the number is „unu”.
    /// - Returns: The words, separated by spaces.
    func words(for number: Int, gender: Gender, isBeforeNoun: Bool) -> String? {
        guard (0..<1_000_000_000_000_000).contains(number) else { return nil }
        if number == 1, isBeforeNoun { return Self.article(gender) }
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
            guard let spelled = small(count, gender: scale.gender) else { return nil }
            parts.append(spelled + " " + plural.noun(one: "", other: scale.other))
        }
        if rest > 0 || parts.isEmpty {
            guard let spelled = small(rest, gender: gender) else { return nil }
            parts.append(spelled)
        }
        return parts.joined(separator: " ")
    }

    /// Returns a number below a thousand in words, with ICU's „una sută” corrected to „o sută”.
    private func small(_ number: Int, gender: Gender) -> String? {
        guard let text = spelled(number, gender: gender) else { return nil }
        guard (100..<200).contains(number), let one = spelled(1, gender: .feminine),
            text.hasPrefix(one)
        else { return text }
        return Self.article(.feminine) + text.dropFirst(one.count)
    }

    /// Returns a number as ICU spells it, with the cedilla letters replaced by ș and ț.
    private func spelled(_ number: Int, gender: Gender) -> String? {
        var status: icu_status = 0
        let ruleSet = Array(gender.ruleSet.utf16)
        icu_speller_set_rules(speller, ruleSet, Int32(ruleSet.count), &status)
        var buffer = [UInt16](repeating: 0, count: 128)
        let length = icu_speller_spell(
            speller, Int64(number), &buffer, Int32(buffer.count), &status)
        guard status <= 0, length > 0, length < buffer.count else { return nil }
        let text = String(decoding: buffer[..<Int(length)], as: UTF16.self)
        return LatinLetters.withCommas(text)
    }
}

/// A Romanian plural category of CLDR (Unicode CLDR, *Language Plural Rules*).
///
/// The category decides the form of a counted noun and whether „de” precedes it.
package enum RomanianPlural: Sendable {
    /// The number 1: „un an”.
    case one
    /// The numbers 0, 2–19, 101–119 and all numbers with decimals: „19 ani”, „101 ani”, „1,5 ani”.
    case few
    /// All other numbers: „20 de ani”, „120 de ani”, „1.000 de ani”.
    case other

    /// Determines the category of a number.
    ///
    /// - Parameters:
    ///   - number: the number.
    ///   - fractionDigits: the number of digits written after the comma; 2,0 is `few`.
    package init(_ number: ExactDecimal, fractionDigits: Int = 0) {
        guard fractionDigits == 0, let value = number.integer?.magnitude else {
            self = .few
            return
        }
        let rest = value % 100
        self = value == 1 ? .one : value == 0 || (1...19).contains(rest) ? .few : .other
    }

    /// Returns the form of a noun after its number: „an”, „ani”, „de ani”.
    ///
    /// - Parameters:
    ///   - one: the singular.
    ///   - other: the plural.
    /// - Returns: The noun, with „de” where the category needs it.
    package func noun(one: String, other: String) -> String {
        switch self {
        case .one: one
        case .few: other
        case .other: CountedNouns.romanian.link + " " + other
        }
    }
}
