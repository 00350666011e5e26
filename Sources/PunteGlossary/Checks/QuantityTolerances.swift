/// Bounds by which the checks take two quantities for renderings of each other. They were set by
/// hand on pairs of news articles, not fitted.
enum QuantityTolerances {
    /// By how much a number that the Romanian says to be rounded may differ after conversion, as a
    /// share of the converted value: 385 miles, „aproximativ 600 de kilometri”.
    static let rounding = 0.08
    /// What is missing from a year of two digits: the early 90s, „anii 1990”.
    static let century = 1900.0
    /// A half that one side writes in words: two and a half months.
    static let half = 0.5
    /// Decimals that are thousands in the English of Romanian writers: 15.800 billion.
    static let thousandsDigits = 3
    /// What such a number is worth more.
    static let thousand = 1000.0
    /// Number from which degrees may go without their noun in English: in the 80s.
    static let warmestUnnamed = 20.0
    /// Degrees by which a converted temperature may differ.
    static let degrees = 1.0
    /// Largest number of the Romanian that may stand for a word of the English: „de gradul 2”,
    /// second-degree.
    static let largestInWords = 12.0
    /// Years that a number of two digits may follow after a hyphen or slash: 2015-16.
    static let years = 1900..<2100
}
