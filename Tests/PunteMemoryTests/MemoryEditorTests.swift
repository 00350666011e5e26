import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

/// Single segments corrected, confirmed, rejected and removed by a person.
@Suite struct MemoryEditorTests {
    private let store: TemporaryMemory
    private var memory: Memory { store.memory }
    private var editor: MemoryEditor { MemoryEditor(store.memory, author: "mihai") }

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
        try store.add([("Schools will reopen.", "Școlile se redeschid.")])
    }

    private func targets(_ text: String) throws -> [String] {
        try memory.matcher().matches(for: text, from: .english).map(\.target)
    }

    @Test func onlyTheCorrectedFormComesBack() throws {
        let outcome = try editor.edit(2, romanian: "Pompierii au salvat 14 persoane de pe case.")
        #expect(outcome.before.map(\.id) == [2] && outcome.after.map(\.id) == [2])
        #expect(outcome.operation != nil)
        let segment = try #require(try memory.segment(2))
        #expect(segment.status == .confirmed && segment.author == "mihai")
        #expect(segment.english == News.flood.english.sentences[1].text)
        #expect(
            try targets(segment.english) == ["Pompierii au salvat 14 persoane de pe case."])
        #expect(try memory.concordance(ConcordanceQuery("acoperișuri")).hits.isEmpty)
        #expect(try memory.concordance(ConcordanceQuery("persoane")).hits.count == 1)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func theHistoryTellsWhatATextWas() throws {
        try editor.edit(2, english: "Firefighters saved 14 people.")
        try editor.reject([2])
        let history = try editor.history(2)
        #expect(history.map(\.action) == ["edited", "rejected"])
        #expect(
            history.map(\.english) == [
                News.flood.english.sentences[1].text, "Firefighters saved 14 people.",
            ])
        #expect(history.map(\.status) == [.aligned, .confirmed])
        #expect(history.allSatisfy { $0.author == "mihai" })
    }

    @Test func anEditThatChangesNothingIsNoOperation() throws {
        try editor.confirm([2])
        let operations = try memory.operations()
        let outcome = try editor.edit(2, english: News.flood.english.sentences[1].text)
        #expect(outcome.operation == nil && outcome.before.isEmpty)
        #expect(try memory.operations() == operations)
    }

    /// Swift calls the two texts equal.
    @Test func theCompositionOfLettersCanBeCorrected() throws {
        try store.add([("It is mayor.", "Este primar la Ias\u{326}i.")])
        let outcome = try editor.edit(5, romanian: "Este primar la Iași.")
        #expect(outcome.operation != nil)
        #expect(try memory.segment(5)?.romanian.unicodeScalars.contains("\u{326}") == false)
        #expect(try memory.failedChecks().isEmpty)
        try memory.undo()
        #expect(try memory.segment(5)?.romanian.unicodeScalars.contains("\u{326}") == true)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func undoBringsTheRowBackAsItWas() throws {
        let before = try store.allSegments()
        try editor.edit(
            4, english: "Schools reopen on Monday.", romanian: "Școlile se deschid luni.")
        #expect(try targets("Schools reopen on Monday.") == ["Școlile se deschid luni."])
        let undone = try memory.undo(author: "ana")
        #expect(undone.map(\.action) == [.edit])
        #expect(try store.allSegments() == before)
        #expect(try targets("Schools will reopen.") == ["Școlile se redeschid."])
        #expect(try memory.operations().map(\.action) == [.undo, .edit, .save])
        #expect(try memory.operations()[1].isUndone)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func toUndoAnUndoIsToRedo() throws {
        try editor.edit(4, romanian: "Școlile se deschid.")
        let after = try store.allSegments()
        try memory.undo()
        let undo = try #require(try memory.operations().first)
        try memory.undo(operation: undo.id)
        #expect(try store.allSegments() == after)
        // And then the edit is the latest operation again.
        #expect(try memory.undo().map(\.action) == [.edit])
        #expect(try memory.segment(4)?.romanian == "Școlile se redeschid.")
    }

    @Test func anOperationThatOthersBuildOnIsNotUndone() throws {
        let first = try #require(try editor.edit(4, romanian: "Școlile se deschid.").operation)
        try editor.edit(4, romanian: "Se deschid școlile.")
        let before = try store.allSegments()
        let error = #expect(throws: MemoryError.self) { try memory.undo(operation: first) }
        #expect(error?.description.contains("later changes build on it") == true)
        #expect(try store.allSegments() == before)
        #expect(try memory.undo(2).count == 2)
        #expect(throws: MemoryError.self) { try memory.undo(operation: first) }
        #expect(throws: MemoryError.self) { try memory.undo(operation: 999) }
    }

    @Test func anotherOperationIsUndoneOutOfOrder() throws {
        let first = try #require(try editor.reject([1]).operation)
        try editor.confirm([3])
        try memory.undo(operation: first)
        #expect(
            try store.allSegments().map(\.status) == [
                .aligned, .aligned, .confirmed, .imported,
            ])
    }

    @Test func whatIsRejectedIsOfferedNowhereAndNeverComesBack() throws {
        try editor.reject([4])
        #expect(try targets("Schools will reopen.").isEmpty)
        #expect(try memory.concordance(ConcordanceQuery("reopen")).hits.isEmpty)
        let again = try store.add([
            ("Schools will reopen.", "Școlile se redeschid."),
            ("Buses run again.", "Autobuzele merg."),
        ])
        #expect(again.rejected == 1 && again.added == 1 && again.known == 0)
        // The same two texts as sentences of articles.
        let pair = ArticlePair(
            english: Article(.english, "Schools will reopen.", "It was raining."),
            romanian: Article(.romanian, "Școlile se redeschid.", "Ploua."),
            links: News.straight(2))
        #expect(try memory.save(pair) == .added(segments: 1))
        #expect(try targets("Schools will reopen.").isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func aRejectionThatComesBackHoldsForWhatCameMeanwhile() throws {
        try editor.reject([4])
        try editor.delete([4])
        #expect(try store.add([("Schools will reopen.", "Școlile se redeschid.")]).added == 1)
        #expect(try targets("Schools will reopen.").count == 1)
        try memory.undo()
        #expect(try store.allSegments().suffix(2).map(\.status) == [.rejected, .rejected])
        #expect(try targets("Schools will reopen.").isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func segmentsWithTheSameTextsAreOnePair() throws {
        let pair = ArticlePair(
            english: Article(.english, "Schools will reopen.", "It was raining."),
            romanian: Article(.romanian, "Școlile se redeschid.", "Ploua."),
            links: News.straight(2))
        try memory.save(pair)
        let twins = [4, 5] as [Int64]
        #expect(try editor.reject([5]).before.map(\.id) == twins)
        #expect(try targets("Schools will reopen.").isEmpty)
        #expect(try editor.confirm([4]).after.map(\.status) == [.confirmed, .confirmed])
        #expect(try editor.edit(4, romanian: "Școlile se deschid.").after.map(\.id) == twins)
        #expect(try editor.show(4).twins == [5])
        // But what is removed is the one that was named.
        #expect(try editor.delete([4]).before.map(\.id) == [4])
        #expect(try targets("Schools will reopen.") == ["Școlile se deschid."])
    }

    @Test func theSentencesOfAJoinedSegmentFollowIt() throws {
        let link = News.link([0, 1], [0])
        let pair = ArticlePair(
            english: Article(.english, "Trains stopped.", "Nobody knows why."),
            romanian: Article(.romanian, "Trenurile s-au oprit, nu se știe de ce."),
            links: [link] + link.parts())
        try memory.save(pair)
        try editor.edit(5, romanian: "Trenurile stau, nimeni nu știe de ce.")
        #expect(
            try targets("Nobody knows why.") == ["Trenurile stau, nimeni nu știe de ce."])
        try editor.reject([5])
        #expect(try targets("Trains stopped.").isEmpty)
        try memory.undo(2)
        #expect(try editor.delete([5]).before.map(\.id) == [5, 6, 7])
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func aCorrectionCannotBringBackWhatWasRejected() throws {
        try store.add([("Schools will open again.", "Școlile se deschid din nou.")])
        try editor.reject([4])
        let error = #expect(throws: MemoryError.self) {
            try editor.edit(5, english: "Schools will reopen.", romanian: "Școlile se redeschid.")
        }
        #expect(
            error?.description
                == "\(memory.path): segment 5: these two texts were rejected as segment 4; to have "
                + "them, confirm 4")
        #expect(try memory.segment(5)?.english == "Schools will open again.")
    }

    @Test(arguments: ["", "  \n"])
    func aTextIsNeverEmpty(text: String) throws {
        #expect(throws: MemoryError.self) { try editor.edit(4, romanian: text) }
        #expect(throws: MemoryError.self) {
            try editor.replace(
                TextReplacement(of: "Școlile se redeschid.", with: text, on: .romanian))
        }
        #expect(try memory.segment(4)?.romanian == "Școlile se redeschid.")
    }

    @Test func oneMissingSegmentStopsAll() throws {
        let before = try store.allSegments()
        for action in [editor.confirm, editor.reject, editor.delete] {
            let error = #expect(throws: MemoryError.self) { try action([1, 99]) }
            #expect(error?.description.contains("segment 99: not in the memory") == true)
        }
        #expect(throws: MemoryError.self) { try editor.edit(99, romanian: "x") }
        #expect(throws: MemoryError.self) { try editor.show(99) }
        #expect(try store.allSegments() == before)
        #expect(try memory.operations().map(\.action) == [.save])
    }

    @Test func aMemoryOpenForReadingIsNotEdited() throws {
        let reading = try Memory.open(at: memory.path, access: .reading)
        #expect(throws: MemoryError.self) { try MemoryEditor(reading).confirm([1]) }
        #expect(try MemoryEditor(reading).show(1).segment.id == 1)
    }

    @Test func whatTheLexiconLearnedFromAWrongTextGoes() throws {
        let count = LexiconCount(english: "school", romanian: "școală", count: 1)
        try editor.confirm([4])
        try memory.replaceLexiconCounts([count], from: .segment(4))
        try editor.edit(4, romanian: "Se redeschid cursurile.")
        #expect(try memory.lexiconCounts().isEmpty)
        try memory.undo()
        #expect(try memory.lexiconCounts() == [count])
        try editor.reject([4])
        #expect(try memory.lexiconCounts().isEmpty)
        try memory.undo()
        #expect(try memory.lexiconCounts() == [count])
        try editor.delete([4])
        // Others learn meanwhile, so that the ids of the rows are taken.
        try memory.replaceLexiconCounts([count], from: .segment(1))
        try memory.undo()
        #expect(try memory.lexiconCounts(from: .segment(4)) == [count])
    }

    @Test func aSegmentIsShownWithWhatSurroundsIt() throws {
        let details = try editor.show(2)
        #expect(details.pair?.id == 1 && details.source == nil && details.twins.isEmpty)
        #expect(details.english?.article.url == "https://example.org/flood")
        #expect(try editor.show(4).pair == nil)
    }

    @Test func forgettingAndSavingAreUndone() throws {
        let before = try store.allSegments()
        let pairs = try memory.pairs()
        try memory.forget(article: pairs[0].romanian)
        #expect(try memory.pairs().isEmpty)
        #expect(try memory.undo().map(\.note) == [News.flood.romanian.sentences[0].text])
        #expect(try store.allSegments() == before)
        #expect(try memory.pairs() == pairs)
        #expect(try memory.article(pairs[0].english)?.article.sentences.count == 3)
        #expect(try memory.undo().map(\.action) == [.save])
        #expect(try store.allSegments().map(\.id) == [4])
        #expect(try memory.summary().articles == 0)
        #expect(try memory.undo().isEmpty)
        #expect(try memory.failedChecks().isEmpty)
    }

    @Test func changesOfTheGlossaryAreUndone() throws {
        let names = [Designation("Kyiv", .english), Designation("Kiev", .romanian)]
        let id = try memory.save(StoredTerm(Term(kind: .place, designations: names), examples: [1]))
        let term = try memory.term(id)
        try memory.removeTerms([id])
        try memory.undo()
        #expect(try memory.term(id) == term)
        try memory.undo()
        #expect(try memory.terms().isEmpty)
    }
}

