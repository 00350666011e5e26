internal import PunteMemory

/// Says what a pattern that finds nothing may have been meant as.
struct ConcordanceHint {
    /// What to write instead, after a semicolon.
    let text: String

    /// Looks for what the pattern misses; nil when nothing is known of it.
    ///
    /// - Throws: `MemoryError`.
    init?(_ query: ConcordanceQuery, in memory: Memory) throws {
        if let prefix = query.pattern.firstMatch(of: /(?:^|[\s(])(\p{L}+):(?=\S)/)?.1,
            !["en", "ro", "lemma"].contains(prefix.lowercased())
        {
            if prefix.lowercased() == "near" {
                text = "words near each other are written near/5"
            } else {
                text = "“\(prefix):” is searched as a word; en:, ro: and lemma: have a meaning"
            }
            return
        }
        if query.pattern.contains(/(?i)\snear\s/) {
            text = "words near each other are written near/5"
            return
        }
        guard !query.allForms else { return nil }
        var forms = query
        forms.allForms = true
        let count = try memory.concordance(forms, limit: 1).total
        guard count > 0 else { return nil }
        text = "--forms, which counts every form of a word, finds \(Count.of(count, "segment"))"
    }
}
