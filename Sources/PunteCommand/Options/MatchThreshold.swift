internal import ArgumentParser

/// The least score of a match as people write it: `75` or `75%`.
enum MatchThreshold {
    /// Returns the score that `text` writes, in percent.
    ///
    /// - Parameter text: a number from 50 to 100, with or without a percent sign.
    /// - Returns: the score, in percent.
    /// - Throws: `ValidationError` for anything else; it says what is expected.
    static func parse(_ text: String) throws -> Double {
        let digits = text.hasSuffix("%") ? String(text.dropLast()) : text
        guard let value = Double(digits), (50...100).contains(value) else {
            throw ValidationError("50 to 100, such as 75")
        }
        return value
    }
}
