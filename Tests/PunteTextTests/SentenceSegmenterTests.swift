import Testing

@testable import PunteText

/// `|` marks the places where a sentence ends before another.
@Suite struct SentenceSegmenterTests {
    static func marked(_ text: String, _ language: Language) throws -> String {
        let plain = text.replacing("|", with: "")
        let segmenter = try SentenceSegmenter(language: language)
        let bytes = Array(plain.utf8)
        return try segmenter.sentences(in: plain)
            .map { String(decoding: bytes[$0], as: UTF8.self) }.joined(separator: "|")
    }

    @Test(arguments: [
        "Prim-ministrul a demisionat. |Președintele a acceptat.",
        "A venit dl. Popescu. |A plecat dna. Ionescu.",
        "Str. Lungă nr. 7, ap. 12, a fost evacuată. |Nimeni nu a fost rănit.",
        "Erau cca. 200 de persoane. |Poliția a intervenit.",
        "„Am vrut să plec. |Nu am putut”, a spus el. |Apoi a tăcut.",
        "„Unde mergem?” a întrebat ea. |Nimeni nu a răspuns.",
        "„Veniți repede!” – a strigat pompierul. |Era târziu.",
        "Forțele (trupe, tehnică etc.)”, a declarat Legiunea. |Atât.",
        "Prof. dr. I. L. Marin a publicat art. 12 din H.G. nr. 45. |A fost criticat.",
        "A scris J. R. R. Tolkien cartea. |Toți o știu.",
        "Dr. Ana Pop lucrează la Spitalul Sf. Maria. |Are 40 de ani.",
    ])
    func romanian(text: String) throws { #expect(try Self.marked(text, .romanian) == text) }

    @Test(arguments: [
        "The U.S. Senate voted on Dec. 3. |Gov. Smith signed the bill.",
        "It is listed as No. 7. |The firm raised $2.5 million. |Shares rose.",
        "“We will go,” he said. |“Next year is too late.”",
        "“Where is it?” she asked. |Nobody knew.",
        "He lives in the U.S. |The others left at 5 p.m. |They were tired.",
        "J. R. Ewing met Dr. Smith vs. Mr. Jones. |It was over.",
        "Apple Inc. said profits grew. |Investors cheered.",
    ])
    func english(text: String) throws { #expect(try Self.marked(text, .english) == text) }
}
