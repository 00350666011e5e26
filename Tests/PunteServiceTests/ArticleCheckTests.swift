import PunteAlignment
import PunteGlossary
import PunteLanguage
import PunteText
import Testing

@testable import PunteService

@Suite("Checking an article")
struct ArticleCheckTests {
    private static let english = [
        "The flood killed 12 people and wounded 25.",
        "The mayor said that 340 houses were under water.",
        "About 60 miles of road were closed.",
        "The damage is estimated at $14 million.",
        "Schools will open again on Friday.",
        "The army sent six boats.",
    ]

    private static let romanian = [
        "Inundațiile au ucis 21 de oameni și au rănit 25.",
        "Primarul a spus că 430 case sunt sub apă.",
        "Circa 97 de kilometri de drum au fost închiși.",
        "Pagubele sunt estimate la 41 de milioane de dolari.",
        "Şcolile se deschid joi.",
        "Armata a trimis șase bărci.",
        "Plouă  în continuare.",
    ]

    private func sentences(of texts: [String]) -> [Sentence] {
        texts.enumerated().map { Sentence(text: $1, paragraph: $0, range: 0..<$1.utf8.count) }
    }

    private func passages(threads: Int) -> [CheckedPassage] {
        let alignment = Alignment(
            links: Self.english.indices.map {
                Link(english: $0..<$0 + 1, romanian: $0..<$0 + 1, confidence: 1)
            }, englishCount: Self.english.count, romanianCount: Self.romanian.count)
        return ArticleCheck(
            PassageChecker(TranslationChecker(glossary: Glossary([]))),
            english: sentences(of: Self.english), romanian: sentences(of: Self.romanian),
            alignment: alignment, threads: threads
        ).passages(listsCounterparts: false)
    }

    @Test("Several threads find what one finds, in the same order", arguments: [2, 3, 8])
    func threads(count: Int) {
        let alone = passages(threads: 1)
        #expect(
            Set(alone.flatMap(\.findings).map(\.rule)).isSuperset(of: ["number", "money", "de"]))
        #expect(passages(threads: count) == alone)
    }
}
