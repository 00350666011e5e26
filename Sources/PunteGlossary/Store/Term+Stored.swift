internal import PunteLanguage
internal import PunteMemory
internal import PunteText

extension Term {
    /// A term as a memory keeps it. The grammar and the forms of the Romanian head belong to its
    /// first Romanian name there; the unit is a form of the first name, named `cldr:`.
    init(_ stored: StoredTerm) {
        self.init(
            kind: Kind(rawValue: stored.kind) ?? .other,
            designations: stored.designations.map { designation in
                Designation(
                    designation.text, designation.side.language,
                    Designation.Status(rawValue: designation.status.rawValue) ?? .admitted)
            },
            note: stored.note, source: stored.source)
        for designation in stored.designations {
            for form in designation.forms {
                if form.hasPrefix(Self.unitPrefix) {
                    unit = String(form.dropFirst(Self.unitPrefix.count))
                } else if designation.side == .romanian {
                    romanianForms.append(form)
                }
            }
            if designation.side == .romanian, grammar == nil {
                grammar = designation.grammar.flatMap(RomanianGrammar.init(rawValue:))
            }
        }
    }

    private static let unitPrefix = "cldr:"

    /// The term for a memory. Names of other languages than English and Romanian are left out.
    func stored(id: Int64 = 0, examples: [Int64] = []) -> StoredTerm {
        var result = StoredTerm(
            id: id, kind: kind.rawValue, designations: [], note: note, source: source,
            examples: examples)
        var hasRomanian = false
        for designation in designations {
            guard let side = Side(designation.language),
                let status = StoredTerm.Designation.Status(rawValue: designation.status.rawValue)
            else { continue }
            var stored = StoredTerm.Designation(
                side: side, text: designation.text, status: status)
            if side == .romanian, !hasRomanian {
                hasRomanian = true
                stored.grammar = grammar?.rawValue
                stored.forms = romanianForms
            }
            if let unit, result.designations.isEmpty {
                stored.forms.append(Self.unitPrefix + unit)
            }
            result.designations.append(stored)
        }
        return result
    }
}
