import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Checks on a translation")
struct TranslationCheckerTests {
    private static let glossary = Glossary(
        GlossaryTSV.read(
            """
            kind\ten\tro\ten_admitted\tro_admitted\tro_deprecated\tgrammar
            place\tKyiv\tKiev\tKiev\t\tKyiv\tn
            place\tUkraine\tUcraina\t\t\t\tf
            place\tMontenegro\tMuntenegru\t\t\tMontenegro\tn
            person\tVolodymyr Zelenskyy\tVolodimir Zelenski\tZelenskyy\tZelenski\tZelenskyy\tm
            equipment\tcruise missile\trachetă de croazieră\t\t\t\tf
            """, file: "test"
        ).terms)
    private let checker = TranslationChecker(glossary: glossary)

    private func rules(_ english: String, _ romanian: String) -> [String] {
        checker.findings(english: english, romanian: romanian).map(\.rule)
    }

    @Test(
        "A right translation passes",
        arguments: [
            (
                "Zelenskyy said 20 people died in Kyiv.",
                "Zelenski a spus că 20 de oameni au murit la Kiev."
            ),
            ("It is 60 miles away.", "Se află la 97 de kilometri distanță."),
            ("About 1,500 people fled.", "Aproximativ 1.500 de oameni au fugit."),
            ("The war in Ukraine goes on.", "Războiul ucrainean continuă."),
            ("Three men, aged 33, 34 and 39.", "Trei bărbați, de 33, 34 și 39 de ani."),
            ("Two cruise missiles hit the port.", "Două rachete de croazieră au lovit portul."),
            ("It reached 80 degrees on Tuesday.", "Marți au fost 27 de grade."),
            ("Call 0800 555 111 now.", "Sunați acum la 0800 555111."),
            ("The camp is 385 miles away.", "Tabăra este la aproximativ 600 de kilometri."),
            ("He is 5-foot-10.", "Are 1 metru 77."),
            ("A share costs 45 pounds.", "O acțiune costă 45 de lire."),
            ("The tour of 2015-16 is over.", "Turneul din 2015-2016 s-a încheiat."),
            ("The Ukrainians and Ukraine won.", "Ucrainenii au câștigat."),
            ("He met Luís Montenegro in Lisbon.", "S-a întâlnit cu Luis Montenegro la Lisabona."),
            ("After seven long months he left.", "După 7 luni lungi a plecat."),
            ("Thousands marched.", "Peste 4.000 de oameni au protestat."),
            ("Some 300 people died.", "Au murit sute de oameni."),
            ("They drive on Highway 28 daily.", "Circulă zilnic pe Autostrada 28 spre nord."),
        ])
    func right(english: String, romanian: String) {
        #expect(rules(english, romanian) == [])
    }

    @Test(
        "Each rule finds its mistake",
        arguments: [
            ("number", "Some 120 people died.", "Circa 210 oameni au murit."),
            ("measure", "It is 60 miles away.", "Se află la 60 de kilometri distanță."),
            ("measure", "Prices rose 12% in May.", "Prețurile au crescut cu 12 km în mai."),
            (
                "number", "Three said 5.5 million users came.",
                "Three spune că au venit 5,5 miliarde de utilizatori."
            ),
            ("number", "The man, 37, left.", "Bărbatul, în vârstă de 37 de luni, a plecat."),
            (
                "number", "Up to 5.5 million clients in 2017.",
                "Până la 9,5 milioane de clienți în 2017."
            ),
            ("money", "They paid $40 million.", "Au plătit 40 de miliarde de dolari."),
            ("date", "He came on December 3.", "A venit la 4 decembrie."),
            ("name", "The mayor of Kyiv spoke today.", "Primarul a vorbit astăzi."),
            ("deprecated", "They met Zelenskyy today.", "L-au întâlnit astăzi pe Zelenskyy."),
            ("deprecated", "In Montenegro, it rained.", "În Montenegro a plouat."),
            ("term", "A cruise missile fell.", "A căzut un proiectil."),
            ("de", "He is 25 years old.", "El are 25 ani."),
            ("de", "He is 15 years old.", "El are 15 de ani."),
            ("cedilla", "He said so.", "Aşa a spus."),
            ("diacritics", "He said so after that.", "A spus asta dupa aceea."),
            ("quotes", "He said: “Yes.”", "A spus: \"Da.\""),
            ("spaces", "He said so yesterday.", "A spus  asta ieri."),
            (
                "untranslated", "He said that it was not the end of the war.",
                "A spus that it was not the end."
            ),
            (
                "length",
                "The ministry said on Monday that the talks would go on for at least two weeks.",
                "Discuțiile continuă."
            ),
        ])
    func wrong(rule: String, english: String, romanian: String) {
        let found = rules(english, romanian)
        #expect(found.contains(rule), "\(found)")
    }

