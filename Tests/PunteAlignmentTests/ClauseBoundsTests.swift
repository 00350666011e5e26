import PunteLanguage
import Testing

@testable import PunteAlignment

@Suite("Clauses that can stand alone")
struct ClauseBoundsTests {
    /// Returns the clause around some words of a sentence, of which other words belong to something else.
    private func clause(
        _ words: String, in sentence: String, others: [String] = [], side: Side = .romanian
    ) throws -> String? {
        var tokens: [Range<Int>] = []
        for (index, character) in zip(sentence.indices, sentence) where character.isLetter {
            let offset = sentence.utf8.distance(from: sentence.startIndex, to: index)
            let end = offset + character.utf8.count
            if let last = tokens.last, last.upperBound == offset {
                tokens[tokens.count - 1] = last.lowerBound..<end
            } else {
                tokens.append(offset..<end)
            }
        }
        func range(_ part: String) throws -> Range<Int> {
            let found = try #require(sentence.firstRange(of: part))
            let lower = sentence.utf8.distance(from: sentence.startIndex, to: found.lowerBound)
            return lower..<lower + part.utf8.count
        }
        return try ClauseBounds(side).clause(
            around: range(words), in: sentence, tokens: tokens, others: others.map(range)
        ).map { sentence.utf8Slice($0) }
    }

    @Test func aRunIsWidenedToItsMarksAndLosesItsConjunction() throws {
        let sentence = "Podul de la Giurgeni a fost închis, iar doi șoferi au fost duși la spital."
        #expect(
            try clause("doi șoferi", in: sentence, others: ["Podul de la Giurgeni"])
                == "doi șoferi au fost duși la spital")
        #expect(
            try clause("Podul de la Giurgeni", in: sentence, others: ["doi șoferi"])
                == "Podul de la Giurgeni a fost închis")
    }

    @Test func aClauseIsNotCutThroughWhatBelongsToSomethingElse() throws {
        let sentence = "Primarul promite străzi noi și patronii cer scutiri de taxe."
        #expect(try clause("Primarul promite", in: sentence, others: ["scutiri de taxe"]) == nil)
    }

    @Test(
        "What depends on another clause stands alone nowhere",
        arguments: [
            "care a rămas fără acoperiș", "în timp ce vecinii dormeau liniștiți",
            "pe care vântul a smuls-o din temelii", "pentru că nimeni nu i-a ajutat",
            "căutând o ieșire din casă", "o casă cu două etaje din marginea satului",
        ])
    func dependentClauses(_ clause: String) throws {
        let sentence = "Pompierii au găsit clădirea, \(clause), abia spre seară."
        #expect(try self.clause(clause, in: sentence, others: ["Pompierii"]) == nil)
    }

    @Test func aVerbOfARelativeClauseIsNoVerbOfItsOwn() throws {
        let sentence = "Un acord vechi care prevede controale, semnat la Ruse, nu se aplică."
        #expect(try clause("Un acord vechi", in: sentence, others: ["semnat la Ruse"]) == nil)
    }

    @Test func bracketsAndQuotesStayWhole() throws {
        let sentence =
            "Racheta ridică trei tone (cât un camion) pe orbită, dar costă mult, spune „Le Monde."
        #expect(
            try clause("Racheta", in: sentence, others: ["costă"]) == "Racheta ridică trei tone")
        #expect(try clause("spune", in: sentence, others: ["costă"]) == nil)
    }

    @Test func englishClauses() throws {
        let sentence = "The bridge was closed on Monday, and two drivers were taken to hospital."
        #expect(
            try clause("two drivers", in: sentence, others: ["The bridge"], side: .english)
                == "two drivers were taken to hospital")
        let relative = "The bridge was closed on Monday, which drivers had not been told before."
        #expect(
            try clause("drivers had", in: relative, others: ["The bridge"], side: .english) == nil)
    }
}
