public import PunteLanguage
public import PunteText

/// Aligns the sentences of a text with those of its rendering in another language.
///
/// ```swift
/// let aligner = try Aligner()
/// let alignment = try aligner.align(source: english, target: romanian)
/// ```
///
/// One instance serves one thread; it keeps what it has looked up for the next pair of texts.
public final class Aligner {
    public let lexicon: Lexicon
    public let model: AlignmentModel
    let cache: LexiconCache
    let sourceKeys: LexicalKeys
    let targetKeys: LexicalKeys

    /// - Throws: ``AlignmentFileError``, or `ICUError` when a language has no word rules.
    public init(
        lexicon: Lexicon? = nil, model: AlignmentModel? = nil, source: Language = .english,
        target: Language = .romanian
    ) throws {
        self.lexicon = try lexicon ?? .shipped()
        self.model = try model ?? .shipped()
        let table = KeyTable()
        cache = LexiconCache(lexicon: self.lexicon, table: table)
        sourceKeys = try LexicalKeys(language: source, table: table)
        targetKeys = try LexicalKeys(language: target, table: table)
    }

    /// The alignment of two texts given as sentences.
    ///
    /// Texts of up to ``TextParts/wholeText`` sentences are searched as a whole; longer ones are
    /// cut at anchors, so that time and memory grow in proportion to their length.
    ///
    /// - Parameter embeddings: Vectors of the sentences, which are judged, too.
    public func align(
        source: [String], target: [String], embeddings: SentenceEmbeddings? = nil
    ) throws -> Alignment {
        let (links, evidence) = try judged(source, target, embeddings)
        var result = Alignment(
            links: links, sourceCount: source.count, targetCount: target.count,
            relatedness: evidence.probability())
        for index in result.links.indices {
            result.links[index].confidence *= result.relatedness
        }
        return result
    }

    /// What speaks for two texts being versions of one article, for the fitting of its weights.
    package func relatednessFeatures(source: [String], target: [String]) throws -> [Float] {
        try judged(source, target, nil).evidence.features
    }

    /// Names of ``relatednessFeatures(source:target:)``.
    package static var relatednessNames: [String] { TextEvidence.names }

    /// The links, their confidence as between versions of one article, and what speaks for the texts
    /// being such.
    private func judged(
        _ source: [String], _ target: [String], _ embeddings: SentenceEmbeddings?
    ) throws -> (links: [Link], evidence: TextEvidence) {
        guard !source.isEmpty, !target.isEmpty else { return ([], TextEvidence()) }
        let texts = try texts(source: source, target: target)
        guard TextParts.isWhole(targets: target.count, sources: source.count) else {
            return judged(long: texts, embeddings)
        }
        let whole = TextParts.Part(target: target.indices, source: source.indices)
        let found = found(texts, whole, view: whole, embeddings)
        var evidence = TextEvidence()
        evidence.add(targets: target.indices, sources: source.indices, of: found.bitext)
        evidence.add(found.links, of: found.bitext)
        return (found.links, evidence)
    }

    /// The same of texts that are cut in parts; what the parts leave is searched for blocks that
    /// moved from one to another.
    private func judged(
        long texts: Texts, _ embeddings: SentenceEmbeddings?
    ) -> (links: [Link], evidence: TextEvidence) {
        let (targets, sources) = (texts.target.count, texts.source.count)
        var evidence = TextEvidence()
        var links: [Link] = []
        var free = MovedBlocks.FreeSentences(targets: targets, sources: sources)
        func search(_ part: TextParts.Part, isNew: Bool) {
            let view = TextParts.Part(
                target: Self.widened(part.target, to: targets),
                source: Self.widened(part.source, to: sources))
            var found = found(texts, part, view: view, embeddings)
            let (row, column) = (view.target.lowerBound, view.source.lowerBound)
            if isNew {
                evidence.add(
                    targets: part.target.shifted(by: -row),
                    sources: part.source.shifted(by: -column), of: found.bitext)
            }
            found.links.removeAll { !free.holdAll(of: $0.shifted(by: row, column)) }
            evidence.add(found.links, of: found.bitext)
            let new = found.links.map { $0.shifted(by: row, column) }
            free.remove(new)
            links += new
        }
        let finder = AnchorFinder(source: texts.source, target: texts.target, cache: cache)
        let parts = TextParts.parts(
            targets: targets, sources: sources, anchors: finder.anchors())
        for part in parts where !part.target.isEmpty && !part.source.isEmpty {
            search(part, isNew: true)
        }
        for block in MovedBlocks.blocks(of: pairs(texts, free), among: free) {
            search(block, isNew: false)
        }
        return (LinkOrder.labelled(links), evidence)
    }

    /// Pairs of free sentences that choose each other, in the order of the target text.
    private func pairs(
        _ texts: Texts, _ free: MovedBlocks.FreeSentences
    ) -> [AnchorFinder.Anchor] {
        let rows = texts.target.indices.filter { free.targets[$0] }
        let columns = texts.source.indices.filter { free.sources[$0] }
        let finder = AnchorFinder(
            source: columns.map { texts.source[$0] }, target: rows.map { texts.target[$0] },
            cache: cache)
        return finder.pairs().map { pair in
            AnchorFinder.Anchor(
                target: rows[pair.target], source: columns[pair.source], score: pair.score)
        }.sorted { $0.target < $1.target }
    }

