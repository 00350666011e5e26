internal import PunteLanguage
internal import PunteText

/// Reports quantities that are written in another way than the house style wants.
struct HouseStyleRule: CheckRule {
    static let name = "house-style"
    static let summary = "Quantities that depart from the style file (--style)."

    let styler: HouseStyler

    func findings(in pair: CheckedPair) -> [Finding] {
        styler.departures(in: pair.romanian.text).map { departure in
            finding(
                in: pair, romanian: departure.range,
                "the house style is \(departure.key.rawValue) = \(departure.value)",
                write: departure.right)
        }
    }
}
