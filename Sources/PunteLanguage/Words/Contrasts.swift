/// The words of a language that exclude others of their sort, from `Resources/both/contrasts.tsv`,
/// `opposites.tsv` and `compass.tsv`: *mother*, „fiul”; *Tuesday morning*, „marți seara”.
package struct Contrasts: Sendable {
    /// A word as a member of a sort.
    package struct Member: Hashable, Sendable {
        /// The number of the sort.
        package let sort: UInt16
        /// The number of the member: two words with different members of one sort contradict each other.
        package let member: UInt8
    }

    /// By whole word in bare form.
    private var words: [String: [Member]] = [:]
    /// By the letters with which words begin.
    private var beginnings: [String: [Member]] = [:]
    private var lengths: [Int] = []
    private let opposites: Opposites
    /// The number of sorts of the list; those of ``Opposites`` follow.
    private let count: UInt16

    /// Returns the words of a language.
    package static func words(of side: Side) -> Contrasts {
        side == .english ? english : romanian
    }

    private static let english = Contrasts(.english)
    private static let romanian = Contrasts(.romanian)

    private init(_ side: Side) {
        opposites = .words(of: side)
        var sorts: [String: UInt16] = [:]
        for row in DataTable(LanguageData.Both.contrasts).rows where row.count == 4 {
            let sort = sorts[row[0]] ?? UInt16(clamping: sorts.count)
            sorts[row[0]] = sort
            guard row[2] == side.rawValue, let letter = row[1].utf8.first else { continue }
            let member = Member(sort: sort, member: letter)
            for word in row[3].split(separator: " ") {
                if word.last == "*" {
                    beginnings[NormalForm.bare(String(word.dropLast())), default: []].append(member)
                } else {
                    words[NormalForm.bare(String(word)), default: []].append(member)
                }
            }
        }
        count = UInt16(clamping: sorts.count)
        lengths = Set(beginnings.keys.map(\.utf8.count)).sorted()
    }

    /// Returns what a word in bare form (``NormalForm/bare(_:)``) is; nothing for most words.
    package func members(bare word: String) -> [Member] {
        var result = words[word] ?? []
        let letters = word.utf8.count
        for length in lengths where length <= letters {
            let found = beginnings[String(word.utf8.prefix(length)) ?? ""] ?? []
            result += found.filter { !result.contains($0) }
        }
        return result
            + opposites.poles(bare: word).map {
                Member(sort: count + UInt16($0.concept), member: $0.pole)
            }
    }
}
