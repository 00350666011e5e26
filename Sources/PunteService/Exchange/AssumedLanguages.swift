internal import PunteExchange
internal import PunteLanguage

/// Looks at texts whose file does not name their languages.
struct AssumedLanguages {
    private var texts: [Language: String] = [:]

    /// The number of bytes in each language that are looked at.
    private static let sample = 1 << 14

    /// Keeps the texts of a unit if their languages were only assumed.
    mutating func look(at unit: TranslationUnit) {
        guard unit.isAssumed else { return }
        for variant in unit.variants {
            let language = Language(tag: variant.language.primary)
            guard texts[language, default: ""].utf8.count < Self.sample else { continue }
            texts[language, default: ""] += variant.text.text + "\n"
        }
    }

    /// The name of the language that texts were taken for, and the language that they are in; nil when
    /// both are in English and Romanian, or cannot be told.
    var foreign: (taken: String, found: ForeignLanguages.Found)? {
        for (language, name) in [(Language.romanian, "Romanian"), (.english, "English")] {
            guard let text = texts[language],
                let found = ForeignLanguages.standard.language(of: text)
            else { continue }
            return (name, found)
        }
        return nil
    }
}
