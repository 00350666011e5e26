import PunteLanguage
import Testing

@testable import PunteText

/// Sentence ends that UAX #29 does not see, each with what must not be cut.
@Suite struct MissedBoundariesTests {
    @Test(arguments: [
        "Au fost evacuați toți locuitorii. |373 de oameni dorm în școală.",
        "„Am plecat toți.” |14 oameni au rămas.",
        "Vezi cap. 3 din carte. |Merită.",
        "Nr. 7 a câștigat. |Nr. 8 a pierdut.",
        "A câștigat etapa nr. 3. |Urmează etapa nr. 4.",
    ])
    func numerals(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "– Vii mâine? |– Nu știu.", "– Stai! |– Nu pot, a strigat el. |– De ce?",
        "A plecat. |– Unde? |– Acasă.", "Vin – spune ea – mâine. |Atât.",
        "Scor 3 - 1. |Meciul s-a terminat.",
    ])
    func dialogues(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Nu știu… |Poate mâine.", "Nu… știu ce să spun.", "Vai… |„Ajutor!” |Nimeni nu vine.",
        "Hm… 5 lei?", "Nu știu... |Poate mâine.",
    ])
    func ellipses(text: String) throws { #expect(try MarkedText.marked(text, .romanian) == text) }

    @Test(arguments: [
        "Ministrul a demisionat.|În schimb, premierul rămâne.",
        "Au plecat cu toții.|Apoi a venit poliția.", "Site-ul Stiri.Ro este închis.",
        "A trimis cartea.|Cartea era bună.", "Au închis podul.|Mașinile au rămas pe mal.",
        "A venit toamna.|Școlile se deschid luni.", "A intrat pe punte.Info ieri.",
        "Nimeni nu știe nimic.|Ancheta continuă la Iași.", "Ei au plecat.|Maria a rămas.",
        "A scris în fișierul Raport.Doc ieri.", "Vedeți www.exemplu.Ro pentru detalii.",
        "Compania Dr.Max a deschis o farmacie.",
    ])
    func missingSpaces(text: String) throws {
        #expect(try MarkedText.marked(text, .romanian) == text)
    }

    @Test(arguments: [
        "The blast killed three people. |14 others were hurt.",
        "He lives at No. 14. |Nobody knew.", "See fig. 3 for details. |It is clear.",
        "She asked why. |\u{201C}Because,\u{201D} he said.",
        "The company was sold.|The buyer paid cash for it.", "Visit Example.Com now.",
    ])
    func english(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    /// Without rules the segmenter gives the boundaries of UAX #29 alone.
    @Test func theBareBoundariesAreThoseOfUnicode() throws {
        let text = "Au venit toți. 14 oameni. A spus dl. Popescu."
        let bare = try SentenceSegmenter(language: .romanian, usesRules: false)
        let own = try SentenceSegmenter(language: .romanian)
        let bytes = Array(text.utf8)
        func cut(_ ranges: [Range<Int>]) -> [String] {
            ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
        }
        #expect(
            try cut(bare.sentences(in: text)) == [
                "Au venit toți. 14 oameni. ", "A spus dl. ", "Popescu.",
            ])
        #expect(
            try cut(own.sentences(in: text)) == [
                "Au venit toți. ", "14 oameni. ", "A spus dl. Popescu.",
            ])
    }

    @Test func otherLanguagesHaveNoRules() throws {
        let french = try SentenceSegmenter(language: Language(tag: "fr"))
        #expect(try french.sentences(in: "Il est parti. Elle reste.").count == 2)
        #expect(try french.sentences(in: "").isEmpty)
        #expect(try french.sentences(in: "Oui").count == 1)
    }

    /// A line break always ends a sentence of a paragraph; where lines are joined it is a space.
    @Test func lineBreaksEndSentences() throws {
        let text = "Un titlu\nMinistrul a plecat\nde tot. Ceilalți rămân."
        let segmenter = try SentenceSegmenter(language: .romanian)
        #expect(try segmenter.sentences(in: text).count == 4)
        let bytes = Array(text.utf8)
        let joined = try bytes.withUnsafeBufferPointer {
            try segmenter.sentences(in: $0, joiningLines: 9..<bytes.count)
        }
        #expect(
            joined.map { String(decoding: bytes[$0], as: UTF8.self) } == [
                "Ministrul a plecat\nde tot. ", "Ceilalți rămân.",
            ])
    }
}
