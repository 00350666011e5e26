import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteGlossary

/// Tests that what a checker kept from earlier versions of an article never changes what it finds.
@Suite struct PassageCheckerTests {
    private static let words = FewRenderings([
        "ucis": ["killed"], "rănit": ["wounded"], "oameni": ["people"], "case": ["houses"],
        "primarul": ["mayor"], "apa": ["water"], "școlile": ["schools"], "spus": ["said"],
    ])

    private let checker = TranslationChecker(
        glossary: .warsawAndLondon, renderings: Self.words)

    private static let english = [
        "The flood killed 12 people and wounded 25 in Warsaw.",
        "Mayor Nikola Stoicev said 340 houses were under water.",
        "Water rose by 2.5 meters on May 3, not 4, in London.",
        "The damage is estimated at $14 million.",
        "About 60 miles of road were closed, Stoicev said.",
        "Schools in Brandenburg will open again on Friday.",
    ]

    private static let romanian = [
        "Inundațiile au ucis 12 oameni și au rănit 25 la Varșovia.",
        "Primarul Nikola Stoicev a spus că 340 de case sunt sub apă.",
        "Apa a crescut cu 2,5 metri pe 3 mai la Londra.",
        "Pagubele sunt estimate la 14 milioane de dolari.",
        "Circa 97 de kilometri de drum au fost închiși, a spus Stoicev.",
        "Școlile din Brandenburg se deschid vineri.",
    ]

    /// Pieces that change what a rule finds elsewhere, too: values, names and their wrong forms.
    private static let pieces = [
        "12", "21", "25", "52", "340", "430 de", "14 milioane", "41 de milioane", "60", "97",
        "3 mai",
        "4 mai", "2,5", "5,2", "Stoicev", "Stoicevici", "Stoicef", "Varșovia", "Londra",
        "Brandenburg",
        "Brandemburg", "nu", "de", ",", "„", "”", "ş", "casele", "casele case", "",
    ]

    @Test(arguments: 1...6 as ClosedRange<UInt64>)
    func whatWasKeptChangesNoFinding(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let kept = PassageChecker(checker)
        var text = Self.romanian
        for _ in 0..<25 {
            Self.edit(&text, using: &random)
            let links = Self.links(english: Self.english.count, romanian: text.count, &random)
            let facts = checker.facts(english: Self.english, romanian: text)
            let findings = kept.begin(english: Self.english, romanian: text)
            for (english, romanian) in links {
                let source = english.map { Self.english[$0] }
                let target = romanian.map { text[$0] }
                #expect(
                    findings(source, target)
                        == checker.findings(english: source, romanian: target, in: facts),
                    "\(source) \(target)")
            }
        }
    }

    @Test func aNameElsewhereDecidesHere() {
        let english = ["Mayor Stoicev spoke.", "Stoicev left."]
        let kept = PassageChecker(checker)
        func rules(_ romanian: [String]) -> [String] {
            kept.begin(english: english, romanian: romanian)([english[0]], [romanian[0]])
                .map(\.rule)
        }
        let first = "A vorbit primarul Stoicevici."
        #expect(rules([first, "El a plecat."]) == [])
        #expect(rules([first, "Stoicev a plecat."]) == ["name"])
        #expect(rules([first, "El a plecat."]) == [])
    }

    /// Puts a piece in the place of a word, types on, or takes a sentence away and back.
    private static func edit(_ text: inout [String], using random: inout SeededRandom) {
        let index = Int.random(in: text.indices, using: &random)
        switch Int.random(in: 0..<8, using: &random) {
        case 0 where text.count > 2: text.remove(at: index)
        case 1 where text.count < 9:
            text.insert(romanian.randomElement(using: &random) ?? "", at: index)
        case 2: text[index] += random.text(from: SeededRandom.letters, upTo: 3)
        case 3: text[index] = romanian.randomElement(using: &random) ?? ""
        default:
            var words = text[index].split(separator: " ").map(String.init)
            if words.isEmpty { words = ["Apa"] }
            words[Int.random(in: words.indices, using: &random)] =
                pieces.randomElement(using: &random) ?? ""
            text[index] = words.joined(separator: " ")
        }
    }

    /// Returns links of which some join sentences, and sentences without a counterpart.
    private static func links(
        english: Int, romanian: Int, _ random: inout SeededRandom
    ) -> [([Int], [Int])] {
        var result: [([Int], [Int])] = []
        var next = 0
        var source = 0
        while next < romanian {
            let length = min(Int.random(in: 1...2, using: &random), romanian - next)
            let isFree = source >= english || Int.random(in: 0..<5, using: &random) == 0
            result.append((isFree ? [] : [source], Array(next..<next + length)))
            if !isFree { source += 1 }
            next += length
        }
        return result
    }
}
