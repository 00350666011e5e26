import Testing

@testable import PunteLanguage

@Suite("Subject and verb of a clause")
struct ClauseGrammarTests {
    private func verb(_ clause: String, _ side: Side = .english) -> String? {
        let words = clause.split(separator: " ").map(String.init)
        return ClauseGrammar(side).verbBehindSubject(in: words).map { words[$0] }
    }

    @Test(
        "A clause has a verb behind its subject",
        arguments: [
            ("the unions want a bigger increase", "want"), ("schools will stay closed", "will"),
            ("work will begin in spring", "will"), ("the talks fail", "fail"),
        ])
    func complete(clause: String, expected: String) { #expect(verb(clause) == expected) }

    @Test(
        "A phrase without a verb, without a subject or with a pronoun for one is none",
        arguments: [
            "the end of the month", "will stay closed", "they were arrested", "who fled the scene",
        ])
    func incomplete(clause: String) { #expect(verb(clause) == nil) }

    @Test("„A” is a verb only before a participle")
    func article() {
        let grammar = ClauseGrammar(.romanian)
        let verb = ["trenul", "a", "mai", "deraiat"]
        #expect(grammar.isVerb(1, of: verb))
        let article = ["casă", "a", "poporului"]
        #expect(!grammar.isVerb(1, of: article))
    }
}
