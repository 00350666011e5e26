internal import PunteLanguage
internal import PunteMemory

/// A hit of the concordance, formatted for people or as a row of a table.
///
/// For people, the keyword is in the same column for all hits, with its context around it. The text
/// in the other language and the source are below it.
struct ConcordanceView {
    let terminal: Terminal

    private var style: Style { terminal.style }

    /// Returns a hit as lines for people.
    func lines(_ hit: ConcordanceHit) -> String {
        let side: Side = hit.english.isEmpty ? .romanian : .english
        var result = keyword(hit.segment.text(side), hit.ranges(side).first)
        let other = hit.segment.text(side.other)
        let marks = hit.ranges(side.other).isEmpty ? hit.counterparts : hit.ranges(side.other)
        result += marked(other, marks) + "\n"
        var source = ["\(hit.segment.id)", hit.segment.status.rawValue]
        if let place = hit.source {
            source += [place.outlet, place.date, place.title].compactMap(\.self)
        } else {
            source += [hit.segment.origin, hit.segment.document].compactMap(\.self)
        }
        return result + style(source.joined(separator: " · "), .dim) + "\n\n"
    }

    /// Returns the keyword with the text around it, cut to the width of the terminal.
    private func keyword(_ text: String, _ range: Range<Int>?) -> String {
        guard let range else { return text + "\n" }
        let before = text.utf8Slice(0..<range.lowerBound).oneLine
        let word = text.utf8Slice(range)
        let after = text.utf8Slice(range.upperBound..<text.utf8.count).oneLine
        let left = max(10, (terminal.columns - TextWidth.of(word)) / 3)
        let right = max(10, terminal.columns - left - TextWidth.of(word))
        let end = Self.end(of: before, left)
        let padding = String(repeating: " ", count: max(0, left - TextWidth.of(end)))
        return padding + end + style(word, .bold) + Self.beginning(of: after, right) + "\n"
    }

    /// Returns a text on one line with some UTF-8 ranges emphasised; without colours, in brackets.
    private func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
        var result = ""
        var end = 0
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound })
        where range.lowerBound >= end {
            result += text.utf8Slice(end..<range.lowerBound)
            let word = text.utf8Slice(range)
            result += style.colored ? style(word, .cyan) : "[\(word)]"
            end = range.upperBound
        }
        return (result + text.utf8Slice(end..<text.utf8.count)).oneLine
    }

    private static func end(of text: String, _ columns: Int) -> String {
        guard TextWidth.of(text) > columns else { return text }
        var result = Array(text)
        while TextWidth.of(String(result)) > columns - 1 { result.removeFirst() }
        return "…" + String(result)
    }

    private static func beginning(of text: String, _ columns: Int) -> String {
        guard TextWidth.of(text) > columns else { return text }
        var result = Array(text)
        while TextWidth.of(String(result)) > columns - 1 { result.removeLast() }
        return String(result) + "…"
    }

    static let csvHeading = "id,en,ro,found,counterpart,status,outlet,date,title,url\r\n"

    /// Returns a hit as a record of comma-separated values (RFC 4180).
    static func csv(_ hit: ConcordanceHit) -> String {
        let found = Side.allCases.flatMap { side in
            hit.ranges(side).map { hit.segment.text(side).utf8Slice($0) }
        }
        let counterpart = hit.counterpartSide.map { side in
            hit.counterparts.map { hit.segment.text(side).utf8Slice($0) }
        }
        let fields = [
            "\(hit.segment.id)", hit.segment.english, hit.segment.romanian,
            found.joined(separator: " "), counterpart?.joined(separator: " ") ?? "",
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

/// A hit of the concordance as a line of JSON.
struct ConcordanceRecord: Encodable {
    let id: Int64
    let en: String
    let ro: String
    let found: [String]
    let counterpart: [String]
    let status: String
    let outlet: String?
    let date: String?
    let title: String?
    let url: String?

    init(_ hit: ConcordanceHit) {
        id = hit.segment.id
        en = hit.segment.english
        ro = hit.segment.romanian
        found = Side.allCases.flatMap { side in
            hit.ranges(side).map { hit.segment.text(side).utf8Slice($0) }
        }
        counterpart =
            hit.counterpartSide.map { side in
                hit.counterparts.map { hit.segment.text(side).utf8Slice($0) }
            } ?? []
        status = hit.segment.status.rawValue
        outlet = hit.source?.outlet
        date = hit.source?.date
        title = hit.source?.title
        url = hit.source?.url
    }
}
