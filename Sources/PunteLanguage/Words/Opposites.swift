/// The words of a language that have an opposite, from `Resources/both/opposites.tsv` and
/// `compass.tsv`: *left*, „dreapta”, *opened*, „închis”, *north*, „sud”.
package struct Opposites: Sendable {
    /// What a word says of a concept.
    ///
    /// Two words with different poles of one concept contradict each other.
    package struct Pole: Hashable, Sendable {
        /// The number of the concept.
        package let concept: UInt8
        /// The number of the pole.
        package let pole: UInt8
    }

    /// By whole word in bare form.
    private var words: [String: [Pole]] = [:]
    /// By the letters with which words begin.
    private var beginnings: [String: [Pole]] = [:]
    private var lengths: [Int] = []
    /// The first two bytes of all these and of the points of the compass: most words begin like none of them.
    private var onsets: Set<UInt16> = []
    private let compass: CompassPoints

    /// Returns the words of a language.
    package static func words(of side: Side) -> Opposites {
        side == .english ? english : romanian
    }

    private static let english = Opposites(.english)
    private static let romanian = Opposites(.romanian)

    /// The concept of the points of the compass, and its poles.
    private static let compassConcept = UInt8.max
    private static let points = ["n", "ne", "e", "se", "s", "sw", "w", "nw"]

    private init(_ side: Side) {
        compass = .words(of: side)
        var concepts: [String: UInt8] = [:]
        for row in DataTable(LanguageData.Both.opposites).rows where row.count == 4 {
            let concept = concepts[String(row[0])] ?? UInt8(clamping: concepts.count)
            concepts[String(row[0])] = concept
            guard row[2] == side.rawValue else { continue }
            let pole = Pole(concept: concept, pole: row[1] == "a" ? 0 : 1)
            for word in row[3].split(separator: " ") {
                if word.last == "*" {
                    beginnings[NormalForm.bare(String(word.dropLast())), default: []].append(pole)
                } else {
                    let phrase = word.split(separator: "_").joined(separator: " ")
                    words[NormalForm.bare(phrase), default: []].append(pole)
                }
            }
        }
        lengths = Set(beginnings.keys.map(\.utf8.count)).sorted()
        onsets = Set(
            [Array(words.keys), Array(beginnings.keys), compass.words].joined().map(Self.onset))
    }

    /// Returns the first two bytes of a word, which has at least as many.
    private static func onset(_ word: String) -> UInt16 {
        word.utf8.prefix(2).reduce(0) { $0 << 8 | UInt16($1) }
    }

    /// Returns the poles that two words in bare form name together: *far right*.
    package func poles(bare first: String, _ second: String) -> [Pole] {
        words[first + " " + second] ?? []
    }

    /// Returns the poles that a word in bare form (``NormalForm/bare(_:)``) names; none for most
    /// words.
    package func poles(bare word: String) -> [Pole] {
        guard onsets.contains(Self.onset(word)) else { return [] }
        if let point = compass.point(bare: word.split(separator: "-").map(String.init)),
            let index = Self.points.firstIndex(of: point)
        {
            return [Pole(concept: Self.compassConcept, pole: UInt8(index))]
        }
        var result = words[word] ?? []
        let letters = word.utf8
        for length in lengths where length <= letters.count {
            let poles = beginnings[String(word.utf8.prefix(length)) ?? ""] ?? []
            result += poles.filter { !result.contains($0) }
        }
        return result
    }
}
