/// The words with which a dependent clause begins, from `Resources/both/clause-openers.tsv`: *because*, „după ce”.
package struct ClauseOpeners: Sendable {
    /// How a clause belongs to the other: *if*, „dacă”.
    package typealias Senses = Set<String>

    /// The senses of an opener, by its words in bare form, separated by spaces.
    private var senses: [String: Senses] = [:]
    private var longest = 0

    /// Returns the openers of a language.
    package static func words(of side: Side) -> ClauseOpeners {
        side == .english ? english : romanian
    }

    private static let english = ClauseOpeners(.english)
    private static let romanian = ClauseOpeners(.romanian)

    private init(_ side: Side) {
        for row in DataTable(LanguageData.Both.clauseOpeners).rows
        where row.count == 3 && row[1] == side.rawValue {
            for opener in row[2].split(separator: " ") {
                let words = opener.split(separator: "_").map { NormalForm.bare(String($0)) }
                senses[words.joined(separator: " "), default: []].insert(row[0])
                longest = max(longest, words.count)
            }
        }
    }

    /// Returns the opener that begins at a word, the longest one.
    ///
    /// - Parameters:
    ///   - words: words in bare form (``NormalForm/bare(_:)``).
    ///   - start: the index of the first word.
    /// - Returns: the number of its words and its senses; nil where none begins.
    package func opener(in words: [String], at start: Int) -> (count: Int, senses: Senses)? {
        for count in stride(from: min(longest, words.count - start), through: 1, by: -1) {
            if let found = senses[words[start..<start + count].joined(separator: " ")] {
                return (count, found)
            }
        }
        return nil
    }
}
