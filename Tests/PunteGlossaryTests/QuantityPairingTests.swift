import PunteLanguage
import Testing

@testable import PunteGlossary

@Suite("Numbers that are missing on one side")
struct QuantityPairingTests {
    private let checker = TranslationChecker(
        glossary: Glossary(), only: ["number", "measure", "money", "date"])

    private func excerpts(_ english: String, _ romanian: String) -> [String] {
        checker.findings(english: english, romanian: romanian).map(\.excerpt)
    }

    @Test(
        "A lost number is found whatever word is before it",
        arguments: [
            ("The blast left 75 people dead.", "Explozia a ucis mai mulți oameni.", "75"),
            ("The fire broke out after 75 shells hit.", "Incendiul a izbucnit în depozit.", "75"),
            ("Soon after 60 houses burned.", "La scurt timp au ars mai multe case.", "60"),
            ("The draft 45 senators signed failed.", "Proiectul semnat de senatori a picat.", "45"),
            ("Theft 30 times over is theft.", "Furtul repetat tot furt este.", "30"),
            ("The raft 20 men built sank.", "Pluta construită de bărbați s-a scufundat.", "20"),
            ("A gift 50 children had made.", "Un cadou făcut de copii.", "50"),
            ("The lift 90 miners took broke.", "Liftul folosit de mineri s-a stricat.", "90"),
            ("Barefoot 40 pilgrims came.", "Pelerinii au venit desculți.", "40"),
            ("He has left 15 messages.", "A lăsat mai multe mesaje.", "15"),
            // More inches than a foot has.
            ("It fell 30 feet 48 hours later.", "A căzut de la mică înălțime.", "48"),
        ])
    func lost(english: String, romanian: String, number: String) {
        let found = excerpts(english, romanian)
        #expect(found.contains { $0.hasPrefix(number) }, "\(found)")
    }

    @Test(
        "The inches and centimetres of a height are no number of their own",
        arguments: [
            ("The 6-foot-6 guard scored.", "Fundașul de 1,98 m a înscris."),
            ("The 6 foot 6 guard scored.", "Fundașul de 1,98 m a înscris."),
            ("The guard is 6 feet 6 tall.", "Fundașul are 1,98 m."),
            ("The guard is 6ft 6 tall.", "Fundașul are 1,98 m."),
            ("The guard, 1.77 m tall, scored.", "Fundașul, de 1 metru 77, a înscris."),
        ])
    func heights(english: String, romanian: String) {
        #expect(!excerpts(english, romanian).contains("6"))
        #expect(!excerpts(english, romanian).contains("77"))
    }
}
