/// How often words were seen to render each other in pairs of sentences that a person confirmed:
/// expected numbers of links between keys.
///
/// Evidence is a sum over sentence pairs, so that what one pair contributed can be taken away again.
public struct LexiconEvidence: Sendable, Hashable {
    /// Two keys and the expected number of times that they rendered each other.
    public struct Count: Sendable, Hashable {
        public var source: String
        public var target: String
        public var count: Double

        public init(source: String, target: String, count: Double) {
            self.source = source
            self.target = target
            self.count = count
        }
    }

    /// Counts by target key, then source key.
    private var links: [String: [String: Double]] = [:]
    private var sourceTotals: [String: Double] = [:]
    private var targetTotals: [String: Double] = [:]

    /// The sum of some counts. A count with an empty key (a word without counterpart) and one of 0
    /// or less is left out.
    public init(_ counts: some Sequence<Count> = []) {
        for entry in counts where entry.count > 0 && !entry.source.isEmpty && !entry.target.isEmpty
        {
            links[entry.target, default: [:]][entry.source, default: 0] += entry.count
            sourceTotals[entry.source, default: 0] += entry.count
            targetTotals[entry.target, default: 0] += entry.count
        }
    }

    public var isEmpty: Bool { links.isEmpty }

    /// In the order of the target keys, then the source keys.
    public var counts: [Count] {
        links.flatMap { target, sources in
            sources.map { Count(source: $0.key, target: target, count: $0.value) }
        }.sorted { ($0.target, $0.source) < ($1.target, $1.source) }
    }

    func total(ofSource key: String) -> Double { sourceTotals[key] ?? 0 }
    func total(ofTarget key: String) -> Double { targetTotals[key] ?? 0 }
    func sources(ofTarget key: String) -> [String: Double] { links[key] ?? [:] }
    func targets(ofSource key: String) -> [String] {
        links.filter { $0.value[key] != nil }.map(\.key).sorted()
    }
}
