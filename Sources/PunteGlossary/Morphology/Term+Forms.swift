public import PunteLanguage
internal import PunteText

extension Term {
    /// Returns the forms of one of the term's Romanian names, the name itself first.
    ///
    /// They are the forms that the glossary lists for the name, and those that the paradigms give.
    ///
    /// - Parameters:
    ///   - name: a name of the term.
    ///   - inflector: the inflector to use.
    /// - Returns: the forms without duplicates.
    public func forms(
        ofRomanian name: String, inflector: RomanianInflector = RomanianInflector()
    ) -> [InflectedForm] {
        let names = designations(in: .romanian).map { TermFormBuilder.bytes($0.text) }
        let known = TermFormBuilder.assign(romanianForms.map(TermFormBuilder.bytes), to: names)
        let bytes = TermFormBuilder.bytes(name)
        let index = names.firstIndex(of: bytes)
        return inflector.forms(
            of: name, kind: kind, grammar: grammar(of: bytes, isPreferred: index == 0),
            known: index.map { known.isEmpty ? [] : known[$0] }?.map {
                String(decoding: $0, as: UTF8.self)
            } ?? [])
    }
}
