internal import FoundationEssentials
internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// A file of candidates with a decision about each, made by a person or a script.
struct CandidateDecisions {
    /// The first line of a table of candidates.
    static let header =
        "decision\tkind\ten\tro\tforms\tcount\tscore\tcontext_en\tcontext_ro\n"

    let path: String

    /// A line of the file: the decision, and the fields that may have been corrected.
    private struct Row: Decodable {
        var decision: String?
        var en: String
        var ro: String
        var kind: String?
        var forms: [String]?
    }

    /// Returns a candidate as a row of the table, without a decision.
    static func row(_ candidate: Candidate) -> String {
        let context = candidate.contexts.first
        let fields = [
            "", candidate.kind.rawValue, candidate.english, candidate.romanian,
            candidate.forms.joined(separator: ";"), "\(candidate.count)",
            candidate.score.fixed(4), context?.english ?? "", context?.romanian ?? "",
        ]
        return fields.map { $0.filter { $0 != "\t" && !$0.isNewline } }.joined(separator: "\t")
            + "\n"
    }

    /// Stores the accepted and the rejected candidates.
    ///
    /// A row without a decision is left for later. A row that names no candidate, or that has an
    /// unknown decision, is skipped with a note.
    ///
    /// - Throws: `FileError` when the file cannot be read, `MemoryError`.
    func apply(to store: GlossaryStore, candidates: [Candidate]) throws {
        let input = try InputFile(path: path)
        let known = Dictionary(candidates.map { ($0.english, $0) }) { first, _ in first }
        var accepted: [Term] = []
        var rejected: [Candidate] = []
        for line in TableReader(input.bytes) where line[0] != "decision" {
            do {
                let row = try row(line)
                guard let candidate = known[row.en] else { throw Failure("no such candidate") }
                switch row.decision ?? "" {
                case "accept": accepted.append(try term(candidate, row))
                case "reject": rejected.append(candidate)
                case "", "later": continue
                case let other: throw Failure("“\(other)” is neither accept nor reject")
                }
            } catch let failure as Failure {
                StandardError.note("\(input.path):\(line.line): \(failure); left out")
            }
        }
        try store.add(accepted, existing: .completed, signedBy: .today(by: nil))
        try store.reject(rejected)
        StandardError.note("\(accepted.count) accepted, \(rejected.count) rejected")
    }

    private func row(_ line: TableReader.Row) throws -> Row {
        if line.bytes.first == UInt8(ascii: "{") {
            guard let row = try? JSONDecoder().decode(Row.self, from: Data(line.bytes)) else {
                throw Failure("no object with en, ro and decision")
            }
            return row
        }
        guard line.count >= 4 else { throw Failure("fewer than four columns") }
        return Row(
            decision: line[0], en: line[2], ro: line[3], kind: line[1],
            forms: line.count > 4 ? line[4].split(separator: ";").map(String.init) : nil)
    }

    private func term(_ candidate: Candidate, _ row: Row) throws -> Term {
        guard !row.ro.isEmpty else { throw Failure("no Romanian name") }
        var term = candidate.term(romanian: row.ro)
        if let forms = row.forms { term.romanianForms = forms }
        if let name = row.kind, !name.isEmpty {
            guard let kind = Term.Kind(rawValue: name) else {
                throw Failure(
                    "kind “\(name)” is none of "
                        + Term.Kind.allCases.map(\.rawValue).joined(separator: ", "))
            }
            term.kind = kind
        }
        return term
    }
}
