package import PunteAlignment
package import PunteGlossary

extension WordAligner {
    /// Returns the links of two sentences as the extraction of terms takes them.
    ///
    /// - Throws: `ICUError` when a sentence cannot be cut into words.
    package func rendered(_ english: String, _ romanian: String) throws -> [RenderedWords] {
        try align(english: english, romanian: romanian).map {
            RenderedWords(english: $0.english, romanian: $0.romanian, score: $0.score)
        }
    }
}
