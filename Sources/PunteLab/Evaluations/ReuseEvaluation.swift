internal import PunteGlossary
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Measures what a memory offers for its own documents, with the document itself excluded ("leave
/// one document out").
struct ReuseEvaluation: Sendable {
    /// A segment whose best match in the memory was repaired.
    struct Repaired: Sendable {
        var document: String
        var score: Double
        /// The text that was looked up.
        var text: String
        /// The stored text that is similar to it.
        var stored: String
        var translation: String
        var repair: Repair
        /// The translation of `text` in the document.
        var reference: String
    }

    private(set) var documents = 0
    private(set) var segments = 0
    /// The number of segments with a match at the threshold.
    private(set) var matched = 0
    /// The number of matched segments whose best match has the same text.
    private(set) var exact = 0
    /// The number of segments for which a match was repaired, with no other difference left.
    private(set) var repaired = 0
    /// The number of segments for which facts were replaced while punctuation differs too.
    private(set) var repairedInPart = 0
    /// The number of segments without a repair, by the reason for the best match.
    private(set) var refusals: [String: Int] = [:]
    private(set) var examples: [Repaired] = []
    /// The segments whose best match differs in facts, with the reason why nothing was replaced.
    private(set) var refused: [(document: String, pair: Match, text: String, why: RepairRefusal)] =
        []
    /// The number of segments without a match of ``PunteReuse/FragmentFinder/unneededScore``.
    private(set) var searched = 0
    /// The number of these segments for which fragments were found.
    private(set) var withFragments = 0
    private(set) var fragments: [(text: String, fragment: Fragment, reference: String)] = []

    init() {}

    /// Looks up the segments of a document, with the document itself excluded.
    ///
    /// - Parameters:
    ///   - document: the name of the document in the memory.
    ///   - pairs: the segments with their translations, which are the references.
    ///   - matcher: the matcher of a memory that may contain the document.
    ///   - repairer: repairs translations from the language that is looked up.
    ///   - finder: finds fragments; nil if fragments are not measured.
    ///   - threshold: the minimum score of a match, 50 to 100.
    ///   - limit: the maximum number of matches that are tried for a repair.
    /// - Throws: ``PunteMemory/MemoryError``.
    mutating func add(
        _ document: String, _ pairs: [(text: String, reference: String)], matcher: Matcher,
        repairer: Repairer, finder: FragmentFinder? = nil, threshold: Double, limit: Int = 3
    ) throws {
        documents += 1
        let filter = SegmentFilter(exceptDocument: document)
        for pair in pairs {
            segments += 1
            let matches = try matcher.matches(
                for: pair.text, from: repairer.side, threshold: threshold, limit: limit,
                filter: filter)
            if let finder, (matches.first?.score ?? 0) < Double(FragmentFinder.unneededScore) {
                finder.filter = filter
                let found = try finder.fragments(in: pair.text)
                searched += 1
                withFragments += found.isEmpty ? 0 : 1
                fragments += found.map { (pair.text, $0, pair.reference) }
            }
            guard let best = matches.first else { continue }
            matched += 1
            if best.score >= 100 {
                exact += 1
                continue
            }
            try repair(pair, from: matches, of: document, with: repairer)
        }
    }

    private mutating func repair(
        _ pair: (text: String, reference: String), from matches: [Match], of document: String,
        with repairer: Repairer
    ) throws {
        var refusal: RepairRefusal?
        var partial: Repaired?
        for match in matches {
            switch try repairer.repair(pair.text, stored: match.source, translation: match.target) {
            case .failure(let reason): refusal = refusal ?? reason
            case .success(let repair):
                let found = Repaired(
                    document: document, score: match.score, text: pair.text, stored: match.source,
                    translation: match.target, repair: repair, reference: pair.reference)
                if repair.isComplete {
                    repaired += 1
                    examples.append(found)
                    return
                }
                partial = partial ?? found
            }
        }
        if let partial {
            repairedInPart += 1
            examples.append(partial)
        } else if let refusal {
            refusals[refusal.reason.kind, default: 0] += 1
            if refusal.reason != .nothingToReplace, let best = matches.first {
                refused.append((document, best, pair.text, refusal))
            }
        }
    }
}

extension RepairRefusal.Reason {
    /// The kind of the reason, without the words of the text.
    var kind: String {
        switch self {
        case .nothingToReplace: "nothing that can be replaced differs"
        case .noCounterpart: "a fact was added or dropped"
        case .notInTranslation: "not in the stored translation"
        case .onlyInTranslation: "only in the stored translation"
        case .ambiguous: "named several times"
        case .cannotBeRewritten: "cannot be rewritten with certainty"
        case .convertedOtherwise: "converted otherwise"
        case .namedPartly: "named in part"
        case .otherWords: "words differ as well"
        case .agreement: "agreement"
        }
    }
}
