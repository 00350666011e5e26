public import PunteLanguage
internal import PunteText

extension Term {
    /// The forms of one of the term's Romanian names, the name itself first: those that the glossary
    /// lists for it, and those that the paradigms give.
    public func forms(
        ofRomanian name: String, inflector: RomanianInflector = RomanianInflector()
    ) -> [InflectedForm] {
        let names = designations(in: .romanian).map { TermFormBuilder.bytes($0.text) }
        let known = TermFormBuilder.assign(romanianForms.map(TermFormBuilder.bytes), to: names)
        let bytes = TermFormBuilder.bytes(name)
        let place = names.firstIndex(of: bytes)
        return inflector.forms(
            of: name, kind: kind, grammar: grammar(of: bytes, isPreferred: place == 0),
            known: place.map { known.isEmpty ? [] : known[$0] }?.map {
                String(decoding: $0, as: UTF8.self)
            } ?? [])
    }
}
