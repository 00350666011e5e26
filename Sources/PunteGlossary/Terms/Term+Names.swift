internal import PunteLanguage
internal import PunteText

extension Term {
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
}
