internal import PunteLanguage

extension RomanianInflector {
    /// Columns of a paradigm, in the order of ``Inflection/all``.
    private enum Column {
        static let singular = 0
        static let singularOblique = 1
        static let singularDefinite = 2
        static let singularDefiniteOblique = 3
        static let plural = 4
        static let pluralDefinite = 5
        static let pluralDefiniteOblique = 6

        static func isDefinite(_ column: Int) -> Bool {
            column != singular && column != singularOblique && column != plural
        }
    }

    /// Collects every way to inflect a name.
    ///
    /// - Returns: the place of the paradigm that the name itself holds.
    func collect(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar,
        into collector: inout FormCollector
    ) -> Inflection {
        guard !parts.isEmpty, !parts.isFixed else { return [] }
        if kind == .person, parts.startsWithCapital {
            return collectPerson(parts, grammar, &collector)
        }
        if isForeignCompound(parts, kind, grammar) {
            return collectNoun(parts.withLastWordAsHead, kind, grammar, &collector)
        }
        let own = collectNoun(parts, kind, grammar, &collector)
        if parts.preceding?.isNoun == true {
            _ = collectNoun(parts.withoutPreceding, kind, grammar, &collector)
        }
        return own
    }

    /// Persons take *lui* and do not change, but for titles with an article (Papa Francisc, Papei
    /// Francisc) and first names of women in -a before another name.
    private func collectPerson(
        _ parts: NameParts, _ grammar: RomanianGrammar, _ collector: inout FormCollector
    ) -> Inflection {
        if let oblique = words.title(parts.word(0)) {
            collector.beginAnalysis()
            collector.add(parts, column: Column.singularDefinite, replacing: [])
            collector.add(
                parts, column: Column.singularDefiniteOblique, replacing: [(0, oblique)])
            return .singularDefinite
        }
        guard grammar == .feminine, parts.words.count > 1,
            endings.has(.definiteFeminine, parts.word(0))
        else {
            return []
        }
        let name = parts.word(0)
        let found = paradigms.rows(of: name, in: Column.singularDefinite, .feminine, .name)
        for (row, ending) in found {
            collector.beginAnalysis()
            collector.add(parts, column: Column.singularDefinite, replacing: [])
            for oblique in paradigms.endings(row, Column.singularDefiniteOblique) {
                collector.add(
                    parts, column: Column.singularDefiniteOblique,
                    replacing: [(0, name.dropLast(ending) + oblique)])
            }
        }
        return .singularDefinite
    }

    private func collectNoun(
        _ parts: NameParts, _ kind: Term.Kind, _ grammar: RomanianGrammar,
        _ collector: inout FormCollector
    ) -> Inflection {
        let gender = gender(grammar)
        let head = parts.word(parts.head)
        let columns = entries(parts, kind: kind, grammar: grammar)
        var own: Inflection = []
        for column in columns {
            let found = rowsOfHead(parts, head, column, gender, kind: kind)
            if !found.isEmpty, own == [] {
                own = parts.preceding == nil ? Inflection.all[column] : .singularDefinite
            }
            for (row, ending) in found {
                collector.beginAnalysis()
                collect(
                    parts, row, head.dropLast(ending), entry: column, grammar, kind, &collector)
            }
        }
        return own
    }

    private func gender(_ grammar: RomanianGrammar) -> ParadigmTable.Gender {
        switch grammar {
        case .feminine, .femininePlural: .feminine
        case .masculine, .masculinePlural: .masculine
        case .neuter, .neuterPlural, .invariable: .neuter
        }
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
        return grammar == .feminine
            ? !endings.has(.definiteFeminine, first)
            : !endings.has(.definiteMasculine, first) && !endings.has(.definiteMasculineInE, first)
    }

    /// The columns of the paradigm that the head of a name may stand in.
    private func entries(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar
    ) -> [Int] {
        let head = parts.word(parts.head)
        if grammar.isPlural {
            let article: NounEndings.Role =
                gender(grammar) == .masculine ? .definitePluralMasculine : .definitePlural
            if !endings.has(article, head) { return [Column.plural] }
            // forțe, modele: an -ele may be part of the word.
            return parts.isLowercase
                ? [Column.pluralDefinite, Column.plural] : [Column.pluralDefinite]
        }
        if parts.preceding != nil { return [Column.singular] }
        if grammar == .feminine {
            if parts.isLowercase, endings.has(.bareFeminine, head) { return [Column.singular] }
            let isDefinite = endings.has(.definiteFeminine, head)
            return [isDefinite ? Column.singularDefinite : Column.singular]
        }
        if parts.isLowercase { return [Column.singular] }
        // Istanbul, Kabul and Seul end in -ul without an article; Consiliul de Securitate has it.
        let isSingle = parts.words.count == parts.head + 1
        if endings.has(.definiteMasculine, head), !(isSingle && kind == .place) {
            return [Column.singularDefinite]
        }
        let isDefinite = endings.has(.definiteMasculineInE, head) && !isSingle
        return [isDefinite ? Column.singularDefinite : Column.singular]
    }

    private func rowsOfHead(
        _ parts: NameParts, _ head: ArraySlice<UInt8>, _ column: Int,
        _ gender: ParadigmTable.Gender, kind: Term.Kind
    ) -> [(row: ParadigmTable.Row, ending: Int)] {
        guard kind == .place, parts.isCapital(parts.head), column < Column.plural else {
            return paradigms.rows(of: head, in: column, gender, .noun)
        }
        var result = paradigms.rows(of: head, in: column, gender, .name)
        // The head of a longer name of a place may be a common noun: Țara Galilor, Marea Neagră.
        if parts.words.count > 1 {
            result += paradigms.rows(of: head, in: column, gender, .noun)
        }
        return result
    }

