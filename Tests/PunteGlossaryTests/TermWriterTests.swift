import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("The form of a term for its place")
struct TermWriterTests {
    private static let terms = GlossaryTSV.read(
        """
        kind\ten\tro\ten_admitted\tro_admitted\tgrammar\tro_forms
        place\tUkraine\tUcraina\t\t\tf\t
        place\tGreat Britain\tMarea Britanie\tBritain\t\tf\tMarii Britanii
        place\tIraq\tIrak\t\t\tn\tIrakul;Irakului
        place\tUnited States\tStatele Unite\tUS\tSUA\tnpl\tStatelor Unite
        person\tVladimir Putin\tVladimir Putin\tPutin\tPutin\tm\t
        person\tKamala Harris\tKamala Harris\t\t\tf\tKamalei Harris
        organisation\tSupreme Court\tCurtea Supremă\t\t\tf\tCurții Supreme
        organisation\tUnited Nations\tNațiunile Unite\tUN\tONU\tfpl\t
        equipment\tcruise missile\trachetă de croazieră\t\t\tf\trachete de croazieră
        """, file: "test"
    ).terms
    private let writer = TermWriter()

    /// Returns the form for the English name between brackets.
    private func form(_ marked: String, name: String? = nil) throws -> InflectedForm? {
        let parts = marked.split(whereSeparator: { "[]".contains($0) }).map(String.init)
        let start = marked.hasPrefix("[") ? 0 : parts[0].utf8.count
        let english = marked.hasPrefix("[") ? parts[0] : parts[1]
        let term = try #require(
            Self.terms.first { term in
                term.designations(in: .english).contains {
                    english == $0.text || english == $0.text + "s"
                }
            })
        return writer.form(
            of: term, in: marked.filter { !"[]".contains($0) },
            at: start..<(start + english.utf8.count), name: name)
    }

    @Test(
        "An English context that decides the case gives the Romanian form",
        arguments: [
            ("[Ukraine]'s army advanced.", "Ucrainei"),
            ("The president of [Ukraine] spoke.", "Ucrainei"),
            ("Troops in [Ukraine] advanced.", "Ucraina"),
            ("The government of [Great Britain] fell.", "Marii Britanii"),
            ("The army of [Iraq] advanced.", "Irakului"),
            ("They came from [Iraq] by bus.", "Irak"),
            ("[Putin]’s speech was short.", "lui Vladimir Putin"),
            ("[Kamala Harris]'s speech was short.", "Kamalei Harris"),
            ("The leader of the [Supreme Court] resigned.", "Curții Supreme"),
            ("Two [cruise missiles] hit the port.", "rachete de croazieră"),
        ])
    func certain(sentence: String, expected: String) throws {
        let form = try #require(try form(sentence))
        #expect(form.text == expected)
        #expect(form.isCertain)
    }

    @Test(
        "A context that leaves a choice gives the name and says so",
        arguments: [
            ("[Ukraine] said it would not.", "Ucraina"),
            ("West of [Ukraine], trains stopped.", "Ucraina"),
            ("They talked about the [Supreme Court].", "Curtea Supremă"),
            ("A [cruise missile] hit the port.", "rachetă de croazieră"),
        ])
    func uncertain(sentence: String, expected: String) throws {
        let form = try #require(try form(sentence))
        #expect(form.text == expected)
        #expect(!form.isCertain)
    }

    @Test("Acronyms do not change")
    func acronym() throws {
        let form = try form("The president of the [US] spoke.", name: "SUA")
        #expect(form == InflectedForm(text: "SUA", inflection: [], isCertain: true))
    }

    @Test(
        "Romanian words before the place decide the case",
        arguments: [
            ("potrivit", "Ucrainei"), ("în fața", "Ucrainei"), ("trupele din", "Ucraina"),
            ("un aliat al", "Ucrainei"),
        ])
    func behind(words: String, expected: String) throws {
        let form = try #require(writer.form(of: Self.terms[0], after: words))
        #expect(form.text == expected)
        #expect(form.isCertain)
    }

    @Test("Behind other words nothing is certain")
    func behindOthers() throws {
        #expect(writer.form(of: Self.terms[0], after: "a vizitat")?.isCertain == false)
    }
}
