import PunteLanguage
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
        let words = ["kiev", "kiiv", "harkov", "harkiv", "lenski", "a", ""].map { Array($0.utf8) }
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

    private static let names = [
        "Kyiv", "Kiev", "Kharkiv", "Harkov", "Zelenskyy", "Zelenski", "Putin", "Biden", "London",
        "Londra", "Chișinău", "Chisinau", "Tehran", "Teheran", "NATO", "ONU", "Șoșoacă", "",
        "O’Brien",
    ]

    @Test("The similarity of two keys does not depend on their order and lies between 0 and 1")
    func symmetry() {
        let keys = Self.names.flatMap { [matcher.key(english: $0), matcher.key(romanian: $0)] }
        for left in keys {
            for right in keys {
                let similarity = matcher.similarity(left, right)
                #expect(similarity == matcher.similarity(right, left))
                #expect((0...1).contains(similarity))
            }
        }
    }

    @Test("A name is the same as itself, in either tradition")
    func identity() {
        let long = ["Volodymyr Zelenskyy", "Scotland Yard", "Organizația Națiunilor Unite"]
        for name in Self.names + long where !name.isEmpty {
            #expect(matcher.similarity(english: name, romanian: name) == 1, "\(name)")
            let key = matcher.key(english: name)
            #expect(matcher.similarity(key, key) == 1, "\(name)")
        }
        #expect(matcher.similarity(english: "", romanian: "") == 0)
        #expect(matcher.similarity(english: "Kyiv", romanian: "") == 0)
    }

    @Test("Case and diacritics that are not Romanian do not count")
    func folding() {
        #expect(matcher.key(english: "Müller") == matcher.key(english: "muller"))
        #expect(matcher.key(romanian: "Şerban") == matcher.key(romanian: "Șerban"))
        #expect(matcher.key(romanian: "Șerban") != matcher.key(romanian: "Serban"))
        #expect(matcher.key(english: "O’Brien") == matcher.key(english: "O'Brien"))
        #expect(matcher.key(english: "Saint-Denis").words.count == 2)
    }

    @Test(
        "A Romanian case ending does not make another name",
        arguments: [
            ("Baghdad", "Bagdadului"), ("Iran", "Iranului"), ("Donetsk", "Donețkului"),
        ])
    func endings(english: String, romanian: String) {
        #expect(
            matcher.similarity(english: english, romanian: romanian) >= NameMatcher.threshold)
    }

    @Test("Words are compared in their order, and one that is missing counts")
    func sequences() {
        let whole = matcher.similarity(
            english: "Volodymyr Zelenskyy", romanian: "Volodimir Zelenski")
        let missing = matcher.similarity(english: "Volodymyr Zelenskyy", romanian: "Zelenski")
        let turned = matcher.similarity(
            english: "Volodymyr Zelenskyy", romanian: "Zelenski Volodimir")
        #expect(whole > missing)
        #expect(whole > turned)
        #expect(whole >= NameMatcher.threshold)
        #expect(missing < NameMatcher.threshold)
    }

    @Test(
        "An abbreviation matches the capitals of a name",
        arguments: [
            ("UN", "Uniunea Națiunilor", true), ("NATO", "NATO", true), ("WHO", "OMS", false),
            ("ONU", "Organizația Națiunilor Unite", true), ("EU", "Uniunea Europeană", false),
            ("UE", "Uniunea Europeană", true), ("FMI", "Fondul Monetar Internațional", true),
            ("FMI", "fondul monetar internațional", false), ("ABCDEFG", "ABCDEFG", true),
        ])
    func initials(acronym: String, name: String, matches: Bool) {
        let similarity = matcher.similarity(english: acronym, romanian: name)
        #expect((similarity == 1) == matches)
    }

    @Test(
        "Each tradition spells the sounds its own way",
        arguments: [
            ("Khodorkovsky", "hodorkovski"), ("Zhytomyr", "Zitomir"), ("Khrushchev", "hruSCev"),
            ("Donetsk", "doneck"),
        ])
    func englishSounds(name: String, sounds: String) {
        let words = NameLetters.words(of: name).map { $0.map(LetterFolding.foreignMarks.letter) }
        let spelled = words.map { SoundRules.english.sounds(of: $0) }
        #expect(spelled == [Array(sounds.utf8)])
    }

    @Test(
        "Romanian letters are sounds of their own",
        arguments: [
            ("Hrușciov", "hruSCov"), ("Jitomir", "Zitomir"), ("Donețk", "doneck"),
            ("Cernihiv", "Cernihiv"),
        ])
    func romanianSounds(name: String, sounds: String) {
        let words = NameLetters.words(of: name).map { $0.map(LetterFolding.foreignMarks.letter) }
        let spelled = words.map { SoundRules.romanian.sounds(of: $0) }
        #expect(spelled == [Array(sounds.utf8)])
    }
}
