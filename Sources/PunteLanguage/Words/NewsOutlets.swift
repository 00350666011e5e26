/// The names of news outlets and agencies, by which a Romanian article names the source of a report.
///
/// The names are in `outlets.tsv`.
package struct NewsOutlets: Sendable {
    /// The outlets of the table.
    package static let standard = NewsOutlets()

    /// The words of each name, by the first of them.
    private let names: [String: [[String]]]

    private init() {
        let rows = DataTable(LanguageData.Both.outlets).rows.compactMap(\.first)
        names = Dictionary(grouping: rows.map(Self.parts).filter { !$0.isEmpty }) { $0[0] }
    }

    /// Returns whether a word of a text belongs to the name of an outlet.
    ///
    /// - Parameters:
    ///   - index: the index of the word.
    ///   - words: the words of the text, with their capitals; an ending after a hyphen (`CNN-ului`)
    ///     does not count.
    /// - Returns: true if the word, with those around it, is a name.
    package func covers(_ index: Int, of words: [String]) -> Bool {
        let nearby =
            max(0, index - Self.maximumLength)..<min(words.count, index + Self.maximumLength)
        let parts = nearby.flatMap { word in
            Self.parts(of: words[word]).map { (text: $0, word: word) }
        }
        return parts.indices.contains { start in
            names[parts[start].text, default: []].contains { name in
                let run = parts[start...].prefix(name.count)
                return run.map(\.text) == name && run.contains { $0.word == index }
            }
        }
    }

    /// The maximum number of words of a name.
    private static let maximumLength = 5

    /// Returns the parts of a text between spaces, hyphens, full stops and slashes.
    private static func parts(of text: String) -> [String] {
        text.split { " -./".contains($0) }.map(String.init)
    }
}
