/// The towns and houses where governments sit, whose names stand for the country: *Ukraine refused*,
/// „Kievul a refuzat”.
///
/// The names are in `seats-of-government.tsv`.
package struct SeatsOfGovernment: Sendable {
    /// The seats of the table.
    package static let standard = SeatsOfGovernment()

    /// The rows of ``Places`` of the countries that have a seat, by its name in bare form.
    private var countries: [Side: [String: Set<Int>]] = [:]

    private init() {
        for row in DataTable(LanguageData.Both.seatsOfGovernment).rows where row.count == 3 {
            let country = Self.countries(named: row[0], in: .english)
            for (side, names) in [(Side.english, row[1]), (.romanian, row[2])] {
                for name in names.split(separator: ";") {
                    countries[side, default: [:]][NormalForm.bare(String(name)), default: []]
                        .formUnion(country)
                }
            }
        }
    }

    /// Returns whether one of two names is a seat of government of the country that the other names, or both
    /// are seats of one.
    ///
    /// - Parameters:
    ///   - english: the spellings of the English name.
    ///   - romanian: the spellings of the Romanian name, without the endings of cases.
    /// - Returns: whether there is such a country.
    package func areOne(english: [String], romanian: [String]) -> Bool {
        let left = (seats(english, .english), places(english, .english))
        let right = (seats(romanian, .romanian), places(romanian, .romanian))
        return !left.0.isDisjoint(with: right.0.union(right.1)) || !left.1.isDisjoint(with: right.0)
    }

    private func seats(_ names: [String], _ side: Side) -> Set<Int> {
        names.reduce(into: []) {
            $0.formUnion(countries[side]?[NormalForm.bare($1)] ?? [])
        }
    }

    private func places(_ names: [String], _ side: Side) -> Set<Int> {
        names.reduce(into: []) { $0.formUnion(Self.countries(named: $1, in: side)) }
    }

    private static func countries(named name: String, in side: Side) -> Set<Int> {
        Places.standard.rows(ofBare: NormalForm.bare(name), in: side)
            .union(Places.standard.rows(ofPhrasesIn: name, in: side))
    }
}
