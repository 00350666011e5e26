import ArgumentParser
import PunteCommand
internal import PunteLanguage
internal import PunteText

/// The command `punte-lab evaluate quantities`, which scores the reading and writing of quantities.
struct EvaluateQuantitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quantities",
        abstract: "Score the reading and writing of numbers, dates and units.",
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
        try output.write(TextWidth.padded("", to: width) + "     right       all    share\n")
        for row in evaluation.rows {
            let share = row.all == 0 ? 0 : Double(row.right) / Double(row.all)
            let percent = "\((share * 100).rounded(1)) %"
            try output.write(
                TextWidth.padded(row.name, to: width)
                    + TextWidth.rightAligned(String(row.right), to: 10)
                    + TextWidth.rightAligned(String(row.all), to: 10)
                    + TextWidth.rightAligned(percent, to: 9) + "\n")
            if errors { for line in row.wrong { try output.write("    \(line)\n") } }
        }
        try output.finish()
    }
}

/// Measures the recognition and rendering of quantities against tables of real expressions.
struct QuantityEvaluation: Sendable {
    /// A line of the result: the number of correct cases of a category.
    struct Row: Sendable, Hashable {
        var name: String
        var right = 0
        var all = 0
        /// The incorrect cases, as lines for people.
        var wrong: [String] = []

        mutating func count(_ isRight: Bool, _ description: @autoclosure () -> String) {
            all += 1
            if isRight { right += 1 } else { wrong.append(description()) }
        }
    }

    private(set) var rows: [Row] = []

    /// Scores a table of tab-separated lines, of which the first names the columns.
    ///
    /// The columns determine what is scored: `en ro relation …` are pairs of expressions,
    /// `expression rule …` a Romanian number with its noun, `one few other …` the three forms of a
    /// counted noun. A table with other columns gives no rows.
    ///
    /// - Throws: ``PunteLanguage/ICUError``.
    init(table text: String) throws {
        let table = HeadedTable(Array(text.utf8))
        if table.has("en", "ro", "relation") {
            scorePairs(of: table)
        } else if table.has("expression", "rule") {
            try scoreRuleOfDe(in: table)
        } else if table.has("one", "few", "other") {
            scorePlurals(of: table)
        }
    }

    // MARK: Pairs of expressions

    private mutating func scorePairs(of table: HeadedTable) {
        let english = QuantityRecognizer(language: .english)
        let romanian = QuantityRecognizer(language: .romanian)
        var byName: [String: Row] = [:]
        for line in table {
            guard let en = line.value("en"), let ro = line.value("ro"),
                let relation = line.value("relation")
            else {
                continue
            }
            let left = Self.quantity(en, in: line.value("en_sentence"), english)
            let right = Self.quantity(ro, in: line.value("ro_sentence"), romanian)
            let agreement = left.flatMap { left in right.flatMap { left.agreement(with: $0) } }
            for name in [relation, "  \(relation): \(line.value("category") ?? "")"] {
                byName[name, default: Row(name: name)].count(agreement != nil, "\(en) | \(ro)")
            }
        }
        rows = byName.values.sorted { $0.name.trimmed < $1.name.trimmed }
    }

    /// Returns the longest quantity of an expression, read in its sentence if there is one.
    private static func quantity(
        _ expression: String, in sentence: String?, _ recognizer: QuantityRecognizer
    ) -> Quantity? {
        if let sentence, let place = sentence.range(ofFirst: expression) {
            let found = recognizer.quantities(in: sentence).filter { $0.range.overlaps(place) }
            let longest = found.max {
                $0.range.clamped(to: place).count < $1.range.clamped(to: place).count
            }
            if let longest { return longest }
        }
        return recognizer.quantities(in: expression).max { $0.range.count < $1.range.count }
    }

    // MARK: Romanian counting

    private mutating func scoreRuleOfDe(in table: HeadedTable) throws {
        let renderer = try QuantityRenderer(language: .romanian)
        var byName: [String: Row] = [:]
        for line in table {
            guard let expression = line.value("expression"), let rule = line.value("rule") else {
                continue
            }
            let rendered = Self.rewritten(expression, renderer)
            byName[rule, default: Row(name: rule)].count(
                rendered == expression, "\(expression) → \(rendered ?? "nothing")")
        }
        rows = byName.values.sorted { $0.name < $1.name }
    }

    /// Returns a number and its noun as the grammar rule requires: `40 de ani` for `40 ani`.
    private static func rewritten(_ expression: String, _ renderer: QuantityRenderer) -> String? {
        guard let space = expression.firstIndex(where: { $0 == " " || $0 == "\u{A0}" }) else {
            return nil
        }
        let numeral = String(expression[..<space])
        var noun = String(expression[expression.index(after: space)...])
        if noun.hasPrefix("de ") { noun = String(noun.dropFirst(3)) }
        guard let number = QuantityRecognizer(language: .romanian).quantities(in: numeral).first,
            let value = number.number,
            let counted = renderer.count(value, one: noun, other: noun, style: number.style)
        else { return nil }
        return counted
    }

    /// Compares the noun form for 20 and more with the form derived from that for 2 to 19.
    private mutating func scorePlurals(of table: HeadedTable) {
        var row = Row(name: "counted nouns")
        for line in table {
            guard let few = line.value("few"), let other = line.value("other"),
                let placeholder = Self.placeholder(in: few),
                let place = few.range(ofFirst: placeholder + " ")
            else { continue }
            let before = few.utf8Slice(0..<place.upperBound)
            let plural = few.utf8Slice(place.upperBound..<few.utf8.count)
            let noun = RomanianPlural(ExactDecimal(20)).noun(one: plural, other: plural)
            row.count(before + noun == other, "\(before + noun) | \(other)")
        }
        rows = [row]
    }

    private static func placeholder(in text: String) -> String? {
        ["%1", "%d", "%u", "%i", "%s", "%ld", "%lu", "%lld", "%n", "%2"].first {
            text.range(ofFirst: $0 + " ") != nil
        }
    }
}

extension String {
    /// Returns the UTF-8 offsets of the first occurrence of a text.
    fileprivate func range(ofFirst part: String) -> Range<Int>? {
        let (text, part) = (Array(utf8), Array(part.utf8))
        guard !part.isEmpty, part.count <= text.count else { return nil }
        for start in 0...text.count - part.count
        where text[start..<start + part.count].elementsEqual(part) {
            return start..<start + part.count
        }
        return nil
    }

    fileprivate var trimmed: Substring { drop { $0 == " " } }
}
