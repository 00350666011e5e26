public import PunteLanguage
internal import PunteText

/// A form of a Romanian name, with the cells of the paradigm that it fills.
public struct InflectedForm: Sendable, Hashable {
    /// The form.
    public var text: String
    /// The cells of the paradigm that the form fills; empty for a name that does not change.
    public var inflection: Inflection
    /// Whether no other form fills these cells by the paradigms or the glossary; for a form that was
    /// chosen for a place in a text, whether its neighbouring words allow no other.
    public var isCertain: Bool

    package init(text: String, inflection: Inflection, isCertain: Bool) {
        self.text = text
        self.inflection = inflection
        self.isCertain = isCertain
    }
}

/// Inflects Romanian names: the head noun and the adjectives that agree with it.
///
/// A name is taken as the glossary gives it, with the article (Curtea Supremă) or without
/// (rachetă de croazieră). The head is its first word, or the noun after a leading adjective
/// (Marea Britanie); adjectives after the head agree with it until a preposition or a genitive
/// (Agenția Internațională | pentru Energie Atomică). A person's first name is inflected when it
/// is feminine in -a; other persons take *lui* and do not change.
///
/// Where an ending allows several paradigms, the forms of all of them are returned: a recogniser looks
/// for each, a writer uses those with ``InflectedForm/isCertain``.
public struct RomanianInflector: Sendable {
    let paradigms = ParadigmTable.romanian
    let adjectives = AdjectiveTable.romanian
    let words = AgreementWords.romanian
    let endings = NounEndings.romanian

    /// Creates an inflector with the shipped paradigms.
    public init() {}

    /// Returns the forms of a name, the given one first.
    ///
    /// - Parameters:
    ///   - name: the name in its dictionary form.
    ///   - kind: the kind of the term; persons are inflected in another way than places.
    ///   - grammar: gender and number of the head word; nil when they are not known.
    ///   - known: forms that are known from elsewhere. They are part of the result, and paradigms that
    ///     contradict them are left out.
    public func forms(
        of name: String, kind: Term.Kind, grammar: RomanianGrammar?, known: [String] = []
    ) -> [InflectedForm] {
        let bytes = Array(NormalForm.surface(name).utf8)
        let knownBytes = known.map { Array(NormalForm.surface($0).utf8) }
        return forms(of: bytes, kind: kind, grammar: grammar, known: knownBytes).map {
            InflectedForm(
                text: String(decoding: $0.text, as: UTF8.self), inflection: $0.inflection,
                isCertain: $0.isCertain)
        }
    }
}

/// An ``InflectedForm`` in bytes of NFC.
struct FormBytes {
    var text: [UInt8]
    var inflection: Inflection
    var isCertain: Bool
}
