internal import PunteLanguage
internal import PunteText

extension Term {
    /// Returns the grammar of one of the Romanian names; nil when it is not known for certain.
    ///
    /// The parameters are those of ``grammars(of:isPreferred:)``.
    func grammar(of name: [UInt8], isPreferred: Bool) -> RomanianGrammar? {
        let possible = grammars(of: name, isPreferred: isPreferred)
        return possible.count == 1 ? possible[0] : nil
    }

    /// Returns the grammars that one of the Romanian names may have.
    ///
    /// It is that of the term, except for further names whose ending has another gender, and for symbols
    /// and abbreviations, which do not change. Where the term has none, ``InferredGrammar`` may know it.
    ///
    /// - Parameters:
    ///   - name: the name in UTF-8.
    ///   - isPreferred: whether it is the preferred Romanian name.
    /// - Returns: one when it is certain, none when nothing is known.
    func grammars(of name: [UInt8], isPreferred: Bool) -> [RomanianGrammar] {
        if isSymbol(name, isPreferred: isPreferred) { return [.invariable] }
        guard let grammar else { return InferredGrammar.grammars(of: name, kind: kind) }
        let isOwn = isPreferred || kind == .person || kind == .unit
        return [isOwn ? grammar : NameGenders.romanian.grammar(of: name, preferred: grammar)]
    }

    /// Returns whether a name is an abbreviation or a symbol: gen., km, m/s, kWh.
    private func isSymbol(_ name: [UInt8], isPreferred: Bool) -> Bool {
        if name.last == UInt8(ascii: ".") { return true }
        guard kind == .unit, !name.contains(UInt8(ascii: " ")) else { return false }
        if !isPreferred, name.count <= GlossaryParameters.Recognition.maximumSymbol { return true }
        let symbols = Array("0123456789/°²³′‰µ".utf8)
        let vowels = Array("aeiouăâî".utf8)
        return name.contains { symbols.contains($0) && $0 < 0x80 || $0.isASCIICapital }
            || !name.contains(where: vowels.contains) || name.first == 0xC2
    }

    /// Returns the term with what another has beside: its names as admitted ones, its forms and notes.
    ///
    /// Where the two are used by different desks, each name remains one of its desks.
    func merged(with other: Term) -> Term {
        var own = self
        var added = other
        if own.desks != added.desks {
            own.moveDesksToNames()
            added.moveDesksToNames()
        }
        for index in added.designations.indices
        where added.designations[index].status == .preferred
            && preferred(in: added.designations[index].language) != nil
        {
            added.designations[index].status = .admitted
        }
        var result = own.completed(by: added)
        for index in result.designations.indices {
            let name = result.designations[index]
            guard let own = own.name(like: name), let added = added.name(like: name) else {
                continue
            }
            result.designations[index].desks =
                own.desks.isEmpty || added.desks.isEmpty
                ? [] : own.desks + added.desks.filter { !own.desks.contains($0) }
        }
        result.grammar = grammar ?? other.grammar
        result.unit = unit ?? other.unit
        result.status = status ?? other.status
        result.domain = domain ?? other.domain
        result.definition = definition ?? other.definition
        result.source = source ?? other.source
        var notes = [note, other.note].compactMap(\.self)
        if let definition, let further = other.definition, further != definition {
            notes.append(further)
        }
        result.note = notes.isEmpty ? nil : Array(Set(notes)).sorted().joined(separator: "; ")
        return result
    }

    /// Makes the desks of the entry those of its names, and the entry one of all desks.
    private mutating func moveDesksToNames() {
        for index in designations.indices where designations[index].desks.isEmpty {
            designations[index].desks = desks
        }
        desks = []
    }

    /// Returns the name with the text and the language of another; nil when there is none.
    private func name(like other: Designation) -> Designation? {
        designations.first { $0.text == other.text && $0.language == other.language }
    }

