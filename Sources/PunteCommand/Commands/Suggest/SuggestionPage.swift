internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
internal import PunteText

/// Suggestions as one self-contained HTML page: two columns, dark and light, for screens of any
/// width and for paper; no scripts, no network.
struct SuggestionPage {
    let side: Side

    func render(_ reuses: [DocumentReuse]) -> String {
        let title = reuses.first.map { $0.document.article.title ?? $0.document.name } ?? ""
        var analysis = ReuseAnalysis()
        for reuse in reuses { analysis += reuse.reuse.analysis }
        let documents = reuses.enumerated().map { number, reuse in
            let heading = reuses.count > 1 ? "<h2>\(HTML.escaped(reuse.document.name))</h2>\n" : ""
            return heading + story(reuse.reuse) + segments(reuse.reuse, document: number)
        }
        return HTML.page(
            title: title, style: SuggestionStyle.sheet,
            body: """
                <header>
                <h1 lang="\(side.rawValue)">\(HTML.escaped(title))</h1>
                \(AnalysisSection(analysis: analysis).render())
                </header>
                <main>
                \(documents.joined(separator: "\n"))
                </main>
                """)
    }

    // MARK: The article as a whole

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
                    + "\(version.count(.same)) sentences the same, \(version.count(.changed)) "
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

    // MARK: The segments

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
        let source = best.map { marked(MarkedText(text, $0.match)) } ?? HTML.escaped(text)
        let isTitle = suggestion.sentence.kind == .title || suggestion.sentence.kind == .heading
        let classes = ["segment", begins ? "begins" : nil, isTitle ? "title" : nil]
            .compactMap(\.self).joined(separator: " ")
        let more = suggestion.matches.dropFirst().map { match in
            """
            <details><summary>\(Int(match.match.score))%</summary>\
            <p lang="\(side.rawValue)">\(marked(MarkedText(text, match.match)))</p>\
            <p lang="\(side.other.rawValue)">\(marked(MarkedText(target: match)))</p></details>
            """
        }
        return """
            <div class="\(classes)" role="listitem" id="d\(document)s\(index + 1)">
            <div class="badge"><span class="number">\(index + 1)</span> \
            \(badge(suggestion, best, document))</div>
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

    /// The score; where it comes from is shown when it is pointed at or has the focus.
    private func badge(_ suggestion: Suggestion, _ best: ReuseMatch?, _ document: Int) -> String {
        if suggestion.translation != nil { return "<span class=\"score done\">done</span>" }
        guard let best else {
            let again = suggestion.repetitionOf.map {
                " <a href=\"#d\(document)s\($0 + 1)\">= \($0 + 1)</a>"
            }
            return "<span class=\"score new\">new</span>\(again ?? "")"
        }
        return """
            <span class="score \(Self.level(best))" tabindex="0">\(Int(best.match.score))%\
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
            \(Int(joined.match.match.score))%\
            <span class="tip" role="note">\(provenance(joined.match))</span></span></div>
            <div class="source" lang="\(side.rawValue)">\
            <p>\(marked(MarkedText(joined.text, joined.match.match)))</p></div>
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
