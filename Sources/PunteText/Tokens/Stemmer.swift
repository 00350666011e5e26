internal import CStemmer
package import PunteLanguage

/// Reduces words to their Snowball stems.
///
/// One instance serves one thread. Words of a language without a Snowball algorithm stay unchanged.
/// Source: Martin Porter, *Snowball: A language for stemming algorithms*, 2001.
package final class Stemmer {
    private let stemmer: OpaquePointer?
    private let romanian: Bool

    /// Creates a stemmer for a language, whatever its region.
    package init(language: Language) {
        stemmer = sb_stemmer_new(language.primary, "UTF_8")
        romanian = Side(language) == .romanian
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// Returns the stem of a folded word (``NormalForm/folded(_:)``).
    ///
    /// libstemmer 2.2 knows the Romanian ș and ț only in their cedilla forms. A stem that keeps one
    /// of these letters therefore has ş or ţ.
    package func stem(_ folded: String) -> String {
        guard let stemmer else { return folded }
        let input = Array((romanian ? LatinLetters.withCedillas(folded) : folded).utf8)
        guard let result = sb_stemmer_stem(stemmer, input, Int32(input.count)) else {
            return folded
        }
        let length = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
}
