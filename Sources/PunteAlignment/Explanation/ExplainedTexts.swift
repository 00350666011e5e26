internal import PunteLanguage

/// A part of two texts in which links are explained.
struct ExplainedTexts {
    private typealias Word = LinkExplanation.Word
    typealias Texts = (sentences: [String], keys: [SentenceKeys])

    private let bitext: Bitext
    private let source: Texts
    private let target: Texts
    private let rows: Range<Int>
    private let columns: Range<Int>
    private let cache: LexiconCache

    /// Share of a word that must be accounted for to count as such.
    private static let leastShare: Float = 0.15
    /// Share of the link's similarity from which on another sentence is a rival.
    private static let rivalry = 0.5

    init(
        source: Texts, target: Texts, rows: Range<Int>, columns: Range<Int>, cache: LexiconCache
    ) {
        bitext = Bitext(
            source: Array(source.keys[columns]), target: Array(target.keys[rows]), cache: cache)
        self.source = source
        self.target = target
        self.rows = rows
        self.columns = columns
        self.cache = cache
    }

    func explanation(of link: Link) -> LinkExplanation {
        let target = link.target.renumbered { $0 - rows.lowerBound }
        let source = link.source.renumbered { $0 - columns.lowerBound }
        let bead = Bead(
            target: target.neighbours.lowerBound, source: source.neighbours.lowerBound,
            targetCount: target.neighbours.count, sourceCount: source.neighbours.count)
        let sources = words(of: link.source, self.source, cache.weight(ofSource:))
        let targets = words(of: link.target, self.target, cache.weight(ofTarget:))
        let pairs = BestTies(sources: sources, targets: targets, bitext.ties)

        var result = LinkExplanation()
        result.similarity = Double(bitext.cosine(of: bead))
        result.sourceCoverage = Double(bitext.sourceCoverage.share(of: source, by: target))
        result.targetCoverage = Double(bitext.targetCoverage.share(of: target, by: source))
        result.ties = ties(
            pairs, sources, targets,
            bitext.sourceCoverage.mass(of: source) + bitext.targetCoverage.mass(of: target))
        result.sourceUnaccounted = unaccounted(sources, pairs.ofSource)
        result.targetUnaccounted = unaccounted(targets, pairs.ofTarget)
        result.sourceNumbers = numbers(sources, without: targets)
        result.targetNumbers = numbers(targets, without: sources)
        addRivals(of: (target, source), to: &result)
        return result
    }

    /// A word of the link, once for each key.
    struct Place {
        fileprivate var word: LinkExplanation.Word
        var id: UInt32
        var weight: Float
    }

    private func words(
        of sentences: SentenceGroup, _ texts: Texts, _ weight: (UInt32) -> Float
    ) -> [Place] {
        var result: [Place] = []
        var seen: Set<UInt32> = []
        for sentence in sentences {
            let keys = texts.keys[sentence]
            for (id, range) in zip(keys.ids, keys.ranges) where seen.insert(id).inserted {
                let text = Self.text(range, of: texts.sentences[sentence])
                let weight = weight(id)
                result.append(
                    Place(
                        word: Word(
                            text: text, sentence: sentence, range: range, weight: Double(weight)),
                        id: id, weight: weight))
            }
        }
        return result
    }

