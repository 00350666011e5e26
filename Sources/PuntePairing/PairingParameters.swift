internal import PunteLanguage

/// The numbers of the pairing that were fitted or chosen by what they gave, from
/// `Resources/parameters.tsv`, which says on what data and by what command.
package struct PairingParameters: Sendable {
    /// The weight of a key of a name, where that of a rare word is 1.
    package let nameWeight: Float
    /// The weight of a key of a quantity.
    package let quantityWeight: Float
    /// The number of occurrences from which on more do not count.
    package let maximumRepeats: Int
    /// The weight of each occurrence after the first.
    package let repeatWeight: Float
    /// The least weight of a rendering that counts.
    package let minimumTranslationWeight: Float
    /// The maximum number of renderings of a word.
    package let maximumTranslations: Int
    /// The weight of a word that is written alike in both languages but has renderings of its own.
    package let sameSpellingWeight: Float

    /// The length up to which the list of the reports that have a key is read.
    package private(set) var maximumPostings: Int
    /// The least similarity, by keys in lists that are read, of a report that is looked at.
    package let minimumRareSimilarity: Float
    /// The maximum number of reports of an article that are looked at.
    package let maximumCandidates: Int
    /// The least similarity, by all keys, of a report that is aligned.
    package let minimumSimilarity: Float
    /// The least similarity of a report that is aligned, as a share of the greatest.
    package let minimumSimilarityShare: Float
    /// The maximum number of chains of which a report is aligned.
    package let maximumChains: Int
    /// The maximum number of reports of a chain that are aligned.
    package let maximumVersions: Int

    /// The share of the shorter text's wording from which on two texts are versions of one.
    package let versionShare: Float
    /// The share of the longer text's wording from which on they are near-duplicates.
    package let duplicateShare: Float
    /// The length up to which the list of the texts that have a shingle is read.
    package let maximumShinglePostings: Int
    /// The number of days between versions.
    package let maximumVersionDays: Int

    /// The weights of the logistic model that judges a pair, by the names of its features.
    package let weights: [String: Double]

    /// The numbers that come with Punte, read once.
    package static let shipped = PairingParameters(DataTable(PairingData.parameters))

    /// Returns the numbers with another length up to which lists are read.
    func with(maximumPostings: Int) -> PairingParameters {
        var result = self
        result.maximumPostings = maximumPostings
        return result
    }

    /// Reads a table: name, value, and where the value comes from.
    init(_ table: DataTable) {
        var values: [String: Double] = [:]
        for row in table.rows where row.count >= 2 { values[row[0]] = Double(row[1]) }
        func value(_ name: String) -> Double { values[name] ?? .nan }
        func whole(_ name: String) -> Int {
            let number = value(name)
            return number.isFinite ? Int(number) : 0
        }
        nameWeight = Float(value("sketch.name-weight"))
        quantityWeight = Float(value("sketch.quantity-weight"))
        maximumRepeats = whole("sketch.maximum-repeats")
        repeatWeight = Float(value("sketch.repeat-weight"))
        minimumTranslationWeight = Float(value("sketch.minimum-translation-weight"))
        maximumTranslations = whole("sketch.maximum-translations")
        sameSpellingWeight = Float(value("sketch.same-spelling-weight"))
        maximumPostings = whole("index.maximum-postings")
        minimumRareSimilarity = Float(value("index.minimum-rare-similarity"))
        maximumCandidates = whole("index.maximum-candidates")
        minimumSimilarity = Float(value("index.minimum-similarity"))
        minimumSimilarityShare = Float(value("index.minimum-similarity-share"))
        maximumChains = whole("decision.maximum-chains")
        maximumVersions = whole("decision.maximum-versions")
        versionShare = Float(value("versions.share"))
        duplicateShare = Float(value("versions.duplicate-share"))
        maximumShinglePostings = whole("versions.maximum-postings")
        maximumVersionDays = whole("versions.maximum-days")
        let prefix = "weight."
        weights = Dictionary(
            values.filter { $0.key.hasPrefix(prefix) }
                .map { (String($0.key.dropFirst(prefix.count)), $0.value) },
            uniquingKeysWith: { first, _ in first })
    }
}
