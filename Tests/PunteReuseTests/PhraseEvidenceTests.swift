import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("What stored segments say for the translation of a phrase")
struct PhraseEvidenceTests {
    @Test func aSentenceAndTheLinkThatHasItAreOne() {
        let sentence = "the road will stay closed until thursday."
        let link = "a bridge fell on monday. " + sentence
        #expect(PhraseEvidence.count([sentence, link]) == 1)
        #expect(PhraseEvidence.count([link, sentence, sentence]) == 1)
        #expect(PhraseEvidence.count([sentence, "the road was closed until thursday."]) == 2)
        #expect(PhraseEvidence.count([String]()) == 0)
    }

    @Test func aDoubtfulLinkShowsNothing() {
        func segment(_ confidence: Double?) -> StoredSegment {
            StoredSegment(english: "a", romanian: "b", confidence: confidence)
        }
        #expect(PhraseEvidence.isSure(segment(nil)) && PhraseEvidence.isSure(segment(0.5)))
        #expect(!PhraseEvidence.isSure(segment(0.49)))
    }

    @Test func anArticleIsTheSameOrAnother() {
        #expect(EnglishArticles.endsAlike("They read a ", "He wrote an "))
        #expect(EnglishArticles.endsAlike("They read ", ""))
        #expect(!EnglishArticles.endsAlike("They read the ", "He wrote a "))
        #expect(!EnglishArticles.endsAlike("They read the ", "He wrote "))
    }
}
