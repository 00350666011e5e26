/// The words of a language that say how many times as much something is, from
/// `Resources/both/multiples.tsv`: *twice*, „dublu”, „de trei ori”.
package struct Multiples: Sendable {
    /// A word or phrase of the table.
    private struct Entry: Sendable {
        let words: [String]
        let takesEnding: Bool
        let factor: Int
    }

    private let entries: [String: [Entry]]
    private let beginnings: [Entry]

    /// Returns the words of a language.
    package static func words(of side: Side) -> Multiples {
        side == .english ? english : romanian
    }

    private static let english = Multiples(.english)
    private static let romanian = Multiples(.romanian)

    private init(_ side: Side) {
        let all = DataTable(LanguageData.Both.multiples).rows.flatMap { row -> [Entry] in
            guard row.count > 2, row[0] == side.rawValue, let factor = Int(row[1]) else {
                return []
            }
            return row[2].split(separator: " ").map { text in
                let takesEnding = text.last == "*"
                let words = text.split { $0 == "_" || $0 == "-" || $0 == "*" }
                return Entry(
                    words: words.map { NormalForm.bare(String($0)) }, takesEnding: takesEnding,
                    factor: factor)
            }
        }
        entries = Dictionary(grouping: all.filter { !$0.takesEnding }) { $0.words[0] }
        beginnings = all.filter(\.takesEnding)
    }

    /// Returns the factor that words in bare form name from an index on, and the number of words; nil for none.
    package func factor(in words: [String], at index: Int) -> (factor: Int, count: Int)? {
        let whole = entries[words[index], default: []].filter {
            words[index...].starts(with: $0.words)
        }.max { $0.words.count < $1.words.count }
        if let whole { return (whole.factor, whole.words.count) }
        return beginnings.first { words[index].hasPrefix($0.words[0]) }.map { ($0.factor, 1) }
    }
}
