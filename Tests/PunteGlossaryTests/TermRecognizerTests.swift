import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Recognition of terms")
struct TermRecognizerTests {
    static let glossary: Glossary = {
        let text = """
            kind\ten\tro\ten_admitted\tro_admitted\tgrammar\tro_forms
            place\tUkraine\tUcraina\t\t\tf
            place\tKyiv\tKiev\tKiev\t\tn
            place\tUnited States\tStatele Unite\tUS;U.S.;USA\tSUA\tnpl
            place\tBrussels\tBruxelles\t\t\tn
            place\tBlack Sea\tMarea Neagră\t\t\tf\tMării Negre
            place\tGreat Britain\tMarea Britanie\tBritain\t\tf
            place\tSt. Petersburg\tSankt Petersburg\tSaint Petersburg\t\tn
            place\tChisinau\tChișinău\t\t\tn
            organisation\tWhite House\tCasa Albă\t\t\tf
            organisation\tEuropean Union\tUniunea Europeană\tEU\tUE\tf
            organisation\tSupreme Court\tCurtea Supremă\t\t\tf
            organisation\tSupreme Court of Israel\tCurtea Supremă a Israelului\t\t\tf
            organisation\tFederal Reserve\tRezerva Federală\tFed\t\tf
            organisation\tNATO\tNATO\t\t\tinv
            organisation\tNGO\torganizație neguvernamentală\t\tONG\tf
            office\tprime minister\tprim-ministru\t\tpremier\tm
            equipment\tcruise missile\trachetă de croazieră\t\t\tf
            equipment\tF-16\tF-16\t\t\tinv
            unit\tmetre\tmetru\tm\tm\tm
            unit\tkilometres per hour\tkilometri pe oră\tkm/h\tkm/h\tmpl
            unit\tpercent\tla sută\t%\t%\tinv
            place\tRomania\tRomânia\t\t\tf
            other\tface\tfață\t\t\tf
            other\tno-confidence motion\tmoțiune de neîncredere\t\t\tf
            """
        let result = GlossaryTSV.read(text, file: "test.tsv")
        precondition(result.issues.isEmpty)
        return Glossary(result.terms)
    }()
    static let romanian = TermRecognizer(glossary, language: .romanian)
    static let english = TermRecognizer(glossary, language: .english)

    private func found(
        _ text: String, _ recognizer: TermRecognizer = romanian,
        overlap: TermRecognizer.Overlap = .longest
    ) -> [String] {
        recognizer.matches(in: text, overlap: overlap).map { match in
            String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
        }
    }

    @Test("Names are found in their cases, with offsets in UTF-8")
    func offsets() throws {
        let text = "Președintele Ucrainei a plecat din Kiev la Casa Albă."
        let matches = Self.romanian.matches(in: text)
        #expect(found(text) == ["Ucrainei", "Kiev", "Casa Albă"])
        let first = try #require(matches.first)
        #expect(first.inflection.contains(.singularDefiniteOblique))
        #expect(Self.glossary[first.term].preferred(in: .english) == "Ukraine")
        #expect(first.spelling == .same)
    }

    @Test(
        "Inflected heads and adjectives",
        arguments: [
            "Casei Albe", "Uniunii Europene", "Curții Supreme", "Statelor Unite", "Marii Britanii",
            "Mării Negre", "Rezervei Federale", "Kievului", "Chișinăului", "Bruxelles-ului",
            "NATO-ului", "prim-ministrului", "prim-miniștrilor", "rachetele de croazieră",
            "organizațiilor neguvernamentale", "ONG-urile", "Sankt Petersburgului",
        ])
    func inflected(form: String) {
        #expect(found("Despre " + form + " s-a scris.") == [form])
    }

    @Test(
        "Spellings of one name",
        arguments: [
            ("Uniunii Europene", Spelling.same), ("UNIUNII EUROPENE", .same),
            ("Curţii Supreme", .same), ("Curții Supreme".decomposed, .same),
            ("Curtii Supreme", .withoutDiacritics), ("Rezerva federală", .otherCase),
            ("Rom\u{AD}ânia", .same), ("Romînia", .same), ("Romania", .withoutDiacritics),
            ("Uniunea\u{A0}Europeană", .same), ("Uniunea\nEuropeană", .same),
        ])
    func spelling(text: String, spelling: Spelling) throws {
        let match = try #require(Self.romanian.matches(in: "despre " + text + ", azi").first)
        #expect(match.spelling == spelling)
        #expect(match.range == 7..<(7 + text.utf8.count))
    }

