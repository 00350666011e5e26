import Testing

@testable import PunteLab

@Suite("Evaluation of quantities")
struct QuantityEvaluationTests {
    private func rows(_ lines: String...) throws -> [QuantityEvaluation.Row] {
        try QuantityEvaluation(table: lines.joined(separator: "\n") + "\n").rows
    }

    @Test("Pairs of expressions are counted by relation and by category")
    func pairs() throws {
        let rows = try rows(
            "relation\tcategory\ten\tro",
            "equal\tmoney\t$5 million\t5 milioane de dolari",
            "equal\tlength\t60 miles\t97 de kilometri",
            "equal\tlength\t60 miles\t60 de kilometri")
        #expect(rows.map(\.name) == ["equal", "  equal: length", "  equal: money"])
        #expect(rows.map(\.right) == [2, 1, 1])
        #expect(rows.map(\.all) == [3, 2, 1])
        #expect(rows[0].wrong == ["60 miles | 60 de kilometri"])
    }

    @Test("An expression is read where it is in its sentence")
    func sentences() throws {
        let alone = try rows("relation\ten\tro", "equal\t10\t22")
        #expect(alone[0].right == 0)
        let inContext = try rows(
            "relation\ten\tro\ten_sentence\tro_sentence",
            "equal\t10\t22\tThe talks begin at 10 p.m. on Friday."
                + "\tDiscuțiile încep vineri, la ora 22:00.")
        #expect(inContext[0].right == 1)
    }

    @Test("A line without some of its columns is counted all the same")
    func shortLines() throws {
        let rows = try rows("en\tro\trelation\tcategory", "12 ships\t12 nave\tequal", "12 ships")
        #expect(rows.map(\.name) == ["equal", "  equal: "])
        #expect(rows[0].all == 1)
    }

    @Test("Romanian numbers take „de” from 20 on")
    func ruleOfDe() throws {
        let rows = try rows(
            "expression\trule", "19 ani\tbelow 20", "20 de ani\tfrom 20", "40 ani\tfrom 20",
            "101 ani\tabove 100", "fără număr\tabove 100")
        #expect(rows.map(\.name) == ["above 100", "below 20", "from 20"])
        #expect(rows.map(\.right) == [1, 1, 1])
        #expect(rows[0].wrong == ["fără număr → nothing"])
        #expect(rows[2].wrong == ["40 ani → 40 de ani"])
    }

    @Test("The form for 20 and more is made of the plural")
    func plurals() throws {
        let rows = try rows(
            "one\tfew\tother", "%d fișier\t%d fișiere\t%d de fișiere",
            "%1 zi\t%1 zile\t%1 zile", "un fișier\tfișiere\tfișiere")
        #expect(rows.count == 1)
        #expect(rows[0].right == 1)
        #expect(rows[0].all == 2)
        #expect(rows[0].wrong == ["%1 de zile | %1 zile"])
    }

    @Test("A table with other columns has no rows", arguments: ["", "a\tb\n1\t2\n", "en\tro\n"])
    func unknownTables(table: String) throws {
        #expect(try QuantityEvaluation(table: table).rows.isEmpty)
    }
}
