internal import PunteLanguage

/// Caches the ``Language`` of each tag in a file, because every unit repeats the same few tags.
struct LanguageCache {
    private var known: [(tag: String, language: Language)] = []

    /// The maximum number of cached tags, so that a file of random tags cannot fill the memory.
    private static let limit = 64

    /// The language of a tag as written in the file.
    subscript(tag: String) -> Language {
        mutating get {
            for entry in known where entry.tag == tag { return entry.language }
            let language = Language(tag: tag)
            if known.count < Self.limit { known.append((tag, language)) }
            return language
        }
    }

    /// The language of an attribute that may be missing.
    subscript(optional tag: String?) -> Language? {
        mutating get {
            guard let tag else { return nil }
            return self[tag]
        }
    }
}
