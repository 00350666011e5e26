/// The cells of a noun's paradigm that a form fills: number, case and article.
///
/// A form that fills several cells has several members: `Uniunii` is genitive–dative with and without
/// the article. *Oblique* is the genitive–dative, which is one case in Romanian. The plural without an
/// article has one form for all cases.
public struct Inflection: OptionSet, Sendable, Hashable, BitwiseCopyable {
    /// One bit for each cell.
    public let rawValue: UInt16

    /// Creates the set of the cells whose bits are set.
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    /// Nominative–accusative singular without article: *casă*.
    public static let singular = Inflection(rawValue: 1)
    /// Genitive–dative singular without article: *(unei) case*.
    public static let singularOblique = Inflection(rawValue: 2)
    /// Nominative–accusative singular with article: *casa*.
    public static let singularDefinite = Inflection(rawValue: 4)
    /// Genitive–dative singular with article: *casei*.
    public static let singularDefiniteOblique = Inflection(rawValue: 8)
    /// Plural without article: *case*.
    public static let plural = Inflection(rawValue: 16)
    /// Nominative–accusative plural with article: *casele*.
    public static let pluralDefinite = Inflection(rawValue: 32)
    /// Genitive–dative plural with article: *caselor*.
    public static let pluralDefiniteOblique = Inflection(rawValue: 64)

    /// All cells in the order of a paradigm table.
    public static let all: [Inflection] = [
        .singular, .singularOblique, .singularDefinite, .singularDefiniteOblique, .plural,
        .pluralDefinite, .pluralDefiniteOblique,
    ]

    /// All genitive–dative cells.
    public static let oblique: Inflection = [
        .singularOblique, .singularDefiniteOblique, .pluralDefiniteOblique,
    ]
}
