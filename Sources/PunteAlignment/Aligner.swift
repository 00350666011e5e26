internal import PunteLanguage
public import PunteText

/// Aligns the sentences of an English text with those of a Romanian text made from it.
///
/// ```swift
/// let aligner = try Aligner()
/// let alignment = try aligner.align(english: report, romanian: article)
/// ```
///
/// One instance serves one thread; it keeps what it has looked up in the lexicon for the next pair
/// of texts. What it returns does not depend on the pairs before.
public final class Aligner {
    private let model: AlignmentModel
    private let keys: BilingualKeys
    private let cache: LexiconCache

    /// Creates an aligner.
    ///
    /// - Parameters:
    ///   - lexicon: The translations of words; ``Lexicon/shipped()`` for nil.
    ///   - model: The model that judges links; ``AlignmentModel/shipped()`` for nil.
    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(lexicon: Lexicon? = nil, model: AlignmentModel? = nil) throws {
        self.model = try model ?? .shipped()
        keys = try BilingualKeys()
        cache = LexiconCache(lexicon: try lexicon ?? .shipped(), table: keys.table)
    }

    /// The number of words that were met so far and are kept for the next texts.
    package var wordCount: Int { keys.wordCount }

    /// Returns the alignment of two texts given as sentences.
    ///
    /// Texts of up to 250 sentences on each side are searched as a whole; longer ones are cut at
    /// pairs of sentences that certainly translate each other.
    ///
    /// The decisions of a person are kept, and the other sentences are aligned around the confirmed
    /// links. Decisions with which the aligner agrees anyway leave the other links as they are. A
    /// confirmed link also proves that the texts are versions of one article.
    ///
    /// - Parameters:
    ///   - english: The English sentences in their order.
    ///   - romanian: The Romanian sentences in their order.
    ///   - embeddings: Vectors of the sentences as further evidence.
    ///   - decisions: Links that are confirmed, and pairs that are rejected. A confirmed link is
    ///     ignored if it has a sentence that is outside the texts or in an earlier confirmed link.
    /// - Returns: Links with the indices of these sentences.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: O(English · Romanian sentences) up to 250 sentences a side; for longer texts
    ///   time and memory grow in proportion to their length.
    public func align(
        english: [String], romanian: [String], embeddings: SentenceEmbeddings? = nil,
        decisions: LinkDecisions = LinkDecisions()
    ) throws -> Alignment {
        let points = FixedPoints(
            decisions, englishCount: english.count, romanianCount: romanian.count)
        let free = try alignment(english, romanian, embeddings: embeddings, around: .none)
        guard !points.isEmpty else { return free }
        // To confirm what is found anyway must move nothing else: only decisions that differ from
        // the result are fixed points of the next search. Each round adds some, so that it ends.
        var result = free
        var fixed = LinkDecisions()
        while case let lost = points.links.filter({ !result.contains($0) }),
            !lost.isEmpty || !result.links.allSatisfy(points.admits)
        {
            fixed.rejected = decisions.rejected
            fixed.confirmed += lost
            result = try alignment(
                english, romanian, embeddings: embeddings,
                around: FixedPoints(
                    fixed, englishCount: english.count, romanianCount: romanian.count))
        }
        return result.confirming(points.links)
    }

    /// Returns the alignment of two texts around fixed points.
    private func alignment(
        _ english: [String], _ romanian: [String], embeddings: SentenceEmbeddings?,
        around points: FixedPoints
    ) throws -> Alignment {
        let (links, evidence) = try judged(
            english: english, romanian: romanian, embeddings: embeddings, points: points)
        var result = Alignment(
            links: links, englishCount: english.count, romanianCount: romanian.count,
            relatedness: points.links.isEmpty ? evidence.probability() : 1)
        for index in result.links.indices {
            result.links[index].confidence *= result.relatedness
        }
        return points.links.isEmpty ? result : result.replacing(links: links + points.links)
    }

