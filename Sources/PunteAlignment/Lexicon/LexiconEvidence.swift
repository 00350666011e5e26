internal import PunteLanguage

/// How often words rendered each other in pairs of sentences that a person confirmed: expected
/// numbers of links between keys.
///
/// Evidence is a sum over sentence pairs, so that what one pair contributed can be taken away again.
public struct LexiconEvidence: Sendable, Hashable {
    /// Two keys and the expected number of times that they rendered each other.
    public struct Count: Sendable, Hashable {
        /// The English key.
        public var english: String
        /// The Romanian key.
        public var romanian: String
        /// Expected number of links, at least 0.
        public var count: Double

        /// Creates the count of two keys.
        public init(english: String, romanian: String, count: Double) {
            self.english = english
            self.romanian = romanian
            self.count = count
        }
    }

    /// Counts by Romanian key, then English key.
    private var links: [String: [String: Double]] = [:]
    private var englishTotals: [String: Double] = [:]
    private var romanianTotals: [String: Double] = [:]

    /// Creates the sum of some counts.
    ///
    /// Counts with an empty key (a word without a counterpart) and counts of 0 or less are left out.
    public init(_ counts: some Sequence<Count> = []) {
        for entry in counts
        where entry.count > 0 && !entry.english.isEmpty && !entry.romanian.isEmpty {
            links[entry.romanian, default: [:]][entry.english, default: 0] += entry.count
            englishTotals[entry.english, default: 0] += entry.count
            romanianTotals[entry.romanian, default: 0] += entry.count
        }
    }

    /// Whether there is no count.
    public var isEmpty: Bool { links.isEmpty }

    /// The counts of all pairs of keys, by Romanian key, then by English key.
    public var counts: [Count] {
        links.flatMap { romanian, counts in
            counts.map { Count(english: $0.key, romanian: romanian, count: $0.value) }
        }.sorted { ($0.romanian, $0.english) < ($1.romanian, $1.english) }
    }

    /// Returns the sum of the counts of an English key.
    func total(ofEnglish key: String) -> Double { englishTotals[key] ?? 0 }

    /// Returns the sum of the counts of a Romanian key.
    func total(ofRomanian key: String) -> Double { romanianTotals[key] ?? 0 }

    /// Returns the counts of a Romanian key by English key.
    func counts(ofRomanian key: String) -> [String: Double] { links[key] ?? [:] }

    /// Returns the Romanian keys that have a count with an English key, sorted.
    ///
    /// - Complexity: O(Romanian keys).
    func romanianKeys(ofEnglish key: String) -> [String] {
        links.filter { $0.value[key] != nil }.map(\.key).sorted()
    }
}
