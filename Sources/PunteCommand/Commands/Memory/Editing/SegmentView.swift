internal import PunteLanguage
internal import PunteMemory
internal import PunteService
internal import PunteText

/// Formats segments for people: the id, both texts and the metadata.
struct SegmentView {
    let terminal: Terminal

    private var style: Style { terminal.style }
    private static let indent = 8

    /// Returns a segment as lines: the texts and a line of remarks.
    func lines(_ segment: StoredSegment) -> String {
        texts(segment) + remarks(segment) + "\n"
    }

    /// Returns a segment with its old and its new texts.
    func change(_ before: StoredSegment, _ after: StoredSegment) -> String {
        var result = ""
        for side in Side.allCases {
            let head = side == .english ? "\(before.id)" : ""
            let (old, new) = (before.text(side), after.text(side))
            result += paragraph(old, head: head, side == .english ? .dim : nil)
            if old != new { result += paragraph(new, head: "    →", .green) }
        }
        return result + "\n"
    }

    private func texts(_ segment: StoredSegment) -> String {
        paragraph(segment.english, head: "\(segment.id)", .dim)
            + paragraph(segment.romanian, head: "", nil)
    }

    private func paragraph(_ text: String, head: String, _ emphasis: Style.Emphasis?) -> String {
        let padded = TextWidth.padded(head, to: Self.indent - 1) + " "
        return terminal.paragraph(
            text.oneLine, indent: Self.indent, head: style(padded, .bold), emphasis: emphasis)
    }

    private func remarks(_ segment: StoredSegment) -> String {
        // What a person confirmed is sure, whatever the aligner had thought of it.
        let confidence = segment.status == .confirmed ? nil : segment.confidence
        let known = [
            segment.status.rawValue, confidence.map { "\($0.percent(.down))%" },
            segment.label, segment.origin, segment.document, segment.author,
        ]
        return terminal.paragraph(
            known.compactMap(\.self).joined(separator: " · "), indent: Self.indent, emphasis: .dim)
    }

    /// Returns all data of a segment, one item in each line.
    func details(_ details: SegmentDetails) -> String {
        let segment = details.segment
        var facts: [(String, String)] = [
            ("status", segment.status.rawValue), ("kind", segment.kind),
        ]
        func add(_ name: String, _ value: String?) {
            if let value { facts.append((name, value)) }
        }
        add("confidence", segment.confidence.map { $0.fixed(4) })
        add("label", segment.label)
        add("origin", segment.origin)
        add("document", segment.document)
        add("domain", segment.domain)
        add("author", segment.author)
        add("created", Self.time(segment.created))
        add("changed", Self.time(segment.changed))
        for (name, article, positions) in [
            ("English", details.english, segment.place?.english),
            ("Romanian", details.romanian, segment.place?.romanian),
        ] {
            guard let article, let positions else { continue }
            let sentences = positions.map { "\($0 + 1)" }.joined(separator: ", ")
            let named = [
                article.article.title, article.article.outlet, article.article.date,
                article.article.url,
            ].compactMap(\.self).joined(separator: " · ")
            add(name, "article \(article.id), sentence \(sentences): \(named.oneLine)")
        }
        add("source", details.source.map { "\($0.id): \($0.name)" })
        if !details.twins.isEmpty {
            add("same texts", details.twins.map(String.init).joined(separator: ", "))
        }
        return texts(segment) + "\n"
            + facts.map { TextWidth.padded($0.0, to: 12) + $0.1 + "\n" }.joined()
            + (details.history.isEmpty ? "" : "\n" + history(details.history))
    }

    /// Returns the changes of a segment, with its texts before each.
    func history(_ entries: [HistoryEntry]) -> String {
        entries.map { entry in
            let head = [
                Self.time(entry.time), entry.action, entry.author, entry.note.map { "(\($0))" },
            ].compactMap(\.self).joined(separator: " ")
            return head + ", was \(entry.status.rawValue):\n"
                + terminal.paragraph(entry.english.oneLine, indent: Self.indent, emphasis: .dim)
                + terminal.paragraph(entry.romanian.oneLine, indent: Self.indent)
        }.joined()
    }

    static func time(_ seconds: Int64) -> String { ServiceTime.text(seconds) }
}
