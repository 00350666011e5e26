public import PunteLanguage

extension Language {
    /// The nouns that CLDR counts measure units with in this language: foot, feet; picior, picioare.
    ///
    /// - Parameter units: identifiers of CLDR with their type, such as `length-foot`.
    /// - Returns: for each unit the singular and the plural; `nil` when ICU has no name for it.
    /// - Complexity: a formatter of ICU is opened for each unit, about a tenth of a millisecond.
    public func names(ofMeasures units: [String]) -> [(one: String, other: String)?] {
        let skeletons = NumberSkeletons(language: self)
        return units.map { skeletons.nouns(ofUnit: "measure-unit/" + $0) }
    }
}