    /// Sentences in the form that the search works with.
    private struct Texts {
        var source: [SentenceKeys]
        var target: [SentenceKeys]
        var sourceTraits: [SentenceTraits]
        var targetTraits: [SentenceTraits]
    }

    private static func widened(_ range: Range<Int>, to count: Int) -> Range<Int> {
        max(
            0, range.lowerBound - TextParts.overlap)..<min(
                count, range.upperBound + TextParts.overlap)
    }

    private func texts(source: [String], target: [String]) throws -> Texts {
        cache.table.beginText()
        return Texts(
            source: try source.map(sourceKeys.keys), target: try target.map(targetKeys.keys),
            sourceTraits: source.map(SentenceTraits.init),
            targetTraits: target.map(SentenceTraits.init))
    }

    private func linkSearch(
        _ texts: Texts, _ rows: Range<Int>, _ columns: Range<Int>
    ) -> LinkSearch {
        let bitext = Bitext(
            source: Array(texts.source[columns]), target: Array(texts.target[rows]), cache: cache)
        let traits = (Array(texts.sourceTraits[columns]), Array(texts.targetTraits[rows]))
        return LinkSearch(
            bitext: bitext,
            features: BeadFeatures(
                bitext, source: traits.0, target: traits.1,
                opensTexts: rows.lowerBound == 0 && columns.lowerBound == 0),
            further: FurtherSentences(bitext), model: model)
    }

    /// The links within a part of the texts, in the numbers of the view.
    ///
    /// - Parameter view: What is seen: the part and its neighbours.
    private func found(
        _ texts: Texts, _ part: TextParts.Part, view: TextParts.Part,
        _ embeddings: SentenceEmbeddings?
    ) -> (links: [Link], bitext: Bitext) {
        var search = linkSearch(texts, view.target, view.source)
        search.embeddings = embeddings.map {
            EmbeddingJudge($0.part(source: view.source, target: view.target))
        }
        let inner = TextParts.Part(
            target: part.target.shifted(by: -view.target.lowerBound),
            source: part.source.shifted(by: -view.source.lowerBound))
        return (search.links(in: inner), search.bitext)
    }

    /// The alignment of two texts given as sentences with their kinds.
    ///
    /// The datelines of one text stay out of the search when the other has none: “PORTO, Portugal
    /// (AP) —” is the rendering of nothing, though a headline may name the same country.
    public func align(
        source: [Sentence], target: [Sentence], embeddings: SentenceEmbeddings? = nil
    ) throws -> Alignment {
        let rows = Self.searched(target, beside: source)
        let columns = Self.searched(source, beside: target)
        var result = try align(
            source: columns.map { source[$0].text }, target: rows.map { target[$0].text },
            embeddings: embeddings?.part(source: columns, target: rows))
        result.links = result.links.map { link in
            link.renumbered(target: { rows[$0] }, source: { columns[$0] })
        }
        result.sourceCount = source.count
        result.targetCount = target.count
        return result
    }

    /// The numbers of the sentences that may have a counterpart in the other text.
    private static func searched(_ text: [Sentence], beside other: [Sentence]) -> [Int] {
        let hasDateline = other.contains { $0.kind == .dateline }
        return text.indices.filter { hasDateline || text[$0].kind != .dateline }
    }

    /// Every candidate for one group of the model's trees with its features, for the training of
    /// the model: beads, for the second group given the first of the present model; for the third
    /// the links found with a sentence that may join them.
    package func trainingRows(
        source: [String], target: [String], group: AlignmentModel.Group,
        _ body: (_ target: SentenceGroup, _ source: SentenceGroup, _ features: [Float]) -> Void
    ) throws {
        guard !source.isEmpty, !target.isEmpty else { return }
        let texts = try texts(source: source, target: target)
        var search = linkSearch(texts, target.indices, source.indices)
        switch group {
        case .first:
            search.forEachCandidate {
                body(SentenceGroup($0.targets), SentenceGroup($0.sources), $1)
            }
        case .second:
            search.judgeAgain { body(SentenceGroup($0.targets), SentenceGroup($0.sources), $1) }
        case .further:
            let links = search.links()
            let whole = TextParts.Part(target: target.indices, source: source.indices)
            for candidate in search.furtherCandidates(of: links, in: whole) {
                let link = candidate.joined(to: links)
                body(link.target, link.source, candidate.features)
            }
        }
    }
}

extension Link {
    /// The link in the numbers of texts in which its own begin later.
    fileprivate func shifted(by targets: Int, _ sources: Int) -> Link {
        renumbered(target: { $0 + targets }, source: { $0 + sources })
    }

    /// The link in the numbers of texts in which the sentences of its own stand at other places.
    fileprivate func renumbered(
        target targetPlace: (Int) -> Int, source sourcePlace: (Int) -> Int
    ) -> Link {
        var result = self
        result.target = target.renumbered(targetPlace)
        result.source = source.renumbered(sourcePlace)
        return result
    }
}
