internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Finds the term that a user names.
enum TermChoice {
    /// Returns the term that is given by its number or by a name.
    ///
    /// - Throws: ``Failure`` when there is no such term, or when several terms have the name.
    static func entry(_ wanted: String, in entries: [StoredTerm]) throws -> StoredTerm {
        if let number = Int64(wanted) {
            guard let entry = entries.first(where: { $0.id == number }) else {
                throw Failure("\(wanted): no term has this number; see `punte glossary list`")
            }
            return entry
        }
        let name = NormalForm.bare(wanted)
        let found = entries.filter { entry in
            entry.term.designations.contains { NormalForm.bare($0.text) == name }
        }
        guard let only = found.first else {
            let empty = entries.isEmpty ? BundledTerms.whileEmpty : nil
            throw Failure(
                "\(wanted): no term has this name; \(empty ?? "see `punte glossary list`")")
        }
        guard found.count == 1 else {
            let terms = found.map { entry in
                let names = [Language.english, .romanian].compactMap {
                    entry.term.preferred(in: $0)
                }
                return "\(entry.id) (\(names.joined(separator: " – ")))"
            }
            throw Failure(
                "\(wanted): the name of terms \(terms.joined(separator: ", ")); give the number")
        }
        return only
    }
}
