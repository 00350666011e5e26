internal import PunteLanguage
internal import PunteText

/// The agreement of Romanian adjectives, read from `adjectives.ro.tsv`.
struct AdjectiveTable: Sendable {
    enum Column: Int { case masculineSingular, feminineSingular, masculinePlural, femininePlural }

    private let rows: [[[UInt8]]]

    static let romanian = AdjectiveTable(LanguageData.Ro.adjectives)

    init(_ data: StaticString) {
        rows = DataTable(data).rows.map { row in
            row.prefix(4).map { $0 == "0" ? [] : Array($0.utf8) }
        }
    }

    /// The form of an adjective in another column; `nil` when it has no ending of its column.
    func form(
        of word: ArraySlice<UInt8>, from source: Column, to target: Column
    ) -> [UInt8]? {
        var best: (row: Int, length: Int)?
        for (index, row) in rows.enumerated() {
            let ending = row[source.rawValue]
            guard ending.count > best?.length ?? -1, ending.count < word.count,
                word.hasSuffix(ending)
            else { continue }
            best = (index, ending.count)
        }
        guard let best else { return nil }
        return word.dropLast(best.length) + rows[best.row][target.rawValue]
    }
}
