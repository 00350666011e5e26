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

    /// Returns the ranges of values that the vague plurals of a text may mean.
    ///
    /// A plural inside a quantity is not vague (4 mii); of two in a row the second decides (hundreds
    /// of thousands).
    ///
    /// - Parameter text: a text in the language of the plurals.
    /// - Returns: a range for each vague plural.
    func ranges(in text: CheckedPair.Text) -> [Range<Double>] {
        let found = text.words.indices.filter { index in
            values[text.word(index).lowercased()] != nil
                && !text.quantities.contains { $0.range.overlaps(text.words[index].range) }
        }
        return found.filter { !found.contains($0 + 2) }.compactMap {
            values[text.word($0).lowercased()]
        }
    }
}
