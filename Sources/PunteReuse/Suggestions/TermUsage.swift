internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Tells which of a term's names the segments of a memory write.
///
/// A desk whose articles have „Kyiv” wants that name, also where a glossary from elsewhere prefers another. What
/// people decided counts more: an approved entry, the form of a desk, and a name that must not be written.
final class TermUsage {
    private let memory: Memory
    private let glossary: Glossary
    private let recognizer: TermRecognizer
    private let side: Side
    private let filter: SegmentFilter
    private var found: [Key: String?] = [:]

    /// A term, and its name in the new article.
    private struct Key: Hashable {
        var term: Int
        var name: String
    }

    /// Creates a value for the segments of a memory that a filter admits.
    ///
    /// - Parameters:
    ///   - memory: the memory.
    ///   - glossary: the terms.
    ///   - side: the language of the new articles.
    ///   - filter: the segments that count.
    init(_ memory: Memory, _ glossary: CompiledGlossary, from side: Side, filter: SegmentFilter) {
        self.memory = memory
        self.glossary = glossary.glossary
        self.side = side
        self.filter = filter
        recognizer = glossary.recognizer(for: side.other)
    }

    /// Returns the name that segments write for a term instead of the preferred one.
    ///
    /// - Parameters:
    ///   - index: the index of the term in the glossary.
    ///   - name: the name by which the new article calls it.
    /// - Returns: nil where the preferred name is as frequent, where no other was written several times, and
    ///   where people decided on the name.
    /// - Throws: `MemoryError`, `ConcordanceSyntaxError`.
    func name(ofTerm index: Int, named name: String) throws -> String? {
        let key = Key(term: index, name: name)
        if let known = found[key] { return known }
        let result = try frequentName(of: index, named: name)
        found[key] = result
        return result
    }

    private func frequentName(of index: Int, named name: String) throws -> String? {
        let term = glossary[index]
        let others = term.designations(in: side.other.language).filter { $0.status != .deprecated }
        guard others.count > 1, term.status != .approved, let preferred = others.first,
            preferred.status == .preferred, preferred.desks.isEmpty
        else { return nil }
        let words = name.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        guard !words.isEmpty else { return nil }
        let hits = try memory.concordance(
            ConcordanceQuery("\"\(words)\"", side: side, filter: filter),
            limit: ReuseParameters.Hints.maximumSegments
        ).hits
        var counts: [String: Int] = [:]
        for hit in hits {
            let names = recognizer.matches(in: hit.segment.text(side.other))
                .filter { $0.term == index }.map(\.designation.text)
            for name in Set(names) { counts[name, default: 0] += 1 }
        }
        let limit = max(
            counts[preferred.text] ?? 0, ReuseParameters.Hints.minimumUses - 1)
        return others.dropFirst()
            .filter { isComparable($0.text, preferred.text, term.kind) }
            .map { (name: $0.text, count: counts[$0.text] ?? 0) }
            .filter { $0.count > limit }
            .max { ($0.count, $1.name) < ($1.count, $0.name) }?.name
    }

    /// Returns whether two names are written in the same places: no acronym for a name in full, no surname for
    /// the whole name of a person.
    private func isComparable(_ name: String, _ preferred: String, _ kind: Term.Kind) -> Bool {
        func words(_ name: String) -> Int { name.split(separator: " ").count }
        return name.isAcronym == preferred.isAcronym
            && (kind != .person || words(name) == words(preferred))
    }
}
