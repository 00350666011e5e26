internal import CStemmer
public import PunteLanguage

/// Snowball stems (Porter 2001).
///
/// One instance serves one thread. A language without a Snowball algorithm keeps its words.
public final class Stemmer {
    private let stemmer: OpaquePointer?
    private let romanian: Bool

    public init(language: Language) {
        stemmer = sb_stemmer_new(language.primary, "UTF_8")
        romanian = Side(language) == .romanian
    }

    deinit { sb_stemmer_delete(stemmer) }

    /// The stem of a folded word. libstemmer 2.2 knows the Romanian ș and ț only in their cedilla
    /// forms, so they are given to it in those.
    public func stem(_ folded: String) -> String {
        guard let stemmer else { return folded }
        let input = Array((romanian ? LatinLetters.withCedillas(folded) : folded).utf8)
        guard let result = sb_stemmer_stem(stemmer, input, Int32(input.count)) else {
            return folded
        }
        let length = Int(sb_stemmer_length(stemmer))
        return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
}