    private func collect(
        _ parts: NameParts, _ row: ParadigmTable.Row, _ stem: ArraySlice<UInt8>, entry: Int,
        _ grammar: RomanianGrammar, _ kind: Term.Kind, _ collector: inout FormCollector
    ) {
        let modifiers = agreeing(parts, kind: kind, grammar: grammar, entry: entry)
        let possessive = possessiveArticle(parts, behind: modifiers.last ?? parts.head, entry)
        let takesPlural = grammar.isPlural || !parts.startsWithCapital
        let isName = kind == .place && parts.startsWithCapital
        for column in Inflection.all.indices {
            let isPlural = column >= Column.plural
            guard isPlural ? takesPlural : !grammar.isPlural else { continue }
            // A name of a place always has its article: Germanii are people.
            if column == Column.singularOblique, isName, parts.preceding == nil { continue }
            if let preceding = parts.preceding {
                collect(preceding, parts, row, stem, column, grammar, &collector)
                continue
            }
            for ending in paradigms.endings(row, column) {
                var replacements = [(word: parts.head, text: Array(stem + ending))]
                for modifier in modifiers {
                    if let text = adjective(parts.word(modifier), grammar, column) {
                        replacements.append((modifier, text))
                    }
                }
                if let possessive {
                    let isNext = possessive == parts.head + 1
                    replacements.append(
                        (possessive, article(grammar, column, isBehindNoun: isNext)))
                }
                collector.add(
                    parts, column: column,
                    replacing: replacements)
            }
        }
    }

    /// Marea Britanie, Marii Britanii: the adjective takes the article, the noun agrees without.
    private func collect(
        _ preceding: AgreementWords.Preceding, _ parts: NameParts, _ row: ParadigmTable.Row,
        _ stem: ArraySlice<UInt8>, _ column: Int, _ grammar: RomanianGrammar,
        _ collector: inout FormCollector
    ) {
        let adjective: [UInt8]
        let nounColumn: Int
        switch column {
        case Column.singular: (adjective, nounColumn) = (preceding.bare, Column.singular)
        case Column.singularDefinite: (adjective, nounColumn) = (preceding.definite, 0)
        case Column.pluralDefinite: (adjective, nounColumn) = (preceding.definite, Column.plural)
        case Column.singularDefiniteOblique:
            (adjective, nounColumn) = (preceding.oblique, Column.singularOblique)
        case Column.pluralDefiniteOblique:
            (adjective, nounColumn) = (preceding.oblique, Column.plural)
        default: return
        }
        for ending in paradigms.endings(row, nounColumn) {
            collector.add(
                parts, column: column,
                replacing: [(parts.head - 1, adjective), (parts.head, stem + ending)])
        }
    }

    /// The adjectives behind the head that agree with it.
    private func agreeing(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar, entry: Int
    ) -> [Int] {
        // The proper part of the name of an operation is an apposition: Operațiunea Furtună.
        if kind == .operation, parts.startsWithCapital { return [] }
        var result: [Int] = []
        for index in (parts.head + 1)..<max(parts.head + 1, parts.words.count) {
            let word = parts.word(index)
            if words.isStop(word) || (!parts.startsWithCapital && parts.isCapital(index)) { break }
            // Creștin-Democrată: only the last part of a compound adjective agrees.
            if parts.isBeforeHyphen(index) { continue }
            guard isAdjective(word, grammar), adjective(word, grammar, entry) != nil else { break }
            result.append(index)
        }
        return result
    }

    /// Whether a word may be an adjective that agrees: in the feminine the ending tells, in other
    /// genders anything but a genitive or a feminine may be one.
    private func isAdjective(_ word: ArraySlice<UInt8>, _ grammar: RomanianGrammar) -> Bool {
        grammar == .feminine
            ? endings.has(.feminineAdjective, word) : !endings.has(.noAdjective, word)
    }

    private func adjective(
        _ word: ArraySlice<UInt8>, _ grammar: RomanianGrammar, _ column: Int
    ) -> [UInt8]? {
        let isPlural = column >= Column.plural
        switch grammar {
        case .feminine:
            let isOblique =
                column == Column.singularOblique || column == Column.singularDefiniteOblique
            return adjectives.form(
                of: word, from: .feminineSingular,
                to: isPlural || isOblique ? .femininePlural : .feminineSingular)
        case .masculine, .neuter:
            guard isPlural else { return Array(word) }
            return adjectives.form(
                of: word, from: .masculineSingular,
                to: grammar == .masculine ? .masculinePlural : .femininePlural)
        case .masculinePlural, .femininePlural, .neuterPlural, .invariable:
            return Array(word)
        }
    }

    /// The place of *al* or *a* behind the head of a name without article: lider al opoziției.
    private func possessiveArticle(
        _ parts: NameParts, behind word: Int, _ entry: Int
    ) -> Int? {
        guard entry == Column.singular, parts.words.indices.contains(word + 1) else { return nil }
        return RomanianArticles.isSingular(.possessive, parts.word(word + 1)) ? word + 1 : nil
    }

    /// The possessive article agrees, and falls away right behind a noun with an article:
    /// lider al opoziției, lideri ai opoziției, liderul opoziției.
    private func article(
        _ grammar: RomanianGrammar, _ column: Int, isBehindNoun: Bool
    ) -> [UInt8] {
        if isBehindNoun, Column.isDefinite(column) { return [] }
        let isPlural = column >= Column.plural
        let isFeminine =
            switch gender(grammar) {
            case .feminine: true
            case .masculine: false
            case .neuter: isPlural
            }
        return Array(
            RomanianArticles.form(.possessive, isFeminine: isFeminine, isPlural: isPlural).utf8)
    }
}
