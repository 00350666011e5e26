internal import PunteLanguage

/// What an article costs: its volume by what is known of its segments.
public struct ReuseAnalysis: Sendable, Hashable {
    /// Where a segment is counted; each is counted once.
    public enum Category: Sendable, Hashable {
        /// The file holds a translation already.
        case translated
        /// Says the same as an earlier segment of the article, and the memory does not have it.
        case repetition
        /// The best that the memory offers.
        case band(MatchBand)

        /// In the order of the table.
        public static let all: [Category] =
            [.translated] + MatchBand.allCases.prefix(2).map(Category.band) + [.repetition]
            + MatchBand.allCases.dropFirst(2).map(Category.band)

        public var name: String {
            switch self {
            case .translated: "translated"
            case .repetition: "repetitions"
            case .band(let band): band.rawValue
            }
        }
    }

    public private(set) var volumes: [Category: Volume] = [:]
    public private(set) var total = Volume()
    /// What was repaired under proof, whatever its score.
    public private(set) var repaired = Volume()

    public init() {}

    public mutating func add(_ suggestion: Suggestion) {
        volumes[suggestion.category, default: Volume()] += suggestion.volume
        total += suggestion.volume
        if suggestion.translation == nil, suggestion.best?.kind == .repaired {
            repaired += suggestion.volume
        }
    }

    public static func += (left: inout ReuseAnalysis, right: ReuseAnalysis) {
        left.volumes.merge(right.volumes) { first, second in
            var sum = first
            sum += second
            return sum
        }
        left.total += right.total
        left.repaired += right.repaired
    }

    public subscript(category: Category) -> Volume { volumes[category] ?? Volume() }

    /// The share of the words that need at most a little work, 0–1: matched at `score` or above,
    /// translated or said before in the article.
    ///
    /// - Parameter score: the lower end of a band.
    public func coverage(atLeast score: Int) -> Double {
        guard total.words > 0 else { return 0 }
        let least = MatchBand(score: score)
        let bands = MatchBand.allCases.prefix { $0 != least } + [least]
        let categories = [.translated, .repetition] + bands.map(Category.band)
        let words = categories.reduce(0) { $0 + self[$1].words }
        return Double(words) / Double(total.words)
    }
}