    /// Returns the alignment of two texts given as sentences with their kinds.
    ///
    /// The datelines of one text stay out of the search when the other has none: “PORTO, Portugal
    /// (AP) —” is the rendering of nothing, though a headline may name the same country.
    ///
    /// - Parameters:
    ///   - english: The English sentences in their order.
    ///   - romanian: The Romanian sentences in their order.
    ///   - embeddings: Vectors of the sentences as further evidence.
    ///   - decisions: Links that are confirmed, and pairs that are rejected. A confirmed link is
    ///     ignored if it has a sentence that is outside the texts or in an earlier confirmed link.
    /// - Returns: Links with the indices of these sentences.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    public func align(
        english: [Sentence], romanian: [Sentence], embeddings: SentenceEmbeddings? = nil,
        decisions: LinkDecisions = LinkDecisions()
    ) throws -> Alignment {
        let rows = Self.searched(
            romanian, facing: english, confirmed: decisions.confirmed.flatMap(\.romanian))
        let columns = Self.searched(
            english, facing: romanian, confirmed: decisions.confirmed.flatMap(\.english))
        var result = try align(
            english: columns.map { english[$0].text }, romanian: rows.map { romanian[$0].text },
            embeddings: embeddings?.selected(english: columns, romanian: rows),
            decisions: decisions.isEmpty
                ? decisions
                : decisions.mapped(
                    english: { columns.firstIndex(of: $0) }, romanian: { rows.firstIndex(of: $0) }))
        result.links = result.links.map { link in
            link.mapped(english: { columns[$0] }, romanian: { rows[$0] })
        }
        result.englishCount = english.count
        result.romanianCount = romanian.count
        return result
    }

    /// Returns the indices of the sentences that are searched for links.
    ///
    /// A dateline is left out if the other text has none, unless a confirmed link contains it.
    private static func searched(
        _ text: [Sentence], facing other: [Sentence], confirmed: [Int]
    ) -> [Int] {
        let hasDateline = other.contains { $0.kind == .dateline }
        return text.indices.filter {
            hasDateline || text[$0].kind != .dateline || confirmed.contains($0)
        }
    }
}

// MARK: - Search

extension Aligner {
    /// Sentences in the form that the search works with.
    private struct Texts {
        var english: [SentenceKeys]
        var romanian: [SentenceKeys]
        var englishTraits: [SentenceTraits]
        var romanianTraits: [SentenceTraits]

        /// The whole of both texts.
        var whole: TextParts.Part {
            TextParts.Part(romanian: romanian.indices, english: english.indices)
        }
    }

    private func texts(english: [String], romanian: [String]) throws -> Texts {
        keys.table.beginText()
        return Texts(
            english: try english.map(keys.english.keys(in:)),
            romanian: try romanian.map(keys.romanian.keys(in:)),
            englishTraits: english.map(SentenceTraits.init),
            romanianTraits: romanian.map(SentenceTraits.init))
    }

    /// Returns the links other than the confirmed ones, and the evidence that the texts are
    /// versions of one article.
    ///
    /// The confidence of each link is its probability if the texts are versions of one article.
    private func judged(
        english: [String], romanian: [String], embeddings: SentenceEmbeddings?,
        points: FixedPoints = .none
    ) throws -> (links: [Link], evidence: TextEvidence) {
        guard !english.isEmpty, !romanian.isEmpty else { return ([], TextEvidence()) }
        let texts = try texts(english: english, romanian: romanian)
        guard TextParts.isWhole(romanian: romanian.count, english: english.count) else {
            return judgedInParts(texts, embeddings: embeddings, points: points)
        }
        let found = found(
            in: texts.whole, view: texts.whole, of: texts, embeddings: embeddings, points: points)
        var evidence = TextEvidence()
        evidence.add(texts.whole, of: found.bitext)
        evidence.add(found.first, of: found.bitext)
        return (found.links, evidence)
    }

    /// Returns the links of texts that are cut into parts, and the evidence that the texts are
    /// related.
    ///
    /// Afterwards, the sentences without a link are searched for blocks that moved from one part to
    /// another.
    private func judgedInParts(
        _ texts: Texts, embeddings: SentenceEmbeddings?, points: FixedPoints
    ) -> (links: [Link], evidence: TextEvidence) {
        let (romanianCount, englishCount) = (texts.romanian.count, texts.english.count)
        var evidence = TextEvidence()
        var links: [Link] = []
        var free = MovedBlocks.FreeSentences(
            romanianCount: romanianCount, englishCount: englishCount)
        free.remove(points.links)
        func search(_ part: TextParts.Part, isNew: Bool) {
            let view = part.widened(romanianCount: romanianCount, englishCount: englishCount)
            var found = found(
                in: part, view: view, of: texts, embeddings: embeddings, points: points)
            if isNew { evidence.add(part.relative(to: view), of: found.bitext) }
            evidence.add(
                found.first.filter { free.containsAll(of: $0.shifted(from: view)) },
                of: found.bitext)
            found.links.removeAll { !free.containsAll(of: $0.shifted(from: view)) }
            let new = found.links.map { $0.shifted(from: view) }
            free.remove(new)
            links += new
        }
        let finder = AnchorFinder(english: texts.english, romanian: texts.romanian, cache: cache)
        let parts = TextParts.parts(
            romanian: romanianCount, english: englishCount, anchors: finder.anchors(around: points))
        for part in parts where !part.romanian.isEmpty && !part.english.isEmpty {
            search(part, isNew: true)
        }
        for block in MovedBlocks.blocks(of: pairs(of: free, in: texts), among: free) {
            search(block, isNew: false)
        }
        return (LinkOrder.labelled(links), evidence)
    }

