internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Suggestions as an HTML page for screen and paper, which needs no scripts and no other files.
struct SuggestionPage {
    /// The language of the documents.
    let side: Side

    func render(_ reuses: [DocumentReuse]) -> String {
        let title = reuses.first.map { $0.document.article.title ?? $0.document.name } ?? ""
        let documents = reuses.enumerated().map { number, reuse in
            let heading = reuses.count > 1 ? "<h2>\(HTML.escaped(reuse.document.name))</h2>\n" : ""
            return heading + story(reuse.reuse) + segments(reuse.reuse, document: number)
        }
        return HTML.page(
            title: title, style: SuggestionStyle.sheet,
            body: """
                <header>
                <h1 lang="\(side.rawValue)">\(HTML.escaped(title))</h1>
                \(AnalysisSection(analysis: reuses.analysis).render())
                </header>
                <main>
                \(documents.joined(separator: "\n"))
                </main>
                """)
    }

    // MARK: Stored articles

    private func story(_ reuse: ArticleReuse) -> String {
        var items: [String] = []
        if let version = reuse.version, version.isSame {
            items.append("<p>The memory has this article: \(name(version.earlier)).</p>")
        } else if let version = reuse.version {
            let gone = version.removed.map {
                "<li lang=\"\(side.rawValue)\">\(HTML.escaped($0.text))</li>"
            }
            items.append(
                "<p>An earlier version may be \(name(version.earlier)): "
                    + "\(Count.of(version.count(.same), "sentence")) the same, \(version.count(.changed)) "
                    + "changed, \(version.count(.new)) new, \(version.removed.count) gone.</p>"
                    + (gone.isEmpty
                        ? ""
                        : "<details><summary>Gone since then</summary><ul>\(gone.joined())</ul>"
                            + "</details>"))
        }
        let others = reuse.resemblances.filter { $0.article != reuse.version?.earlier.article }
        items += others.prefix(3).filter { $0.share >= 0.02 }.map {
            "<p>Resembles \(name($0)).</p>"
        }
        return items.isEmpty ? "" : "<section class=\"story\">\(items.joined())</section>\n"
    }

    private func name(_ resemblance: Resemblance) -> String {
        let share = resemblance.share.percent()
        let title =
            "<cite lang=\"\(side.rawValue)\">\(HTML.escaped(resemblance.title))</cite>"
        let date = resemblance.date.map { ", \(HTML.escaped($0))" } ?? ""
        return "\(title)\(date) (\(share)% of the words)"
    }

    // MARK: Segments

    private func segments(_ reuse: ArticleReuse, document: Int) -> String {
        var rows: [String] = []
        var paragraph: Int?
        for (index, suggestion) in reuse.suggestions.enumerated() {
            if let known = reuse.paragraph(startingAt: index) {
                rows.append(self.paragraph(known))
            }
            let begins = suggestion.sentence.paragraph != paragraph
            paragraph = suggestion.sentence.paragraph
            rows.append(row(index, suggestion, in: reuse, document: document, begins: begins))
            if let joined = suggestion.joined, joined.sentences.upperBound == index + 1 {
                rows.append(self.joined(joined))
            }
        }
        return "<div class=\"segments\" role=\"list\">\n\(rows.joined(separator: "\n"))\n</div>"
    }

    private func paragraph(_ known: KnownParagraph) -> String {
        """
        <div class="remark">Paragraph of <cite lang="\(side.rawValue)">\
        \(HTML.escaped(known.title))</cite>\(known.score >= 100 ? "" : ", \(known.score)% and above")\
        </div>
        """
    }

