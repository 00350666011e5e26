/// Compares the words around slots of two texts by the lexicon alone.
///
/// The ties of ``TiedPair`` follow the order of the sentence: in „5 răniți și 12 uciși” for *12 killed and 5
/// wounded*, „răniți” is tied to *killed*. Names and numbers that both texts say once, other than those compared,
/// count as words that render each other.
struct SlotSurroundings {
    private let tied: TiedPair
    /// The English words of the same name or number, by Romanian word.
    private var anchors: [Int: Range<Int>] = [:]

    /// The number of content words on each side of a slot that are near, and of English words among which they
    /// must have their rendering.
    private static let near = (reach: 2, width: 4)

    /// Creates a comparison.
    ///
    /// - Parameters:
    ///   - tied: the texts.
    ///   - rows: the Romanian slots that are compared.
    ///   - columns: the English slots that they are compared with.
    init(_ tied: TiedPair, of rows: [Int], with columns: [Int]) {
        self.tied = tied
        for (row, partner) in tied.same.partners.enumerated() {
            guard let partner, !rows.contains(row), !columns.contains(partner) else { continue }
            for word in tied.slots.romanian[row].words {
                anchors[word] = tied.slots.english[partner].words
            }
        }
    }

    /// Returns the number of the content words nearest to a slot that render words near an English one.
    func near(_ target: Range<Int>, _ source: Range<Int>) -> Float {
        let width = Self.near.width
        let last = min(tied.english.words.count, source.upperBound + width)
        let columns = (max(0, source.lowerBound - width)..<last).filter { !source.contains($0) }
        let before = (0..<target.lowerBound).reversed().lazy.filter(isContent)
        let after = (target.upperBound..<max(target.upperBound, tied.romanian.words.count)).lazy
            .filter(isContent)
        return count(before.prefix(Self.near.reach), among: columns)
            + count(after.prefix(Self.near.reach), among: columns)
    }

    /// Returns the number of the content words of the clause of a slot that render words of that of an English
    /// one.
    func clause(_ target: Range<Int>, _ source: Range<Int>) -> Float {
        func members(_ clauses: [Int], _ slot: Range<Int>) -> [Int] {
            clauses.indices.filter {
                clauses[$0] == clauses[slot.lowerBound] && !slot.contains($0)
            }
        }
        return count(
            members(tied.clauses.romanian, target), among: members(tied.clauses.english, source))
    }

    /// Returns 1 if the nearest content words of both clauses on one side of the slots render each other.
    func neighbour(_ target: Range<Int>, _ source: Range<Int>, isAfter: Bool) -> Float {
        guard
            let row = nearest(to: target, isAfter, tied.clauses.romanian, isContent: isContent),
            let column = nearest(
                to: source, isAfter, tied.clauses.english, isContent: { tied.content.english[$0] })
        else { return 0 }
        return renders(row, column) ? 1 : 0
    }

    /// Returns the number of the content words among some Romanian ones that render any of some English
    /// ones.
    func count(_ rows: some Sequence<Int>, among columns: [Int]) -> Float {
        rows.reduce(0) { sum, row in
            isContent(row) && columns.contains { renders(row, $0) } ? sum + 1 : sum
        }
    }

    private func nearest(
        to slot: Range<Int>, _ isAfter: Bool, _ clauses: [Int], isContent: (Int) -> Bool
    ) -> Int? {
        let clause = clauses[slot.lowerBound]
        return isAfter
            ? clauses.indices.dropFirst(slot.upperBound).prefix { clauses[$0] == clause }
                .first(where: isContent)
            : clauses.indices.prefix(slot.lowerBound).reversed().prefix { clauses[$0] == clause }
                .first(where: isContent)
    }

    private func isContent(_ row: Int) -> Bool {
        tied.content.romanian[row] || anchors[row] != nil
    }

    private func renders(_ row: Int, _ column: Int) -> Bool {
        anchors[row]?.contains(column)
            ?? (tied.bare.romanian[row] == tied.bare.english[column]
                || tied.renderings.canRender(
                    tied.romanian.word(row), anyOf: [tied.english.word(column)]))
    }
}
