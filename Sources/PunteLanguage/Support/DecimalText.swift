extension Double {
    /// Returns the number with a fixed number of decimals and a decimal point, whatever the locale.
    ///
    /// A result of zero has no minus sign: `(-0.001).fixed(2)` is `0.00`.
    ///
    /// - Parameters:
    ///   - decimals: the number of digits after the decimal point; with 0 there is no point.
    ///   - rule: how the remaining digits are rounded; it is applied to the absolute value.
    /// - Returns: The text; for numbers of more than 18 digits, infinity and NaN, what Swift
    ///   prints.
    package func fixed(
        _ decimals: Int, _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
    ) -> String {
        let scaled = (magnitude * Self.scale(decimals)).rounded(rule)
        guard scaled < 1e18 else { return "\(self)" }
        let digits = String(Int64(scaled))
        let padding = String(repeating: "0", count: max(0, decimals + 1 - digits.count))
        let padded = padding + digits
        let sign = self < 0 && scaled > 0 ? "-" : ""
        guard decimals > 0 else { return sign + padded }
        return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }

    /// Returns the nearest number with at most `decimals` decimals.
    package func rounded(_ decimals: Int) -> Double {
        let scale = Self.scale(decimals)
        return (self * scale).rounded() / scale
    }

    /// Returns a fraction of 1 as a whole percentage: 28 for 0.284.
    package func percent(
        _ rule: FloatingPointRoundingRule = .toNearestOrAwayFromZero
    ) -> Int {
        Int((self * 100).rounded(rule))
    }

    /// The number as Swift prints it, but without the fraction if it is a whole number: `3`, `3.5`.
    package var withoutEmptyFraction: String {
        self == rounded() && abs(self) < 1e15 ? String(Int64(self)) : String(self)
    }

    private static func scale(_ decimals: Int) -> Double {
        (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    }
}

extension Duration {
    /// The duration as a number of seconds.
    package var seconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
