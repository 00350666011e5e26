internal import CICU
package import PunteLanguage

/// The ICU number formatters of one language, each opened at its first use and then kept.
final class NumberSkeletons {
    private let locale: String
    private var formatters: [String: OpaquePointer] = [:]

    init(language: Language) { locale = language.tag }

    deinit { for formatter in formatters.values { icu_number_format_close(formatter) } }

    /// Returns a number formatted as an ICU number skeleton describes.
    ///
    /// - Parameters:
    ///   - number: the number, which is not rounded first.
    ///   - skeleton: an ICU number skeleton, such as `.00 group-auto`.
    /// - Returns: The formatted number.
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

    /// Returns the singular and the plural of the noun for a unit, as CLDR has them; nil for an
    /// unknown unit.
    ///
    /// The nouns are the formatted amounts 1 and 2 without their number. The unit is written as in
    /// a skeleton: `measure-unit/length-foot`, `currency/EUR`.
    func nouns(ofUnit unit: String) -> (one: String, other: String)? {
        let skeleton = "\(unit) unit-width-full-name precision-integer"
        guard let one = try? format(ExactDecimal(1), skeleton),
            let two = try? format(ExactDecimal(2), skeleton)
        else { return nil }
        return (withoutNumber(one), withoutNumber(two))
    }

    /// Returns an amount without its number; some CLDR patterns, such as kilowatt-oră, have no
    /// number.
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
    /// Returns the singular and the plural of measure units as CLDR has them: foot, feet; picior,
    /// picioare.
    ///
    /// - Parameter units: CLDR identifiers with their type, such as `length-foot`.
    /// - Returns: The two nouns of each unit; nil when ICU has no name for it.
    /// - Complexity: ICU opens a formatter for each unit, which takes about a tenth of a
    ///   millisecond.
    package func names(ofMeasures units: [String]) -> [(one: String, other: String)?] {
        let skeletons = NumberSkeletons(language: self)
        return units.map { skeletons.nouns(ofUnit: "measure-unit/" + $0) }
    }
}
