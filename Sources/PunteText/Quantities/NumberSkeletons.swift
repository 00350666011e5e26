internal import CICU
package import PunteLanguage

/// The ICU number formatters of one language, opened when first needed and kept.
final class NumberSkeletons {
    private let locale: String
    private var formatters: [String: OpaquePointer] = [:]

    init(language: Language) { locale = language.tag }

    deinit { for formatter in formatters.values { icu_number_format_close(formatter) } }

    /// Returns a number as a skeleton of ICU describes it.
    ///
    /// - Parameters:
    ///   - number: the number, which is not rounded before.
    ///   - skeleton: a number skeleton of ICU, such as `.00 group-auto`.
    /// - Throws: ``ICUError`` for a skeleton or unit that ICU does not know.
    func format(_ number: ExactDecimal, _ skeleton: String) throws -> String {
        let formatter = try formatter(for: skeleton)
        let digits = number.description
        var buffer = [UInt16](repeating: 0, count: 256)
        let length = try withICU("formatting \(digits)") {
            icu_number_format_decimal(
                formatter, digits, Int32(digits.utf8.count), &buffer, Int32(buffer.count), &$0)
        }
        return String(decoding: buffer[..<Int(length)], as: UTF16.self)
    }

    /// Returns singular and plural of the noun that CLDR counts a unit with: what is left of one and two
    /// of it without the number. Nil for an unknown unit.
    ///
    /// - Parameter unit: a unit of a skeleton, such as `measure-unit/length-foot` or `currency/EUR`.
    func nouns(ofUnit unit: String) -> (one: String, other: String)? {
        let skeleton = "\(unit) unit-width-full-name precision-integer"
        guard let one = try? format(ExactDecimal(1), skeleton),
            let two = try? format(ExactDecimal(2), skeleton)
        else { return nil }
        return (withoutNumber(one), withoutNumber(two))
    }

    /// Returns an amount without its number, which CLDR leaves out of some: kilowatt-oră.
    private func withoutNumber(_ amount: String) -> String {
        guard amount.first?.isNumber ?? false, let space = amount.firstIndex(of: " ") else {
            return amount
        }
        return String(amount[amount.index(after: space)...])
    }

    private func formatter(for skeleton: String) throws -> OpaquePointer {
        if let known = formatters[skeleton] { return known }
        let units = Array(skeleton.utf16)
        let opened = try withICU("the number skeleton \(skeleton)") {
            icu_number_format_open(units, Int32(units.count), locale, &$0)
        }
        guard let opened else {
            throw ICUError(code: 1, operation: "the number skeleton \(skeleton)")
        }
        formatters[skeleton] = opened
        return opened
    }
}

extension Language {
    /// Returns the nouns that CLDR counts measure units with in this language: foot, feet; picior,
    /// picioare.
    ///
    /// - Parameter units: identifiers of CLDR with their type, such as `length-foot`.
    /// - Returns: For each unit the singular and the plural; nil when ICU has no name for it.
    /// - Complexity: A formatter of ICU is opened for each unit, about a tenth of a millisecond.
    package func names(ofMeasures units: [String]) -> [(one: String, other: String)?] {
        let skeletons = NumberSkeletons(language: self)
        return units.map { skeletons.nouns(ofUnit: "measure-unit/" + $0) }
    }
}