    private func row(
        _ index: Int, _ suggestion: Suggestion, in reuse: ArticleReuse, document: Int, begins: Bool
    ) -> String {
        let text = suggestion.sentence.text
        let best = suggestion.translation == nil ? suggestion.best : nil
        let source = best.map { marked(MarkedText($0.match)) } ?? HTML.escaped(text)
        let isTitle = suggestion.sentence.kind == .title || suggestion.sentence.kind == .heading
        let classes = ["segment", begins ? "begins" : nil, isTitle ? "title" : nil]
            .compactMap(\.self).joined(separator: " ")
        let more = suggestion.matches.dropFirst().map { match in
            """
            <details><summary>\(match.points)%</summary>\
            <p lang="\(side.rawValue)">\(marked(MarkedText(match.match)))</p>\
            <p lang="\(side.other.rawValue)">\(marked(MarkedText(target: match)))</p>\
            \(match.isDraft ? remarks(match) : "")</details>
            """
        }
        return """
            <div class="\(classes)" role="listitem" id="d\(document)s\(index + 1)">
            <div class="badge"><span class="number">\(index + 1)</span> \
            \(badge(suggestion, best, document: document))</div>
            <div class="source" lang="\(side.rawValue)"><p>\(source)</p>\(fragments(suggestion))\(terms(suggestion))</div>
            <div class="target" lang="\(side.other.rawValue)">\
            <p>\(target(suggestion, best))</p>\(remarks(best))\(more.joined())</div>
            </div>
            """
    }

    private func target(_ suggestion: Suggestion, _ best: ReuseMatch?) -> String {
        if let translation = suggestion.translation { return HTML.escaped(translation) }
        return best.map { marked(MarkedText(target: $0)) } ?? ""
    }

    /// Returns the score with its tip, which names the stored segment.
    ///
    /// The tip is shown when the pointer is over the score or the score has the focus.
    private func badge(_ suggestion: Suggestion, _ best: ReuseMatch?, document: Int) -> String {
        if suggestion.translation != nil { return "<span class=\"score done\">done</span>" }
        guard let best else {
            let again = suggestion.repetitionOf.map {
                " <a href=\"#d\(document)s\($0 + 1)\">= \($0 + 1)</a>"
            }
            return "<span class=\"score new\">new</span>\(again ?? "")"
        }
        return """
            <span class="score \(Self.level(best))" tabindex="0">\(best.points)%\
            <span class="tip" role="note">\(provenance(best))</span></span>
            """
    }

    private static func level(_ match: ReuseMatch) -> String {
        switch match.kind {
        case .context, .exact: "exact"
        case .repaired: "repaired"
        case .part: "part"
        case .fuzzy: match.points >= 85 ? "high" : "low"
        }
    }

    private func provenance(_ reuse: ReuseMatch) -> String {
        let segment = reuse.match.segment
        let lines = [
            reuse.kind.rawValue + ", segment \(segment.id), " + segment.status.rawValue,
            segment.origin, segment.document, segment.author.map { "by \($0)" },
            segment.confidence.map { "aligned with \($0.percent(.down))%" },
            "stored: " + reuse.match.source,
        ]
        return lines.compactMap(\.self).map(HTML.escaped).joined(separator: "<br>")
    }

    private func remarks(_ best: ReuseMatch?) -> String {
        guard let best else { return "" }
        return MatchRemark.remarks(best).map {
            "<p class=\"note\" lang=\"en\">\(HTML.escaped($0))</p>"
        }.joined()
    }

    private func joined(_ joined: JoinedMatch) -> String {
        let numbers = "\(joined.sentences.lowerBound + 1)–\(joined.sentences.upperBound)"
        return """
            <div class="segment joined" role="listitem">
            <div class="badge"><span class="number">\(numbers)</span> \
            <span class="score \(Self.level(joined.match))" tabindex="0">\
            \(joined.match.points)%\
            <span class="tip" role="note">\(provenance(joined.match))</span></span></div>
            <div class="source" lang="\(side.rawValue)">\
            <p>\(marked(MarkedText(joined.match.match)))</p></div>
            <div class="target" lang="\(side.other.rawValue)">\
            <p>\(marked(MarkedText(target: joined.match)))</p>\(remarks(joined.match))</div>
            </div>
            """
    }

    private func fragments(_ suggestion: Suggestion) -> String {
        let items = suggestion.fragments.map {
            "<li>phrase: \(HTML.escaped($0.source)) → <span lang=\"\(side.other.rawValue)\">"
                + "\(HTML.escaped($0.target))</span></li>"
        }
        return items.isEmpty ? "" : "<ul class=\"terms\">\(items.joined())</ul>"
    }

