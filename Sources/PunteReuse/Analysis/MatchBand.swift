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
