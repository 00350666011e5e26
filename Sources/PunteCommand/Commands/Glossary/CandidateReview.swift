internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Asks a person about candidates, one after the other.
struct CandidateReview {
    let style: Style
    let store: GlossaryStore

    func run(_ candidates: [Candidate]) throws {
        for (number, candidate) in candidates.enumerated() {
            show(candidate, number + 1, of: candidates.count)
            guard try decide(candidate) else { return }
        }
        if candidates.isEmpty { StandardError.note("no candidates") }
    }

    private func show(_ candidate: Candidate, _ number: Int, of total: Int) {
        print(
            "\n\(number)/\(total)  \(style(candidate.english, .bold)) – "
                + "\(style(candidate.romanian, .bold))  "
                + "(\(candidate.kind.rawValue), \(Count.of(candidate.count, "pair")))")
        if !candidate.forms.isEmpty {
            print("  forms: \(candidate.forms.joined(separator: ", "))")
        }
        for context in candidate.contexts.prefix(2) {
            print("  \(style(context.english, .dim))\n  \(style(context.romanian, .dim))")
        }
    }

    /// - Returns: false when the person wants to stop.
    private func decide(_ candidate: Candidate) throws -> Bool {
        while true {
            print("[a]ccept [e]dit [r]eject [l]ater [q]uit: ", terminator: "")
            guard let answer = readLine() else { return false }
            switch answer.first {
            case "a":
                try store.add([candidate.term()])
                return true
            case "e":
                print("Romanian name: ", terminator: "")
                guard let name = readLine(), !name.isEmpty else { continue }
                try store.add([candidate.term(romanian: name)])
                return true
            case "r":
                try store.reject([candidate])
                return true
            case "l": return true
            case "q": return false
            default: continue
            }
        }
    }
}