    private struct Dictionary: WordRenderings {
        func canRender(_ romanian: String, anyOf english: [String]) -> Bool {
            romanian == "Trezoreria" && english.contains("Treasury")
        }

        func knows(romanian: String) -> Bool {
            ["Trezoreria", "Banii", "Primarul", "Robert", "Gara"].contains(romanian)
        }

        func isShared(romanian: String) -> Bool { romanian == "Robert" }
    }

    @Test(
        "A name that was exchanged is found, a name that was translated passes",
        arguments: [
            ("They met Skarlatos on the train.", "L-au întâlnit în tren pe Codrea.", ["name"]),
            ("They met Skarlatos on the train.", "L-au întâlnit în tren pe Skarlatos.", []),
            // At the beginning of a sentence a word that no dictionary has is a name.
            ("Skarlatos left the train.", "Codrea a coborât din tren.", ["name"]),
            ("Skarlatos left the train.", "Skarlatos a coborât din tren.", []),
            ("The man left the train.", "Gara era goală.", []),
            ("The money is at the Treasury.", "Banii sunt la Trezoreria statului.", []),
            ("The man left the train.", "Omul Robert a coborât din tren.", ["name"]),
            ("SSRIs are of no use.", "Medicamentele SSRI nu ajută.", []),
            // An article tells its readers where something is, and who reported it.
            ("The mayor spoke.", "Primarul din Kiev a vorbit.", []),
            ("The mayor spoke.", "Primarul a vorbit, relatează Sky News.", []),
            ("They met Skarlatos in Galati.", "L-au întâlnit pe Skarlatos la Codrea.", ["name"]),
            ("The Ukrainian mayor spoke.", "Primarul din Ucraina a vorbit.", []),
        ])
    func exchanged(english: String, romanian: String, expected: [String]) {
        let checker = TranslationChecker(glossary: Self.glossary, renderings: Dictionary())
        #expect(checker.findings(english: english, romanian: romanian).map(\.rule) == expected)
    }

    @Test("A finding says where, what and what to do")
    func finding() throws {
        let found = checker.findings(
            english: "It is 60 miles away.", romanian: "Se află la 60 de kilometri distanță.")
        let finding = try #require(found.first)
        #expect(finding.side == .romanian)
        #expect(finding.excerpt == "60 de kilometri")
        #expect(finding.range == 12..<27)
        #expect(finding.message == "the English has “60 miles”")
        #expect(!finding.advice.isEmpty)
    }

    @Test("Rules are switched off by name")
    func switches() {
        let without = TranslationChecker(glossary: Glossary(), without: ["cedilla"])
        #expect(without.findings(english: "So.", romanian: "Aşa.") == [])
        let only = TranslationChecker(glossary: Glossary(), only: ["spaces"])
        #expect(only.findings(english: "So.", romanian: "Aşa  da.").map(\.rule) == ["spaces"])
        #expect(!only.reportsCounterparts)
    }

    @Test("Every rule has a name and a summary of its own")
    func catalogue() {
        let names = TranslationChecker.catalogue.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(TranslationChecker.catalogue.allSatisfy { !$0.summary.isEmpty })
    }
}
