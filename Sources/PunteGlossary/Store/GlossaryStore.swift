internal import FoundationEssentials
public import PunteLanguage
public import PunteMemory
internal import PunteText

/// Stores and reads the terms of a memory.
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

    private let memory: Memory

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

    /// Returns the terms with all their forms and with the names of CLDR; nil when there are no terms.
    ///
    /// The result is stored in the memory when that can be written to, and read back as long as the terms
    /// and the rules are the same.
    ///
    /// - Complexity: reading back is linear in the forms, some milliseconds for 5,000 terms.
    /// - Parameter desk: the desk that uses the terms; see ``Glossary/inUse(at:)``.
    /// - Returns: a glossary that is ready for recognition.
    /// - Throws: ``PunteMemory/MemoryError``.
    public func compiled(desk: String? = nil) throws -> CompiledGlossary? {
        let key = try memory.termsFingerprint()
        let cacheName = Self.cacheName + (desk.map { "-" + NormalForm.folded($0) } ?? "")
        if let words = try memory.cached(cacheName),
            let compiled = CompiledGlossary(words: words, key: key)
        {
            return compiled.glossary.count > 0 ? compiled : nil
        }
        let terms = try glossary()
        guard terms.count > 0 else { return nil }
        let compiled = CompiledGlossary(terms.inUse(at: desk).completedFromCLDR())
        // A desk that no term names is perhaps a slip, for which nothing is stored.
        if desk.map(terms.names(desk:)) ?? true { keep(compiled.words(key: key), as: cacheName) }
        return compiled
    }

    /// Stores a compiled glossary; when that fails it is compiled again the next time.
    private func keep(_ words: [UInt32], as name: String) {
        if memory.access == .writing {
            try? memory.cache(words, as: name)
        } else {
            let writer = try? Memory.open(at: memory.path, access: .writing, busyTimeout: 0.2)
            try? writer?.cache(words, as: name)
        }
    }

    /// The treatment of a stored term when the same term is added.
    public enum Existing: Sendable {
        /// The new term replaces it.
        case replaced
        /// It keeps its names and gains those that are new.
        case completed
    }

    /// Adds terms in one transaction.
    ///
    /// Terms of one kind with the same preferred names are the same term; adding it again changes nothing.
    /// Only terms that are added together and differ in definition, domain, note or desks are different concepts.
    ///
    /// - Parameters:
    ///   - terms: the terms to add.
    ///   - existing: what happens to stored terms that are the same.
    ///   - signature: who adds the terms, and when; it signs the terms that are new or changed. Without it, only the
    ///     signatures that the terms have themselves are stored.
    /// - Returns: the numbers of terms that were added, changed and left as they were.
    /// - Throws: ``PunteMemory/MemoryError``.
    @discardableResult
    public func add(
        _ terms: [Term], existing: Existing = .replaced, signedBy signature: TermSignature? = nil
    ) throws -> Report {
        let incoming = Dictionary(grouping: terms) { Key($0) }
        var known = Dictionary(grouping: try entries()) { Key($0.term) }
        var report = Report()
        var pending: [StoredTerm] = []
        /// The indices in `pending` of the terms with a key; nil for one that the memory has as it is.
        var added: [Key: [(term: Term, index: Int?)]] = [:]
        for term in terms {
            let key = Key(term)
            let earlier = added[key, default: []]
            if let same = earlier.firstIndex(where: {
                existing == .completed
                    || $0.term.desks == term.desks
                        && Self.isOneConcept($0.term.conceptText, term.conceptText)
            }) {
                guard let index = earlier[same].index else {
                    report.unchanged += 1
                    continue
                }
                pending[index].term =
                    existing == .completed ? pending[index].term.completed(by: term) : term
                report.changed += 1
                continue
            }
            let stored = known[key, default: []]
            let match =
                stored.firstIndex { Self.isSame($0.term, term) }
                ?? stored.firstIndex { $0.term.conceptText == term.conceptText }
                ?? stored.firstIndex {
                    Self.isOneConcept($0.term.conceptText, term.conceptText)
                }
                ?? (existing == .completed && !stored.isEmpty ? 0 : nil)
                ?? stored.firstIndex { entry in
                    // A concept whose words were changed: no other term that is added has them.
                    stored.count <= incoming[key, default: []].count - earlier.count
                        && !incoming[key, default: []].contains {
                            $0.conceptText == entry.term.conceptText
                        }
                }
            let entry = match.map { stored[$0] }
            var term =
                entry.map {
                    existing == .completed
                        ? $0.term.completed(by: term) : term.keepingSignatures(of: $0.term)
                } ?? term
            if let match { known[key]?.remove(at: match) }
            if let entry, Self.isSame(entry.term, term) {
                report.unchanged += 1
                added[key, default: []].append((term, nil))
                continue
            }
            if let signature { term.sign(signature, isNew: entry == nil) }
            if entry == nil { report.added += 1 } else { report.changed += 1 }
            added[key, default: []].append((term, pending.count))
            pending.append(
                StoredTerm(id: entry?.id ?? 0, term, examples: entry?.examples ?? []))
        }
        try memory.save(pending, author: signature?.author)
        return report
    }

    /// Returns whether two terms with the same names may be one concept by what is said of them.
    private static func isOneConcept(_ left: String?, _ right: String?) -> Bool {
        left == nil || right == nil || left == right
    }

    /// Replaces a term by another.
    ///
    /// - Parameters:
    ///   - entry: the term that is replaced.
    ///   - term: the term as it is to be.
    ///   - signature: who replaces it, and when.
    /// - Throws: ``PunteMemory/MemoryError``.
    public func replace(
        _ entry: StoredTerm, by term: Term, signedBy signature: TermSignature? = nil
    ) throws {
        var changed = entry
        changed.term = term
        if let signature { changed.term.sign(signature, isNew: false) }
        try memory.save([changed], author: signature?.author)
    }

    /// Joins terms: the first keeps its preferred names and gains what the others have beside.
    ///
    /// - Parameters:
    ///   - entries: the terms, the one that is kept first.
    ///   - signature: who joins them, and when.
    /// - Returns: the term as it is now; nil when there are fewer than two.
    /// - Throws: ``PunteMemory/MemoryError``.
    @discardableResult
    public func merge(
        _ entries: [StoredTerm], signedBy signature: TermSignature? = nil
    ) throws -> Term? {
        guard var kept = entries.first, entries.count > 1 else { return nil }
        for other in entries.dropFirst() {
            kept.term = kept.term.merged(with: other.term)
            kept.examples += other.examples.filter { !kept.examples.contains($0) }
        }
        if let signature { kept.term.sign(signature, isNew: false) }
        try memory.save(
            kept, replacing: entries.dropFirst().map(\.id), author: signature?.author)
        return kept.term
    }

    /// Returns the groups of terms that have one English name, in the order of their first terms.
    ///
    /// Such terms may be one concept that was given twice: under another kind, or with another Romanian name.
    public static func sameConcepts(_ entries: [StoredTerm]) -> [[StoredTerm]] {
        var groups: [String: [StoredTerm]] = [:]
        for entry in entries {
            guard let name = entry.term.preferred(in: .english) else { continue }
            groups[NormalForm.folded(name), default: []].append(entry)
        }
        return groups.values.filter { $0.count > 1 }.sorted { $0[0].id < $1[0].id }
    }

    /// Removes terms and returns how many of them there were.
    @discardableResult
    public func remove(_ ids: [Int64]) throws -> Int { try memory.removeTerms(ids) }

    /// Returns the keys of rejected candidates: see ``TermExtractor/key(english:romanian:)``.
    public func rejected() throws -> Set<String> {
        Set(
            try memory.terms().filter(\.isRejected).map { stored in
                TermExtractor.key(
                    english: stored.term.designations(in: .english).first?.text ?? "",
                    romanian: stored.term.designations(in: .romanian).first?.text ?? "")
            })
    }

    /// Stores candidates as rejected, so that they are not proposed again.
    public func reject(_ candidates: [Candidate]) throws {
        try memory.save(
            candidates.map { candidate in
                StoredTerm(
                    Term(
                        kind: .other,
                        designations: [
                            Designation(candidate.english, .english, status: .deprecated),
                            Designation(candidate.romanian, .romanian, status: .deprecated),
                        ]), isRejected: true)
            })
    }

    /// Returns whether two terms are equal except for the order of their names and the file and line that the
    /// second was read from.
    private static func isSame(_ left: Term, _ right: Term) -> Bool {
        var left = left
        if !right.hasNamedSource { left.source = right.source }
        left.designations.sort(by: order)
        var right = right
        right.designations.sort(by: order)
        return left == right
    }

    /// Returns whether a name precedes another by language, status and text.
    private static func order(_ left: Designation, _ right: Designation) -> Bool {
        (left.language.tag, left.status.rawValue, left.text)
            < (right.language.tag, right.status.rawValue, right.text)
    }

    /// The kind and the preferred names of a term; terms with the same key are the same.
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

extension Term {
    /// What is said of the concept, which tells terms with the same names apart; nil when nothing is said.
    fileprivate var conceptText: String? {
        let parts = [domain, definition, note].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: "\n")
    }

    /// Returns the term with the signatures of another where it has none.
    fileprivate func keepingSignatures(of other: Term) -> Term {
        var result = self
        if origination.isEmpty { result.origination = other.origination }
        if modification.isEmpty { result.modification = other.modification }
        return result
    }

    /// Signs the term as one that was made, or changed.
    fileprivate mutating func sign(_ signature: TermSignature, isNew: Bool) {
        if !isNew {
            modification = signature
        } else if origination.isEmpty {
            origination = signature
        }
    }
}

extension TermSignature {
    /// Returns the signature of a person, or of nobody, with the present day in UTC.
    public static func today(by author: String?) -> TermSignature {
        TermSignature(author: author, date: Date.now.formatted(.iso8601.year().month().day()))
    }
}
