/// The words of a language for the points of the compass, from `Resources/both/compass.tsv`:
/// *northern*, „sudic”.
package struct CompassPoints: Sendable {
    private let points: [String: String]

    /// Returns the words of a language.
    package static func words(of side: Side) -> CompassPoints {
        side == .english ? english : romanian
    }

    private static let english = CompassPoints(.english)
    private static let romanian = CompassPoints(.romanian)

    private init(_ side: Side) {
        let rows = DataTable(LanguageData.Both.compass).rows.filter {
            $0.count == 3 && $0[0] == side.rawValue
        }
        points = Dictionary(
            rows.flatMap { row in
                row[2].split(separator: " ").map { (NormalForm.bare(String($0)), String(row[1])) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// The words, in bare form.
    var words: [String] { Array(points.keys) }

    /// Returns the point that some words name, which hyphens join: `nw` for *north*, *west*.
    ///
    /// - Parameter words: The words in bare form (``NormalForm/bare(_:)``), at least one.
    /// - Returns: The initials of the point; nil unless each word names one.
    package func point(bare words: [String]) -> String? {
        let found = words.compactMap { points[$0] }
        return found.isEmpty || found.count < words.count ? nil : found.joined()
    }
}
