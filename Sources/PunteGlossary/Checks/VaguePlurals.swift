internal import PunteLanguage
internal import PunteText

/// Plurals that leave a number open (thousands, mii), from `vague-plurals.tsv`. An exact value of
/// their magnitude contradicts none of them.
struct VaguePlurals: Sendable {
    private let values: [String: Range<Double>]

    static let english = VaguePlurals(LanguageData.En.vaguePlurals)
    static let romanian = VaguePlurals(LanguageData.Ro.vaguePlurals)

    private init(_ table: StaticString) {
        var values: [String: Range<Double>] = [:]
        for row in DataTable(table).rows where row.count >= 3 {
            guard let least = Double(row[1]), let end = Double(row[2]), least < end else {
                continue
            }
            values[row[0]] = least..<end
        }
        self.values = values
    }

    /// What the vague plurals of a text may stand for. One inside a quantity is not vague (4 mii);
    /// of two in a row the second tells (hundreds of thousands).
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
