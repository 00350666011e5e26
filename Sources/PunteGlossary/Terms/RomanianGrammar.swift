/// Gender and number of the head word of a Romanian term, as the column `grammar` of a glossary
/// writes them.
public enum RomanianGrammar: String, Sendable, CaseIterable {
    case masculine = "m"
    case feminine = "f"
    case neuter = "n"
    case masculinePlural = "mpl"
    case femininePlural = "fpl"
    case neuterPlural = "npl"
    /// The term never changes.
    case invariable = "inv"

    public var isPlural: Bool {
        switch self {
        case .masculinePlural, .femininePlural, .neuterPlural: true
        case .masculine, .feminine, .neuter, .invariable: false
        }
    }
}

/// The places of a word in its paradigm. A form that serves in several has several members:
/// `Uniunii` is genitive–dative with and without the article.
///
/// "Oblique" is the genitive–dative, which Romanian does not tell apart. The plural without an
/// article has one form for all cases.
public struct Inflection: OptionSet, Sendable, Hashable, BitwiseCopyable {
    public let rawValue: UInt16

    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let singular = Inflection(rawValue: 1)
    public static let singularOblique = Inflection(rawValue: 2)
    public static let singularDefinite = Inflection(rawValue: 4)
    public static let singularDefiniteOblique = Inflection(rawValue: 8)
    public static let plural = Inflection(rawValue: 16)
    public static let pluralDefinite = Inflection(rawValue: 32)
    public static let pluralDefiniteOblique = Inflection(rawValue: 64)

    /// The members in the order of a paradigm table.
    public static let all: [Inflection] = [
        .singular, .singularOblique, .singularDefinite, .singularDefiniteOblique, .plural,
        .pluralDefinite, .pluralDefiniteOblique,
    ]

    public static let oblique: Inflection = [
        .singularOblique, .singularDefiniteOblique, .pluralDefiniteOblique,
    ]
    public static let anyPlural: Inflection = [.plural, .pluralDefinite, .pluralDefiniteOblique]
}
