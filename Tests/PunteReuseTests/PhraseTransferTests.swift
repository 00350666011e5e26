import Testing

@testable import PunteReuse

@Suite("Phrases in another sentence")
struct PhraseTransferTests {
    private let transfer = PhraseTransfer()

    @Test(
        "A phrase that depends on its former sentence does not fit",
        arguments: [
            // The subject is one; the verb says several.
            ("had opened an inquiry", "au deschis o anchetă", "The mayor said that the court "),
            ("can no longer pay", "nu mai putem plăti", "Those who stayed "),
            // The participle agrees with another noun.
            ("flown by helicopter", "transportat cu elicopterul", "Both sisters were "),
            ("stationed in Greece", "sunt mobilizați în Grecia", "Six firefighters, "),
            ("ordered to leave", "ordin să părăsească", "The villagers were "),
            ("was arrested on Friday", "a fost arestat vineri", "The woman "),
            ("will stay closed", "vor rămâne închise", "The shops "),
            ("accused the government", "a acuzat guvernul", "The leaders of the party "),
            ("went on strike", "au intrat în grevă", "The head of the unions "),
            ("hours and ended", "ore și s-au încheiat", "They lasted for nine "),
            // A clause without the verb that it depends on, and one without its opener.
            ("the government of hiding", "guvernul că ascunde", "He accused "),
            ("hiding the figures", "ascunde cifrele", "He accused the government of "),
            // A case that a word outside asked for.
            ("United Arab Emirates", "Emiratelor Arabe Unite", "He flew to Oman and the "),
            ("see his face", "să-i vadă fața", "I wanted to "),
        ])
    func dependent(source: String, target: String, before: String) {
        let fits = transfer.fits(target, for: source, after: before)
        #expect(!fits)
    }

    @Test(
        "A phrase that stands for itself fits",
        arguments: [
            ("told a news conference", "a anunțat într-o conferință de presă", "The minister "),
            ("years in prison", "ani de închisoare", "He faces ten "),
            ("at the end of the year", "la sfârșitul anului", "It opens "),
            ("of next year", "anului viitor", "in the first quarter "),
            ("notice on the door", "anunțul de pe ușă", "They read the "),
            ("the town hall burned", "primăria a ars", "Last night "),
            ("did not respond", "nu a răspuns", "The agency "),
            ("went on strike", "au intrat în grevă", "Nurses and drivers "),
            ("lasted six hours and ended", "au durat șase ore și s-au încheiat", "The talks "),
            ("accused the government", "a acuzat guvernul", "The leader of the unions "),
        ])
    func independent(source: String, target: String, before: String) {
        let fits = transfer.fits(target, for: source, after: before)
        #expect(fits)
    }

    @Test("A capital of the former sentence is taken away, that of a name stays")
    func capitals() {
        #expect(transfer.adapted("În ultimii ani", to: "in recent years") == "în ultimii ani")
        #expect(transfer.adapted("În ultimii ani", to: "In recent years") == "În ultimii ani")
        #expect(transfer.adapted("ONU a cerut", to: "the agency asked") == "ONU a cerut")
    }
}
