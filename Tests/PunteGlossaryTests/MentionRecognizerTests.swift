import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Short forms of names in an article")
struct MentionRecognizerTests {
    private static func term(_ kind: Term.Kind, _ english: String, _ romanian: String) -> Term {
        Term(
            kind: kind,
            designations: [Designation(english, .english), Designation(romanian, .romanian)])
    }

    private let glossary = Glossary([
        term(.person, "Desislava Angelova", "Desislava Anghelova"),
        term(.person, "Volodymyr Zelenskiy", "Volodimir Zelenski"),
        term(.person, "Martin A. von Holt Jr.", "Martin von Holt"),
        term(.person, "Rosa Ibarra Quintana", "Rosa Ibarra Quintana"),
        term(.person, "Xi Renshu", "Xi Renshu"),
        term(.person, "Gordon Stone", "Gordon Stone"),
        term(.person, "Ana-Maria Dobre", "Ana-Maria Dobre"),
        term(.person, "Ruth Castell", "Ruth Castell"),
        term(.person, "Olga Castell", "Olga Castell"),
        term(.person, "Theodor of Navaria", "Theodor de Navaria"),
        term(.organisation, "Maritime Safety Agency", "Agenția pentru Siguranța Navigației"),
        term(.organisation, "Velmora Shipping", "Velmora Shipping"),
        term(.organisation, "The Danube Observer", "The Danube Observer"),
        term(.place, "Castell", "Castell"),
    ])

    @Test func `the article of a name is no short form of it`() {
        #expect(
            found(["The Danube Observer reported it.", "The 12 soldiers left.", "The Rhine rose."])
                == [["The Danube Observer: The Danube Observer"], [], []])
    }

    private func found(_ sentences: [String], in side: Side = .english) -> [[String]] {
        let compiled = CompiledGlossary(glossary)
        return zip(sentences, MentionRecognizer(compiled, side: side).matches(in: sentences)).map {
            text, matches in
            matches.filter { $0.designation.status != .deprecated }.map { match in
                let name = glossary[match.term].preferred(in: .english) ?? ""
                return "\(String(decoding: Array(text.utf8)[match.range], as: UTF8.self)): \(name)"
            }
        }
    }

    @Test(
        "A family name alone is known",
        arguments: [
            ("We met Angelova on Monday.", "Angelova: Desislava Angelova"),
            ("Foreign Minister Angelova resigned.", "Angelova: Desislava Angelova"),
            ("Angelova's lawyers were there.", "Angelova: Desislava Angelova"),
            ("The letter is by D. Angelova.", "D. Angelova: Desislava Angelova"),
            ("They wrote to von Holt.", "von Holt: Martin A. von Holt Jr."),
            ("Several anti-Zelenskiy posters appeared.", "Zelenskiy: Volodymyr Zelenskiy"),
            ("President Xi did not attend.", "Xi: Xi Renshu"),
            ("Senator Stone left the hall.", "Stone: Gordon Stone"),
        ])
    func family(text: String, expected: String) {
        #expect(found([text]) == [[expected]])
    }

    @Test(
        "A name that other capitals continue, or a word of the language, is nobody's",
        arguments: [
            "Greta Angelova sings.", "They live in Angelova Street.", "K. Angelova signed it.",
            "Ross & Angelova is a law firm.", "Stone walls surround the town.",
            "Desislava came home.", "Mary-Angelova Ltd has closed.", "Xi'an is a city.",
        ])
    func others(text: String) {
        #expect(found([text]) == [[]])
    }

    @Test("Given names and parts of double names are known beside the full name")
    func article() {
        #expect(
            found([
                "Rosa Ibarra Quintana won.", "Ms Ibarra thanked them.", "Rosa wept.",
                "Nobody knew Quintana.",
            ]).dropFirst() == [
                ["Ibarra: Rosa Ibarra Quintana"], ["Rosa: Rosa Ibarra Quintana"],
                ["Quintana: Rosa Ibarra Quintana"],
            ])
        #expect(
            found(["Prince Theodor of Navaria came.", "Then Theodor left for Navaria."])[1]
                == ["Theodor: Theodor of Navaria"])
        #expect(
            found(["Ana-Maria Dobre a câștigat.", "Apoi Ana-Maria a plecat."], in: .romanian)[1]
                == ["Ana-Maria: Ana-Maria Dobre"])
        #expect(
            found(["Gordon Stone spoke.", "Stone said no.", "Stone walls stood here."]).dropFirst()
                == [["Stone: Gordon Stone"], []])
    }

    @Test("A name that two persons share is that of the one whom the article has in full")
    func shared() {
        #expect(found(["A speech by Castell was read."]) == [["Castell: Castell"]])
        #expect(
            found(["Olga Castell spoke.", "Nobody answered Castell."])[1]
                == ["Castell: Olga Castell"])
        #expect(
            found(["Olga Castell spoke.", "She was born in Castell."])[1] == ["Castell: Castell"])
    }

    @Test("A person takes lui, no ending after a hyphen")
    func endings() {
        #expect(
            found(["Avocații lui Zelenski au plecat."], in: .romanian)
                == [["Zelenski: Volodymyr Zelenskiy"]])
        for text in ["Avocații Zelenski-ului au plecat.", "Casa Volodimir Zelenski-ului."] {
            #expect(found([text], in: .romanian) == [[]])
        }
    }

    @Test("An institution has its noun, its acronym and its proper word after the full name")
    func institutions() {
        #expect(
            found([
                "The Maritime Safety Agency (MSA) met.", "The MSA agreed.",
                "Critics of the Agency left.",
                "The agency of another country refused.", "Velmora Shipping paid.", "Velmora sank.",
            ]).map { $0.map { $0.prefix { $0 != ":" } } } == [
                ["Maritime Safety Agency", "MSA"], ["MSA"], ["Agency"], [], ["Velmora Shipping"],
                ["Velmora"],
            ])
        #expect(
            found(
                [
                    "Agenția pentru Siguranța Navigației a amendat firma.",
                    "Șeful Agenției a demisionat.", "Agenția de turism a dat faliment.",
                ], in: .romanian
            ).map(\.count) == [1, 1, 0])
        #expect(found(["The MSA agreed.", "Velmora sank."]) == [[], []])
    }

    @Test("The name to write is shortened as in the text")
    func counterparts() throws {
        let recognizer = MentionRecognizer(CompiledGlossary(glossary), side: .english)
        func written(_ sentences: [String]) throws -> String? {
            let match = try #require(recognizer.matches(in: sentences).last?.last)
            return glossary[match.term].name(for: match, in: .romanian)
        }
        #expect(try written(["They asked Angelova."]) == "Anghelova")
        #expect(
            try written(["Volodymyr Zelenskiy spoke.", "But Volodymyr stayed."]) == "Volodimir")
        #expect(try written(["Desislava Angelova"]) == "Desislava Anghelova")
    }
}
