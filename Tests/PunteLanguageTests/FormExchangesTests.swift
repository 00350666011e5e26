import Testing

@testable import PunteLanguage

@Suite("Forms that are written for one another")
struct FormExchangesTests {
    private func forms(_ form: String) -> [String] {
        FormExchanges.romanian.forms(
            for: form, readings: WordAnalyzer.romanian.readings(of: form).filter(\.isKnown))
    }

    @Test(
        "The right form is among those for which a wrong one may stand",
        arguments: [
            ("au", "a"), ("sau", "s-au"), ("ca", "că"), ("guvernul", "guvernului"),
            ("arestat", "arestate"), ("lipsește", "lipsesc"), ("culegea", "culegeau"),
            ("fața", "fata"), ("penal", "penală"), ("gasit", "găsit"),
        ])
    func exchanged(written: String, right: String) {
        #expect(forms(written).contains(right))
        #expect(!forms(written).contains(written))
    }

    @Test("Another tense and another word are no exchange")
    func others() {
        #expect(!forms("lipsește").contains("lipsea"))
        #expect(!forms("guvernul").contains("guvernator"))
        #expect(forms("zzz").isEmpty)
    }

    @Test func `an auxiliary is known alone and with its clitic`() {
        #expect(FormExchanges.romanian.isAuxiliary("au"))
        #expect(FormExchanges.romanian.isAuxiliary("s-au"))
        #expect(!FormExchanges.romanian.isAuxiliary("guvern"))
    }
}
