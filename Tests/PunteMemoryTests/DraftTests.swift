import Testing

@testable import PunteMemory

/// Tests drafts at the memory: their revisions, and that nothing else notices them.
@Suite struct DraftTests {
    @Test func everySaveRaisesTheRevision() throws {
        let memory = try TemporaryMemory()
        guard case .saved(var draft) = try memory.memory.saveDraft(DraftArticle(text: "a")) else {
            Issue.record("a new draft is saved")
            return
        }
        for revision in 2...5 {
            draft.text += "ă"
            guard case .saved(let saved) = try memory.memory.saveDraft(draft) else {
                Issue.record("the draft is saved")
                return
            }
            #expect(saved.revision == revision)
            draft = saved
        }
        #expect(try memory.memory.draft(draft.id)?.text == "aăăăă")
    }

    @Test func anOldRevisionChangesNothing() throws {
        let memory = try TemporaryMemory()
        guard case .saved(let first) = try memory.memory.saveDraft(DraftArticle(text: "a")) else {
            return
        }
        var second = first
        second.text = "b"
        _ = try memory.memory.saveDraft(second)
        var late = first
        late.text = "c"
        guard case .conflict(let stored) = try memory.memory.saveDraft(late) else {
            Issue.record("an old revision is a conflict")
            return
        }
        #expect(stored.text == "b")
    }

    @Test func aRemovedDraftIsMissing() throws {
        let memory = try TemporaryMemory()
        guard case .saved(let draft) = try memory.memory.saveDraft(DraftArticle(text: "a")) else {
            return
        }
        #expect(try memory.memory.removeDraft(draft.id))
        #expect(try !memory.memory.removeDraft(draft.id))
        #expect(try memory.memory.saveDraft(draft) == .missing)
        #expect(try memory.memory.drafts() == [])
    }

    @Test func aForgottenPairLeavesItsDraft() throws {
        let memory = try TemporaryMemory()
        try memory.memory.save(News.flood)
        let pair = try #require(try memory.memory.pairs().first)
        _ = try memory.memory.saveDraft(DraftArticle(text: "a", pair: pair.id))
        try memory.memory.forget(article: pair.english)
        #expect(try memory.memory.drafts().map(\.pair) == [nil])
    }
}
