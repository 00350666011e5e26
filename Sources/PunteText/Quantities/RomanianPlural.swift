internal import PunteLanguage

/// The Romanian plural rules of CLDR, which decide over the form of the noun and over „de”.
public enum RomanianPlural: Sendable {
    /// 1: `un an`
    case one
    /// 0, 2–19, 101–119, 1,5: `19 ani`, `101 ani`
    case few
    /// 20–100, 120: `20 de ani`, `1.000 de ani`
    case other

    /// - Parameter fractionDigits: digits written behind the comma; 2,0 is `few`.
    public init(_ number: ExactDecimal, fractionDigits: Int = 0) {
        guard fractionDigits == 0, let value = number.integer?.magnitude else {
            self = .few
            return
        }
        let rest = value % 100
        self = value == 1 ? .one : value == 0 || (1...19).contains(rest) ? .few : .other
    }

    /// A noun behind its number: `an`, `ani`, `de ani`.
    public func noun(one: String, other: String) -> String {
        switch self {
        case .one: one
        case .few: other
        case .other: CountedNouns.romanian.link + " " + other
        }
    }
}
