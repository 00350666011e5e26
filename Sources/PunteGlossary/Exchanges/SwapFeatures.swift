internal import PunteLanguage
internal import PunteText

/// Measures what speaks for two slots having been put for each other: whether the words around each render those
/// around the English slot that says the same, or around the other one.
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

    /// The maximum distance in words of those that belong to a slot.
    private static let maximumDistance = 9

    /// Measures two Romanian slots and the English ones that they are taken for, by their indices.
    init(_ rows: (Int, Int), _ columns: (Int, Int), in candidates: SwapCandidates) {
        let tied = candidates.tied
        let (sources, targets) = (tied.slots.english, tied.slots.romanian)
        let surroundings = SlotSurroundings(
            tied, of: [rows.0, rows.1], with: [columns.0, columns.1])
        let target = (targets[rows.0].words, targets[rows.1].words)
        let source = (sources[columns.0].words, sources[columns.1].words)
        func addQuad(_ measure: (Int, Int) -> Float) {
            let quad = [measure(0, 0), measure(1, 1), measure(0, 1), measure(1, 0)]
            values += quad + [quad[2] + quad[3] - quad[0] - quad[1]]
        }
        func romanian(_ number: Int) -> Range<Int> { number == 0 ? target.0 : target.1 }
        func english(_ number: Int) -> Range<Int> { number == 0 ? source.0 : source.1 }
        addQuad { surroundings.near(romanian($0), english($1)) }
        let cells = (
            Self.cells(target, count: tied.romanian.words.count),
            Self.cells(source, count: tied.english.words.count)
        )
        addQuad { first, second in
            surroundings.count(
                tied.romanian.words.indices.filter { cells.0[$0] == first },
                among: tied.english.words.indices.filter { cells.1[$0] == second })
        }
        addQuad { surroundings.clause(romanian($0), english($1)) }
        for isAfter in [false, true] {
            addQuad { surroundings.neighbour(romanian($0), english($1), isAfter: isAfter) }
        }
        let clauses = tied.clauses
        values += [
            clauses.romanian[target.0.lowerBound] == clauses.romanian[target.1.lowerBound] ? 1 : 0,
            clauses.english[source.0.lowerBound] == clauses.english[source.1.lowerBound] ? 1 : 0,
            Float(tied.romanian.words.count),
            Float(tied.english.words.count),
            Float(abs(target.0.lowerBound - target.1.lowerBound)),
            Float(abs(source.0.lowerBound - source.1.lowerBound)),
            Self.between(target, targets), Self.between(source, sources),
            Float(candidates.sameCount(rows)),
            Float(targets[rows.0].kind.rawValue), Float(targets[rows.0].sorts.last ?? 0),
        ]
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

    /// Returns the number of slots that begin between two.
    private static func between(_ places: (Range<Int>, Range<Int>), _ slots: [Slot]) -> Float {
        let (first, last) = (
            min(places.0.lowerBound, places.1.lowerBound),
            max(places.0.lowerBound, places.1.lowerBound)
        )
        return Float(slots.count { $0.words.lowerBound > first && $0.words.lowerBound < last })
    }
}
