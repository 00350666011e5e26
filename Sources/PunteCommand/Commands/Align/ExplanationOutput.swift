internal import PunteAlignment
internal import PunteLanguage

/// The explanation of a link as text for the user.
struct ExplanationText {
    let explanation: LinkExplanation

    /// The maximum number of word links, and of words, in the text; JSON output contains all.
    private static let maximumCount = 8
    /// The minimum weight of a word that is shown as unaccounted for.
    private static let minimumWeight = 0.35
    /// The minimum share of the link's weight for a word link to be shown.
    private static let minimumShare = 0.01

    /// The evidence for the link.
    ///
    /// For example
    /// `soldier–soldat 0.71 · 120=120 · 78 % of the English and 70 % of the Romanian accounted for`.
    var evidence: String {
        let shown = explanation.linkedWords.filter { $0.share >= Self.minimumShare }
            .prefix(Self.maximumCount)
        var parts = shown.map(Self.text)
        if shown.isEmpty { parts.append("no words in common") }
        parts.append(
            "\(explanation.englishCoverage.percent()) % of the English and "
                + "\(explanation.romanianCoverage.percent()) % of the Romanian accounted for")
        switch (explanation.followsLink, explanation.precedesLink) {
        case (true, true): parts.append("joins the links before and after")
        case (true, false): parts.append("joins the link before")
        case (false, true): parts.append("joins the link after")
        case (false, false): break
        }
        return parts.joined(separator: " · ")
    }

    /// The evidence against the link; nil if there is none.
    ///
    /// It consists of words and numbers without counterpart, and of sentences that compete with the
    /// linked ones.
    var doubts: String? {
        var parts: [String] = []
        let words = [
            ("English", explanation.englishUncovered), ("Romanian", explanation.romanianUncovered),
        ]
        for (language, words) in words {
            let shown = words.filter { $0.weight >= Self.minimumWeight }.prefix(Self.maximumCount)
            guard !shown.isEmpty else { continue }
            parts.append("only \(language): " + shown.map(\.text).joined(separator: ", "))
        }
        let numbers = [
            ("English", explanation.englishNumbers), ("Romanian", explanation.romanianNumbers),
        ]
        for (language, numbers) in numbers where !numbers.isEmpty {
            parts.append(
                "number only \(language): " + numbers.map(\.text).joined(separator: ", "))
        }
        let competitors = [
            ("English", explanation.englishCompetitor),
            ("Romanian", explanation.romanianCompetitor),
        ]
        for case (let language, .some(let competitor)) in competitors {
            parts.append(
                "rival: \(language) sentence \(competitor.sentence + 1), likeness "
                    + "\(competitor.similarity.fixed(2)) against "
                    + explanation.similarity.fixed(2))
        }
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// Returns which part of each sentence is tied to which sentence.
    ///
    /// - Parameter sentence: Returns the sentence of a side with an index.
    /// - Returns: The parts, each with its text; nil for a link of one sentence a side.
    func parts(sentence: (Side, Int) -> String) -> String? {
        let shown = explanation.parts.map { part in
            let text = sentence(part.side, part.sentence).utf8Slice(part.range)
            // Numbered as --edit numbers them.
            let names = part.side == .romanian ? ("R", "E") : ("E", "R")
            return "\(names.0)\(part.sentence + 1) “\(text)” ← \(names.1)\(part.counterpart + 1)"
        }
        return shown.isEmpty ? nil : shown.joined(separator: " · ")
    }

    private static func text(_ tie: LinkExplanation.LinkedWords) -> String {
        let sign =
            switch tie.kind {
            case .number, .same: "="
            case .alike: "≈"
            case .lexicon: "–"
            }
        let words = "\(tie.english.text)\(sign)\(tie.romanian.text)"
        return tie.kind == .number ? words : "\(words) \(tie.weight.fixed(2))"
    }
}