    /// Returns pairs of unlinked sentences that are each other's best counterpart, in the order of
    /// the Romanian text.
    private func pairs(
        of free: MovedBlocks.FreeSentences, in texts: Texts
    ) -> [AnchorFinder.Anchor] {
        let rows = texts.romanian.indices.filter { free.romanian[$0] }
        let columns = texts.english.indices.filter { free.english[$0] }
        let finder = AnchorFinder(
            english: columns.map { texts.english[$0] }, romanian: rows.map { texts.romanian[$0] },
            cache: cache)
        return finder.pairs().map { pair in
            AnchorFinder.Anchor(
                romanian: rows[pair.romanian], english: columns[pair.english], score: pair.score)
        }.sorted { $0.romanian < $1.romanian }
    }

    /// Returns the links within a part of the texts.
    ///
    /// - Parameters:
    ///   - part: The sentence ranges in which both sides of a link must lie.
    ///   - view: The part and the sentences around it; the search reads no others.
    ///   - texts: The whole texts.
    ///   - embeddings: Vectors of the sentences of the whole texts; nil for none.
    ///   - points: A person's decisions about links, in indices of the whole texts.
    /// - Returns: The links, and the first ones of which they were made, with indices counted from the
    ///   beginning of the view, and the bitext of the view.
    private func found(
        in part: TextParts.Part, view: TextParts.Part, of texts: Texts,
        embeddings: SentenceEmbeddings?, points: FixedPoints
    ) -> (links: [Link], first: [Link], bitext: Bitext) {
        var search = linkSearch(in: view, of: texts, points: points)
        search.embeddings = embeddings.map {
            EmbeddingJudge($0.selected(english: view.english, romanian: view.romanian))
        }
        let found = search.links(in: part.relative(to: view))
        return (found.links, found.first, search.bitext)
    }

    private func linkSearch(
        in view: TextParts.Part, of texts: Texts, points: FixedPoints = .none
    ) -> LinkSearch {
        let bitext = Bitext(
            english: Array(texts.english[view.english]),
            romanian: Array(texts.romanian[view.romanian]), cache: cache)
        return LinkSearch(
            bitext: bitext,
            features: BeadFeatures(
                bitext, english: Array(texts.englishTraits[view.english]),
                romanian: Array(texts.romanianTraits[view.romanian]),
                opensTexts: view.romanian.lowerBound == 0 && view.english.lowerBound == 0),
            further: FurtherSentences(bitext), model: model, points: points.seen(in: view))
    }
}

// MARK: - Explanations

extension Aligner {
    /// Explains why each link of an alignment of these texts was made.
    ///
    /// Texts that are searched as a whole are explained in one view, longer ones link by link in the
    /// surroundings of each.
    ///
    /// - Returns: One explanation for each link, in the order of the links.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: O(English · Romanian sentences) up to 250 sentences a side; for longer texts
    ///   time grows in proportion to their length.
    public func explanations(
        of alignment: Alignment, english: [String], romanian: [String]
    ) throws -> [LinkExplanation] {
        let order = LinkNeighbours(of: alignment.links)
        return try explained(alignment, english: english, romanian: romanian) { texts, index in
            var result = texts.explanation(of: alignment.links[index])
            result.followsLink = order.follows[index]
            result.precedesLink = order.precedes[index]
            return result
        }
    }

    /// Returns the clauses and sentences that render single sentences of the links of several sentences,
    /// where that is sure.
    ///
    /// - Returns: One list for each link, in the order of the links; empty for links of two sentences.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    /// - Complexity: As ``explanations(of:english:romanian:)``.
    public func clauses(
        of alignment: Alignment, english: [String], romanian: [String]
    ) throws -> [[LinkClause]] {
        guard alignment.links.contains(where: { $0.english.count + $0.romanian.count > 2 }) else {
            return alignment.links.map { _ in [] }
        }
        return try explained(alignment, english: english, romanian: romanian) { texts, index in
            texts.clauses(of: alignment.links[index])
        }
    }

