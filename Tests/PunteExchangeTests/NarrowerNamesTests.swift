import PunteLanguage
import Testing

@testable import PunteExchange

@Suite("Names that say more than the preferred one")
struct NarrowerNamesTests {
    private func names(
        _ language: Language, _ preferred: String, _ admitted: String...
    ) -> [TermDesignation] {
        [TermDesignation(preferred, language, status: .preferred)]
            + admitted.map { TermDesignation($0, language, status: .admitted) }
    }

    private func pairs(_ english: [TermDesignation], _ romanian: [TermDesignation]) -> [String] {
        let narrower = NarrowerNames(english, romanian)
        return english.indices.flatMap { left in
            romanian.indices.filter { narrower.isPair(left, $0) }
                .map { "\(english[left].text) = \(romanian[$0].text)" }
        }
    }

    @Test("They render each other and nothing else")
    func narrower() {
        #expect(
            pairs(
                names(.english, "quota", "import quota", "export quota"),
                names(.romanian, "cotă", "cotă de import", "cotă de export"))
                == [
                    "quota = cotă", "import quota = cotă de import",
                    "export quota = cotă de export",
                ])
    }

    @Test("Other names render all")
    func others() {
        #expect(
            pairs(
                names(.english, "United Nations", "UN"),
                names(.romanian, "Organizația Națiunilor Unite", "ONU"))
                == [
                    "United Nations = Organizația Națiunilor Unite", "United Nations = ONU",
                    "UN = Organizația Națiunilor Unite", "UN = ONU",
                ])
        #expect(
            pairs(
                names(.english, "State Department", "US State Department"),
                names(.romanian, "Departamentul de Stat", "Departamentul de Stat al SUA")
            ).count == 4)
        #expect(
            pairs(
                names(.english, "airstrike"),
                names(.romanian, "atac aerian", "atac aerian masiv")
            ).count == 2)
    }
}
