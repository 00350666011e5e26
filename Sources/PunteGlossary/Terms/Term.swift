public import PunteLanguage
internal import PunteText

/// A concept with its names in English and Romanian.
///
/// A term owns no text: where it stands in a sentence is a ``TermMatch``, how its Romanian name is
/// inflected is a matter of ``RomanianInflector``.
public struct Term: Sendable, Hashable {
    public enum Kind: String, Sendable, CaseIterable {
        case person, place, organisation, office, operation, equipment, unit, other
    }

    public var kind: Kind
    /// All names, the preferred one of each language first.
    public var designations: [Designation]
    /// Gender and number of the Romanian head word, when they are known.
    public var grammar: RomanianGrammar?
    /// Romanian forms that the paradigms would not give, or that choose between paradigms.
    public var romanianForms: [String]
    /// The identifier of the unit in CLDR (`length-mile`), for terms of kind ``Kind/unit``.
    public var unit: String?
    public var note: String?
    /// Where the term came from: a file and line, a person, a memory.
    public var source: String?

    public init(
        kind: Kind, designations: [Designation], grammar: RomanianGrammar? = nil,
        romanianForms: [String] = [], unit: String? = nil, note: String? = nil,
        source: String? = nil
    ) {
        self.kind = kind
        self.designations = designations
        self.grammar = grammar
        self.romanianForms = romanianForms
        self.unit = unit
        self.note = note
        self.source = source
    }

    /// The names in one language, in the order of ``designations``. Regions are not told apart.
    public func designations(in language: Language) -> [Designation] {
        designations.filter { $0.language.isVariant(of: language) }
    }

    /// The grammar of one of the Romanian names: that of the term, but for a further name whose
    /// ending tells another gender, and for symbols and abbreviations, which do not change.
    func grammar(of name: [UInt8], isPreferred: Bool) -> RomanianGrammar? {
        if isSymbol(name, isPreferred: isPreferred) { return .invariable }
        return isPreferred || kind == .person || kind == .unit
            ? grammar : NameGenders.romanian.grammar(of: name, preferred: grammar)
    }

    /// Whether a name is written for another: gen., km, m/s, kWh.
    private func isSymbol(_ name: [UInt8], isPreferred: Bool) -> Bool {
        if name.last == UInt8(ascii: ".") { return true }
        guard kind == .unit, !name.contains(UInt8(ascii: " ")) else { return false }
        if !isPreferred, name.count <= 3 { return true }
        let signs = Array("0123456789/°²³′‰µ".utf8)
        let vowels = Array("aeiouăâî".utf8)
        return name.contains { signs.contains($0) && $0 < 0x80 || $0.isASCIICapital }
            || !name.contains(where: vowels.contains) || name.first == 0xC2
    }

    /// This term with the names, forms and facts of another that it lacks; grammar, unit and note
    /// of the other win.
    func completed(by other: Term) -> Term {
        var result = self
        for name in other.designations
        where !designations.contains(where: {
            $0.text == name.text && $0.language == name.language
        }) {
            result.designations.append(name)
        }
        for form in other.romanianForms where !romanianForms.contains(form) {
            result.romanianForms.append(form)
        }
        result.grammar = other.grammar ?? grammar
        result.unit = other.unit ?? unit
        result.note = other.note ?? note
        return result
    }

    /// The name to use in a language, `nil` when every name of that language is deprecated.
    public func preferred(in language: Language) -> String? {
        let names = designations(in: language)
        return (names.first { $0.status == .preferred } ?? names.first { $0.status == .admitted })?
            .text
    }
}

/// One name of a term in one language.
public struct Designation: Sendable, Hashable {
    /// What the desk thinks of a name, after ISO 704: the one to use, one that may be used, one
    /// that is recognised and never written.
    public enum Status: String, Sendable, CaseIterable {
        case preferred, admitted, deprecated
    }

    public var text: String
    public var language: Language
    public var status: Status

    public init(_ text: String, _ language: Language, _ status: Status = .preferred) {
        self.text = text
        self.language = language
        self.status = status
    }
}