    private static func text(_ range: Range<Int>, of sentence: String) -> String {
        let bytes = sentence.utf8.dropFirst(range.lowerBound).prefix(range.count)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func ties(
        _ pairs: BestTies, _ sources: [Place], _ targets: [Place], _ mass: Float
    ) -> [LinkExplanation.Tie] {
        pairs.all.map { tie in
            let (source, target) = (sources[tie.source], targets[tie.target])
            var covered: Float = 0
            if pairs.ofSource[tie.source]?.other == tie.target {
                covered += source.weight * source.weight * Bitext.accounted(by: tie.weight)
            }
            if pairs.ofTarget[tie.target]?.other == tie.source {
                covered += target.weight * target.weight * Bitext.accounted(by: tie.weight)
            }
            return LinkExplanation.Tie(
                source: source.word, target: target.word, kind: kind(of: tie, source.id),
                weight: Double(tie.weight), share: Double(covered / max(mass, 1e-6)))
        }.sorted { ($0.share, $1.source.range.lowerBound) > ($1.share, $0.source.range.lowerBound) }
    }

    private func kind(of tie: BestTies.Tie, _ source: UInt32) -> LinkExplanation.Tie.Kind {
        switch tie.kind {
        case .lexicon: .lexicon
        case .alike: .alike
        case .same: cache.table.isNumber[Int(source)] ? .number : .same
        }
    }

    private func unaccounted(
        _ places: [Place], _ best: [Int: (other: Int, weight: Float)]
    ) -> [LinkExplanation.Word] {
        places.indices.filter { index in
            best[index].map { Bitext.accounted(by: $0.weight) < Self.leastShare } ?? true
                && !cache.table.isNumber[Int(places[index].id)]
        }.map { places[$0].word }.sorted {
            ($0.weight, $1.sentence, $1.range.lowerBound)
                > ($1.weight, $0.sentence, $0.range.lowerBound)
        }
    }

    private func numbers(_ places: [Place], without others: [Place]) -> [LinkExplanation.Word] {
        let known = Set(others.map(\.id))
        return places.filter { cache.table.isNumber[Int($0.id)] && !known.contains($0.id) }
            .map(\.word)
    }

    private func addRivals(
        of link: (targets: SentenceGroup, sources: SentenceGroup), to result: inout LinkExplanation
    ) {
        let floor = Self.rivalry * result.similarity
        for row in link.targets {
            for column in 0..<bitext.sourceCount where !link.sources.contains(column) {
                let similarity = Double(bitext.cosine[row, column])
                if similarity > max(floor, result.sourceRival?.similarity ?? 0) {
                    result.sourceRival = .init(
                        sentence: column + columns.lowerBound, similarity: similarity)
                }
            }
        }
        for column in link.sources {
            for row in 0..<bitext.targetCount where !link.targets.contains(row) {
                let similarity = Double(bitext.cosine[row, column])
                if similarity > max(floor, result.targetRival?.similarity ?? 0) {
                    result.targetRival = .init(
                        sentence: row + rows.lowerBound, similarity: similarity)
                }
            }
        }
    }
}

/// For each word of both sides of a link the word that accounts for it best.
struct BestTies {
    struct Tie {
        var source: Int
        var target: Int
        var weight: Float
        var kind: WordTies.Kind
    }

    /// The ties that are best for one of their words.
    private(set) var all: [Tie] = []
    private(set) var ofSource: [Int: (other: Int, weight: Float)] = [:]
    private(set) var ofTarget: [Int: (other: Int, weight: Float)] = [:]

    init(
        sources: [ExplainedTexts.Place], targets: [ExplainedTexts.Place], _ ties: WordTies
    ) {
        var placeOfType: [Int32: Int] = [:]
        for (place, word) in sources.enumerated() {
            if let type = ties.sourceTypes.local(of: word.id) { placeOfType[type] = place }
        }
        var found: [Tie] = []
        for (place, word) in targets.enumerated() {
            guard let type = ties.targetTypes.local(of: word.id).map(Int.init) else { continue }
            for index in ties.starts[type]..<ties.starts[type + 1] {
                guard let other = placeOfType[ties.sources[index]] else { continue }
                let weight = ties.weights[index]
                found.append(
                    Tie(source: other, target: place, weight: weight, kind: ties.kinds[index]))
                if weight > ofSource[other]?.weight ?? 0 { ofSource[other] = (place, weight) }
                if weight > ofTarget[place]?.weight ?? 0 { ofTarget[place] = (other, weight) }
            }
        }
        all = found.filter {
            ofSource[$0.source]?.other == $0.target || ofTarget[$0.target]?.other == $0.source
        }
    }
}
