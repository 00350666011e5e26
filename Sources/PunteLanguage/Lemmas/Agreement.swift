/// The genders, numbers and cases in which a form of a Romanian noun phrase may stand.
///
/// Two words agree when they share one of them: „noua” and „lege” are both a feminine singular in the
/// nominative. Masculine and neuter words are one in the singular, feminine and neuter ones in the plural.
package struct Agreement: OptionSet, Sendable, Hashable {
    /// One bit for each combination.
    package let rawValue: UInt8

    /// Creates the set of the combinations whose bits are set.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The forms of the masculine singular.
    package static let masculineSingular = Agreement(rawValue: 0b0000_0011)
    /// The forms of the feminine singular.
    package static let feminineSingular = Agreement(rawValue: 0b0000_1100)
    /// The forms of the masculine plural.
    package static let masculinePlural = Agreement(rawValue: 0b0011_0000)
    /// The forms of the feminine plural.
    package static let femininePlural = Agreement(rawValue: 0b1100_0000)
    /// The forms of all plurals.
    package static let plural: Agreement = [.masculinePlural, .femininePlural]
    /// The forms of all singulars.
    package static let singular: Agreement = [.masculineSingular, .feminineSingular]
    /// The nominatives, which are the accusatives as well.
    package static let direct = Agreement(rawValue: 0b0101_0101)
    /// The genitives, which are the datives as well.
    package static let oblique = Agreement(rawValue: 0b1010_1010)

    /// The same genders and numbers in both cases.
    package var inBothCases: Agreement {
        let direct = rawValue & Self.direct.rawValue
        let oblique = rawValue & Self.oblique.rawValue
        return Agreement(rawValue: rawValue | direct << 1 | oblique >> 1)
    }

    /// Creates the combinations that the letters of a table name: `m` or `f`, `s` or `p`, and `d` or `o`
    /// for one case.
    init(letters: some StringProtocol) {
        var result: Agreement = [.singular, .plural]
        for letter in letters {
            switch letter {
            case "m": result.formIntersection([.masculineSingular, .masculinePlural])
            case "f": result.formIntersection([.feminineSingular, .femininePlural])
            case "s": result.formIntersection(.singular)
            case "p": result.formIntersection(.plural)
            case "d": result.formIntersection(.direct)
            case "o": result.formIntersection(.oblique)
            default: break
            }
        }
        self = result
    }

    /// Creates the combinations that a cell of a paradigm stands for.
    ///
    /// Without an article, only feminine singulars tell the case.
    init(_ features: WordFeatures) {
        let genders: Agreement =
            switch (features.contains(.masculine), features.contains(.feminine)) {
            case (true, false): [.masculineSingular, .masculinePlural]
            case (false, true): [.feminineSingular, .femininePlural]
            default: [.singular, .plural]
            }
        var result = genders.intersection(features.contains(.plural) ? .plural : .singular)
        let tellsCase = features.contains(.definite) || result.isSubset(of: .feminineSingular)
        if tellsCase {
            result.formIntersection(features.contains(.oblique) ? .oblique : .direct)
        }
        self = result
    }
}
