import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Clauses of stored sentences")
struct FragmentClauseTests {
    private static let pairs = [
        ("Schools will stay closed.", "Școlile vor rămâne închise."),
        (
            "The river burst its banks after three days of rain.",
            "Râul a ieșit din matcă după trei zile de ploaie."
        ),
        (
            "The road to the village was blocked by a landslide.",
            "Drumul spre sat a fost blocat de o alunecare de teren."
        ),
        (
            "The government will raise the minimum wage in January, but the unions want a bigger increase.",
            "Guvernul va majora salariul minim în ianuarie, însă sindicatele vor o creștere mai mare."
        ),
        (
            "The central bank kept interest rates unchanged, although inflation has risen for three months.",
            "Banca centrală a menținut dobânzile neschimbate, deși inflația crește de trei luni."
        ),
        (
            "Two people were killed and dozens were injured when a train derailed near the border.",
            "Două persoane au murit și zeci au fost rănite după ce un tren a deraiat în apropierea graniței."
        ),
        (
            "If the talks fail, the workers will stop work on Monday.",
            "Dacă negocierile eșuează, muncitorii vor opri lucrul luni."
        ),
        (
            "The parliament adopted the budget, and the opposition left the hall in protest.",
            "Parlamentul a adoptat bugetul, iar opoziția a părăsit sala în semn de protest."
        ),
        (
            "The opposition leader accused the government of hiding the real figures.",
            "Liderul opoziției a acuzat guvernul că ascunde cifrele reale."
        ),
        (
            "Doctors went on strike because the hospital had not paid their wages.",
            "Medicii au intrat în grevă pentru că spitalul nu le plătise salariile."
        ),
        (
            "The Central Bank of Romania raised interest rates, and the government protested.",
            "Banca Centrală a României a majorat dobânzile, iar guvernul a protestat."
        ),
        (
            "The suspect was arrested at the airport, and the police seized two vehicles.",
            "Suspectul a fost arestat la aeroport, iar poliția a confiscat două vehicule."
        ),
    ]

    private func fragments(in text: String, from side: Side = .english) throws -> [String: String] {
        let found = try Fragment.found(in: text, from: side, among: Self.pairs)
        for fragment in found {
            #expect(text.utf8Slice(fragment.range) == fragment.source)
            #expect(
                fragment.segment.text(side).utf8Slice(fragment.sourceRange).lowercased()
                    == fragment.source.lowercased())
        }
        return Dictionary(found.map { ($0.source, $0.target) }, uniquingKeysWith: { $1 })
    }

    @Test("A stored sentence is a clause of a new one, with its idioms")
    func wholeSentences() throws {
        #expect(
            try fragments(in: "Schools will stay closed, and the buses will run as usual.")
                == ["Schools will stay closed": "Școlile vor rămâne închise"])
        #expect(
            try fragments(
                in:
                    "The river burst its banks after three days of rain, and the road to the village was blocked by a landslide."
            ) == [
                "The river burst its banks after three days of rain":
                    "Râul a ieșit din matcă după trei zile de ploaie",
                "the road to the village was blocked by a landslide":
                    "drumul spre sat a fost blocat de o alunecare de teren",
            ])
    }

    @Test("Behind a clause that was found, a conjunction joins another")
    func conjunctionWithoutMark() throws {
        let found = try fragments(
            in: "Schools will stay closed and the river burst its banks after three days of rain.")
        #expect(
            found["the river burst its banks after three days of rain"]
                == "râul a ieșit din matcă după trei zile de ploaie")
    }

    @Test(
        "A clause of a stored sentence is found from edge to edge",
        arguments: [
            (
                "The unions want a bigger increase.", "The unions want a bigger increase",
                "Sindicatele vor o creștere mai mare"
            ),
            (
                "Wages fell, although inflation has risen for three months.",
                "although inflation has risen for three months",
                "deși inflația crește de trei luni"
            ),
            (
                "He said that inflation has risen for three months.",
                "inflation has risen for three months", "inflația crește de trei luni"
            ),
            (
                "The mayor said the unions want a bigger increase.",
                "the unions want a bigger increase", "sindicatele vor o creștere mai mare"
            ),
            (
                "A train derailed near the border.", "A train derailed near the border",
                "Un tren a deraiat în apropierea graniței"
            ),
            (
                "If the talks fail, the airline will cancel all flights.", "If the talks fail",
                "Dacă negocierile eșuează"
            ),
            (
                "The opposition left the hall in protest.",
                "The opposition left the hall in protest",
                "Opoziția a părăsit sala în semn de protest"
            ),
            (
                "The government will raise the minimum wage in January, but employers are against it.",
                "The government will raise the minimum wage in January",
                "Guvernul va majora salariul minim în ianuarie"
            ),
        ])
    func clauses(text: String, source: String, target: String) throws {
        #expect(try fragments(in: text)[source] == target)
    }

    @Test("A name keeps its capital behind an article")
    func capitals() throws {
        let found = try fragments(
            in: "He said that the Central Bank of Romania raised interest rates.")
        #expect(
            found["the Central Bank of Romania raised interest rates"]
                == "Banca Centrală a României a majorat dobânzile")
    }

    @Test("A verb in the plural goes with a subject in the plural alone")
    func plural() throws {
        let phrase = "went on strike because the hospital had not paid their wages"
        #expect(
            try fragments(in: "Nurses and ambulance crews \(phrase).")[phrase]
                == "au intrat în grevă pentru că spitalul nu le plătise salariile")
        #expect(try fragments(in: "The head of the nurses \(phrase).")[phrase] == nil)
    }

    @Test(
        "What depends on another sentence is not offered",
        arguments: [
            // Its subject is longer: local schools.
            "The local schools will stay closed.",
            // The participle agrees with the subject.
            "The woman was arrested at the airport.",
            // „Guvernul că ascunde” has lost its verb, „ascunde” its opener.
            "The leaders accused the government of hiding the real figures.",
            // The subject is half of an enumeration.
            "The mayor said the library and schools will stay closed.",
        ])
    func dependent(text: String) throws {
        let verbs = ["rămâne", "arestat", "ascunde"]
        let found = try fragments(in: text)
        #expect(!found.values.contains { target in verbs.contains { target.contains($0) } })
    }

    @Test("Romanian clauses are found, too")
    func romanian() throws {
        #expect(
            try fragments(
                in: "Salariile scad, deși inflația crește de trei luni.", from: .romanian
            )
            .values.contains("although inflation has risen for three months"))
    }
}
