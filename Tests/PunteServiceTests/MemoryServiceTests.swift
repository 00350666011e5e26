import Testing

@testable import PunteService

/// Tests search, editing, undo and the review of links.
@Suite struct MemoryServiceTests {
    @Test func aSegmentIsFoundEditedAndUndone() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let hit = try #require(
            desk.service.concordance(ConcordanceRequest("lemma:pompier")).hits.first)
        #expect(hit.roRanges?.isEmpty == false)
        let edited = try desk.service.edit(
            hit.id, SegmentEditRequest(ro: "Pompierii au salvat 14 persoane de pe acoperișuri."))
        #expect(edited.after.map(\.ro) == ["Pompierii au salvat 14 persoane de pe acoperișuri."])
        #expect(try desk.service.segment(hit.id).history.map(\.action) == ["edited"])
        let undone = try desk.service.undo(UndoRequest(operation: edited.operation))
        #expect(undone.action == "edit")
        #expect(try desk.service.segment(hit.id).segment.ro == hit.ro)
    }

    @Test func anUndoThatLaterChangesPreventIsAConflict() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let text = "Firefighters rescued 14 people from their roofs."
        let id = try #require(desk.service.lookup(LookupRequest(text)).matches.first?.id)
        let first = try desk.service.edit(id, SegmentEditRequest(ro: "Au fost salvați 14 oameni."))
        let second = try desk.service.edit(id, SegmentEditRequest(ro: "Pompierii au salvat 14."))
        let error = #expect(throws: (any Error).self) {
            try desk.service.undo(UndoRequest(operation: first.operation))
        }.map(ServiceError.init)
        #expect(error?.code == .conflict)
        #expect(error?.description.contains("later changes build on it") == true)
        _ = try desk.service.undo(UndoRequest(operation: second.operation))
        let again = #expect(throws: (any Error).self) {
            try desk.service.undo(UndoRequest(operation: second.operation))
        }.map(ServiceError.init)
        #expect(again?.code == .conflict)
        #expect(again?.description.contains("undone already") == true)
    }

    @Test func aRejectedSegmentIsNotMatched() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let text = "Firefighters rescued 14 people from their roofs."
        let id = try #require(desk.service.lookup(LookupRequest(text)).matches.first?.id)
        _ = try desk.service.reject(id, AuthorRequest(author: "Ana"))
        #expect(try desk.service.lookup(LookupRequest(text)).matches == [])
        _ = try desk.service.confirm(id, AuthorRequest())
        #expect(try desk.service.lookup(LookupRequest(text)).matches.map(\.id) == [id])
    }

    @Test func aCorrectedLinkStays() throws {
        let desk = try ServiceDesk()
        let pair = try #require(try desk.learnFlood().pair?["id"])
        let wrong = LinkInput(enIds: [1], roIds: [1])
        let right = LinkInput(enIds: [1, 2], roIds: [1])
        let saved = try desk.service.saveLinks(
            ofPair: pair, PairLinksRequest(confirmed: [right], rejected: [wrong], author: "Ana"))
        func links(_ record: AlignmentRecord) -> [LinkInput] {
            record.links.filter(\.confirmed).map { LinkInput(enIds: $0.enIds, roIds: $0.roIds) }
        }
        #expect(links(saved.alignment) == [right])
        let stored = try desk.service.pair(pair)
        #expect(links(stored.alignment) == [right])
        #expect(stored.alignment.rejected == [wrong])
        #expect(stored.pair.confirmed == 1)
        let again = try desk.service.align(
            AlignRequest(
                english: ArticleInput(ServiceDesk.report),
                romanian: ArticleInput(ServiceDesk.article)))
        #expect(links(again) == [right])
    }

    @Test func thePairsOfAnArticleAreFound() throws {
        let desk = try ServiceDesk()
        try desk.learnFlood()
        let pair = try #require(try desk.service.pairs(limit: nil).first)
        for article in [pair.english.id, pair.romanian.id] {
            #expect(try desk.service.pairs(of: article, limit: nil) == [pair])
        }
        #expect(try desk.service.pairs(of: 99, limit: nil) == [])
    }

    @Test func aLinkOutsideTheArticlesIsRefused() throws {
        let desk = try ServiceDesk()
        let pair = try #require(try desk.learnFlood().pair?["id"])
        for link in [
            LinkInput(enIds: [99], roIds: [0]), LinkInput(enIds: [], roIds: [0]),
            LinkInput(enIds: [-1], roIds: [0]),
        ] {
            let error = #expect(throws: ServiceError.self) {
                try desk.service.align(
                    pair: pair, PairAlignRequest(confirmed: [link], rejected: []))
            }
            #expect(error?.code == .invalid)
        }
    }

    @Test func noArticleHasTheNumberZero() throws {
        let desk = try ServiceDesk()
        let error = #expect(throws: ServiceError.self) {
            try desk.service.pairs(of: 0, limit: nil)
        }
        #expect(error?.code == .invalid)
    }

    @Test func whatIsNotThereIsMissing() throws {
        let desk = try ServiceDesk()
        for work in [
            { _ = try desk.service.segment(9) },
            { _ = try desk.service.pair(9) },
            { _ = try desk.service.removeTerm(9) },
            { _ = try desk.service.undo(UndoRequest()) },
            { _ = try desk.service.undo(UndoRequest(operation: 9)) },
            { _ = try desk.service.edit(9, SegmentEditRequest(ro: "x")) },
        ] {
            let error = #expect(throws: (any Error).self, performing: work).map(ServiceError.init)
            #expect(error?.code == .missing)
        }
    }
}
