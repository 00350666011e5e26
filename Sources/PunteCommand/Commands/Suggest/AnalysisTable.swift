internal import PunteLanguage
internal import PunteReuse
internal import PunteText

/// An analysis for people: the volumes by band, and the stored articles that resemble the new one.
struct AnalysisTable {
    let terminal: Terminal

    private var style: Style { terminal.style }

    /// Returns the number of segments in each band, and the share of words with 85 points or more.
    func line(_ analysis: ReuseAnalysis) -> String {
        let counts = ReuseAnalysis.Category.all.compactMap { category -> String? in
            let count = analysis[category].segments
            guard count > 0 else { return nil }
            return switch category {
            case .translated: "\(count) translated"
            case .repetition: Count.of(count, "repetition")
            case .band(.new): "\(count) new"
            case .band(let band): "\(count) at \(band.rawValue)"
            }
        }
        let repaired = analysis.repaired.segments
        let remark = repaired > 0 ? " (\(repaired) repaired)" : ""
        let text =
            Count.of(analysis.total.segments, "segment") + ": " + counts.joined(separator: " · ")
            + remark + " – " + coverage(analysis)
        return "\n" + terminal.paragraph(StyledText(text, .bold))
    }

    private func coverage(_ analysis: ReuseAnalysis) -> String {
        let share = analysis.coverage(atLeast: 85).percent(.down)
        return "\(share)% of \(Count.of(analysis.total.words, "word")) at 85 or above"
    }

    /// Returns the volume of each band as a table.
    func render(_ analysis: ReuseAnalysis) -> String {
        var result =
            "\n"
            + row(
                ["", "segments", "words", "%", "characters"].map { style($0, .dim) },
                plain: ["", "segments", "words", "%", "characters"])
        for category in ReuseAnalysis.Category.all {
            let volume = analysis[category]
            if category == .translated, volume.segments == 0 { continue }
            result += row(category.name, volume, of: analysis.total)
        }
        result += row("total", analysis.total, of: analysis.total)
        if analysis.repaired.segments > 0 {
            result += row("of it repaired", analysis.repaired, of: analysis.total)
        }
        return result + "\n" + style(coverage(analysis), .bold) + "\n"
    }

    private func row(_ name: String, _ volume: Volume, of total: Volume) -> String {
        let share =
            total.words > 0
            ? (Double(volume.words) * 100 / Double(total.words)).fixed(0) : "–"
        let cells = [
            name, "\(volume.segments)", "\(volume.words)", share, "\(volume.characters)",
        ]
        return row(cells, plain: cells)
    }

    /// Returns a row of the table; `plain` has the cells without emphasis, from which their widths
    /// are measured.
    private func row(_ cells: [String], plain: [String]) -> String {
        let widths = [16, 10, 10, 6, 13]
        var line = ""
        for (index, cell) in cells.enumerated() {
            let gap = String(
                repeating: " ", count: max(0, widths[index] - TextWidth.of(plain[index])))
            line += index == 0 ? cell + gap : gap + cell
        }
        return line + "\n"
    }

    // MARK: Stored articles

    /// Returns text on the stored articles that the article resembles; empty if it resembles none.
    ///
    /// If `isDetailed` is true, each changed sentence is shown.
    func story(_ reuse: ArticleReuse, isDetailed: Bool) -> String {
        var result = ""
        if let version = reuse.version {
            let counts = [
                "\(version.count(.same)) the same", "\(version.count(.changed)) changed",
                "\(version.count(.new)) new", "\(version.removed.count) gone",
            ]
            result += terminal.paragraph(
                StyledText(
                    version.isSame
                        ? "the memory has this article: " + name(version.earlier)
                        : "an earlier version may be " + name(version.earlier) + ": "
                            + counts.joined(separator: " · ")))
            if isDetailed { result += details(version, reuse) }
        }
        let others = reuse.resemblances.filter { $0.article != reuse.version?.earlier.article }
        for resemblance in others.prefix(isDetailed ? 10 : 3) where resemblance.share >= 0.02 {
            result += terminal.paragraph(StyledText("resembles " + name(resemblance)))
        }
        if isDetailed {
            for paragraph in reuse.paragraphs {
                let numbers =
                    "\(paragraph.sentences.lowerBound + 1)–\(paragraph.sentences.upperBound)"
                result += terminal.paragraph(
                    StyledText(
                        "\(numbers): a paragraph of “\(paragraph.title)” "
                            + "(\(paragraph.score)% and above)"))
            }
        }
        return result.isEmpty ? "" : "\n" + result
    }

    private func name(_ resemblance: Resemblance) -> String {
        let share = "\(resemblance.share.percent())% of the words"
        let date = resemblance.date.map { ", \($0)" } ?? ""
        return "“\(resemblance.title)”\(date) (article \(resemblance.article), \(share))"
    }

    private func details(_ version: StoryVersion, _ reuse: ArticleReuse) -> String {
        var result = ""
        for (index, change) in version.changes.enumerated() where change.kind != .same {
            let text = reuse.suggestions[index].sentence.text
            result +=
                change.kind == .new
                ? item(text, .green, head: "+ \(index + 1)")
                : item(text, .yellow, head: "~ \(index + 1)")
        }
        for gone in version.removed { result += item(gone.text, .red, head: "- \(gone.old + 1)") }
        return result
    }

    private func item(_ text: String, _ emphasis: Style.Emphasis, head: String) -> String {
        let indent = 8
        return terminal.paragraph(
            StyledText(text, emphasis), indent: indent,
            head: TextWidth.padded("  " + head, to: indent))
    }
}
