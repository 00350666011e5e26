/// Bounds that tell one kind of quantity from another. They were set by hand on news text, not
/// fitted.
enum QuantityLimits {
    /// Years that an age may have after a word that announces one (`aged 41`).
    static let ages = 0...130
    /// Years that a number between commas after a name may have to be an age (`Silver, 24, is`).
    static let agesInApposition = 1...110
    /// Numbers that are read as a year.
    static let years = 1000..<2200
    /// Power of ten from which pounds are money: nothing in the news weighs a million pounds.
    static let poundsOfMoney = 6
}
