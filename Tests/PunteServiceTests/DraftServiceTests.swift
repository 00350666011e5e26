import PunteMemory
import Testing

@testable import PunteService

/// Tests how drafts are kept, and that two windows do not lose each other's text.
@Suite struct DraftServiceTests {
    @Test func aDraftIsSavedAndOpenedAgain() throws {
        let desk = try ServiceDesk()
        let made = try desk.service.addDraft(
            DraftSaveRequest(title: "Inundații", report: "Floods.", text: "Inundațiile au"))
        #expect(made.revision == 1)
        let saved = try desk.service.saveDraft(
            made.id, DraftSaveRequest(revision: 1, text: "Inundațiile au afectat"))
        #expect(saved.revision == 2)
        let opened = try desk.service.draft(made.id)
        #expect(opened.text == "Inundațiile au afectat")
        #expect(opened.report == "Floods.")
        #expect(opened.title == "Inundații")
    }

    @Test func theLaterOfTwoWindowsIsToldAndNothingIsLost() throws {
        let desk = try ServiceDesk()
        let id = try desk.service.addDraft(DraftSaveRequest(text: "Una")).id
        _ = try desk.service.saveDraft(id, DraftSaveRequest(revision: 1, text: "Una, prima"))
        let error = #expect(throws: ServiceError.self) {
            try desk.service.saveDraft(id, DraftSaveRequest(revision: 1, text: "Una, a doua"))
        }
        #expect(error?.code == .conflict)
        #expect(error?.current?.text == "Una, prima")
        #expect(error?.current?.revision == 2)
        #expect(try desk.service.draft(id).text == "Una, prima")
        let settled = try desk.service.saveDraft(
            id, DraftSaveRequest(revision: 2, text: "Una, a doua"))
        #expect(settled.revision == 3)
    }

    @Test func theLastSavedDraftIsFirstInTheList() throws {
        let desk = try ServiceDesk()
        let texts = ["prima", "a doua", "a treia"]
        for text in texts { _ = try desk.service.addDraft(DraftSaveRequest(text: text)) }
        let list = try desk.service.drafts(limit: nil)
        #expect(list.map(\.text) == texts.reversed())
        #expect(list.allSatisfy { $0.report == nil })
    }

    @Test func aDraftThatIsNotThereIsMissing() throws {
        let desk = try ServiceDesk()
        for work in [
            { _ = try desk.service.draft(7) },
            { _ = try desk.service.removeDraft(7) },
            { _ = try desk.service.saveDraft(7, DraftSaveRequest(revision: 1, text: "")) },
        ] {
            let error = #expect(throws: ServiceError.self, performing: work)
            #expect(error?.code == .missing)
        }
    }

    @Test func savingADraftIsNoOperationThatUndoTakesBack() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let before = try desk.service.operations(limit: nil)
        _ = try desk.service.addDraft(DraftSaveRequest(text: "Ceva"))
        #expect(try desk.service.operations(limit: nil) == before)
    }

    @Test func aLearnedDraftIsMarkedAsFinished() throws {
        let desk = try ServiceDesk()
        let draft = try desk.service.addDraft(
            DraftSaveRequest(report: ServiceDesk.report, text: ServiceDesk.article))
        let learned = try desk.service.learn(
            LearnRequest(
                english: ArticleInput(ServiceDesk.report),
                romanian: ArticleInput(ServiceDesk.article), draft: draft.id))
        let pair = try #require(learned.pair?["id"])
        #expect(try desk.service.draft(draft.id).pair == pair)
    }
}
