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
        ])
    func englishWords(text: String, expected: [String]) {
        #expect(found(text, english) == expected)
    }
}
