public import PunteLanguage
public import PunteMemory
internal import PunteText

/// The terms of a memory.
public struct GlossaryStore {
    /// The numbers of terms that adding a list of terms added, changed and left as they were.
    public struct Report: Sendable, Hashable {
        /// The number of new terms.
        public var added = 0
        /// The number of terms that were there and changed.
        public var changed = 0
        /// The number of terms that were there already.
        public var unchanged = 0
    }

    let memory: Memory

    /// Creates the store of a memory's terms.
    public init(_ memory: Memory) {
        self.memory = memory
    }

    /// Returns all terms in the order in which they were added, without the rejected ones.
    public func entries() throws -> [StoredTerm] {
        try memory.terms().filter { !$0.isRejected }
    }

    /// Returns all terms as a glossary, without the rejected ones.
    public func glossary() throws -> Glossary { Glossary(try entries().map(\.term)) }

    private static let cacheName = "glossary"

    /// The terms with the countries that CLDR adds and with all forms; `nil` when the memory has no
    /// terms. What was made once is read back as long as the terms and the rules are the same.
    /// What had to be made is kept when the memory can be written to.
    ///
    /// - Complexity: reading back is linear in the forms, some milliseconds for 5,000 terms.
    public func compiled() throws -> CompiledGlossary? {
        let key = try memory.termsFingerprint()
        if let words = try memory.cached(Self.cacheName),
            let compiled = CompiledGlossary(words: words, key: key)
        {
            return compiled.glossary.count > 0 ? compiled : nil
        }
        let terms = try glossary()
        guard terms.count > 0 else { return nil }
        let compiled = CompiledGlossary(terms.completedFromCLDR())
        keep(compiled.words(key: key))
        return compiled
    }

    /// A cache that cannot be kept is made again the next time.
    private func keep(_ words: [UInt32]) {
        if memory.access == .writing {
            try? memory.cache(words, as: Self.cacheName)
        } else {
            let writer = try? Memory.open(at: memory.path, access: .writing, busyTimeout: 0.2)
            try? writer?.cache(words, as: Self.cacheName)
        }
    }

    /// What becomes of a term that is there already.
    public enum Existing: Sendable {
        case replaced
        /// It keeps what it has and gains what is new.
        case completed
    }

    /// Adds terms in one transaction. One of the same kind with the same preferred names meets the
    /// one that is there; adding the same terms again changes nothing.
    @discardableResult
    public func add(_ terms: [Term], existing: Existing = .replaced) throws -> Report {
        var known: [Key: StoredTerm] = [:]
        for entry in try entries() { known[Key(entry.term)] = entry }
        var report = Report()
        var pending: [Key: StoredTerm] = [:]
        var order: [Key] = []
        for term in terms {
            let key = Key(term)
            let entry = known[key]
            let term =
                entry.map { existing == .completed ? $0.term.completed(by: term) : term }
                ?? term
            if let entry, pending[key] == nil, Self.isSame(entry.term, term) {
                report.unchanged += 1
                continue
            }
            if pending[key] == nil { order.append(key) }
            if entry == nil, pending[key] == nil {
                report.added += 1
            } else {
                report.changed += 1
            }
            pending[key] = StoredTerm(
                id: entry?.id ?? 0, term, examples: entry?.examples ?? [])
        }
        try memory.save(order.compactMap { pending[$0] })
        return report
    }

    /// - Returns: how many of the terms there were.
    @discardableResult
    public func remove(_ ids: [Int64]) throws -> Int { try memory.removeTerms(ids) }

    /// The pairs that a person has turned down, by ``TermExtractor/key(english:romanian:)``.
    public func rejected() throws -> Set<String> {
        Set(
            try memory.terms().filter(\.isRejected).map { stored in
                TermExtractor.key(
                    english: stored.term.designations(in: .english).first?.text ?? "",
                    romanian: stored.term.designations(in: .romanian).first?.text ?? "")
            })
    }

    /// Remembers that a candidate is no term, so that it is not proposed again.
    public func reject(_ candidates: [Candidate]) throws {
        try memory.save(
            candidates.map { candidate in
                StoredTerm(
                    Term(
                        kind: .other,
                        designations: [
                            Designation(candidate.english, .english, .deprecated),
                            Designation(candidate.romanian, .romanian, .deprecated),
                        ]), isRejected: true)
            })
    }

    /// Where a term came from is not what it says.
    private static func isSame(_ left: Term, _ right: Term) -> Bool {
        var left = left
        left.source = right.source
        left.designations.sort(by: order)
        var right = right
        right.designations.sort(by: order)
        return left == right
    }

    private static func order(_ left: Designation, _ right: Designation) -> Bool {
        (left.language.tag, left.status.rawValue, left.text)
            < (right.language.tag, right.status.rawValue, right.text)
    }

    /// What makes two terms the same entry.
    private struct Key: Hashable {
        var kind: Term.Kind
        var english: String
        var romanian: String

        init(_ term: Term) {
            kind = term.kind
            english = NormalForm.surface(term.preferred(in: .english) ?? "")
            romanian = NormalForm.surface(term.preferred(in: .romanian) ?? "")
        }
    }
}
