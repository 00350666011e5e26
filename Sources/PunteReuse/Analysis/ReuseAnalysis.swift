internal import PunteLanguage

/// The volume of an article, counted by how well each segment is known already.
public struct ReuseAnalysis: Sendable, Hashable {
    /// A row of the analysis; each segment is counted in one row.
    public enum Category: Sendable, Hashable {
        /// Segments whose file contains a translation already.
        case translated
        /// Segments with the same text as an earlier segment of the article and without a match in
        /// the memory.
        case repetition
        /// Segments whose best match in the memory is in this band.
        case band(MatchBand)

        /// All rows in the order of the table.
        public static let all: [Category] =
            [.translated] + MatchBand.allCases.prefix(2).map(Category.band) + [.repetition]
            + MatchBand.allCases.dropFirst(2).map(Category.band)

        /// The name of the row as tables print it.
        public var name: String {
            switch self {
            case .translated: "translated"
            case .repetition: "repetitions"
            case .band(let band): band.rawValue
            }
        }
    }

    /// The volume of each row that contains segments.
    public private(set) var volumes: [Category: Volume] = [:]
    /// The volume of all segments.
    public private(set) var total = Volume()
    /// The volume of the segments whose best match was repaired, whatever their rows.
    public private(set) var repaired = Volume()

    /// Creates an analysis without segments.
    public init() {}

    /// Counts one segment.
    public mutating func add(_ suggestion: Suggestion) {
        volumes[suggestion.category, default: Volume()] += suggestion.volume
        total += suggestion.volume
        if suggestion.translation == nil, suggestion.best?.kind == .repaired {
            repaired += suggestion.volume
        }
    }

    /// Adds the volumes of another analysis.
    public static func += (left: inout ReuseAnalysis, right: ReuseAnalysis) {
        left.volumes.merge(right.volumes) { first, second in
            var sum = first
            sum += second
            return sum
        }
        left.total += right.total
        left.repaired += right.repaired
    }

    /// The volume of a row; zero for a row without segments.
    public subscript(category: Category) -> Volume { volumes[category] ?? Volume() }

    /// Returns the share of the words that need little or no translation, from 0 to 1.
    ///
    /// These are the words of segments that are matched at `score` or above, translated already, or
    /// repeated in the article. `score` is the lower end of a band, in points.
    public func coverage(atLeast score: Int) -> Double {
        guard total.words > 0 else { return 0 }
        let lowest = MatchBand(score: score)
        let bands = MatchBand.allCases.prefix { $0 != lowest } + [lowest]
        let categories = [.translated, .repetition] + bands.map(Category.band)
        let words = categories.reduce(0) { $0 + self[$1].words }
        return Double(words) / Double(total.words)
    }
}

/// A range of match scores in which translation tools count segments together.
///
/// The raw value is the label in analysis tables.
public enum MatchBand: String, Sendable, CaseIterable {
    /// The same sentence in the same context: 101 points or more.
    case context = "101+"
    /// The same sentence: 100 points.
    case exact = "100"
    /// 95 to 99 points.
    case nearlyExact = "95–99"
    /// 85 to 94 points.
    case high = "85–94"
    /// 75 to 84 points.
    case medium = "75–84"
    /// 50 to 74 points.
    case low = "50–74"
    /// Fewer than 50 points, or no match.
    case new

    /// Creates the band that contains a score, given in whole points, 0–102.
    public init(score: Int) {
        self =
            switch score {
            case 101...: .context
            case 100: .exact
            case 95...: .nearlyExact
            case 85...: .high
            case 75...: .medium
            case 50...: .low
            default: .new
            }
    }
}
