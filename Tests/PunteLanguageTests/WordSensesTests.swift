import Testing

@testable import PunteLanguage

@Suite("Senses of English terms")
struct WordSensesTests {
    @Test(
        "The words around a term tell its sense",
        arguments: [
            ("strike", "Unions called a general strike over pensions.", "grevă"),
            ("strike", "Teachers went on strike for better pay.", "grevă"),
            ("strike", "The strike hit a fuel depot and killed two soldiers.", "atac"),
            (
                "chief of staff", "The army's chief of staff visited the troops.",
                "șef al Statului-Major"
            ),
            ("chief of staff", "The president's chief of staff resigned.", "șef de cabinet"),
            (
                "DNA", "Prosecutors of the DNA indicted the mayor for a bribe.",
                "Direcția Națională Anticorupție"
            ),
            ("DNA", "A DNA sample from the scene was sent to the laboratory.", "ADN"),
        ])
    func sentence(term: String, sentence: String, name: String) {
        let words = WordSenses.words(of: sentence)
        #expect(WordSenses.standard.name(of: term, in: words, of: words) == name)
    }

    @Test func `the article decides where the sentence tells nothing`() {
        let sentence = WordSenses.words(of: "The strike is in its third day.")
        let article = WordSenses.words(
            of: "The strike is in its third day. Nurses want higher wages.")
        #expect(WordSenses.standard.name(of: "strike", in: sentence, of: article) == "grevă")
        #expect(WordSenses.standard.name(of: "strike", in: sentence, of: sentence) == nil)
    }

    @Test func `a sentence with as many words of each sense tells nothing`() {
        let words = WordSenses.words(of: "The union spoke of the strike and of the drone.")
        #expect(WordSenses.standard.name(of: "strike", in: words, of: words) == nil)
    }

    @Test func `no word tells two senses of one term`() {
        let rows = DataTable(LanguageData.En.senses).rows
        #expect(rows.allSatisfy { $0.count == 3 })
        for (term, senses) in Dictionary(grouping: rows, by: { $0[0] }) {
            let words = senses.flatMap { $0[2].lowercased().split(separator: " ") }
            #expect(Set(words).count == words.count, "\(term)")
        }
    }
}
