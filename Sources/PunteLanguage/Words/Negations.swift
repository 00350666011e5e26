/// The words of a language that negate a clause, from `Resources/both/negations.tsv`: *not*,
/// *didn't*, „fără”.
package struct Negations: Sendable {
    private let words: Set<String>
    private let endings: [String]

    /// Returns the negations of a language.
    package static func words(of side: Side) -> Negations {
        side == .english ? english : romanian
    }

    private static let english = Negations(.english)
    private static let romanian = Negations(.romanian)

    private init(_ side: Side) {
        func group(_ name: String) -> [String] {
            DataTable(LanguageData.Both.negations).rows
                .filter { $0.count == 3 && $0[0] == side.rawValue && $0[1] == name }
                .flatMap { $0[2].split(separator: " ").map { NormalForm.bare(String($0)) } }
        }
        words = Set(group("word"))
        endings = group("ending")
    }

    /// Returns whether a word in bare form (``NormalForm/bare(_:)``) is a negation.
    package func contains(bare word: String) -> Bool {
        words.contains(word) || endings.contains(where: word.hasSuffix)
    }
}