/// A text replaced in many segments.
@Suite struct TextReplacementTests {
    private let store: TemporaryMemory
    private var editor: MemoryEditor { MemoryEditor(store.memory) }

    init() throws {
        store = try TemporaryMemory()
        try store.add([
            ("Kiev was hit.", "Kievul a fost lovit de 3 rachete."),
            ("Kievan Rus", "Rusia Kieveană"), ("Lviv too.", "Și Liovul, de 12 rachete."),
        ])
    }

    private func romanian() throws -> [String] { try store.allSegments().map(\.romanian) }

    @Test func lettersCountAsTheyAreWritten() throws {
        let kyiv = try TextReplacement(of: "Kiev", with: "Kyiv", on: .english)
        let changes = try editor.preview(kyiv)
        #expect(changes.map(\.after.english) == ["Kyiv was hit.", "Kyivan Rus"])
        #expect(try store.allSegments()[0].english == "Kiev was hit.")
        let outcome = try editor.replace(kyiv)
        #expect(outcome.after.map(\.english) == ["Kyiv was hit.", "Kyivan Rus"])
        // A replacement of letters confirms nothing.
        #expect(outcome.after.map(\.status) == [.imported, .imported])
        #expect(try editor.preview(kyiv).isEmpty)
        #expect(try store.memory.undo().map(\.action) == [.replace])
        #expect(try store.allSegments()[1].english == "Kievan Rus")
        #expect(try store.memory.failedChecks().isEmpty)
    }

