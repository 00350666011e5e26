internal import ArgumentParser
internal import PunteGlossary
internal import PunteMemory
internal import Synchronization

/// What commands say and do about the desk whose forms are wanted.
enum DeskOption {
    /// The help of the option where terms are listed.
    static let listHelp = ArgumentHelp(
        "Only what this desk uses, its own forms as the preferred names.", valueName: "name")

    /// Returns the stored terms as a desk uses them; without a desk, all of them as they are.
    ///
    /// A desk that no term names is told on standard error.
    static func entries(_ entries: [StoredTerm], at desk: String?) -> [StoredTerm] {
        guard let desk else { return entries }
        let terms = entries.map(\.term)
        warn(of: desk, in: Glossary(terms))
        return Glossary.inUse(terms, at: desk).map { index, term in
            var entry = entries[index]
            entry.term = term
            return entry
        }
    }

    /// The desks that were warned of: a server loads its glossary again and again.
    private static let warned = Mutex<Set<String>>([])

    /// Says once that no term names a desk, perhaps because of a slip.
    static func warn(of desk: String, in glossary: Glossary) {
        guard !glossary.names(desk: desk),
            warned.withLock({ $0.insert(desk).inserted })
        else { return }
        let desks = glossary.desks
        StandardError.note(
            "--desk \(desk): no term names this desk; "
                + (desks.isEmpty
                    ? "none names any" : "there are \(desks.joined(separator: ", "))"))
    }
}
