internal import PunteGlossary
internal import PunteMemory

/// Shows dismissed findings to a person.
struct DismissalView {
    let terminal: Terminal

    /// The number of digits of a key that a person reads.
    static let shownDigits = FindingKey.shownDigits

    /// Returns a dismissal: its finding, the sentence, the reason, who and when.
    func text(of dismissal: Dismissal) -> String {
        let id = Self.id(of: dismissal)
        let indent = id.count + 2
        var head = StyledText("\(dismissal.rule): ")
        head.append(dismissal.excerpt.oneLine, .bold)
        let signature = [dismissal.author, SegmentView.time(dismissal.time)].compactMap(\.self)
        return terminal.paragraph(head, indent: indent, head: terminal.style(id, .dim) + "  ")
            + terminal.paragraph(dismissal.sentence, indent: indent, emphasis: .dim)
            + terminal.paragraph("reason: " + dismissal.reason, indent: indent)
            + terminal.paragraph(signature.joined(separator: ", "), indent: indent)
    }

    /// Returns the first digits of the key of a dismissal.
    static func id(of dismissal: Dismissal) -> String { String(dismissal.key.prefix(shownDigits)) }
}

/// A dismissed finding as an object of JSON lines.
struct DismissalRecord: Encodable {
    let id: String
    let rule: String
    let excerpt: String
    let sentence: String
    let reason: String
    let author: String?
    let time: String

    init(_ dismissal: Dismissal) {
        id = DismissalView.id(of: dismissal)
        rule = dismissal.rule
        excerpt = dismissal.excerpt
        sentence = dismissal.sentence
        reason = dismissal.reason
        author = dismissal.author
        time = SegmentView.time(dismissal.time)
    }
}