    private func terms(_ suggestion: Suggestion) -> String {
        var seen: Set<String> = []
        let items = suggestion.terms.filter { seen.insert($0.source + $0.text).inserted }.map {
            "<li>\(HTML.escaped($0.source)) = <span lang=\"\(side.other.rawValue)\">"
                + "\(HTML.escaped($0.text))</span></li>"
        }
        return items.isEmpty ? "" : "<ul class=\"terms\">\(items.joined())</ul>"
    }

    private func marked(_ text: MarkedText) -> String {
        text.runs.map { run in
            let text = HTML.escaped(run.text)
            return switch run.kind {
            case .same: text
            case .added: "<ins>\(text)</ins>"
            case .removed: "<del>\(text)</del>"
            case .affected: "<mark>\(text)</mark>"
            }
        }.joined()
    }
}

/// The analysis at the beginning of a page: a summary, a bar, and the volumes as a table.
private struct AnalysisSection {
    let analysis: ReuseAnalysis

    func render() -> String {
        let share = analysis.coverage(atLeast: 85).percent(.down)
        return """
            <p class="summary"><strong>\(share)%</strong> of \
            \(Count.of(analysis.total.words, "word")) in \
            \(Count.of(analysis.total.segments, "segment")) at 85 or above</p>
            \(bar)
            <details class="analysis"><summary>Analysis</summary>
            <table>
            <thead><tr><th></th><th>segments</th><th>words</th><th>characters</th></tr></thead>
            <tbody>
            \(rows)
            </tbody>
            </table>
            </details>
            """
    }

    private var shown: [ReuseAnalysis.Category] {
        ReuseAnalysis.Category.all.filter { analysis[$0].segments > 0 }
    }

    /// A bar divided in proportion to the words of the bands.
    private var bar: String {
        let parts = shown.map { category in
            let words = analysis[category].words
            return "<span class=\"\(Self.level(category))\" style=\"flex-grow: \(words)\"></span>"
        }
        return "<div class=\"bar\" aria-hidden=\"true\">\(parts.joined())</div>"
    }

    private var rows: String {
        let rows = shown.map { row($0.name, analysis[$0]) } + [row("total", analysis.total)]
        let repaired = analysis.repaired.segments > 0 ? [row("repaired", analysis.repaired)] : []
        return (rows + repaired).joined(separator: "\n")
    }

    private func row(_ name: String, _ volume: Volume) -> String {
        "<tr><th scope=\"row\">\(name)</th><td>\(volume.segments)</td><td>\(volume.words)</td>"
            + "<td>\(volume.characters)</td></tr>"
    }

    private static func level(_ category: ReuseAnalysis.Category) -> String {
        switch category {
        case .translated: "done"
        case .repetition: "repaired"
        case .band(.context), .band(.exact): "exact"
        case .band(.nearlyExact), .band(.high): "high"
        case .band(.medium), .band(.low): "low"
        case .band(.new): "new"
        }
    }
}

