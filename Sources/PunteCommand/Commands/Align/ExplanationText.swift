internal import PunteAlignment
internal import PunteLanguage

/// What ties a link and what speaks against it, in words for people.
struct ExplanationText {
    let explanation: LinkExplanation

    /// Items of a kind shown to people; programs get all of them.
    private static let most = 8
    /// Words that say less are not shown to people.
    private static let leastWeight = 0.35
    private static let leastShare = 0.01

    /// `soldier–soldat .71 · 120 = 120 · 78 % of the English and 70 % of the Romanian accounted for`
    var ties: String {
        let pairs = explanation.ties.filter { $0.share >= Self.leastShare }.prefix(Self.most)
        var parts = pairs.map(Self.text)
        if pairs.isEmpty { parts.append("no words in common") }
        parts.append(
            "\(Self.percent(explanation.sourceCoverage)) of the English and "
                + "\(Self.percent(explanation.targetCoverage)) of the Romanian accounted for")
        switch (explanation.followsLink, explanation.precedesLink) {
        case (true, true): parts.append("joins the links before and after")
        case (true, false): parts.append("joins the link before")
        case (false, true): parts.append("joins the link after")
        case (false, false): break
        }
        return parts.joined(separator: " · ")
    }

    /// nil when nothing does.
    var doubts: String? {
        var parts: [String] = []
        let words = [
            ("English", explanation.sourceUnaccounted), ("Romanian", explanation.targetUnaccounted),
        ]
        for (language, words) in words {
            let shown = words.filter { $0.weight >= Self.leastWeight }.prefix(Self.most)
            guard !shown.isEmpty else { continue }
            parts.append("only \(language): " + shown.map(\.text).joined(separator: ", "))
        }
        let numbers = [
            ("English", explanation.sourceNumbers), ("Romanian", explanation.targetNumbers),
        ]
        for (language, numbers) in numbers where !numbers.isEmpty {
            parts.append(
                "number only \(language): " + numbers.map(\.text).joined(separator: ", "))
        }
        let rivals = [
            ("English", explanation.sourceRival), ("Romanian", explanation.targetRival),
        ]
        for case (let language, .some(let rival)) in rivals {
            parts.append(
                "rival: \(language) sentence \(rival.sentence), likeness "
                    + "\(rival.similarity.fixed(2)) against "
                    + explanation.similarity.fixed(2))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    private static func text(_ tie: LinkExplanation.Tie) -> String {
        let sign =
            switch tie.kind {
            case .number, .same: "="
            case .alike: "≈"
            case .lexicon: "–"
            }
        let words = "\(tie.source.text)\(sign)\(tie.target.text)"
        return tie.kind == .number ? words : "\(words) \(tie.weight.fixed(2))"
    }

    private static func percent(_ share: Double) -> String { "\(share.percent()) %" }
}
