/// Probabilities for programs: four decimals, a full stop whatever the locale.
enum FixedPoint {
    static func text(_ value: Double) -> String {
        let units = Int((value * 10_000).rounded())
        let fraction = String(units % 10_000)
        return "\(units / 10_000)." + String(repeating: "0", count: 4 - fraction.count) + fraction
    }
}