    /// Calls `body` with the index of each link of an alignment and the texts in which it is explained.
    private func explained<Result>(
        _ alignment: Alignment, english: [String], romanian: [String],
        body: (ExplainedTexts, Int) -> Result
    ) throws -> [Result] {
        guard !alignment.links.isEmpty else { return [] }
        keys.table.beginText()
        let englishText = ExplainedTexts.Text(
            sentences: english, keys: try english.map(keys.english.keys(in:)))
        let romanianText = ExplainedTexts.Text(
            sentences: romanian, keys: try romanian.map(keys.romanian.keys(in:)))
        let texts = { (view: TextParts.Part) in
            ExplainedTexts(
                english: englishText, romanian: romanianText, view: view, cache: self.cache)
        }
        let isWhole = TextParts.isWhole(romanian: romanian.count, english: english.count)
        let whole =
            isWhole
            ? texts(TextParts.Part(romanian: romanian.indices, english: english.indices)) : nil
        return alignment.links.indices.map { index in
            let link = alignment.links[index]
            let seen =
                whole
                ?? texts(
                    TextParts.Part(
                        romanian: Self.surroundings(of: link.romanian, count: romanian.count),
                        english: Self.surroundings(of: link.english, count: english.count)))
            return body(seen, index)
        }
    }

    /// The number of sentences before and after a link of a long text that its explanation
    /// considers.
    private static let reach = 12

    private static func surroundings(of group: SentenceGroup, count: Int) -> Range<Int> {
        let (first, last) = (group.first ?? 0, group.last ?? 0)
        return max(0, first - reach)..<min(count, last + 1 + reach)
    }
}

/// Records which links are adjacent, on both sides, to the links before and after them.
private struct LinkNeighbours {
    /// Whether each link begins where the link before it ends.
    private(set) var follows: [Bool]
    /// Whether each link ends where the link after it begins.
    private(set) var precedes: [Bool]

    init(of links: [Link]) {
        follows = Array(repeating: false, count: links.count)
        precedes = follows
        for index in links.indices.dropFirst() {
            let (before, link) = (links[index - 1], links[index])
            guard before.romanian.neighbours.upperBound == link.romanian.neighbours.lowerBound,
                before.english.neighbours.upperBound == link.english.neighbours.lowerBound
            else { continue }
            follows[index] = true
            precedes[index - 1] = true
        }
    }
}

// MARK: - Fitting

extension Aligner {
    /// Returns the evidence that two texts are versions of one article, for the fitting of its
    /// weights, in the order of ``relatednessNames``.
    ///
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    package func relatednessFeatures(english: [String], romanian: [String]) throws -> [Float] {
        try judged(english: english, romanian: romanian, embeddings: nil).evidence.features
    }

    /// The names of ``relatednessFeatures(english:romanian:)``.
    package static var relatednessNames: [String] { TextEvidence.names }

    /// Calls `body` with every candidate for one group of the model's trees and its features, for
    /// the training of the model.
    ///
    /// Candidates of the first group are beads; of the second, beads given the first group of the
    /// present model; of the third, the links found, each with a sentence that may join it.
    ///
    /// - Parameters:
    ///   - english: The English sentences.
    ///   - romanian: The Romanian sentences.
    ///   - group: The group of trees.
    ///   - body: Takes the sentences of both sides, and features in the order of
    ///     ``AlignmentModel/Group/featureNames``.
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    package func forEachTrainingRow(
        english: [String], romanian: [String], group: AlignmentModel.Group,
        _ body: (_ english: SentenceGroup, _ romanian: SentenceGroup, _ features: [Float]) -> Void
    ) throws {
        guard !english.isEmpty, !romanian.isEmpty else { return }
        let texts = try texts(english: english, romanian: romanian)
        var search = linkSearch(in: texts.whole, of: texts)
        switch group {
        case .first:
            search.forEachCandidate {
                body(SentenceGroup($0.english), SentenceGroup($0.romanian), $1)
            }
        case .second:
            search.judgeAgain { body(SentenceGroup($0.english), SentenceGroup($0.romanian), $1) }
        case .further:
            let links = search.links()
            for candidate in search.furtherCandidates(of: links, in: texts.whole) {
                let link = candidate.joined(to: links)
                body(link.english, link.romanian, candidate.features)
            }
        case .pair, .pairAgain:
            let links = search.firstLinks(in: texts.whole)
            let features = search.pairFeatures(given: links)
            let rows = search.pairRows(
                of: features, in: texts.whole, isLast: group == .pairAgain)
            for (index, pair) in rows.pairs.enumerated() {
                body(
                    SentenceGroup(pair.english..<pair.english + 1),
                    SentenceGroup(pair.romanian..<pair.romanian + 1),
                    Array(rows.values[index * rows.width..<(index + 1) * rows.width]))
            }
        }
    }
}
