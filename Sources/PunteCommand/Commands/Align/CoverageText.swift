internal import PunteAlignment
internal import PunteLanguage

extension ArticleCoverage {
    /// `English: 8 of 9 sentences used (90 %), 1 dropped · Romanian: 1 of 7 sentences added (3 %)`;
    /// percentages are of words.
    var line: String {
        let english = Count.of(used.sentences + dropped.sentences, "sentence")
        let romanian = Count.of(rendered.sentences + added.sentences, "sentence")
        let parts: [String] = [
            "English: \(used.sentences) of \(english) used",
            " (\(Self.percent(used, dropped)) of the words),",
            " \(dropped.sentences) dropped · ",
            "Romanian: \(added.sentences) of \(romanian) added",
            " (\(Self.percent(added, rendered)) of the words)",
        ]
        return parts.joined()
    }

    private static func percent(_ part: Amount, _ rest: Amount) -> String {
        let whole = part.words + rest.words
        guard whole > 0 else { return "0 %" }
        return (100 * Double(part.words) / Double(whole)).fixed(0) + " %"
    }
}

/// The coverage of an article as a line of JSON.
struct CoverageRecord: Encodable {
    struct English: Encodable {
        let used: ArticleCoverage.Amount
        let dropped: ArticleCoverage.Amount
    }

    struct Romanian: Encodable {
        let rendered: ArticleCoverage.Amount
        let added: ArticleCoverage.Amount
    }

    struct Coverage: Encodable {
        let en: English
        let ro: Romanian
    }

    let coverage: Coverage

    init(_ coverage: ArticleCoverage) {
        self.coverage = Coverage(
            en: English(used: coverage.used, dropped: coverage.dropped),
            ro: Romanian(rendered: coverage.rendered, added: coverage.added))
    }
}
