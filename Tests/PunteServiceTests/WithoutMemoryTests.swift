import PunteGlossary
import PunteLanguage
import Testing

@testable import PunteService

/// Tests a service that has no memory.
@Suite struct WithoutMemoryTests {
    private let service = Service(nil) { CompiledGlossary(Glossary([])) }
    private let report = ArticleInput(ServiceDesk.report)
    private let article = ArticleInput(ServiceDesk.article)

    @Test func whatNeedsNoMemoryIsDone() throws {
        let aligned = try service.align(AlignRequest(english: report, romanian: article))
        #expect(aligned.links.count == 4)
        #expect(try !service.convert(ConvertRequest("It is 60 miles away.")).isEmpty)
        #expect(try service.segment(SegmentRequest(article)).sentences.count == 4)
        #expect(try service.findTerms(TermFindRequest("Schools will stay closed.")).isEmpty)
        _ = try service.check(CheckRequest(english: report, romanian: article))
    }

    @Test func whatNeedsAMemoryIsRefused() {
        let operations: [@Sendable (Service) throws -> Void] = [
            { _ = try $0.suggest(SuggestRequest(report)) },
            { _ = try $0.lookup(LookupRequest("Schools will stay closed.")) },
            { _ = try $0.concordance(ConcordanceRequest("schools")) },
            { _ = try $0.learn(LearnRequest(english: report, romanian: article)) },
            { _ = try $0.drafts(limit: nil) },
        ]
        for operation in operations {
            #expect(throws: ServiceError.withoutMemory) { try operation(service) }
        }
    }
}
