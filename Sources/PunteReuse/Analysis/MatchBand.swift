/// The bands in which translation tools count matches.
public enum MatchBand: String, Sendable, CaseIterable {
    case context = "101+"
    case exact = "100"
    case nearlyExact = "95–99"
    case high = "85–94"
    case medium = "75–84"
    case low = "50–74"
    case new

    /// - Parameter score: whole points, 0–102.
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
