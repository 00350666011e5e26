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

extension FindingSeverity {
    /// Creates the severity of what a rule finds.
    init(ofRule name: String) {
        if TranslationChecker.factRules.contains(name) {
            self = .fact
        } else {
            self = TranslationChecker.styleRules.contains(name) ? .style : .language
        }
    }
}

extension Finding {
    /// How much the finding matters, by its rule.
    public var severity: FindingSeverity { FindingSeverity(ofRule: rule) }
}
