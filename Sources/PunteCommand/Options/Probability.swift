internal import ArgumentParser

/// A probability or a share as people write it: `0.9` or `90%`.
enum Probability {
    /// Returns the number that `text` writes, from 0 to 1.
    ///
    /// - Parameter text: a number from 0 to 1, or a percentage from 0% to 100%.
    /// - Returns: the number, from 0 to 1.
    /// - Throws: `ValidationError` for anything else; it says what is expected.
    static func parse(_ text: String) throws -> Double {
        let isPercentage = text.hasSuffix("%")
        let number = Double(isPercentage ? String(text.dropLast()) : text)
        let value = number.map { isPercentage ? $0 / 100 : $0 }
        guard let value, (0...1).contains(value) else {
            throw ValidationError(
                "from 0 to 1, such as 0.9, or a percentage, such as 90%")
        }
        return value
    }
}
