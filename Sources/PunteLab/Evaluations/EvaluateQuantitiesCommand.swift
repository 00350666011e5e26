import ArgumentParser
import PunteCommand
import PunteLanguage
import PunteText

/// The command `punte-lab evaluate quantities`, which scores the reading and writing of quantities.
struct EvaluateQuantitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantities",
        abstract: "Scores the reading and writing of numbers, dates and units.",
        discussion: """
            The FILE is a table with column names, which tell what is measured: category, en, ro, \
            relation, en_sentence, ro_sentence for pairs of expressions that should agree in value \
            and unit; expression, rule for Romanian numbers with nouns; one, few, other for the \
            forms of counted nouns.

              punte-lab evaluate quantities numbers.tsv
              punte-lab evaluate quantities de_rule.tsv --errors
            """)

    @Argument(help: "The table to score.") var file: String
    @Flag(help: "List the cases that came out wrong.") var errors = false

    func run() throws {
        let input = try InputFile(path: file)
        let text = try TextDecoder.decode(input.bytes, name: input.path).text
        let evaluation = try QuantityEvaluation(table: text)
        guard !evaluation.rows.isEmpty else {
            throw Failure(
                "\(input.path):1: the column names are of no known table; see --help for them")
        }
        let output = TextOutput()
        let width = evaluation.rows.map(\.name.count).max() ?? 0
        try output.write(pad("", width) + "     right       all    share\n")
        for row in evaluation.rows {
            let share = row.all == 0 ? 0 : Double(row.right) / Double(row.all)
            let percent = "\((share * 100).rounded(1)) %"
            try output.write(
                pad(row.name, width) + padLeft(String(row.right), 10)
                    + padLeft(String(row.all), 10) + padLeft(percent, 9) + "\n")
            if errors { for line in row.wrong { try output.write("    \(line)\n") } }
        }
        try output.finish()
    }

    private func pad(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
