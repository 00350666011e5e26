internal import PunteLanguage
import PunteText

/// Tags recur in every unit of a file; their values are made once.
struct LanguageCache {
    private var known: [(tag: String, language: Language)] = []
    private static let limit = 64

    /// The language of a tag as written.
    subscript(tag: String) -> Language {
        mutating get {
            for entry in known where entry.tag == tag { return entry.language }
            let language = Language(tag: tag)
            if known.count < Self.limit { known.append((tag, language)) }
            return language
        }
    }

    subscript(optional tag: String?) -> Language? {
        mutating get {
            guard let tag else { return nil }
            return self[tag]
        }
    }
}

/// Tags in lower case, as TMX wants them, made once for each language.
struct TagCache {
    private var known: [(language: Language, tag: String)] = []
    private static let limit = 64

    subscript(language: Language) -> String {
        mutating get {
            for entry in known where entry.language == language { return entry.tag }
            let tag = language.tag.lowercased()
            if known.count < Self.limit { known.append((language, tag)) }
            return tag
        }
    }
}
