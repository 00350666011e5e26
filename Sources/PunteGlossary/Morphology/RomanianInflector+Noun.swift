extension RomanianInflector {
    private static let feminine = UInt8(ascii: "f")
    private static let masculine = UInt8(ascii: "m")
    private static let neuter = UInt8(ascii: "n")

    private static let singularColumn = 0
    private static let singularObliqueColumn = 1
    private static let singularDefiniteColumn = 2
    private static let singularDefiniteObliqueColumn = 3
    private static let pluralColumn = 4
    private static let pluralDefiniteColumn = 5

    /// The ways to inflect a name, and the place that the name itself holds.
    func analyses(
        of parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar
    ) -> ([Analysis], Inflection) {
        guard !parts.isEmpty, !parts.isFixed else { return ([], []) }
        let parts = isForeignCompound(parts, kind, grammar) ? parts.withLastWordAsHead : parts
        if kind == .person, parts.startsWithCapital, !isFeminineName(parts, grammar) {
            return ([], [])
        }
        let gender = gender(grammar)
        let head = parts.word(parts.head)
        let column = entry(parts, kind: kind, grammar: grammar)
        var found = paradigmsOfHead(parts, head, column, gender, kind: kind)
        if found.isEmpty, column == Self.singularDefiniteColumn {
            found = paradigmsOfHead(parts, head, Self.singularColumn, gender, kind: kind)
        }
        let own = parts.preceding == nil ? Inflection.all[column] : .singularDefinite
        let analyses = found.map { paradigm, ending in
            analysis(parts, paradigm, head.dropLast(ending), column, grammar, kind)
        }
        return (analyses, own)
    }

    private func gender(_ grammar: RomanianGrammar) -> UInt8 {
        switch grammar {
        case .feminine, .femininePlural: Self.feminine
        case .masculine, .masculinePlural: Self.masculine
        case .neuter, .neuterPlural, .invariable: Self.neuter
        }
    }

    private func isFeminineName(_ parts: NameParts, _ grammar: RomanianGrammar) -> Bool {
        guard grammar == .feminine else { return false }
        // A family name alone takes lui; a first name is followed by one.
        return parts.words.count > 1 && parts.word(0).last == UInt8(ascii: "a")
    }

    /// Whether a place has a name of several words that take their endings at the end, because the
    /// first is no Romanian noun with an article: New York, Cluj-Napoca.
    private func isForeignCompound(
        _ parts: NameParts, _ kind: Term.Kind, _ grammar: RomanianGrammar
    ) -> Bool {
        guard kind == .place, parts.words.count > 1, parts.startsWithCapital,
            !grammar.isPlural, parts.preceding == nil,
            !parts.words.indices.contains(where: { words.isStop(parts.word($0)) })
        else { return false }
        let first = parts.word(0)
        func ends(_ ending: StaticString) -> Bool {
            ending.withUTF8Buffer { first.suffix($0.count).elementsEqual($0) }
        }
        return grammar == .feminine ? !ends("a") : !ends("ul") && !ends("le")
    }

    /// The column of the paradigm that the head of a name stands in.
    private func entry(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar
    ) -> Int {
        let head = parts.word(parts.head)
        func ends(_ ending: StaticString) -> Bool {
            ending.withUTF8Buffer { head.suffix($0.count).elementsEqual($0) }
        }
        if grammar.isPlural {
            let definite = gender(grammar) == Self.masculine ? ends("ii") : ends("le")
            return definite ? Self.pluralDefiniteColumn : Self.pluralColumn
        }
        if parts.preceding != nil { return Self.singularColumn }
        if grammar == .feminine {
            return ends("a") ? Self.singularDefiniteColumn : Self.singularColumn
        }
        // Istanbul, Kabul and Seul end in -ul without an article; Consiliul de Securitate has it.
        let single = parts.words.count == parts.head + 1
        if ends("ul"), !(single && kind == .place) { return Self.singularDefiniteColumn }
        if ends("le"), !single { return Self.singularDefiniteColumn }
        return Self.singularColumn
    }

    private func paradigmsOfHead(
        _ parts: NameParts, _ head: ArraySlice<UInt8>, _ column: Int, _ gender: UInt8,
        kind: Term.Kind
    ) -> [(paradigm: ParadigmTable.Paradigm, ending: Int)] {
        let isName = (kind == .place || kind == .person) && parts.isCapital(parts.head)
        guard isName, column < Self.pluralColumn else {
            return paradigms.paradigms(of: head, in: column, gender: gender, .noun)
        }
        var result = paradigms.paradigms(of: head, in: column, gender: gender, .name)
        // The head of a longer name of a place may be a common noun: Țara Galilor, Marea Neagră.
        if kind == .place, parts.words.count > 1 {
            result += paradigms.paradigms(of: head, in: column, gender: gender, .noun)
        }
        return result
    }

    private func analysis(
        _ parts: NameParts, _ paradigm: ParadigmTable.Paradigm, _ stem: ArraySlice<UInt8>,
        _ entry: Int, _ grammar: RomanianGrammar, _ kind: Term.Kind
    ) -> Analysis {
        let modifiers = agreeing(parts, grammar: grammar, entry: entry)
        let takesPlural = grammar.isPlural || !parts.startsWithCapital
        return Inflection.all.indices.map { column in
            let isPlural = column >= Self.pluralColumn
            guard isPlural == grammar.isPlural || (isPlural && takesPlural) else { return [] }
            if let preceding = parts.preceding {
                return withPreceding(preceding, parts, paradigm, stem, column, grammar)
            }
            return paradigm.endings[column].map { ending in
                var replacements = [(word: parts.head, text: Array(stem + ending))]
                for modifier in modifiers {
                    if let text = adjective(parts.word(modifier), grammar, column, entry: entry) {
                        replacements.append((modifier, text))
                    }
                }
                return parts.replacing(replacements)
            }
        }
    }

    /// Marea Britanie, Marii Britanii: the adjective takes the article, the noun agrees without.
    private func withPreceding(
        _ preceding: AgreementWords.Preceding, _ parts: NameParts,
        _ paradigm: ParadigmTable.Paradigm, _ stem: ArraySlice<UInt8>, _ column: Int,
        _ grammar: RomanianGrammar
    ) -> [[UInt8]] {
        let adjective: [UInt8]
        let nounColumn: Int
        switch Inflection.all[column] {
        case .singular: (adjective, nounColumn) = (preceding.bare, Self.singularColumn)
        case .singularDefinite, .pluralDefinite:
            adjective = preceding.definite
            nounColumn = grammar.isPlural ? Self.pluralColumn : Self.singularColumn
        case .singularDefiniteOblique, .pluralDefiniteOblique:
            adjective = preceding.oblique
            nounColumn = grammar.isPlural ? Self.pluralColumn : Self.singularObliqueColumn
        default: return []
        }
        return paradigm.endings[nounColumn].map { ending in
            parts.replacing([
                (parts.head - 1, adjective), (parts.head, Array(stem + ending)),
            ])
        }
    }

    /// The adjectives behind the head that agree with it.
    private func agreeing(
        _ parts: NameParts, grammar: RomanianGrammar, entry: Int
    ) -> [Int] {
        var result: [Int] = []
        for index in (parts.head + 1)..<max(parts.head + 1, parts.words.count) {
            let word = parts.word(index)
            if words.isStop(word) { break }
            if parts.startsWithCapital != parts.isCapital(index), !parts.startsWithCapital { break }
            guard adjective(word, grammar, entry, entry: entry) != nil,
                isAdjective(word, grammar)
            else { break }
            result.append(index)
        }
        return result
    }

    /// Whether a word may be an adjective that agrees: in the feminine the ending tells, in other
    /// genders anything but a genitive may be one.
    private func isAdjective(_ word: ArraySlice<UInt8>, _ grammar: RomanianGrammar) -> Bool {
        func ends(_ ending: StaticString) -> Bool {
            ending.withUTF8Buffer { word.suffix($0.count).elementsEqual($0) }
        }
        if grammar == .feminine { return ends("ă") || ends("e") }
        return !ends("lui") && !ends("lor") && !ends("ei") && !ends("ii")
    }

    private func adjective(
        _ word: ArraySlice<UInt8>, _ grammar: RomanianGrammar, _ column: Int, entry: Int
    ) -> [UInt8]? {
        if grammar.isPlural { return Array(word) }
        let isPlural = column >= Self.pluralColumn
        switch grammar {
        case .feminine:
            let changes =
                isPlural || column == Self.singularObliqueColumn
                || column == Self.singularDefiniteObliqueColumn
            return adjectives.form(
                of: word, from: .feminineSingular,
                to: changes ? .femininePlural : .feminineSingular)
        case .masculine, .neuter:
            guard isPlural else { return Array(word) }
            return adjectives.form(
                of: word, from: .masculineSingular,
                to: grammar == .masculine ? .masculinePlural : .femininePlural)
        case .masculinePlural, .femininePlural, .neuterPlural, .invariable:
            return Array(word)
        }
    }
}
