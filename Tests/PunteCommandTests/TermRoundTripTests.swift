import PunteExchange
import PunteGlossary
import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteCommand
@testable import PunteService

/// Tests that terms with everything that a terminologist keeps go out and come back as they are.
@Suite("Terms go out and come back")
struct TermRoundTripTests {
    /// Letters and signs, also those that separate values in files.
    private static let signs = Array("aăîșțÂȘ bc-’&<>\";:|=%,.1".unicodeScalars)

    private static func text(_ random: inout SeededRandom, upTo length: Int = 12) -> String {
        let raw = random.text(from: signs, upTo: length).split(separator: " ")
            .joined(separator: " ").replacing(" | ", with: " ")
        return "x" + raw + "z"
    }

    private static func maybe<Value>(
        _ random: inout SeededRandom, _ make: (inout SeededRandom) -> Value
    ) -> Value? {
        Bool.random(using: &random) ? make(&random) : nil
    }

    private static func signature(_ random: inout SeededRandom) -> TermSignature {
        TermSignature(
            author: maybe(&random) { text(&$0) },
            date: maybe(&random) { "20\(Int.random(in: 10...26, using: &$0))-05-03" })
    }

    private static func desks(_ random: inout SeededRandom) -> [String] {
        (0..<Int.random(in: 0...2, using: &random)).map { "\($0)" + text(&random, upTo: 6) }
    }

    /// Returns a term whose names are in the order in which files have them.
    private static func term(_ random: inout SeededRandom) -> Term {
        var number = 0
        func name(
            _ language: Language, _ status: Designation.Status, _ random: inout SeededRandom
        ) -> Designation {
            number += 1
            return Designation(
                "\(number)" + text(&random), language, status: status, desks: desks(&random))
        }
        var names = [
            name(.english, .preferred, &random), name(.romanian, .preferred, &random),
        ]
        for (language, status) in [
            (Language.english, Designation.Status.admitted), (.english, .deprecated),
            (.romanian, .admitted), (.romanian, .deprecated),
        ] where Bool.random(using: &random) {
            names.append(name(language, status, &random))
        }
        return Term(
            kind: Term.Kind.allCases.randomElement(using: &random) ?? .other, designations: names,
            grammar: RomanianGrammar.allCases.randomElement(using: &random),
            romanianForms: (0..<Int.random(in: 0...2, using: &random)).map {
                "f\($0)" + text(&random).filter { $0 != ";" }
            },
            note: maybe(&random) { text(&$0) }, source: text(&random),
            status: maybe(&random) {
                Term.Status.allCases.randomElement(using: &$0) ?? .approved
            },
            domain: maybe(&random) {
                Bool.random(using: &$0) ? text(&$0) : Term.Kind.place.rawValue
            },
            definition: maybe(&random) { text(&$0, upTo: 30) }, desks: desks(&random),
            origination: signature(&random), modification: signature(&random))
    }

    private static let terms: [Term] = {
        var random = SeededRandom(seed: 20)
        return (0..<300).map { _ in term(&random) }
    }()

    @Test func `as a table`() {
        let read = GlossaryTSV.read(GlossaryTSV.write(Self.terms), file: "g.tsv")
        #expect(read.issues.isEmpty)
        for (term, original) in zip(read.terms, Self.terms) { #expect(term == original) }
        #expect(read.terms.count == Self.terms.count)
    }

    @Test(
        arguments: [
            (TBXWriter.Dialect.version2, TBXWriter.Style.dca), (.basic, .dca), (.basic, .dct),
        ])
    func `as TBX`(dialect: TBXWriter.Dialect, style: TBXWriter.Style) throws {
        let sink = ByteSink()
        let writer = TBXWriter(sink, dialect: dialect, style: style)
        for term in Self.terms { try writer.write(TermExchange.entry(term)) }
        try writer.finish()
        let reader = try TBXReader(ByteSource(bytes: sink.bytes))
        for original in Self.terms {
            let entry = try #require(try reader.next())
            let term = try #require(TermExchange.term(entry, source: "file:1"))
            #expect(Self.sorted(term) == Self.sorted(original))
        }
        #expect(try reader.next() == nil)
    }

    /// Returns a term with its names by language: TBX has one section for each.
    private static func sorted(_ term: Term) -> Term {
        var result = term
        result.designations =
            term.designations(in: .english) + term.designations(in: .romanian)
        return result
    }

    @Test func `a note of an earlier version gives its fields back`() {
        let names = [Designation("strike", .english), Designation("grevă", .romanian)]
        let old = Term(
            kind: .other, designations: names, note: "subject: muncă | definition: oprire | n")
        let entry = TermExchange.entry(old)
        #expect(entry.subject == "muncă" && entry.definition == "oprire" && entry.notes == ["n"])
    }
}
