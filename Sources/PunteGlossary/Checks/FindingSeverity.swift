/// How much a finding matters, the most first.
public enum FindingSeverity: String, Sendable, CaseIterable, Comparable {
    /// The translation says something else than its source.
    case fact
    /// A mistake of Romanian, or a term that the glossary does not allow.
    case language
    /// A matter of how the text is set, or of what an adaptation may leave out and add.
    case style

    /// Returns whether findings of the first severity matter less than those of the second.
    public static func < (left: FindingSeverity, right: FindingSeverity) -> Bool {
        left.place > right.place
    }

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Finding {
    /// How much the finding matters, by its rule.
    public var severity: FindingSeverity {
        if TranslationChecker.factRules.contains(rule) { return .fact }
        return TranslationChecker.styleRules.contains(rule) ? .style : .language
    }
}
