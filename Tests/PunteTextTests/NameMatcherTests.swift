import Testing

@testable import PunteText

@Suite("Names across spelling traditions")
struct NameMatcherTests {
    private let matcher = NameMatcher()

    @Test(
        "One name in two spellings",
        arguments: [
            ("Khodorkovsky", "Hodorkovski"), ("Zelenskyy", "Zelenski"), ("Kyiv", "Kiev"),
            ("Lukashenko", "Lukașenko"), ("Yushchenko", "Iușcenko"), ("Zhytomyr", "Jitomir"),
            ("Kharkiv", "Harkov"), ("Luhansk", "Lugansk"), ("Chernihiv", "Cernihiv"),
            ("Yeltsin", "Elțin"), ("Khrushchev", "Hrușciov"), ("Ocheret", "Oceret"),
            ("Saakashvili", "Saakașvili"), ("Vucic", "Vučić"), ("Tehran", "Teheran"),
            ("Baghdad", "Bagdadului"), ("Scotland Yard", "Scotland Yard"),
            ("Volodymyr Zelenskyy", "Volodimir Zelenski"), ("Netanyahu", "Netanyahu"),
            ("Turgenev", "Turgheniev"), ("Thailand", "Tailanda"),
        ])
    func same(english: String, romanian: String) {
        let similarity = matcher.similarity(english: english, romanian: romanian)
        #expect(similarity >= NameMatcher.threshold, "\(similarity)")
    }

    @Test("An abbreviation is the name that it stands for")
    func acronyms() {
        #expect(matcher.similarity(english: "World Health Organization", romanian: "WHO") == 1)
        #expect(matcher.similarity(english: "IMF", romanian: "International Monetary Fund") == 1)
        #expect(matcher.similarity(english: "IMF", romanian: "Fondul Monetar") == 0)
    }

    @Test(
        "Different names",
        arguments: [
            ("Putin", "Biden"), ("Merkel", "Macron"), ("London", "Moscova"),
            ("Volodymyr Zelenskyy", "Vladimir Putin"), ("Lavrov", "Medvedev"),
            ("Warsaw", "Viena"), ("EU", "UA"),
        ])
    func different(english: String, romanian: String) {
        #expect(matcher.similarity(english: english, romanian: romanian) < NameMatcher.threshold)
    }

    @Test("The weighted distance is symmetric and obeys the triangle of edits")
    func distance() {
        let words = ["kiev", "kiiv", "harkov", "harkiv", "zelenski", "a", ""].map { Array($0.utf8) }
        let costs = SoundCosts.standard
        for first in words {
            for second in words {
                let distance = costs.distance(first, second)
                #expect(distance == costs.distance(second, first))
                #expect(distance == bruteForce(first[...], second[...], costs))
                #expect((distance == 0) == (first == second))
            }
        }
    }

    /// Returns the distance of two words by its recursive definition, without a table.
    private func bruteForce(
        _ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>, _ costs: SoundCosts
    ) -> Int {
        guard let first = left.first else {
            return right.reduce(0) { $0 + costs.distance([], [$1]) }
        }
        guard let second = right.first else {
            return left.reduce(0) { $0 + costs.distance([$1], []) }
        }
        return min(
            bruteForce(left.dropFirst(), right.dropFirst(), costs)
                + costs.distance([first], [second]),
            bruteForce(left.dropFirst(), right, costs) + costs.distance([first], []),
            bruteForce(left, right.dropFirst(), costs) + costs.distance([], [second]))
    }
}
