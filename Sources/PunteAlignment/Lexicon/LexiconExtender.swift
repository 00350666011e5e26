internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Adds the renderings of a dictionary to a ``Lexicon`` that sentences have taught.
///
/// A dictionary says which words render which, but not how often. Taken as they are, the shares of a
/// word's many renderings would be far below the probabilities of a corpus, so that a rare synonym
/// would link nothing; their root, flatter, makes up for that (see <doc:Lexicon>).
///
/// ```swift
/// let extender = try LexiconExtender(.shipped())
/// try extender.addRendering(english: "bypass", romanian: "centură")
/// let text = extender.text(provenance: ["own terms"])
/// ```
///
/// One instance serves one thread at a time.
public final class LexiconExtender {
    private struct Pair: Hashable {
        var english: String
        var romanian: String
    }

    private let lexicon: Lexicon
    private let keys: BilingualKeys
    private let parameters = AlignmentParameters.shipped.lexicon
    private var weights: [Pair: Double] = [:]
    /// The sums of ``weights`` by key.
    private var english: [String: Double] = [:]
    private var romanian: [String: Double] = [:]

    /// Creates an extender without renderings.
    ///
    /// - Throws: `ICUError` when a language has no word rules.
    public init(_ lexicon: Lexicon) throws {
        self.lexicon = lexicon
        keys = try BilingualKeys()
    }

    /// The number of pairs of keys that the dictionary has so far.
    public var count: Int { weights.count }

    /// Adds a rendering; words of several parts, and texts without words, are left out.
    ///
    /// - Parameters:
    ///   - english: An English word.
    ///   - romanian: A Romanian word that renders it.
    ///   - weight: How often the dictionary means this rendering rather than another, in any unit.
    /// - Returns: Whether the rendering was added.
    /// - Throws: `ICUError` when a text cannot be cut into words.
    @discardableResult
    public func addRendering(
        english: String, romanian: String, weight: Double = 1
    ) throws -> Bool {
        let englishIDs = try keys.english.keys(in: english).ids
        let romanianIDs = try keys.romanian.keys(in: romanian).ids
        guard englishIDs.count == 1, romanianIDs.count == 1, weight > 0 else { return false }
        let pair = Pair(english: keys.table[englishIDs[0]], romanian: keys.table[romanianIDs[0]])
        weights[pair, default: 0] += weight
        self.english[pair.english, default: 0] += weight
        self.romanian[pair.romanian, default: 0] += weight
        return true
    }

    /// Returns the text of the lexicon with the renderings among its own; see ``Lexicon`` for its form.
    ///
    /// - Parameter provenance: Lines after those at the head of the lexicon: origin and licence of the
    ///   dictionary.
    /// - Returns: The text; where both have a pair, the greater probability counts in each direction.
    /// - Complexity: O(bytes of the lexicon + renderings · log renderings).
    public func text(provenance: [String] = []) -> String {
        var byKey: [String: [Pair]] = [:]
        for pair in weights.keys { byKey[pair.romanian, default: []].append(pair) }
        var result = LexiconText()
        lexicon.forEachRomanian { key, weight, translations in
            let pairs = byKey.removeValue(forKey: key) ?? []
            add(key, weight: weight, extended(translations, by: pairs), to: &result)
        }
        for (key, pairs) in byKey {
            let translations = extended([], by: pairs)
            if !translations.isEmpty { add(key, weight: 1, translations, to: &result) }
        }
        lexicon.forEachEnglish { key, weight in
            result.addEnglish(key, weight: Self.percent(weight))
        }
        return result.text(
            provenance: lexicon.provenance + provenance, languages: lexicon.languages)
    }

    private func add(
        _ key: String, weight: Double, _ translations: [Lexicon.Translation],
        to text: inout LexiconText
    ) {
        text.addRomanian(
            key, weight: Self.percent(weight),
            translations: translations.map {
                ($0.key, LexiconText.percent($0.probability), LexiconText.percent($0.reverse))
            })
    }

    /// Returns the translations of a key with those of the dictionary among them, the most probable
    /// first.
    private func extended(
        _ translations: [Lexicon.Translation], by pairs: [Pair]
    ) -> [Lexicon.Translation] {
        var found = translations
        for pair in pairs
        where !LexiconText.isLinkedBySpelling(english: pair.english, romanian: pair.romanian) {
            let share = weights[pair] ?? 0
            let forward = probability(of: share / (romanian[pair.romanian] ?? 1))
            let reverse = probability(of: share / (english[pair.english] ?? 1))
            if let index = found.firstIndex(where: { $0.key == pair.english }) {
                found[index].probability = max(found[index].probability, forward)
                found[index].reverse = max(found[index].reverse, reverse)
            } else {
                let new = Lexicon.Translation(
                    key: pair.english, probability: forward, reverse: reverse)
                if new.weight >= parameters.dictionaryMinimum { found.append(new) }
            }
        }
        found.sort {
            ($0.probability * $0.reverse, $1.key) > ($1.probability * $1.reverse, $0.key)
        }
        return Array(found.prefix(parameters.maximumTranslations))
    }

    /// Returns the probability of a rendering by its share of those of a word.
    private func probability(of share: Double) -> Double {
        min(
            parameters.dictionaryMaximum,
            parameters.dictionaryScale * pow(share, parameters.dictionaryRoot))
    }

    private static func percent(_ share: Double) -> Int { Int((share * 100).rounded()) }
}
