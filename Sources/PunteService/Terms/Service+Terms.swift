internal import PunteGlossary
package import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A request to find the terms of a text.
package struct TermFindRequest: Codable, Sendable, Hashable {
    /// The text; each line is a sentence of one article.
    package var text: String
    /// Its language, `en` or `ro`; English by default.
    package var from: Side?
    /// Whether terms inside others are found too.
    package var nested: Bool?

    /// Creates a request.
    package init(_ text: String, from: Side? = nil) {
        self.text = text
        self.from = from
    }
}

/// A request to add a term, or to complete the one with the same names.
package struct TermAddRequest: Codable, Sendable, Hashable {
    /// The English name.
    package var en: String
    /// The Romanian name.
    package var ro: String
    /// `person`, `place`, `organisation`, `office`, `operation`, `equipment`, `unit` or `other`.
    package var kind: String?
    /// Gender and number of the Romanian head word: `m`, `f`, `n`, `mpl`, `fpl`, `npl` or `inv`.
    package var grammar: String?
    /// Other English names.
    package var admittedEn: [String]?
    /// Other Romanian names.
    package var admittedRo: [String]?
    /// Romanian names that are not to be used.
    package var deprecatedRo: [String]?
    /// What a colleague should know.
    package var note: String?
    /// The stage of the entry: `proposed`, `approved` or `superseded`.
    package var status: String?
    /// The subject field.
    package var domain: String?
    /// What the concept is.
    package var definition: String?
    /// Where the term comes from: a book, an authority.
    package var source: String?
    /// Who adds or completes it.
    package var author: String?
    /// The desks that alone use the entry.
    package var desks: [String]?
    /// Romanian names that are the forms of desks.
    package var deskRo: [DeskName]?

    /// A name that is the form of a desk.
    package struct DeskName: Codable, Sendable, Hashable {
        /// The desk.
        package var desk: String
        /// Its name for the concept.
        package var name: String
    }

    /// Creates a request.
    package init(en: String, ro: String, kind: String? = nil) {
        self.en = en
        self.ro = ro
        self.kind = kind
    }
}

/// What adding a term did.
package struct TermAddRecord: Codable, Sendable, Hashable {
    /// `added`, `changed` or `unchanged`.
    package var outcome: String
    /// The term as it is now.
    package var term: TermRecord?
}

extension Service {
    /// Returns the places of a text in which terms occur, in any of their forms.
    package func findTerms(_ request: TermFindRequest) throws -> [TermPlaceRecord] {
        let lines = request.text.split(separator: "\n", omittingEmptySubsequences: false)
            .map(String.init)
        return try withEngine { engine in
            let found = engine.recognizer(request.from ?? .english)
                .matches(in: lines, overlap: request.nested == true ? .all : .longest)
            return zip(lines, found).enumerated().flatMap { number, line in
                line.1.map { match in
                    TermPlaceRecord(
                        match, of: engine.glossary.glossary[match.term],
                        line.0.utf8Slice(match.range), line: number + 1)
                }
            }
        }
    }

    /// Returns the terms of the memory whose names contain a text, in the order of their ids.
    package func terms(text: String?, limit: Int?) throws -> [TermRecord] {
        let wanted = NormalForm.bare(text ?? "")
        let limit = try Limits.count(limit, otherwise: 200, maximum: 10_000)
        let entries = try GlossaryStore(memory).entries().lazy.filter { entry in
            wanted.isEmpty
                || entry.term.designations.contains { NormalForm.bare($0.text).contains(wanted) }
        }
        return entries.prefix(limit).map(TermRecord.init)
    }

    /// Adds a term, or completes the one with the same names.
    package func addTerm(_ request: TermAddRequest) throws -> TermAddRecord {
        let own = request.deskRo ?? []
        let others = [
            request.admittedEn, request.admittedRo, request.deprecatedRo, request.desks,
            own.map(\.name), own.map(\.desk),
        ]
        let names = [request.en, request.ro] + others.compactMap(\.self).joined()
        guard !names.contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
            throw ServiceError(.invalid, "a name is empty")
        }
        let status = try request.status.map { name in
            guard let status = Term.Status(rawValue: name) else {
                throw ServiceError(
                    .invalid, "status: \(name) is none; proposed, approved, superseded")
            }
            return status
        }
        guard let kind = Term.Kind(rawValue: request.kind ?? "other") else {
            throw ServiceError(.invalid, "kind: no kind is called \(request.kind ?? "")")
        }
        let grammar = try request.grammar.map { name in
            guard let grammar = RomanianGrammar(rawValue: name) else {
                throw ServiceError(
                    .invalid, "grammar: \(name) is none; m, f, n, mpl, fpl, npl, inv")
            }
            return grammar
        }
        let designations =
            [Designation(request.en, .english), Designation(request.ro, .romanian)]
            + (request.admittedEn ?? []).map { Designation($0, .english, status: .admitted) }
            + (request.admittedRo ?? []).map { Designation($0, .romanian, status: .admitted) }
            + (request.deprecatedRo ?? []).map { Designation($0, .romanian, status: .deprecated) }
        func text(_ value: String?) -> String? { value.flatMap { $0.isEmpty ? nil : $0 } }
        var term = Term(
            kind: kind, designations: designations, grammar: grammar, note: text(request.note),
            source: text(request.source), status: status, domain: text(request.domain),
            definition: text(request.definition), desks: request.desks ?? [])
        for form in own { term.mark(form.name, .romanian, asFormOf: form.desk) }
        let report = try GlossaryStore(memory).add(
            [term], existing: .completed, signedBy: .today(by: text(request.author)))
        let stored = try memory.terms(named: request.en, side: .english).last {
            $0.term.preferred(in: .romanian) == request.ro && !$0.isRejected
        }
        return TermAddRecord(
            outcome: report.added > 0 ? "added" : report.changed > 0 ? "changed" : "unchanged",
            term: stored.map(TermRecord.init))
    }

    /// Removes a term.
    package func removeTerm(_ id: Int64) throws -> EmptyRecord {
        guard try GlossaryStore(memory).remove([id]) > 0 else {
            throw ServiceError(.missing, "term \(id): not in the memory")
        }
        return EmptyRecord()
    }
}
