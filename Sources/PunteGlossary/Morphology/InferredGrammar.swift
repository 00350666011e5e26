internal import PunteLanguage

/// Finds the gender and number of a Romanian name that no entry tells: by the table of words, else by
/// its ending.
///
/// A glossary that comes from a table of two columns says nothing of gender; without it, „starea de
/// urgență” would be found in this form alone.
enum InferredGrammar {
    /// Returns the grammars that a name may have.
    ///
    /// - Parameters:
    ///   - name: the name in its dictionary form, in UTF-8.
    ///   - kind: the kind of the term. Persons have the gender of who they are, and units that of
    ///     their entry.
    /// - Returns: one when it is certain; several when its ending allows them; none when the head of the
    ///   name may be no noun.
    static func grammars(of name: [UInt8], kind: Term.Kind) -> [RomanianGrammar] {
        guard kind != .person, kind != .unit, !Acronym.matches(name) else { return [] }
        let words = String(decoding: name, as: UTF8.self).split(separator: " ")
        guard let first = words.first else { return [] }
        // „Înalta Curte”: the noun follows.
        let forms = NominalForms(first.lowercased())
        let precedes = words.count > 1 && forms.isOnlyAdjective
        let head = precedes ? words[1] : first
        // „La zi”: what is no noun has no gender.
        guard !forms.noun.isEmpty || !forms.isOther || precedes else { return [] }
        let isCapital = first.first?.isUppercase ?? false
        if isCapital, kind == .other, forms.definite.isEmpty, !precedes {
            // „Ion Pop” is told from „Ministerul Muncii” by the article alone.
            return []
        }
        if let found = noun(head) { return [found] }
        if let found = NameGenders.romanian.grammar(byEnding: Array(head.utf8)) { return [found] }
        // No feminine noun ends with a consonant, nor in -u.
        let vowels = "aeioăâî"
        guard !isCapital, let last = head.last, last.isLetter, !vowels.contains(last) else {
            return []
        }
        return [.neuter, .masculine]
    }

    /// Returns the grammar of a head; of one with a hyphen, that of its last part: „prim-ministru”.
    private static func noun(_ head: Substring) -> RomanianGrammar? {
        WordAnalyzer.grammar(ofRomanianNoun: String(head))
            ?? head.split(separator: "-").last.flatMap {
                $0.count < head.count ? WordAnalyzer.grammar(ofRomanianNoun: String($0)) : nil
            }
    }
}
