internal import PunteLanguage
internal import PunteMemory

/// A hit of the concordance, formatted for people or as a row of a table.
///
/// For people, the keywords of all hits are in one column, with the left context before it and the
/// right context after it, as far as there is room for whole words. The text in the other language and the source are below.
/// A narrow terminal, which has no room for context, shows the whole text with its keyword marked.
struct ConcordanceView {
    private let terminal: Terminal
    /// The width of the column of keywords.
    private let keywordColumns: Int

    /// Lays out hits.
    ///
    /// - Parameters:
    ///   - terminal: the terminal.
    ///   - hits: all hits that are shown.
    init(_ terminal: Terminal, of hits: [ConcordanceHit]) {
        self.terminal = terminal
        let widest = hits.map { hit in
            TextWidth.of(hit.matches(hit.keywordSide).first ?? "")
        }.max()
        keywordColumns = min(widest ?? 0, terminal.columns / 3)
    }

    private var style: Style { terminal.style }

    /// Returns a hit as lines for people.
    func lines(_ hit: ConcordanceHit) -> String {
        let side = hit.keywordSide
        let text = hit.segment.text(side)
        var result =
            terminal.columns < Self.minimumColumns
            ? terminal.paragraph(Self.marked(text, hit.ranges(side), .bold, style))
            : keyword(text, hit.ranges(side).first)
        let other = hit.segment.text(side.other)
        let marks = hit.ranges(side.other).isEmpty ? hit.counterparts : hit.ranges(side.other)
        result += terminal.paragraph(Self.marked(other, marks, .cyan, style))
        var source = ["\(hit.segment.id)", hit.segment.status.rawValue]
        if let place = hit.source {
            source += [place.outlet, place.date, place.title].compactMap(\.self)
        } else {
            source += [hit.segment.origin, hit.segment.document].compactMap(\.self)
        }
        return result + terminal.paragraph(source.joined(separator: " · "), emphasis: .dim) + "\n"
    }

    /// The minimum width, in columns, of a terminal that shows keywords in their column.
    private static let minimumColumns = 60

    /// Returns the keyword with the text around it, cut to the width of the terminal.
    private func keyword(_ text: String, _ range: Range<Int>?) -> String {
        guard let range else { return terminal.paragraph(text) }
        let before = text.utf8Slice(0..<range.lowerBound).oneLine
        let word = text.utf8Slice(range).oneLine
        let after = text.utf8Slice(range.upperBound..<text.utf8.count).oneLine
        let left = max(10, (terminal.columns - keywordColumns) / 2)
        let width = max(keywordColumns, TextWidth.of(word))
        let right = max(10, terminal.columns - left - width)
        let end = TextWidth.rightAligned(Self.end(of: before, left), to: left)
        let gap = String(repeating: " ", count: width - TextWidth.of(word))
        return end + style(word, .bold) + gap + Self.beginning(of: after, right) + "\n"
    }

    /// Returns a text on one line with some UTF-8 ranges emphasised; without colours, in brackets.
    static func marked(_ text: String, _ ranges: [Range<Int>], _ style: Style) -> String {
        marked(text, ranges, .cyan, style).line(style).oneLine
    }

    private static func marked(
        _ text: String, _ ranges: [Range<Int>], _ emphasis: Style.Emphasis, _ style: Style
    ) -> StyledText {
        var result = StyledText()
        var end = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound >= end {
            result.append(text.utf8Slice(end..<range.lowerBound))
            let word = text.utf8Slice(range)
            result.append(style.colored ? word : "[\(word)]", emphasis)
            end = range.upperBound
        }
        result.append(text.utf8Slice(end..<text.utf8.count))
        return result
    }

    /// Returns the last words of a text that have room; a single word is cut when it has none.
    private static func end(of text: String, _ columns: Int) -> String {
        String(beginning(of: String(text.reversed()), columns).reversed())
    }

    /// Returns the first words of a text that have room; a single word is cut when it has none.
    private static func beginning(of text: String, _ columns: Int) -> String {
        guard TextWidth.of(text) > columns else { return text }
        var cut = Array(text)
        while TextWidth.of(String(cut)) > columns - 1 { cut.removeLast() }
        guard let space = cut.lastIndex(where: \.isWhitespace), space > 0 else {
            return String(cut) + "…"
        }
        return String(cut[...space]) + "…"
    }

    static let csvHeading = "id,en,ro,found,counterpart,status,outlet,date,title,url\r\n"

    /// Returns a hit as a record of comma-separated values (RFC 4180).
    static func csv(_ hit: ConcordanceHit) -> String {
        let fields = [
            "\(hit.segment.id)", hit.segment.english, hit.segment.romanian,
            Side.allCases.flatMap(hit.matches).joined(separator: " "),
            hit.counterpartWords.joined(separator: " "),
            hit.segment.status.rawValue, hit.source?.outlet ?? "", hit.source?.date ?? "",
            hit.source?.title ?? "", hit.source?.url ?? "",
        ]
        return fields.map(quoted).joined(separator: ",") + "\r\n"
    }

    static func quoted(_ field: String) -> String {
        let special: Set<Unicode.Scalar> = [",", "\"", "\r", "\n"]
        guard field.unicodeScalars.contains(where: special.contains) else { return field }
        return "\""
            + field.split(separator: "\"", omittingEmptySubsequences: false)
            .joined(separator: "\"\"") + "\""
    }
}
