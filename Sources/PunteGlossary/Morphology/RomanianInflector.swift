internal import PunteLanguage
internal import PunteText

/// A form of a Romanian name and the places in the paradigm that it can hold; none of a name that
/// does not change.
public struct InflectedForm: Sendable, Hashable {
    public var text: String
    public var inflection: Inflection
    /// Whether the paradigms leave no other choice for these places, or the glossary says so; of a
    /// form for a place in a text, whether its context leaves none.
    public var isCertain: Bool

    public init(text: String, inflection: Inflection, isCertain: Bool) {
        self.text = text
        self.inflection = inflection
        self.isCertain = isCertain
    }
}

/// Inflects Romanian names: the head noun and the adjectives that agree with it.
///
/// A name is taken as the glossary gives it, with the article (Curtea Supremă) or without
/// (rachetă de croazieră). The head is its first word, or the noun behind a leading adjective
/// (Marea Britanie); adjectives behind the head follow it until a preposition or a genitive
/// (Agenția Internațională | pentru Energie Atomică). A person's first name is inflected when it
/// is feminine in -a; other persons take *lui* and do not change.
///
/// Where an ending allows several paradigms, all of them are given: a recogniser may look for
/// each, a writer may use what ``InflectedForm/isCertain`` marks.
public struct RomanianInflector: Sendable {
    let paradigms = ParadigmTable.romanian
    let adjectives = AdjectiveTable.romanian
    let words = AgreementWords.romanian

    public init() {}

    /// The forms of a name, the given one first.
    ///
    /// - Parameter known: forms that are known from elsewhere. They are part of the result, and
    ///   paradigms that contradict them are left out.
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

/// As ``InflectedForm``, in NFC bytes.
struct FormBytes {
    var text: [UInt8]
    var inflection: Inflection
    var isCertain: Bool
}