/// The style sheet of the page.
private enum SuggestionStyle {
    static let sheet = """
        :root { color-scheme: light dark; --text: #1b1d22; --back: #fdfdfc; --soft: #62656d; --line: #d9dadd; --raised: #f3f3f1; --exact: #1e7a3c; --repaired: #0b7285; --high: #1f5fbf; --low: #9a5b00; --part: #7a4fb3; --new: #6b6e76; --ins: #dff3e4; --insText: #14532d; --del: #fbe4e4; --delText: #8f1d1d; --mark: #fdf0c3; --markText: #5c4300; }
        @media (prefers-color-scheme: dark) { :root { --text: #e6e7ea; --back: #15171b; --soft: #a3a7b0; --line: #34373e; --raised: #22252b; --exact: #6fd08c; --repaired: #5cc8db; --high: #8ab6ff; --low: #f0b35a; --part: #c4a2f5; --new: #9a9ea8; --ins: #16361f; --insText: #a9e8bc; --del: #43191b; --delText: #f5b5b5; --mark: #423508; --markText: #f6dd8d; } }
        * { box-sizing: border-box; }
        body { background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; margin: 0 auto; max-width: 82rem; padding: 1.5rem 1.25rem 3rem; overflow-wrap: anywhere; }
        h1 { font-size: 1.4rem; line-height: 1.3; margin: 0 0 .5rem; }
        h2 { font-size: 1.1rem; margin: 2rem 0 .5rem; }
        p { margin: 0; }
        .summary { color: var(--soft); }
        .summary strong { color: var(--text); font-size: 1.15rem; }
        .bar { display: flex; gap: 2px; height: .5rem; margin: .6rem 0; overflow: hidden; border-radius: 4px; }
        .bar span { flex-basis: 0; background: currentColor; }
        details > summary { color: var(--soft); cursor: pointer; font-size: .875rem; }
        table { border-collapse: collapse; font-size: .875rem; margin: .4rem 0; }
        td, th { border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; font-weight: normal; padding: .2rem 1rem .2rem 0; text-align: right; }
        th[scope=row] { text-align: left; }
        .story { border-left: 3px solid var(--line); color: var(--soft); font-size: .9rem; margin: 1rem 0; padding-left: .8rem; }
        .segments { border-top: 1px solid var(--line); margin-top: 1.2rem; }
        .segment { display: grid; gap: .2rem 1.25rem; grid-template-columns: 5.2rem 1fr 1fr; padding: .45rem 0; }
        .segment.begins { border-top: 1px solid var(--line); }
        .segments > .segment:first-child { border-top: 0; }
        .segment.title .source, .segment.title .target { font-weight: 600; }
        .segment.title .terms, .segment.title .note { font-weight: normal; }
        .segment.joined { background: var(--raised); border-radius: 6px; }
        .segment:target { outline: 2px solid var(--high); }
        .badge { white-space: nowrap; }
        .number { color: var(--soft); display: inline-block; font-size: .8rem; min-width: 1.6rem; }
        .joined .number { padding-left: .4rem; }
        .score { border-radius: 4px; cursor: help; font-size: .875rem; font-variant-numeric: tabular-nums; font-weight: 600; position: relative; }
        .exact { color: var(--exact); } .repaired { color: var(--repaired); } .high { color: var(--high); } .low { color: var(--low); } .part { color: var(--part); } .new, .done { color: var(--new); cursor: default; }
        .score:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
        .tip { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; box-shadow: 0 4px 16px #0003; color: var(--text); font-size: .8rem; font-weight: normal; left: 0; line-height: 1.45; padding: .5rem .7rem; position: absolute; top: 1.7em; visibility: hidden; white-space: normal; width: min(26rem, 80vw); z-index: 2; }
        .score:hover .tip, .score:focus .tip { visibility: visible; }
        ins { background: var(--ins); border-radius: 3px; color: var(--insText); text-decoration: underline; text-underline-offset: .15em; }
        del { background: var(--del); border-radius: 3px; color: var(--delText); }
        del + ins { margin-left: .2em; }
        del, .note { user-select: none; -webkit-user-select: none; }
        mark { background: var(--mark); border-radius: 3px; color: var(--markText); text-decoration: underline dotted; text-underline-offset: .15em; }
        .note { color: var(--soft); font-size: .8rem; margin-top: .15rem; }
        .terms { display: flex; flex-wrap: wrap; gap: .1rem .9rem; list-style: none; margin: .2rem 0 0; padding: 0; color: var(--soft); font-size: .8rem; }
        .remark { color: var(--exact); font-size: .8rem; padding: .5rem 0 0 6.45rem; border-top: 1px solid var(--line); }
        .remark + .segment.begins { border-top: 0; padding-top: 0; }
        @media (max-width: 44rem) {
        body { padding: 1rem .9rem 2rem; }
        .segment { grid-template-columns: 1fr; padding: .6rem 0; }
        .segment.title .terms, .segment.title .note { font-weight: normal; }
        .segment.joined { padding: .6rem; }
        .source { color: var(--soft); }
        .remark { padding-left: 0; }
        }
        @media print {
        :root { color-scheme: light; --text: #000; --back: #fff; --soft: #444; --line: #bbb; --raised: #fff; --ins: #fff; --insText: #000; --del: #fff; --delText: #555; --mark: #fff; --markText: #000; }
        body { font-size: 9.5pt; max-width: none; padding: 0; }
        .segment { break-inside: avoid; }
        .tip { display: none; }
        }
        """
}
