/// The ordinals that a language writes in words, from `Resources/*/ordinals.tsv`.
package enum Ordinals {
    /// An ordinal; in English both forms are the same.
    package struct Forms: Sendable {
        /// `fifth`, „al cincilea”
        package let masculine: String
        /// `fifth`, „a cincea”
        package let feminine: String
    }

    /// Returns the ordinals of a language by their number, in small letters.
    package static func forms(in side: Side) -> [Int: Forms] {
        side == .english ? english : romanian
    }

    private static let english = table(LanguageData.En.ordinals)
    private static let romanian = table(LanguageData.Ro.ordinals)

    private static func table(_ data: StaticString) -> [Int: Forms] {
        var forms: [Int: Forms] = [:]
        for row in DataTable(data).rows where row.count > 1 {
            guard let number = Int(row[0]) else { continue }
            forms[number] = Forms(masculine: row[1], feminine: row[row.count - 1])
        }
        return forms
    }
}
