import PunteLanguage
import PunteText
import Testing

@testable import PunteGlossary

@Suite("Forms that are other words as well")
struct HomographTests {
    private static let glossary = Glossary(
        GlossaryTSV.read(
            """
            kind\ten\tro\ten_admitted\tro_admitted\tgrammar\tro_forms
            office\tduke\tduce\t\t\tm\tducele;ducelui;duci
            office\tgeneral\tgeneral\tGen.\tgen.\tm\tgeneralul
            office\tmajor\tmaior\t\t\tm\t
            office\ttsar\tțar\t\t\tm\tțarul;țari;țarii;țarilor
            office\tjudge\tjudecător\t\t\tm\t
            organisation\tHouse of Representatives\tCamera Reprezentanților\tthe House\t\tf\t
            place\tGermany\tGermania\t\t\tf\t
            place\tGreat Britain\tMarea Britanie\t\t\tf\t
            place\tChad\tCiad\t\t\tn\t
            unit\tmonth\tlună\tmonths\t\tf\tluni;lunile
            unit\tinch\tinch\tin.\t\tm\tinchi
            unit\tknot\tnod\tknots\t\tn\tnoduri
            unit\tsecond\tsecundă\ts\ts\tf\t
            unit\tmeter\tmetru\tm\tm\tm\t
            unit\tpercent\tprocent\t%\t%\tn\t
            unit\tdollar\tdolar\t$\t$\tm\t
            unit\tfoot\tpicior\tfeet\t\tn\tpicioare
            organisation\tEuropean Parliament\tParlamentul European\tEP\tPE\tn\t
            organisation\tMinistry of Defense\tMinisterul Apărării\tMoD\t\tn\t
            other\ttax\timpozit\t\ttaxă\tn\timpozite
            """, file: "test"
        ).terms)
    private let english = TermRecognizer(glossary, language: .english)
    private let romanian = TermRecognizer(glossary, language: .romanian)

    private func found(_ text: String, _ recognizer: TermRecognizer) -> [String] {
        let bytes = Array(text.utf8)
        return recognizer.matches(in: text).map { String(decoding: bytes[$0.range], as: UTF8.self) }
    }

    @Test(
        "The company of a Romanian word tells what it is",
        arguments: [
            ("Un duce a cumpărat castelul.", ["duce"]),
            ("Drumul duce la castel.", []),
            ("Ducele a plecat.", ["Ducele"]),
            ("Au numit un general nou.", ["general"]),
            ("Interesul general cere asta.", []),
            ("L-au numit pe gen. Ionescu.", ["gen."]),
            ("Ceva de acest gen s-a mai văzut.", []),
            ("Țarii au domnit trei secole.", ["Țarii"]),
            ("Economia tarii creste.", []),
            ("Germanii au votat duminică.", []),
            ("Cancelarul Germaniei a vorbit.", ["Germaniei"]),
            ("Premierul Marii Britanii a vorbit.", ["Marii Britanii"]),
            ("Indicele a scăzut luni.", []),
            ("A stat acolo 7 luni și câteva luni în plus.", ["luni", "luni"]),
            ("A plecat după 20 de luni.", ["luni"]),
            ("Ședința de luni a fost amânată.", []),
            ("Zidul are 20 de picioare.", ["picioare"]),
            ("Îl dor picioarele.", []),
            ("Parlamentul a votat, iar PE decide.", ["PE"]),
            ("ȘEDINȚA DE PE 3 MAI", []),
            ("Au crescut taxele și impozitele.", ["taxele", "impozitele"]),
            ("A luat un taxi.", []),
            ("Costă 5 milioane $, cu 10 % mai mult.", ["$", "%"]),
        ])
    func romanianWords(text: String, expected: [String]) {
        #expect(found(text, romanian) == expected)
    }

    @Test(
        "The company of an English word tells what it is",
        arguments: [
            ("A major earthquake hit the coast.", []),
            ("Police said Major Tom Ross was safe.", ["Major"]),
            ("The judge ruled on Monday.", ["judge"]),
            ("It is hard to judge from here.", []),
            ("They left the house at noon.", []),
            ("The bill passed the House on Monday.", ["the House"]),
            ("The House of Commons voted.", []),
            ("Soldiers from Chad crossed the border.", ["Chad"]),
            ("The diver, Chad Hammel, was safe.", []),
            ("They met in Paris, in May.", []),
            ("Up to 4 in. of rain.", ["in."]),
            ("Winds of 40 knots undid the knots.", ["knots"]),
            ("In the 1980s it took 9 s.", ["s"]),
            ("It cost $9.8m and is 5 m wide.", ["$", "m"]),
            ("Print %s and %m.", []),
            ("Doors open at 5 p.m. and it is 60 m.p.h.", []),
            ("The W3M browser", []),
            ("They fell 30 feet, then rose to their feet.", ["feet"]),
            ("The MoD said mod 3 was safe.", ["MoD"]),
            ("The Wall Street Knot was shut for three days and a Dollar store.", []),
            ("It fell 3 Feet in a Second.", ["Feet"]),
        ])
    func englishWords(text: String, expected: [String]) {
        #expect(found(text, english) == expected)
    }
}
