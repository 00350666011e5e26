public import PunteLanguage
internal import PunteText

extension GlossaryTSV {
    /// Writes terms so that ``read(_:file:)`` gives them back. Optional columns that no term uses
    /// are left out; names of other languages than English and Romanian are, too.
    ///
    /// - Parameter withSources: whether the column `source` is written; a hand-kept file does
    ///   without, its lines are the source.
    public static func write(_ terms: [Term], withSources: Bool = false) -> String {
        let columns = GlossaryColumn.allCases.filter { column in
            if column == .source { return withSources }
            return !column.isOptional || terms.contains { !values(of: column, in: $0).isEmpty }
        }
        var text = columns.map(\.rawValue).joined(separator: "\t") + "\n"
        for term in terms {
            let fields = columns.map { column in
                values(of: column, in: term).map {
                    GlossaryValue.written($0, inList: column.isList)
                }.joined(separator: ";")
            }
            text += fields.joined(separator: "\t") + "\n"
        }
        return text
    }

    private static func values(of column: GlossaryColumn, in term: Term) -> [String] {
        if let (language, status) = column.designation {
            return term.designations(in: language).filter { $0.status == status }.map(\.text)
        }
        return switch column {
        case .kind: [term.kind.rawValue]
        case .grammar: term.grammar.map { [$0.rawValue] } ?? []
        case .forms: term.romanianForms
        case .unit: term.unit.map { [$0] } ?? []
        case .note: term.note.map { [$0] } ?? []
        case .source: term.source.map { [$0] } ?? []
        default: []
        }
    }
}

extension GlossaryColumn {
    fileprivate var isList: Bool {
        switch self {
        case .unit, .note, .source, .kind, .grammar: false
        default: true
        }
    }
}
