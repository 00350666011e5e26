import PunteAlignment
import PunteGlossary
import PunteLanguage
import Testing

@testable import PunteReuse

/// A pair of sentences as tests write it.
struct FactPair: Sendable, CustomStringConvertible {
    var english: String
    var romanian: String

    init(_ english: String, _ romanian: String) {
        self.english = english
        self.romanian = romanian
    }

    var description: String { english + " / " + romanian }
}

@Suite("The facts of both sides")
struct FactVerifierTests {
    private let verifier: FactVerifier

    init() throws {
        verifier = FactVerifier(
            glossary: CompiledGlossary(Glossary([])),
            renderings: LexiconRenderings(try Lexicon.shipped()))
    }

    @Test(arguments: [
        FactPair("Twenty-two people were hurt.", "Paisprezece persoane au fost rănite."),
        FactPair(
            "The army sent 1 million dollars to Ukraine.",
            "Armata a trimis Ucrainei 5 milioane de dolari."),
        FactPair(
            "About 4 of the 5 tanks were destroyed.",
            "Circa 5 din cele 5 tancuri au fost distruse."),
        FactPair("The fine is $5 million.", "Amenda este de 5 milioane de euro."),
        FactPair("The fine is $5 million.", "Amenda este de 5 milioane."),
        FactPair("He lost several million euros.", "A pierdut câteva milioane de dolari."),
        FactPair("Prices rose by 5 percent.", "Prețurile au crescut cu 5."),
        FactPair("Prices rose by 5 percent.", "Prețurile au crescut cu 5 puncte procentuale."),
        FactPair("It was cold (-23°C).", "Era frig (23°C)."),
        FactPair("The result was -5.", "Rezultatul a fost 5."),
        FactPair(
            "Temperatures fell to minus ten degrees.", "Temperaturile au coborât la zece grade."),
        FactPair("The blast was heard at 11 p.m.", "Explozia s-a auzit la ora 11:00."),
        FactPair("The blast was heard at 11 p.m.", "Explozia s-a auzit la 11 dimineața."),
        FactPair("The meeting is at 5:30 p.m.", "Întâlnirea este la ora 5:30."),
        FactPair("The road closed on Monday.", "Drumul s-a închis marți."),
        FactPair("The road closed on May 3.", "Drumul s-a închis pe 4 mai."),
        FactPair("The road closed on May 3, 2024.", "Drumul s-a închis pe 3 mai."),
        FactPair(
            "The attack killed 12 people and wounded 5.", "Atacul a ucis 5 oameni și a rănit 12."),
        FactPair(
            "Inflation slowed from 5 percent to 4 percent.",
            "Inflația a încetinit de la 4% la 5%."),
        FactPair("It is the second attack.", "Este al treilea atac."),
        FactPair("Two-thirds of voters stayed home.", "O treime dintre alegători au stat acasă."),
        FactPair("Dozens of people were hurt.", "Mii de oameni au fost răniți."),
        FactPair("The F-16 landed in Fetești.", "Avionul F-35 a aterizat la Fetești."),
        FactPair("The village lies 60 miles away.", "Satul se află la 60 de kilometri."),
        FactPair("The mayor of Tulcea resigned.", "Primarul din Galați a demisionat."),
        FactPair("Popescu met Ionescu.", "Popescu s-a întâlnit cu Georgescu."),
        FactPair("The mayor resigned.", "Primarul Popescu a demisionat."),
        FactPair("Russian roubles", "Ruble bieloruse"),
        FactPair("NATO sent ships.", "UE a trimis nave."),
        FactPair("Paul Martin was elected.", "Paul Marin a fost ales."),
        FactPair(
            "The road between Ploiesti and Brasov is closed.",
            "Drumul dintre Pitești și Brașov este închis."),
        FactPair(
            "The village is in the southwest.", "Satul se află în nord-vestul țării."),
        FactPair("Fighting went on in the north.", "Luptele au continuat în sud."),
    ])
    func whatDiffersIsSeen(pair: FactPair) {
        #expect(
            verifier.disagreement(english: pair.english, romanian: pair.romanian) != nil)
    }

    @Test(arguments: [
        FactPair("Twenty-two people were hurt.", "Douăzeci și două de persoane au fost rănite."),
        FactPair("Twenty-two people were hurt.", "22 de persoane au fost rănite."),
        FactPair("The fine is $5 million.", "Amenda este de 5 milioane de dolari."),
        FactPair("He lost several million euros.", "A pierdut câteva milioane de euro."),
        FactPair("Prices rose by 5 percent.", "Prețurile au crescut cu 5 la sută."),
        FactPair("It was cold (-23°C).", "Era frig (-23°C)."),
        FactPair("The blast was heard at 11 p.m.", "Explozia s-a auzit la ora 23:00."),
        FactPair("The road closed on May 3, 2024.", "Drumul s-a închis pe 3 mai 2024."),
        FactPair("The village lies 60 miles (97 km) away.", "Satul se află la 97 de kilometri."),
        FactPair("Dozens of people were hurt.", "Zeci de oameni au fost răniți."),
        FactPair("The F-16 landed in Fetești.", "Avionul F-16 a aterizat la Fetești."),
        FactPair("The mayor of Tulcea resigned.", "Primarul Tulcei a demisionat."),
        FactPair("One man was arrested.", "Un bărbat a fost arestat."),
        FactPair("The road is closed.", "Drumul este închis."),
        FactPair("Rain fell on the southern coast.", "A plouat pe coasta sudică."),
        FactPair("The north-west was flooded.", "Nord-vestul a fost inundat."),
        FactPair("Western countries sent aid.", "Țările occidentale au trimis ajutoare."),
    ])
    func whatAgreesIsLeftAlone(pair: FactPair) {
        let found = verifier.disagreement(english: pair.english, romanian: pair.romanian)
        #expect(found == nil, "\(found?.description ?? "")")
    }

    /// A stored sentence may lend its translation to another that differs in words alone.
    @Test(arguments: [
        ("The road stays closed.", "The road remains closed.", true),
        ("The road stays closed.", "The road does not stay closed.", false),
        ("They didn't come.", "They did come.", false),
        ("They didn’t come.", "They didn't come.", true),
        ("Prices rose by $5.", "Prices rose by €5.", false),
        ("Six people died.", "Four people died.", false),
        ("The mayor of Tulcea spoke.", "The mayor of Galati spoke.", false),
        ("Dozens of people came.", "Hundreds of people came.", false),
        ("They came with tents.", "They came without tents.", false),
        ("Snow fell in the east.", "Snow fell in the west.", false),
    ])
    func oneTranslationServesSentencesWithTheSameFacts(
        text: String, stored: String, isSame: Bool
    ) {
        let found = verifier.difference(
            of: text, from: stored, translation: "", on: .english, isRepaired: false)
        #expect((found == nil) == isSame, "\(found?.description ?? "")")
    }

    /// Names without a capital are known by being the same in both languages.
    @Test func aRepeatedWordIsAName() {
        func isSame(_ text: String) -> Bool {
            verifier.difference(
                of: text, from: "The program setuid changes the user.",
                translation: "Programul setuid schimbă utilizatorul.", on: .english,
                isRepaired: false) == nil
        }
        #expect(isSame("The tool setuid changes the user."))
        #expect(!isSame("The program seteuid changes the user."))
    }

    @Test func theReasonNamesTheWords() {
        let found = verifier.disagreement(
            english: "He lost several million euros.",
            romanian: "A pierdut câteva milioane de dolari.")
        #expect(found?.description == "only the English says “euros”")
    }
}
