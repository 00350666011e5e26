internal import PunteGlossary

/// Candidates as a table whose first column a person fills in.
struct CandidateDecisions {
    static let header = "decision\tkind\ten\tro\tforms\tcount\tscore\tcontext_en\tcontext_ro\n"

    let path: String

    static func row(_ candidate: Candidate) -> String {
        let context = candidate.contexts.first
        let fields = [
            "", candidate.kind.rawValue, candidate.english, candidate.romanian,
            candidate.forms.joined(separator: ";"), "\(candidate.count)",
            FixedPoint.text(candidate.score), context?.english ?? "", context?.romanian ?? "",
        ]
        return fields.map { $0.filter { $0 != "\t" && !$0.isNewline } }.joined(separator: "\t")
            + "\n"
    }

    /// Accepts and rejects. A row that names no candidate, or has another word in its first
    /// column, is named and left out; an empty one means later.
    func apply(to store: GlossaryStore, candidates: [Candidate]) throws {
        let input = try InputFile(path: path)
        let known = Dictionary(candidates.map { ($0.english, $0) }) { first, _ in first }
        var accepted: [Term] = []
        var rejected: [Candidate] = []
        let lines = String(decoding: input.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated().dropFirst() where !line.isEmpty {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
            guard fields.count >= 4, let candidate = known[String(fields[2])] else {
                StandardError.note("\(path):\(number + 1): no such candidate; left out")
                continue
            }
            switch fields[0] {
            case "accept": accepted.append(candidate.term(romanian: String(fields[3])))
            case "reject": rejected.append(candidate)
            case "": continue
            default:
                StandardError.note(
                    "\(path):\(number + 1): “\(fields[0])” is neither accept nor reject; left out")
            }
        }
        try store.add(accepted)
        try store.reject(rejected)
        StandardError.note("\(accepted.count) accepted, \(rejected.count) rejected")
    }
}
