internal import PunteText

/// Terms of the glossary that the Romanian renders otherwise.
struct TermRule: CheckRule {
    static let name = "term"
    static let summary = "Terms for which the Romanian has none of the glossary's words."

    let glossary: Glossary

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for match in pair.english.terms where isTerm(match) {
            let group = pair.english.terms.filter { $0.range == match.range }.map(\.term)
            let isUsed = pair.romanian.terms.contains { group.contains($0.term) }
            guard !isUsed, !result.contains(where: { $0.range == match.range }) else { continue }
            let names = glossary[match.term].designations(in: .romanian)
                .filter { $0.status != .deprecated }.map(\.text)
            guard !names.isEmpty else { continue }
            result.append(
                finding(
                    in: pair, english: match.range, "the glossary's term is not in the Romanian",
                    advice: "the glossary has \(names.joined(separator: ", "))"))
        }
        return result
    }

    private func isTerm(_ match: TermMatch) -> Bool {
        switch glossary[match.term].kind {
        case .office, .operation, .equipment, .other: true
        case .organisation: match.designation.text.first?.isLowercase ?? false
        case .person, .place, .unit: false
        }
    }
}
