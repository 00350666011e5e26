internal import PunteLanguage
internal import PunteText

/// Measures what speaks for two slots having been put for each other: whether the words around each are
/// tied to those around the English slot that says the same, or around the other one.
///
/// Names and numbers that both texts say once, other than the two, count as tied words.
struct SwapFeatures {
    /// The names of the features; part of the format of the model and of training tables.
    static let names =
        ["near", "cell", "clause", "before", "after"].flatMap { name in
            ["first", "second", "first-other", "second-other", "lead"].map { "\(name)-\($0)" }
        } + [
            "same-clause", "same-clause-english", "words", "english-words", "distance",
            "english-distance", "between", "english-between", "same", "kind", "sort",
        ]

    private(set) var values: [Float] = []

    private let tied: TiedPair
    /// The English words that are tied to a Romanian one for belonging to the same name or number.
    private var anchors: [Int: Range<Int>] = [:]

    /// The number of content words on each side of a slot that are near, and of English words among which they
    /// must have their tie.
    private static let near = (reach: 2, width: 4)
    /// The maximum distance in words of those that belong to a slot.
    private static let maximumDistance = 9

    /// Measures two Romanian slots and the English ones that they are taken for, by their indices.
    init(_ rows: (Int, Int), _ columns: (Int, Int), in candidates: SwapCandidates) {
        tied = candidates.tied
        let (sources, targets) = (tied.slots.english, tied.slots.romanian)
        for (row, partner) in candidates.partners.enumerated() {
            guard let partner, row != rows.0, row != rows.1, partner != columns.0,
                partner != columns.1
            else { continue }
            for word in targets[row].words { anchors[word] = sources[partner].words }
        }
        let target = (targets[rows.0].words, targets[rows.1].words)
        let source = (sources[columns.0].words, sources[columns.1].words)
        func addQuad(_ measure: (Int, Int) -> Float) {
            let quad = [measure(0, 0), measure(1, 1), measure(0, 1), measure(1, 0)]
            values += quad + [quad[2] + quad[3] - quad[0] - quad[1]]
        }
        func romanian(_ number: Int) -> Range<Int> { number == 0 ? target.0 : target.1 }
        func english(_ number: Int) -> Range<Int> { number == 0 ? source.0 : source.1 }
        addQuad { near(romanian($0), english($1)) }
        let cells = (
            Self.cells(target, count: tied.romanian.words.count),
            Self.cells(source, count: tied.english.words.count)
        )
        addQuad { first, second in
            sum(
                tied.romanian.words.indices.filter { cells.0[$0] == first },
                tied.english.words.indices.filter { cells.1[$0] == second })
        }
        let clauses = (
            Self.clauses(of: tied.romanian, tied.bare.romanian, .romanian),
            Self.clauses(of: tied.english, tied.bare.english, .english)
        )
        func members(_ clauses: [Int], _ slot: Range<Int>) -> [Int] {
            clauses.indices.filter {
                clauses[$0] == clauses[slot.lowerBound] && !slot.contains($0)
            }
        }
        addQuad { sum(members(clauses.0, romanian($0)), members(clauses.1, english($1))) }
        for isAfter in [false, true] {
            let neighbours = (
                [target.0, target.1].map {
                    Self.neighbour(of: $0, isAfter, clauses.0, isContent: isContent)
                },
                [source.0, source.1].map {
                    Self.neighbour(of: $0, isAfter, clauses.1) { tied.content.english[$0] }
                }
            )
            addQuad { first, second in
                guard let row = neighbours.0[first], let column = neighbours.1[second] else {
                    return 0
                }
                return word(row, column)
            }
        }
        values += [
            clauses.0[target.0.lowerBound] == clauses.0[target.1.lowerBound] ? 1 : 0,
            clauses.1[source.0.lowerBound] == clauses.1[source.1.lowerBound] ? 1 : 0,
            Float(tied.romanian.words.count),
            Float(tied.english.words.count),
            Float(abs(target.0.lowerBound - target.1.lowerBound)),
            Float(abs(source.0.lowerBound - source.1.lowerBound)),
            Self.between(target, targets), Self.between(source, sources),
            Float(candidates.sameCount(rows)),
        ]
        values += [
            Float(targets[rows.0].kind.rawValue), Float(targets[rows.0].sorts.last ?? 0),
        ]
    }

    // MARK: Ties

