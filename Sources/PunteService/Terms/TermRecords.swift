package import PunteGlossary
package import PunteLanguage
package import PunteMemory

/// A place of a text in which a term occurs, as an object of JSON.
package struct TermPlaceRecord: Codable, Sendable, Hashable {
    /// The number of the line, from 1.
    package var line: Int
    /// The UTF-8 offset of its beginning in the line.
    package var start: Int
    /// The UTF-8 offset of its end.
    package var end: Int
    /// The words of the text.
    package var text: String
    /// The kind of the term.
    package var kind: String
    /// The preferred English name.
    package var en: String?
    /// The preferred Romanian name.
    package var ro: String?
    /// The status of the name that occurs.
    package var status: String
    /// How the name is shortened.
    package var shortened: String?
    /// The name in the other language that is shortened likewise.
    package var other: String?

    /// Creates the object.
    ///
    /// - Parameters:
    ///   - match: the place.
    ///   - term: its term.
    ///   - text: the words.
    ///   - line: the number of the line, from 1.
    package init(_ match: TermMatch, of term: Term, _ text: String, line: Int) {
        self.line = line
        start = match.range.lowerBound
        end = match.range.upperBound
        self.text = text
        kind = term.kind.rawValue
        en = term.preferred(in: .english)
        ro = term.preferred(in: .romanian)
        status = match.designation.status.rawValue
        shortened = match.shortening?.rawValue
        let side = Side(match.designation.language) ?? .english
        other = match.shortening == nil ? nil : term.name(for: match, in: side.other.language)
    }
}

/// A term of the glossary, as an object of JSON.
package struct TermRecord: Codable, Sendable, Hashable {
    /// A name of the term.
    package struct Name: Codable, Sendable, Hashable {
        /// The name.
        package var text: String
        /// `en` or `ro`.
        package var language: String
        /// `preferred`, `admitted` or `deprecated`.
        package var status: String
        /// The desks whose own form it is; nil for a name of all desks.
        package var desks: [String]?
    }

    /// The id of the term.
    package var id: Int64
    /// The kind of the term.
    package var kind: String
    /// The preferred English name.
    package var en: String?
    /// The preferred Romanian name.
    package var ro: String?
    /// All names.
    package var names: [Name]
    /// The grammar of the Romanian head word.
    package var grammar: String?
    /// What a colleague should know.
    package var note: String?
    /// Where the term came from.
    package var source: String?
    /// `proposed`, `approved` or `superseded`.
    package var status: String?
    /// The subject field.
    package var domain: String?
    /// What the concept is.
    package var definition: String?
    /// The desks that alone use the entry; nil for one of all desks.
    package var desks: [String]?
    /// The day on which the entry was made, as somebody told it.
    package var created: String?
    /// Who made the entry.
    package var createdBy: String?
    /// The day of the last change, as somebody told it.
    package var modified: String?
    /// Who changed the entry last.
    package var modifiedBy: String?

    /// Creates the object of a stored term.
    package init(_ stored: StoredTerm) {
        let term = stored.term
        id = stored.id
        kind = term.kind.rawValue
        en = term.preferred(in: .english)
        ro = term.preferred(in: .romanian)
        names = term.designations.map {
            Name(
                text: $0.text, language: Side($0.language)?.rawValue ?? $0.language.tag,
                status: $0.status.rawValue, desks: $0.desks.isEmpty ? nil : $0.desks)
        }
        grammar = term.grammar?.rawValue
        note = term.note
        source = term.source
        status = term.status?.rawValue
        domain = term.domain
        definition = term.definition
        desks = term.desks.isEmpty ? nil : term.desks
        created = term.origination.date
        createdBy = term.origination.author
        modified = term.modification.date
        modifiedBy = term.modification.author
    }
}
