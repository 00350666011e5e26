/// A report that an article draws on, and why.
package struct Pairing: Sendable, Hashable {
    /// The index of the article in its archive.
    package var article: Int
    /// The index of the report.
    package var report: Int
    /// The probability that the article draws on the report, or on a version of it, 0…1.
    package var probability: Double
    /// The other versions of the report.
    package var versions: [Int]
    /// The versions that are near-duplicates of the report.
    package var duplicates: [Int]
    /// The other versions of the article.
    package var articleVersions: [Int] = []
    /// What ties the two.
    package var reasons: Reasons
    /// What the model judged by.
    package var features: PairingFeatures

    /// What ties an article and a report, for people.
    package struct Reasons: Sendable, Hashable {
        /// Names in both, as the article writes them.
        package var names: [String] = []
        /// Quantities in both, as the article writes them.
        package var quantities: [String] = []
        /// Quotations of the article that the report has.
        package var quotations: [String] = []
        /// Words of the article of which the report has renderings, the rarest first.
        package var words: [String] = []
        /// The number of days from the report to the article; nil when a date is not known.
        package var days: Int?
        /// The outlet of the report that the article names; nil when it names none, or another.
        package var outlet: String?
        /// The share of the article's text that sentences of the report account for.
        package var coverage = 0.0
    }
}
