internal import PunteLanguage
internal import PunteText

/// Measures the recognition and rendering of quantities against tables of real expressions.
struct QuantityEvaluation: Sendable {
    /// A line of the result: how many of the cases came out right.
    struct Row: Sendable, Hashable {
        var name: String
        var right = 0
        var all = 0
        /// The cases that did not, for reading.
        var wrong: [String] = []

        mutating func count(_ isRight: Bool, _ description: @autoclosure () -> String) {
            all += 1
            if isRight { right += 1 } else { wrong.append(description()) }
        }
    }

    private(set) var rows: [Row] = []

    /// - Parameter table: tab-separated lines with a line of column names, by which its kind is told:
    ///   `en ro relation …` pairs of expressions, `expression rule …` a Romanian number and noun,
    ///   `one few other …` the three forms of a counted noun.
    /// - Throws: ``ICUError``; nil rows for an unknown table.
    init(table: String) throws {
        let lines = table.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        guard let names = lines.first else { return }
        let columns = Dictionary(
            names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        if let en = columns["en"], let ro = columns["ro"], let relation = columns["relation"] {
            pairs(lines.dropFirst(), en, ro, relation, columns)
        } else if let expression = columns["expression"], let rule = columns["rule"] {
            try ruleOfDe(lines.dropFirst(), expression, rule)
        } else if let one = columns["one"], let few = columns["few"], let other = columns["other"] {
            try plurals(lines.dropFirst(), one, few, other)
        }
    }

    // MARK: Pairs of expressions

    private mutating func pairs(
        _ lines: ArraySlice<[String]>, _ en: Int, _ ro: Int, _ relation: Int,
        _ columns: [String: Int]
    ) {
        let english = QuantityRecognizer(language: .english)
        let romanian = QuantityRecognizer(language: .romanian)
        var byName: [String: Row] = [:]
        for line in lines where line.count > max(en, ro, relation) {
            let sentences = ["en_sentence", "ro_sentence"].map { name in
                columns[name].flatMap { $0 < line.count ? line[$0] : nil }
            }
            let left = Self.quantity(line[en], in: sentences[0], english)
            let right = Self.quantity(line[ro], in: sentences[1], romanian)
            let agreement = left.flatMap { left in right.flatMap { left.agreement(with: $0) } }
            let category =
                columns["category"].flatMap { $0 < line.count ? line[$0] : nil } ?? ""
            for name in [line[relation], "  \(line[relation]): \(category)"] {
                byName[name, default: Row(name: name)].count(
                    agreement != nil, "\(line[en]) | \(line[ro])")
            }
        }
        rows = byName.values.sorted { $0.name.trimmed < $1.name.trimmed }
    }

    /// The quantity of an expression, read where it stands in its sentence.
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

    private mutating func ruleOfDe(
        _ lines: ArraySlice<[String]>, _ expression: Int, _ rule: Int
    ) throws {
        let renderer = try QuantityRenderer(language: .romanian)
        var byName: [String: Row] = [:]
        for line in lines where line.count > max(expression, rule) {
            let rendered = Self.rewritten(line[expression], renderer)
            let isRight = rendered == line[expression]
            byName[line[rule], default: Row(name: line[rule])].count(
                isRight, "\(line[expression]) → \(rendered ?? "nothing")")
        }
        rows = byName.values.sorted { $0.name < $1.name }
    }

    /// `40 ani` counted anew: `40 de ani`.
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

    /// The forms for 1, 2 and 20 of a counted noun, from the singular and the plural.
    private mutating func plurals(
        _ lines: ArraySlice<[String]>, _ one: Int, _ few: Int, _ other: Int
    ) throws {
        var row = Row(name: "counted nouns")
        for line in lines where line.count > max(one, few, other) {
            guard let placeholder = Self.placeholder(in: line[few]),
                let place = line[few].range(ofFirst: placeholder + " ")
            else { continue }
            let rest = String(decoding: Array(line[few].utf8)[place.upperBound...], as: UTF8.self)
            let before = String(decoding: Array(line[few].utf8)[..<place.upperBound], as: UTF8.self)
            let noun = RomanianPlural(ExactDecimal(20)).noun(one: rest, other: rest)
            row.count(before + noun == line[other], "\(before + noun) | \(line[other])")
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
    /// UTF-8 offsets of the first occurrence.
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
