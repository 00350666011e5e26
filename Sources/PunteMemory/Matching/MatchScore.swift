internal import PunteLanguage
internal import PunteText

/// The score of two texts, with the differences that explain it.
///
/// It is `100 · (1 − cost / longer)` minus the penalties for differences in spelling, where `cost`
/// is the ``EditDistance`` over exact codes and `longer` the weight of the heavier text.
struct MatchScore {
    /// The score, 0–100.
    let score: Double
    let edits: [TokenEdit]
    /// The kinds of differences in spelling, in the order of the enumeration.
    let spelling: [SpellingDifference]

    /// Returns the part of a score that depends only on the distance, 0–100.
    ///
    /// - Parameters:
    ///   - cost: The edit distance, in sixtieths of a content word.
    ///   - longer: The weight of the heavier text, in the same unit.
    /// - Returns: The points.
    @inline(__always)
    static func points(cost: Int32, longer: Int32) -> Double {
        longer == 0 ? 100 : 100 * (1 - Double(cost) / Double(longer))
    }

    /// Returns the largest distance that still reaches `score`, in sixtieths of a content word.
    @inline(__always)
    static func limit(score: Double, longer: Int32) -> Int32 {
        Int32(((100 - score) / 100 * Double(longer) + 1e-6).rounded(.down))
    }

    /// A text to compare, as written and analysed.
    struct Text {
        let written: String
        let analyzed: AnalyzedText
    }

    /// Compares a looked-up text with a stored one.
    ///
    /// - Complexity: O(n·m) in time and space for n and m tokens.
    init(query: Text, stored: Text) {
        let longer = max(query.analyzed.cost, stored.analyzed.cost)
        let a = query.analyzed.exact
        let b = stored.analyzed.exact
        var total: Int32 = 0
        var edits: [TokenEdit] = []
        var kinds: Set<SpellingDifference> = []
        func add(
            _ kind: TokenEdit.Kind, query: Range<Int>?, stored: Range<Int>?, cost: Int32
        ) {
            total += cost
            let share = longer == 0 ? 0 : 100 * Double(cost) / Double(longer)
            edits.append(TokenEdit(kind: kind, query: query, stored: stored, cost: share))
        }
        let steps = EditScript.steps(
            from: b.count, to: a.count, removing: { b[$0].cost }, inserting: { a[$0].cost },
            replacing: { a[$1].substitutionCost(b[$0]) })
        for step in steps {
            switch step {
            case .pair(let j, let i):
                let queryRange = query.analyzed.tokens[i].range
                let storedRange = stored.analyzed.tokens[j].range
                var kind = Self.kind(a[i], b[j])
                if kind == .same {
                    let spelling = SpellingDifference.kinds(
                        between: query.written.utf8(queryRange),
                        and: stored.written.utf8(storedRange))
                    kinds.formUnion(spelling)
                    if !spelling.isEmpty { kind = .spelling }
                }
                add(kind, query: queryRange, stored: storedRange, cost: a[i].substitutionCost(b[j]))
            case .inserted(let i):
                let range = query.analyzed.tokens[i].range
                add(.added, query: range, stored: nil, cost: a[i].cost)
            case .removed(let j):
                let range = stored.analyzed.tokens[j].range
                add(.missing, query: nil, stored: range, cost: b[j].cost)
            }
        }
        if Self.spacingDiffers(in: edits, query: query, stored: stored) { kinds.insert(.spacing) }
        let points = Self.points(cost: total, longer: longer)
        score = max(0, points - SpellingDifference.penalty(of: kinds))
        self.edits = edits
        spelling = SpellingDifference.allCases.filter(kinds.contains)
    }

    private static func kind(_ a: ExactToken, _ b: ExactToken) -> TokenEdit.Kind {
        if a == b { return .same }
        if a.tokenClass == .number, b.tokenClass == .number { return .number }
        return a.substitutionCost(b) < max(a.cost, b.cost) ? .form : .replaced
    }

    /// Returns whether two neighbouring tokens, equal in both texts, have different spaces between
    /// them.
    private static func spacingDiffers(
        in edits: [TokenEdit], query: Text, stored: Text
    ) -> Bool {
        zip(edits, edits.dropFirst()).contains { first, second in
            guard first.isPairOfEquals, second.isPairOfEquals,
                let queryStart = first.query?.upperBound, let queryEnd = second.query?.lowerBound,
                let storedStart = first.stored?.upperBound,
                let storedEnd = second.stored?.lowerBound
            else { return false }
            return !query.written.utf8(queryStart..<queryEnd).elementsEqual(
                stored.written.utf8(storedStart..<storedEnd))
        }
    }
}

extension TokenEdit {
    fileprivate var isPairOfEquals: Bool { kind == .same || kind == .spelling }
}