    @Test func groupsOfAnExpressionAreKept() throws {
        let rockets = try TextReplacement(
            of: #"de (\d+) rachete"#, with: "de $1 drone ($$0, $0)", on: .romanian,
            isPattern: true)
        try editor.replace(rockets)
        #expect(try romanian()[0] == "Kievul a fost lovit de 3 drone ($0, de 3 rachete).")
        #expect(try romanian()[2] == "Și Liovul, de 12 drone ($0, de 12 rachete).")
        #expect(throws: (any Error).self) {
            try TextReplacement(of: "(", with: "", on: .english, isPattern: true)
        }
    }

    @Test func placesWithoutLettersAreReplacedToo() throws {
        let marks = try TextReplacement(of: #"\b(?=K)"#, with: "→", on: .romanian, isPattern: true)
        #expect(try marks("Kievul și Kremlinul.") == "→Kievul și →Kremlinul.")
        let none = try TextReplacement(of: "x*", with: "-", on: .romanian, isPattern: true)
        #expect(try none("șț") == "-ș-ț-")
    }

    @Test func anExpressionWithoutEndIsStopped() throws {
        let endless = try TextReplacement(
            of: #"(\w+\s?)+§"#, with: "", on: .romanian, isPattern: true)
        #expect(throws: RegularExpressionError.self) {
            try endless("Kievul a fost lovit de trei rachete în noaptea de luni spre marți.")
        }
    }

    @Test func aFilterChoosesTheSegmentsAndRejectedOnesStay() throws {
        try editor.reject([1])
        let rockets = try TextReplacement(of: "rachete", with: "drone", on: .romanian)
        #expect(try editor.preview(rockets).map(\.before.id) == [3])
        #expect(try editor.preview(rockets, filter: SegmentFilter(text: "kiev")).isEmpty)
    }
}
