import Foundation
import PunteGlossary
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

@Suite("Translations that may be filled in")
struct AcceptanceTests {
    /// Looks a sentence up in a memory of one pair.
    private func suggestion(
        _ text: String, stored: FactPair, accept: Int = 50,
        status: StoredSegment.Status = .confirmed
    ) throws -> Suggestion {
        let store = try PairMemory()
        try store.add(stored, status: status)
        return try store.suggestion(text, accept: accept)
    }

    @Test(arguments: [
        (
            "The army sent 1 million dollars to Ukraine.",
            FactPair(
                "The army sent 5 million dollars to Ukraine.",
                "Armata a trimis Ucrainei 5 milioane de dolari.")
        ),
        (
            "About 4 of the 5 tanks were destroyed.",
            FactPair(
                "About 5 of the 5 tanks were destroyed.",
                "Circa 5 din cele 5 tancuri au fost distruse.")
        ),
        (
            "The company paid €20 million for the port.",
            FactPair(
                "The company paid $20 million for the port.",
                "Compania a plătit 20 de milioane de dolari pentru port.")
        ),
        (
            "The company paid 20 percent for the port.",
            FactPair(
                "The company paid 20 for the port.", "Compania a plătit 20 pentru port.")
        ),
        (
            "It was -7 at the station in Predeal.",
            FactPair("It was 7 at the station in Predeal.", "Erau 7 la stația din Predeal.")
        ),
        (
            "The market opens at 8 p.m. on Sunday.",
            FactPair(
                "The market opens at 8 a.m. on Sunday.",
                "Piața se deschide duminică la ora 8 a.m.")
        ),
        (
            "The mayor of Buzau thanked the soldiers again.",
            FactPair(
                "The mayor of Focsani thanked the soldiers again.",
                "Primarul din Focșani le-a mulțumit din nou militarilor.")
        ),
        (
            "The ship did not leave the port at dawn.",
            FactPair(
                "The ship did leave the port at dawn.", "Nava a plecat din port în zori.")
        ),
    ])
    func otherFactsAreNotFilledIn(text: String, stored: FactPair) throws {
        let found = try suggestion(text, stored: stored)
        let best = try #require(found.best, "the suggestion stays")
        #expect(best.repair != nil || best.target == stored.romanian)
        if let accepted = found.accepted {
            #expect(accepted.kind == .repaired && accepted.target != stored.romanian)
        } else {
            #expect(found.disagreement != nil)
        }
    }

    /// A stored pair whose own sides disagree is not filled in for its own sentence.
    @Test(arguments: [
        FactPair("The road stays closed until Friday.", "Drumul rămâne închis până joi."),
        FactPair("The fine is $5 million.", "Amenda este de 5 milioane de euro."),
        FactPair("Twenty-two people were hurt.", "Paisprezece persoane au fost rănite."),
        FactPair("The mayor of Tulcea resigned.", "Primarul din Galați a demisionat."),
    ])
    func aStoredMistakeIsNotFilledIn(pair: FactPair) throws {
        let found = try suggestion(pair.english, stored: pair, accept: 100)
        #expect(found.best?.points ?? 0 >= 100)
        #expect(found.accepted == nil)
        #expect(found.disagreement != nil)
    }

    @Test func theSameSentenceNeedsNoReview() throws {
        let pair = FactPair(
            "The road stays closed until Friday.", "Drumul rămâne închis până vineri.")
        let found = try suggestion(pair.english, stored: pair, accept: 100)
        #expect(found.accepted?.target == pair.romanian)
        #expect(found.accepted?.needsReview == false)
        #expect(found.disagreement == nil)
    }

    @Test func aRepairedTranslationNeedsReview() throws {
        let pair = FactPair(
            "The army sent 120 soldiers to the area.", "Armata a trimis în zonă 120 de soldați.")
        let text = "The army sent 80 soldiers to the area."
        let found = try suggestion(text, stored: pair)
        #expect(found.accepted?.target == "Armata a trimis în zonă 80 de soldați.")
        #expect(found.accepted?.needsReview == true)
        #expect(try suggestion(text, stored: pair, accept: 100).accepted == nil)
    }

    @Test func aDraftIsNeverFilledIn() throws {
        let pair = FactPair(
            "The road stays closed until Friday.", "Drumul rămâne închis până vineri.")
        let found = try suggestion(pair.english, stored: pair, status: .draft)
        #expect(found.best?.isDraft == true)
        #expect(found.accepted == nil)
        #expect(found.category == .band(.new))
    }

    /// The first stored translation that agrees is taken, however the others rank.
    @Test func anotherTranslationOfTheSameSentenceMayBeRight() throws {
        let store = try PairMemory()
        let text = "The road stays closed until Friday."
        try store.add(FactPair(text, "Drumul rămâne închis până vineri."), status: .aligned)
        try store.add(FactPair(text, "Drumul rămâne închis până joi."), status: .confirmed)
        let found = try store.suggestion(text, accept: 100)
        #expect(found.best?.target == "Drumul rămâne închis până joi.")
        #expect(found.accepted?.target == "Drumul rămâne închis până vineri.")
    }
}

/// A memory of single pairs.
private final class PairMemory {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "punte-\(UUID())")
    private let memory: Memory

    init() throws {
        memory = try Memory.open(at: folder.appending(path: "m.sqlite").path(), access: .writing)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func add(_ pair: FactPair, status: StoredSegment.Status) throws {
        var segments = [
            StoredSegment(english: pair.english, romanian: pair.romanian, status: status)
        ]
        try memory.importSegments { segments.popLast() }
    }

    func suggestion(_ text: String, accept: Int) throws -> Suggestion {
        let suggester = try Suggester(
            memory: memory, glossary: Glossary([]), from: .english,
            options: .init(threshold: 50, accept: accept))
        let article = Article(
            language: .english,
            sentences: [Sentence(text: text, paragraph: 0, range: 0..<text.utf8.count)])
        return try #require(try suggester.reuse(of: article).suggestions.first)
    }
}
