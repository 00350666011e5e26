package import PunteAlignment
internal import PunteLanguage
internal import PunteText

/// Finds the reports that articles draw on: see <doc:HowArticlesArePaired>.
///
/// ```swift
/// let pairer = try Pairer(reports: reports, lexicon: .shipped())
/// for pairing in try pairer.pairings(of: articles) { print(pairing.report, pairing.probability) }
/// ```
package struct Pairer: Sendable {
    /// What is searched, and what is returned.
    package struct Options: Sendable {
        /// Which reports are considered.
        package var window = PairingWindow()
        /// The least probability of a pair that is returned (see <doc:HowArticlesArePaired>).
        package var threshold = 0.25
        /// The number of threads.
        package var jobs = 1
        /// How common keys are in the archive that the reports are a part of; nil where they are all of it.
        package var background: KeyCounts?

        /// Creates the default options.
        package init() {}
    }

    private let reports: any Archive
    private let sketches: [ArticleSketch]
    private let index: PairingIndex
    private let chains: VersionChains
    private let tools: PairingToolbox
    private let options: Options
    private let parameters: PairingParameters

    /// Reads and indexes the reports.
    ///
    /// - Throws: `ICUError`, and the errors of the archive.
    /// - Complexity: linear in the text of the reports.
    package init(
        reports: any Archive, lexicon: Lexicon, options: Options = Options(),
        parameters: PairingParameters = .shipped
    ) throws {
        try self.init(
            reports: reports, tools: PairingToolbox(lexicon), options: options,
            parameters: parameters)
    }

    /// Reads and indexes the reports with tools that are kept for other archives.
    ///
    /// - Throws: `ICUError`, and the errors of the archive.
    package init(
        reports: any Archive, tools: PairingToolbox, options: Options = Options(),
        parameters: PairingParameters = .shipped
    ) throws {
        self.reports = reports
        self.tools = tools
        self.options = options
        self.parameters = parameters
        sketches = try Self.sketches(of: reports, .english, tools, jobs: options.jobs)
        index = PairingIndex(
            sketches, background: options.background, parameters: parameters)
        chains = VersionChains(sketches, parameters: parameters)
    }

    /// Returns the sketches of the articles of an archive.
    ///
    /// - Throws: `ICUError`, and the errors of the archive.
    static func sketches(
        of archive: any Archive, _ side: Side, _ tools: PairingToolbox, jobs: Int
    ) throws -> [ArticleSketch] {
        try Threads(jobs).map(
            archive.count, making: tools.take,
            { tools, index in
                let article = try archive.article(at: index)
                return try tools.reader(side).sketch(of: article)
            }, finishing: tools.giveBack)
    }

    /// Returns the sources of articles, in the order of the articles, the most probable first.
    ///
    /// - Throws: `ICUError`, and the errors of the archives.
    package func pairings(of articles: any Archive) throws -> [Pairing] {
        try judged(articles).flatMap { pairings in
            pairings.enumerated().filter { $0.element.probability >= options.threshold }
                .sorted {
                    ($0.element.probability, $1.offset) > ($1.element.probability, $0.offset)
                }
                .map(\.element)
        }
    }

    /// Returns for each article every report that was aligned with it, also improbable ones.
    ///
    /// - Throws: `ICUError`, and the errors of the archives.
    package func judged(_ articles: any Archive) throws -> [[Pairing]] {
        let judged = try Threads(options.jobs).map(
            articles.count, making: { PairingJudge(self, tools.take()) },
            { judge, index in try judge.judged(articles.article(at: index), at: index) },
            finishing: { tools.giveBack($0.tools) })
        let chains = VersionChains(judged.map(\.wording), parameters: parameters)
        return judged.map { article in
            article.pairings.map { pairing in
                var pairing = pairing
                pairing.articleVersions = chains.versions(of: pairing.article)
                    .filter { $0 != pairing.article }
                return pairing
            }
        }
    }

    /// The reports of an article, and what of its sketch says whether another article is a version of it.
    private struct JudgedArticle: Sendable {
        let pairings: [Pairing]
        let wording: ArticleSketch
    }

    /// Judges articles one after the other; each thread needs one.
    private final class PairingJudge {
        let tools: PairingTools
        private let pairer: Pairer
        private var space: PairingIndex.Workspace
        private let outlets: Set<String>

        init(_ pairer: Pairer, _ tools: PairingTools) {
            self.pairer = pairer
            self.tools = tools
            space = PairingIndex.Workspace(pairer.index)
            let named = NewsOutlets.standard
            outlets = Set(pairer.options.window.outlets.map { named.name(of: $0) ?? $0 })
        }

        func judged(_ source: ArchiveArticle, at place: Int) throws -> JudgedArticle {
            let (sketch, texts) = try tools.reader(.romanian).sketchWithTexts(of: source)
            var pairings = try pairings(of: source, sketch, at: place)
            for index in pairings.indices
            where pairings[index].probability >= pairer.options.threshold {
                explain(&pairings[index], texts)
            }
            return JudgedArticle(pairings: pairings, wording: sketch.wording)
        }

        private func pairings(
            of source: ArchiveArticle, _ sketch: ArticleSketch, at place: Int
        ) throws -> [Pairing] {
            let chains = candidateChains(sketch)
            guard !chains.isEmpty else { return [] }
            let romanian = try source.read(in: .romanian)
            guard !romanian.sentences.isEmpty else { return [] }
            var found = try chains.compactMap { try best(of: $0, sketch, romanian) }
            found.sort { ($0.coverage, $1.report) > ($1.coverage, $0.report) }
            return judged(found, sketch, romanian, place)
        }

        /// Returns what the aligner found in the version of a report that fits best.
        private func best(
            of chain: [PairingCandidate], _ sketch: ArticleSketch, _ romanian: Article
        ) throws -> PairEvidence? {
            try chain.map { candidate in
                let english = try pairer.reports.article(at: candidate.report).read(in: .english)
                return try evidence(of: candidate, sketch, english, romanian)
            }.max { Self.fit($0) < Self.fit($1) }
        }

        /// Adds the names, quantities and words that tie a pair, the rarest first.
        private func explain(_ pairing: inout Pairing, _ texts: SketchTexts) {
            let shared = texts.shared(with: pairer.sketches[pairing.report])
            func rarest(_ kind: SketchKey.Kind) -> [String] {
                var seen: Set<String> = []
                return (shared[kind] ?? [])
                    .map { (rarity: pairer.index.rarity(of: $0.key), text: $0.text) }
                    .enumerated()
                    .sorted { ($0.element.rarity, $1.offset) > ($1.element.rarity, $0.offset) }
                    .map(\.element.text).filter { seen.insert($0).inserted }
            }
            let names = rarest(.name)
            pairing.reasons.names = Array(names.prefix(Self.maximumReasons))
            pairing.reasons.quantities = Array(rarest(.quantity).prefix(Self.maximumReasons))
            let known = Set(names)
            pairing.reasons.words = Array(
                rarest(.word).filter { !known.contains($0) && $0.count > 3 }
                    .prefix(Self.maximumReasons))
        }

        /// The number of reasons of a kind.
        private static let maximumReasons = 6

        /// How well a version of a report fits: what its sentences account for, and its numbers.
        private static func fit(_ evidence: PairEvidence) -> Double {
            evidence.coverage + versionQuantityWeight * evidence.shared.share(of: .quantity)
                + Double(evidence.similarity)
        }

        /// Versions differ in numbers more than in anything else.
        private static let versionQuantityWeight = 0.5

        /// Returns the candidates that are aligned, by chain, the most similar chain first.
        private func candidateChains(_ sketch: ArticleSketch) -> [[PairingCandidate]] {
            let parameters = pairer.parameters
            var candidates = pairer.index.candidates(
                for: sketch, window: pairer.options.window, space: &space
            ) { report in
                outlets.isEmpty || pairer.sketches[report].outlet.map(outlets.contains) == true
            }
            for place in candidates.indices {
                candidates[place].similarity = pairer.index.similarity(
                    sketch, pairer.sketches[candidates[place].report])
            }
            candidates.sort { ($0.similarity, $1.report) > ($1.similarity, $0.report) }
            let least = max(
                parameters.minimumSimilarity,
                parameters.minimumSimilarityShare * (candidates.first?.similarity ?? 0))
            var chains: [[PairingCandidate]] = []
            var places: [Int: Int] = [:]
            for candidate in candidates where candidate.similarity >= least {
                let chain = pairer.chains.chains[candidate.report]
                if let place = places[chain] {
                    if chains[place].count < parameters.maximumVersions {
                        chains[place].append(candidate)
                    }
                } else if chains.count < parameters.maximumChains {
                    places[chain] = chains.count
                    chains.append([candidate])
                }
            }
            return chains
        }

        private func evidence(
            of candidate: PairingCandidate, _ sketch: ArticleSketch, _ english: Article,
            _ romanian: Article
        ) throws -> PairEvidence {
            let report = pairer.sketches[candidate.report]
            return try PairEvidence(
                report: candidate.report, similarity: candidate.similarity, english: english,
                romanian: romanian, aligner: tools.aligner(),
                shared: SharedKeys(sketch, report, pairer.index))
        }

        private func judged(
            _ found: [PairEvidence], _ sketch: ArticleSketch, _ romanian: Article, _ place: Int
        ) -> [Pairing] {
            var before = EarlierEvidence(sentences: romanian.sentences.count)
            return found.map { evidence in
                let report = pairer.sketches[evidence.report]
                let days = sketch.day.flatMap { day in report.day.map { day - $0 } }
                let isNamed = report.outlet.map(sketch.namedOutlets.contains) ?? false
                let features = PairingFeatures(
                    evidence, beyond: before.add(evidence), days: days, isNamed: isNamed,
                    isOtherNamed: !isNamed && report.outlet != nil && !sketch.namedOutlets.isEmpty)
                let versions = pairer.chains.versions(of: evidence.report)
                    .filter { $0 != evidence.report }
                var reasons = Pairing.Reasons()
                reasons.quotations = evidence.quotations
                reasons.days = days
                reasons.outlet = isNamed ? report.outlet : nil
                reasons.coverage = evidence.coverage
                return Pairing(
                    article: place, report: evidence.report,
                    probability: features.probability(pairer.parameters.weights),
                    versions: versions,
                    duplicates: versions.filter {
                        pairer.chains.areDuplicates($0, evidence.report)
                    }, reasons: reasons, features: features)
            }
        }
    }
}
