internal import PunteLanguage
internal import PunteText

/// The score of two texts and its explanation.
///
/// `100 · (1 − cost / longer)`, less the penalties of differences in spelling: `cost` is the
/// ``EditDistance`` over exact codes, `longer` the weight of the heavier text. Among scripts of the
/// same cost the one is shown that, read from the end, prefers pairs to missing and missing to added
/// tokens.
struct MatchScore {
    var score: Double
    var edits: [TokenEdit]
    var spelling: [SpellingDifference]

    /// The part of a score that depends on the distance alone.
    @inline(__always)
    static func points(cost: Int32, longer: Int32) -> Double {
        longer == 0 ? 100 : 100 * (1 - Double(cost) / Double(longer))
    }

    /// The largest distance that still reaches a score.
    @inline(__always)
    static func limit(score: Double, longer: Int32) -> Int32 {
        Int32(((100 - score) / 100 * Double(longer) + 1e-6).rounded(.down))
    }

    /// Time and memory grow with the product of the numbers of tokens.
    init(_ query: AnalyzedText, _ queryText: String, _ stored: AnalyzedText, _ storedText: String) {
        let longer = max(query.cost, stored.cost)
        var cost: Int32 = 0
        var edits: [TokenEdit] = []
        var kinds: Set<SpellingDifference> = []
        let steps = EditScript.steps(
            from: stored.exact.count, to: query.exact.count, removing: { stored.exact[$0].cost },
            inserting: { query.exact[$0].cost },
            replacing: { query.exact[$1].substitutionCost(stored.exact[$0]) })
        for step in steps {
            switch step {
            case .pair(let j, let i):
                let price = query.exact[i].substitutionCost(stored.exact[j])
                cost += price
                let a = query.tokens[i].range
                let b = stored.tokens[j].range
                let kind = Self.kind(query.exact[i], stored.exact[j])
                let spelling =
                    kind == .same
                    ? SpellingComparison.kinds(queryText.utf8(a), storedText.utf8(b)) : []
                kinds.formUnion(spelling)
                edits.append(
                    TokenEdit(
                        kind: spelling.isEmpty ? kind : .spelling, query: a, stored: b,
                        cost: Self.share(price, longer)))
            case .inserted(let i):
                cost += query.exact[i].cost
                edits.append(
                    TokenEdit(
                        kind: .added, query: query.tokens[i].range, stored: nil,
                        cost: Self.share(query.exact[i].cost, longer)))
            case .removed(let j):
                cost += stored.exact[j].cost
                edits.append(
                    TokenEdit(
                        kind: .missing, query: nil, stored: stored.tokens[j].range,
                        cost: Self.share(stored.exact[j].cost, longer)))
            }
        }
        if Self.spacingDiffers(edits, queryText, storedText) { kinds.insert(.spacing) }
        let points = Self.points(cost: cost, longer: longer)
        score = max(0, points - SpellingDifference.penalty(of: kinds))
        self.edits = edits
        spelling = SpellingDifference.allCases.filter(kinds.contains)
    }

    private static func share(_ cost: Int32, _ longer: Int32) -> Double {
        longer == 0 ? 0 : 100 * Double(cost) / Double(longer)
    }

    private static func kind(_ a: UInt64, _ b: UInt64) -> TokenEdit.Kind {
        if a == b { return .same }
        if a.tokenClass == .number, b.tokenClass == .number { return .number }
        return a.substitutionCost(b) < max(a.cost, b.cost) ? .form : .replaced
    }

    /// Whether neighbouring tokens that are the same in both texts stand at another distance.
    private static func spacingDiffers(
        _ edits: [TokenEdit], _ queryText: String, _ storedText: String
    ) -> Bool {
        zip(edits, edits.dropFirst()).contains { first, second in
            guard first.isPair, second.isPair, let a = first.query, let b = first.stored,
                let c = second.query, let d = second.stored
            else { return false }
            return !queryText.utf8(a.upperBound..<c.lowerBound).elementsEqual(
                storedText.utf8(b.upperBound..<d.lowerBound))
        }
    }
}

extension TokenEdit {
    fileprivate var isPair: Bool { kind == .same || kind == .spelling }
}
