import PunteLanguage
import Testing

@testable import PunteMemory

@Suite struct AnalysisTests {
    private func found(_ pairs: [(String, String)]) throws -> [Suspicion] {
        let store = try TemporaryMemory()
        try store.add(pairs)
        var result: [Suspicion] = []
        try store.memory.analyse { result.append($0) }
        return result
    }

    private func kinds(_ english: String, _ romanian: String) throws -> [Suspicion.Kind] {
        try found([(english, romanian)]).map(\.kind)
    }

    @Test(arguments: [
        ("The fire killed 14 people.", "Incendiul a ucis 15 oameni.", true),
        ("The fire killed 14 people.", "Incendiul a ucis 14 oameni.", false),
        // One side may write a number in words.
        ("The fire killed fourteen people.", "Incendiul a ucis 14 oameni.", false),
        // Separators differ between the languages.
        ("It cost 1,250.75 dollars.", "A costat 1.250,75 dolari.", false),
        // Numbers of one figure are often written in words on one side only.
        ("The fire killed 4 people.", "Incendiul a ucis 5 oameni.", false),
        ("From 10...20 people came.", "Au venit 1020 de oameni.", true),
        // The same height in other units.
        ("The tower is 148 feet tall.", "Turnul are 45 de metri.", false),
        ("The tower is 148 feet tall.", "Turnul are 54 de metri.", true),
    ])
    func numbersThatDifferAreReported(
        english: String, romanian: String, isSuspicious: Bool
    ) throws {
        #expect(try kinds(english, romanian) == (isSuspicious ? [.numbers] : []))
    }

    @Test func theNumbersAreNamed() throws {
        let suspicion = try #require(
            try found([("In 2019 and 2020, 77 came.", "În 2019 și 2021 au venit 78.")]).first)
        #expect(suspicion.detail == "2020 77 against 2021 78")
        #expect(suspicion.segments == [1])
    }

    @Test func aTextThatWasNotTranslatedIsReportedOnce() throws {
        let text = "The opposition leader visited 12 hospitals yesterday."
        let suspicions = try found([(text, text)])
        #expect(suspicions.map(\.kind) == [.untranslated])
        // Names and short phrases are often the same in both languages.
        #expect(try kinds("Real Madrid, Barcelona", "Real Madrid, Barcelona").isEmpty)
    }

    @Test func aTextInTheOtherLanguageIsReported() throws {
        let romanian = "Guvernul a anunțat că va reduce taxele pentru întreprinderile mici."
        #expect(
            try kinds(romanian, "Executivul a promis că micile firme vor plăti taxe mai mici.")
                == [.language])
        let suspicion = try found([
            (romanian, "Executivul a promis că micile firme vor plăti taxe mai mici.")
        ])
        #expect(suspicion.first?.detail.hasPrefix("en looks like ro") == true)
    }

    @Test func lengthsThatDoNotFitAreReported() throws {
        let long = "Consiliul local a aprobat bugetul după o dezbatere de șase ore și jumătate."
        #expect(try kinds("The budget was passed.", long) == [.length])
        #expect(
            try kinds("The council passed the budget after a long debate.", long).isEmpty)
        // Short texts may differ much.
        #expect(try kinds("No.", "Nicidecum, domnule!").isEmpty)
    }

    @Test func conflictsAndNearDuplicatesAreGroups() throws {
        let suspicions = try found([
            ("The talks failed.", "Discuțiile au eșuat."),
            ("the talks failed.", "Negocierile au eșuat."),
            ("Police arrested 12 men.", "Poliția a arestat 12 bărbați."),
            ("Police arrested 31 men.", "Poliția a arestat 31 de bărbați."),
            ("A dog barked.", "Un câine a lătrat."),
        ])
        #expect(suspicions.map(\.kind) == [.conflict, .nearDuplicate])
        #expect(suspicions.map(\.segments) == [[1, 2], [3, 4]])
        #expect(suspicions[0].detail == "2 different translations")
    }

    @Test func rejectedSegmentsAreNotLookedAt() throws {
        let store = try TemporaryMemory()
        try store.add([("The fire killed 14 people.", "Incendiul a ucis 15 oameni.")])
        try store.memory.setStatus(.rejected, ofSegments: [1])
        var count = 0
        try store.memory.analyse { _ in count += 1 }
        #expect(count == 0)
    }

    @Test func progressIsReportedForEachThousand() throws {
        let store = try TemporaryMemory()
        try store.add((0..<2500).map { ("Report \($0) came.", "A venit raportul \($0).") })
        var seen: [[Int]] = []
        try store.memory.analyse(progress: { seen.append([$0, $1]) }, { _ in })
        #expect(seen == [[1000, 2500], [2000, 2500]])
        seen = []
        _ = try store.memory.duplicates { seen.append([$0, $1]) }
        #expect(seen == [[1000, 2500], [2000, 2500]])
    }
}
