/// How far a translation has come, in the words that all tools can be translated into.
public enum ReviewState: String, Sendable, Hashable, CaseIterable {
    /// A reviewer turned the translation down.
    case rejected
    /// The translation is unfinished, or nobody has looked at it: machine translation, a fuzzy match.
    case draft
    /// The translation is finished, and somebody has to look at it again.
    case needsReview = "needs-review"
    /// The translation is finished.
    case translated
    /// A person has confirmed or approved the translation.
    case confirmed

    /// Whether the translation may be used without a warning.
    public var isReady: Bool { self == .translated || self == .confirmed }
}

// The states of XLIFF.
extension ReviewState {
    /// Reads the state of a `target` of XLIFF 1.2 (section "state") or of a `segment` of XLIFF 2
    /// (section "state").
    ///
    /// - Parameters:
    ///   - state: the value of `state`; a value that no version defines needs a review.
    ///   - qualifier: the value of `state-qualifier` of XLIFF 1.2.
    ///   - approved: the value of `approved` of XLIFF 1.2.
    init?(xliff state: String?, qualifier: String? = nil, approved: String? = nil) {
        if qualifier?.hasPrefix("rejected-") == true {
            self = .rejected
            return
        }
        switch state {
        case "final", "signed-off", "reviewed": self = .confirmed
        case "translated": self = approved == "yes" ? .confirmed : .translated
        case "new", "initial", "needs-translation", "needs-adaptation", "needs-l10n":
            self = .draft
        case _?:
            let isOpen = state?.hasPrefix("needs-") == true || approved != "yes"
            self = isOpen ? .needsReview : .confirmed
        case nil:
            if approved == "yes" {
                self = .confirmed
            } else if let qualifier, Self.unreviewed.contains(qualifier) {
                self = .draft
            } else if approved == "no" {
                self = .needsReview
            } else {
                return nil
            }
        }
    }

    /// The qualifiers of translations that nobody has looked at.
    private static let unreviewed: Set = ["fuzzy-match", "mt-suggestion", "leveraged-mt"]

    /// The state of XLIFF 1.2 that says the same.
    var xliff12: String {
        switch self {
        case .confirmed: "final"
        case .translated: "translated"
        case .needsReview: XLIFFProperty.needsReview
        case .draft, .rejected: "needs-translation"
        }
    }

    /// The state of XLIFF 2 that says the same, and the sub-state that says the rest.
    var xliff2: (state: String, subState: String?) {
        switch self {
        case .confirmed: ("final", nil)
        case .translated: ("translated", nil)
        case .needsReview: ("translated", XLIFFProperty.subStatePrefix + rawValue)
        case .draft, .rejected: ("initial", nil)
        }
    }
}

// The states of other tools.
extension ReviewState {
    /// Reads the confirmation level of Trados Studio: `conf` in SDLXLIFF, `x-ConfirmationLevel` in
    /// TMX.
    ///
    /// - Parameter conf: the level; nil for a segment that has none, which nobody has confirmed.
    init(trados conf: String?) {
        switch conf {
        case "ApprovedTranslation", "ApprovedSignOff": self = .confirmed
        case "Translated": self = .translated
        case "RejectedTranslation", "RejectedSignOff": self = .rejected
        default: self = .draft
        }
    }

    /// Reads the status of a row of memoQ, `mq:status`.
    init(memoQ status: String) {
        switch status {
        case "ManuallyConfirmed", "Translated", "Reviewer1Confirmed", "Reviewer2Confirmed",
            "Proofread":
            self = .confirmed
        case "Rejected": self = .rejected
        case "NotStarted", "PartiallyEdited", "Edited", "MachineTranslated",
            "AssembledFromFragments":
            self = .draft
        default: self = .needsReview
        }
    }

    /// Reads the mark `m:confirmed` of Phrase.
    init(phrase confirmed: String) {
        self = confirmed == "1" || confirmed == "true" ? .confirmed : .draft
    }
}
