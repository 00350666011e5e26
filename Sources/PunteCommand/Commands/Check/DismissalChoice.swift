internal import PunteGlossary
internal import PunteMemory
internal import PunteService

/// The findings that a person dismisses by their ids.
struct DismissalChoice {
    /// The beginnings of the keys.
    let ids: [String]
    let reason: String
    let author: String?
    /// The findings that have one of the ids, by their keys.
    private var found: [String: Dismissal] = [:]

    /// The minimum number of digits of an id.
    private static let minimumDigits = 4

    /// Creates a choice of findings that are not found yet.
    ///
    /// - Parameters:
    ///   - ids: the ids as a report shows them, or their first digits.
    ///   - reason: why they are no mistakes.
    ///   - author: the person who says so.
    init(ids: [String], reason: String, author: String?) {
        self.ids = ids.map { $0.lowercased() }
        self.reason = reason
        self.author = author
    }

    /// Returns whether a text can be an id or the beginning of one.
    static func isID(_ text: String) -> Bool {
        text.count >= minimumDigits && text.allSatisfy(\.isHexDigit)
    }

    /// Takes the findings of a passage that have one of the ids.
    mutating func look(at passage: CheckedPassage) {
        for finding in passage.findings {
            let sentence = passage.sentence(of: finding)
            let key = finding.key(in: sentence).text
            guard ids.contains(where: key.hasPrefix) else { continue }
            found[key] = Dismissal(
                key: key, rule: finding.rule, excerpt: finding.excerpt, sentence: sentence,
                reason: reason, author: author)
        }
    }

    /// Returns a dismissal for each id.
    ///
    /// - Throws: ``Failure`` when an id belongs to no finding or to several.
    func dismissals() throws -> [Dismissal] {
        let all = found.values.sorted { $0.key < $1.key }
        return try ids.map { id in
            try Self.only(all, with: id, in: "in these texts; `punte check` shows the ids")
        }
    }

    /// Returns the only dismissal with an id.
    ///
    /// - Parameters:
    ///   - all: the dismissals to choose from.
    ///   - id: the beginning of a key.
    ///   - place: where they are and what to do, for an error.
    /// - Returns: the dismissal.
    /// - Throws: ``Failure`` when there is none, or more than one.
    static func only(_ all: [Dismissal], with id: String, in place: String) throws -> Dismissal {
        let matches = all.filter { $0.key.hasPrefix(id) }
        guard let first = matches.first else { throw Failure("finding \(id): not \(place)") }
        guard matches.count == 1 else {
            let keys = matches.map { $0.key.prefix(DismissalView.shownDigits) }
            throw Failure(
                "finding \(id): several ids begin so: \(keys.joined(separator: ", ")); give one")
        }
        return first
    }
}