    /// Returns 1 for words that can render each other, and for words of the same name or number.
    ///
    /// The ties of the aligner would follow the order of the sentence: in „5 răniți și 12 uciși” for *12 killed
    /// and 5 wounded*, „răniți” is tied to *killed*.
    private func word(_ row: Int, _ column: Int) -> Float {
        guard tied.romanian.words.indices.contains(row),
            tied.english.words.indices.contains(column)
        else { return 0 }
        let isSame =
            anchors[row]?.contains(column)
            ?? (tied.bare.romanian[row] == tied.bare.english[column]
                || tied.renderings.canRender(
                    tied.romanian.word(row), anyOf: [tied.english.word(column)]))
        return isSame ? 1 : 0
    }

    private func isContent(_ row: Int) -> Bool {
        tied.content.romanian[row] || anchors[row] != nil
    }

    private func best(_ row: Int, _ columns: some Sequence<Int>) -> Float {
        columns.reduce(0) { max($0, word(row, $1)) }
    }

    /// Returns the sum of the best ties of the content words among some with English ones.
    private func sum(_ rows: [Int], _ columns: [Int]) -> Float {
        rows.filter(isContent).reduce(0) { $0 + best($1, columns) }
    }

    /// Returns the sum of the best ties of the content words nearest to a slot with words near an English one.
    private func near(_ target: Range<Int>, _ source: Range<Int>) -> Float {
        let width = Self.near.width
        let columns =
            (max(
                0, source.lowerBound - width)..<min(
                tied.english.words.count, source.upperBound + width))
            .filter { !source.contains($0) }
        let before = (0..<target.lowerBound).reversed().filter(isContent)
        let after = (target.upperBound..<max(target.upperBound, tied.romanian.words.count))
            .filter(isContent)
        return (before.prefix(Self.near.reach) + after.prefix(Self.near.reach)).reduce(0) {
            $0 + best($1, columns)
        }
    }

    // MARK: Places

    /// Returns the content word of its clause that is nearest to a slot on one side; nil for none.
    private static func neighbour(
        of slot: Range<Int>, _ isAfter: Bool, _ clauses: [Int], isContent: (Int) -> Bool
    ) -> Int? {
        let clause = clauses[slot.lowerBound]
        return isAfter
            ? clauses.indices.dropFirst(slot.upperBound).prefix { clauses[$0] == clause }
                .first(where: isContent)
            : clauses.indices.prefix(slot.lowerBound).reversed().prefix { clauses[$0] == clause }
                .first(where: isContent)
    }

    /// Returns which of two slots each word is nearer to, 0 or 1; of equals the one before it, as nouns follow
    /// their number; nil for their own words and for those that are far from both.
    private static func cells(
        _ slots: (Range<Int>, Range<Int>), count: Int
    ) -> [Int?] {
        func distance(_ word: Int, _ slot: Range<Int>) -> Int {
            max(slot.lowerBound - word, word - slot.upperBound + 1, 0)
        }
        return (0..<count).map { word in
            let (first, second) = (distance(word, slots.0), distance(word, slots.1))
            guard first > 0, second > 0, min(first, second) <= maximumDistance else { return nil }
            if first == second { return slots.0.lowerBound < slots.1.lowerBound ? 0 : 1 }
            return first < second ? 0 : 1
        }
    }

    /// Returns the number of the clause of each word: commas, dashes and coordinating words part
    /// them.
    private static func clauses(
        of text: CheckedPair.Text, _ bare: [String], _ side: Side
    ) -> [Int] {
        let functions = FunctionWords.words(of: side)
        var clause = 0
        return text.words.indices.map { index in
            if index > 0 {
                let gap = text.bytes[
                    text.words[index - 1].range.upperBound..<text.words[index].range.lowerBound]
                let isParted = gap.contains { byte in
                    // The first byte of a dash in UTF-8 is that of typographic quotation marks, too.
                    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xE2].contains(byte)
                }
                if isParted || functions.contains(bare: bare[index], in: [.coordinating]) {
                    clause += 1
                }
            }
            return clause
        }
    }

    /// Returns the number of slots that begin between two.
    private static func between(_ places: (Range<Int>, Range<Int>), _ slots: [Slot]) -> Float {
        let (first, last) = (
            min(places.0.lowerBound, places.1.lowerBound),
            max(places.0.lowerBound, places.1.lowerBound)
        )
        return Float(slots.count { $0.words.lowerBound > first && $0.words.lowerBound < last })
    }
}
