package import PunteLanguage
internal import PunteText

/// The plurals that leave a number open (thousands, mii), from `vague-plurals.tsv`.
///
/// An exact value of their magnitude does not contradict them.
package struct VaguePlurals: Sendable {
    /// The values that each plural may mean.
    private let values: [String: Range<Double>]

    static let english = VaguePlurals(LanguageData.En.vaguePlurals)
    static let romanian = VaguePlurals(LanguageData.Ro.vaguePlurals)

    /// Returns the plurals of a language.
    package static func plurals(of side: Side) -> VaguePlurals {
        side == .english ? english : romanian
    }

    /// Returns the values that a plural may mean; nil for other words.
    package func range(of word: String) -> Range<Double>? { values[word.lowercased()] }

    private init(_ table: StaticString) {
        var values: [String: Range<Double>] = [:]
        for row in DataTable(table).rows where row.count >= 3 {
            guard let minimum = Double(row[1]), let end = Double(row[2]), minimum < end else {
                continue
            }
            values[row[0]] = minimum..<end
        }
        self.values = values
    }

    /// Returns the vague numbers of a text.
    ///
    /// A plural inside a quantity is not vague (4 mii); two in a row are one number (hundreds of
    /// thousands).
    ///
    /// - Parameter text: a text in the language of the plurals.
    /// - Returns: the numbers in the order of the text.
    func numbers(in text: CheckedPair.Text) -> [VagueNumber] {
        let found = text.words.indices.compactMap { index -> (Int, Range<Double>)? in
            guard let range = values[text.word(index).lowercased()],
                !text.quantities.contains(where: { $0.range.overlaps(text.words[index].range) })
            else { return nil }
            return (index, range)
        }
        var result: [VagueNumber] = []
        var last = -3
        for (index, values) in found {
            if index <= last + 2, let first = result.last {
                // Tens of thousands: any number of five digits.
                let power = first.magnitude
                let least = values.lowerBound
                let factor = (0..<power).reduce(1.0) { factor, _ in factor * 10 }
                result[result.count - 1] = VagueNumber(
                    range: first.range.lowerBound..<Int(text.words[index].end),
                    values: (factor * least)..<(first.values.upperBound * least))
            } else {
                result.append(VagueNumber(range: text.words[index].range, values: values))
            }
            last = index
        }
        return result
    }

    /// Returns the ranges of values that the vague plurals of a text may mean.
    func ranges(in text: CheckedPair.Text) -> [Range<Double>] { numbers(in: text).map(\.values) }
}

/// A number that is left open: dozens, zeci de mii.
struct VagueNumber: Hashable {
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    /// The values that may be meant.
    var values: Range<Double>

    /// The power of ten of the number: 1 for dozens, 4 for zeci de mii.
    var magnitude: Int { String(Int(values.lowerBound)).count - 1 }
}