    /// Returns the term with the names, forms and facts of another that it lacks.
    ///
    /// Where both have a grammar, a unit, a note, a status, a domain, a definition or a source that was named,
    /// that of the other is taken; the signatures are kept.
    ///
    /// - Parameter other: a term with the same preferred names.
    /// - Returns: the term with all names of both.
    func completed(by other: Term) -> Term {
        var result = self
        for name in other.designations {
            if let index = designations.firstIndex(where: {
                $0.text == name.text && $0.language == name.language
            }) {
                let known = result.designations[index].desks
                result.designations[index].desks += name.desks.filter { !known.contains($0) }
            } else {
                result.designations.append(name)
            }
        }
        for form in other.romanianForms where !romanianForms.contains(form) {
            result.romanianForms.append(form)
        }
        result.grammar = other.grammar ?? grammar
        result.unit = other.unit ?? unit
        result.note = other.note ?? note
        result.status = other.status ?? status
        result.domain = other.domain ?? domain
        result.definition = other.definition ?? definition
        if other.hasNamedSource { result.source = other.source }
        if !desks.isEmpty { result.desks += other.desks.filter { !desks.contains($0) } }
        if origination.isEmpty { result.origination = other.origination }
        if modification.isEmpty { result.modification = other.modification }
        return result
    }
}

/// The endings that show the gender of a further name of a term, from `name-genders.ro.tsv`.
///
/// *Impozit* is neuter, *taxă* feminine, and both name a tax.
struct NameGenders: Sendable {
    private struct Row {
        var ending: [UInt8]
        var isCapital: Bool
        var grammar: RomanianGrammar
    }

    /// The rows of the table, the longest endings first.
    private let rows: [Row]

    static let romanian = NameGenders()

    private init() {
        rows = DataTable(LanguageData.Ro.nameGenders).rows.compactMap { row in
            guard row.count >= 3, let grammar = RomanianGrammar(rawValue: row[2]) else {
                return nil
            }
            return Row(
                ending: Array(row[0].utf8), isCapital: row[1] == "capital", grammar: grammar)
        }
        .sorted { $0.ending.count > $1.ending.count }
    }

    /// Returns the grammar that the ending of a head shows; nil when it shows none.
    func grammar(byEnding head: [UInt8]) -> RomanianGrammar? {
        guard let isCapital = head.first?.isASCIICapital else { return nil }
        return rows.first {
            $0.isCapital == isCapital && head.count >= $0.ending.count
                && head.suffix($0.ending.count).elementsEqual($0.ending)
        }?.grammar
    }

    /// Returns the grammar of a further name by its ending.
    ///
    /// - Parameters:
    ///   - name: the name in UTF-8.
    ///   - preferred: the grammar of the preferred name.
    /// - Returns: that grammar, unless the ending contradicts it.
    func grammar(of name: [UInt8], preferred: RomanianGrammar) -> RomanianGrammar {
        guard preferred != .invariable, let first = name.first,
            !Acronym.matches(name)
        else { return preferred }
        let head = name.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        let isCapital = first.isASCIICapital
        if let shown = grammar(byEnding: Array(head)) {
            return isSame(shown, preferred) ? preferred : shown
        }
        // No feminine noun ends with a consonant.
        let vowels = Array("aeiouăâî".utf8)
        let endsInConsonant = head.last.map { $0 < 0x80 && !vowels.contains($0) } ?? false
        return preferred == .feminine && !isCapital && endsInConsonant ? .neuter : preferred
    }

    /// Returns whether two grammars have the same number and inflect adjectives alike.
    private func isSame(_ left: RomanianGrammar, _ right: RomanianGrammar) -> Bool {
        func isFeminine(_ grammar: RomanianGrammar) -> Bool {
            grammar == .feminine || grammar == .femininePlural || grammar == .neuterPlural
        }
        return left.isPlural == right.isPlural && isFeminine(left) == isFeminine(right)
    }
}