    @Test("An î in a compound is an i without its diacritic, an inner one may be an a")
    func innerCircumflex() {
        #expect(found("moțiunea de neincredere") == ["moțiunea de neincredere"])
        #expect(found("moțiunea de neîncredere") == ["moțiunea de neîncredere"])
        #expect(found("în Romania și în Romînia") == ["Romania", "Romînia"])
    }

    @Test("A diacritic that the term has not makes another word")
    func otherWord() {
        #expect(found("o fată") == [])
        #expect(found("o față") == ["față"])
        // A word of its own as well, so that all its diacritics are asked for (`homographs.tsv`).
        #expect(found("o fata") == [])
    }

    @Test("Capitals of names and the case of abbreviations count")
    func capitals() {
        #expect(found("o casa albă pe deal") == [])
        #expect(found("let us go to the US", Self.english) == ["US"])
        #expect(found("S.U.A. și SUA") == ["S.U.A.", "SUA"])
        #expect(found("the U.S. Army", Self.english) == ["U.S."])
    }

    @Test("The longest name wins; all are found when asked for")
    func overlap() {
        let text = "Curtea Supremă a Israelului a decis."
        #expect(found(text) == ["Curtea Supremă a Israelului"])
        #expect(
            found(text, overlap: .all) == ["Curtea Supremă a Israelului", "Curtea Supremă"])
    }

    @Test("Sentence signs part names")
    func boundaries() {
        #expect(found("Nu e a Curții. Supreme sunt altele.") == [])
        #expect(found("„Statele” Unite") == [])
        #expect(found("Casa\n\nAlbă") == [])
        #expect(found("in St. Petersburg.", Self.english) == ["St. Petersburg"])
        #expect(found("in St Petersburg.", Self.english) == ["St Petersburg"])
    }

    @Test("Short symbols of units need a number before them")
    func units() {
        #expect(found("m-am dus 5 m mai încolo, la 20 km/h") == ["m", "km/h"])
        #expect(found("la 10m") == ["m"])
        #expect(found("2,5% și 3 la sută") == ["%", "la sută"])
    }

    @Test("Letters and digits may be joined in several ways, but no part of a code is a name")
    func codes() {
        #expect(found("avioane F-16, F16 și F 16") == ["F-16", "F16", "F 16"])
        #expect(found("zborul NATO17") == [])
    }

    @Test("English plurals and possessives")
    func english() {
        #expect(
            found("the EU's prime ministers sent cruise missiles to NGOs", Self.english)
                == ["EU", "prime ministers", "cruise missiles", "NGOs"])
        #expect(found("from Chișinău to Chisinau", Self.english) == ["Chișinău", "Chisinau"])
    }

    @Test("Every form is found where it stands, and the search agrees with a search word by word")
    func againstBruteForce() {
        let pieces = [
            "Uniunea Europeană", "Europeană", "Curtea", "Supremă", "a Israelului", "SUA", "și",
            "Kievul", "Marea", "Britanie", "Neagră", "rachetă", "de croazieră", "România", "în",
        ]
        var generator = SplitMix64(seed: 7)
        for _ in 0..<400 {
            let words = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
                pieces[Int.random(in: 0..<pieces.count, using: &generator)]
            }
            let text = words.joined(separator: " ")
            #expect(found(text, overlap: .all).sorted() == bruteForce(text).sorted(), "\(text)")
        }
    }

    /// The forms of all names of each term.
    private static let forms = glossary.terms.map { term in
        let inflector = RomanianInflector()
        return Set(
            term.designations(in: .romanian).flatMap { name in
                inflector.forms(
                    of: name.text, kind: term.kind, grammar: term.grammar,
                    known: name.status == .preferred ? term.romanianForms : []
                ).map(\.text)
            })
    }

    /// Returns every sequence of words that equals a form.
    private func bruteForce(_ text: String) -> [String] {
        var result: [String] = []
        let words = text.split(separator: " ").map(String.init)
        for forms in Self.forms {
            for start in words.indices {
                for end in start..<words.count {
                    let stretch = words[start...end].joined(separator: " ")
                    if forms.contains(stretch) { result.append(stretch) }
                }
            }
        }
        return result
    }
}

extension String {
    /// The canonical decomposition of the text, for the letters that the tests use.
    var decomposed: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "ț": result += "t\u{326}"
            case "ș": result += "s\u{326}"
            case "ă": result += "a\u{306}"
            case "â": result += "a\u{302}"
            case "î": result += "i\u{302}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
