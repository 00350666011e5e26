internal import PunteLanguage

// How the head of a name and the words that agree with it are inflected.
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

        /// Returns whether the forms of a column have the article.
        static func isDefinite(_ column: Int) -> Bool {
            column != singular && column != singularOblique && column != plural
        }
    }

    /// Collects the forms that every possible analysis of a name gives.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - kind: the kind of the term.
    ///   - grammar: gender and number of the head.
    ///   - collector: the forms collected so far.
    /// - Returns: the cell of the paradigm that the name itself fills.
    func collect(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar,
        into collector: inout FormCollector
    ) -> Inflection {
        guard !parts.isEmpty, !parts.isFixed else { return [] }
        if kind == .person, parts.startsWithCapital {
            return collectPerson(parts, grammar: grammar, into: &collector)
        }
        if isForeignCompound(parts, kind: kind, grammar: grammar) {
            return collectNoun(
                parts.withLastWordAsHead, kind: kind, grammar: grammar, into: &collector)
        }
        let own = collectNoun(parts, kind: kind, grammar: grammar, into: &collector)
        if parts.preceding?.isNoun == true {
            _ = collectNoun(
                parts.withoutPreceding, kind: kind, grammar: grammar, into: &collector)
        }
        return own
    }

    /// Collects the forms of a person's name.
    ///
    /// Only titles with an article change (Papa Francisc, Papei Francisc), and first names of women in
    /// -a before another name; other persons take *lui*.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - grammar: the gender of the person.
    ///   - collector: the forms collected so far.
    /// - Returns: the cell that the name itself fills; empty when the name does not change.
    private func collectPerson(
        _ parts: NameParts, grammar: RomanianGrammar, into collector: inout FormCollector
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
        let found = paradigms.rows(
            of: name, in: Column.singularDefinite, gender: .feminine, as: .name)
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

    /// Collects the forms of a name whose head is a noun.
    private func collectNoun(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar,
        into collector: inout FormCollector
    ) -> Inflection {
        let head = parts.word(parts.head)
        let columns = columns(of: parts, kind: kind, grammar: grammar)
        var own: Inflection = []
        for column in columns {
            let found = rowsOfHead(of: parts, in: column, kind: kind, grammar: grammar)
            if !found.isEmpty, own == [] {
                own = parts.preceding == nil ? Inflection.all[column] : .singularDefinite
            }
            for (row, ending) in found {
                collector.beginAnalysis()
                let paradigm = Paradigm(row: row, stem: head.dropLast(ending), entry: column)
                collect(parts, by: paradigm, kind: kind, grammar: grammar, into: &collector)
            }
        }
        return own
    }

    /// A paradigm that a head may follow.
    private struct Paradigm {
        /// Index of the row in the table.
        var row: ParadigmTable.Row
        /// The head without its ending.
        var stem: ArraySlice<UInt8>
        /// Index of the column that the head is taken to be in.
        var entry: Int
    }

    /// Returns the gender in which the head of a name is inflected.
    private func gender(_ grammar: RomanianGrammar) -> ParadigmTable.Gender {
        switch grammar {
        case .feminine, .femininePlural: .feminine
        case .masculine, .masculinePlural: .masculine
        case .neuter, .neuterPlural, .invariable: .neuter
        }
    }

    /// Returns whether a place has a name of several words that is inflected at its end.
    ///
    /// The first word is then no Romanian noun with an article: New York, Cluj-Napoca.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - kind: the kind of the term.
    ///   - grammar: gender and number of the head.
    /// - Returns: whether the last word is the head.
    private func isForeignCompound(
        _ parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar
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

    /// Returns the columns of the paradigm that the head of a name may be in.
    private func columns(
        of parts: NameParts, kind: Term.Kind, grammar: RomanianGrammar
    ) -> [Int] {
        let head = parts.word(parts.head)
        if grammar.isPlural {
            let article: NounEndings.Role =
                gender(grammar) == .masculine ? .definitePluralMasculine : .definitePlural
            if !endings.has(article, head) { return [Column.plural] }
            // An -ele may be part of the word: forțe, modele.
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

    /// Returns the rows of the table that the head of a name may follow from a column.
    private func rowsOfHead(
        of parts: NameParts, in column: Int, kind: Term.Kind, grammar: RomanianGrammar
    ) -> [(row: ParadigmTable.Row, ending: Int)] {
        let head = parts.word(parts.head)
        let gender = gender(grammar)
        guard kind == .place, parts.isCapital(parts.head), column < Column.plural else {
            return paradigms.rows(of: head, in: column, gender: gender, as: .noun)
        }
        var result = paradigms.rows(of: head, in: column, gender: gender, as: .name)
        // The head of a longer name of a place may be a common noun: Țara Galilor, Marea Neagră.
        if parts.words.count > 1 {
            result += paradigms.rows(of: head, in: column, gender: gender, as: .noun)
        }
        return result
    }

    /// Collects the forms of a name by one paradigm of its head.
    private func collect(
        _ parts: NameParts, by paradigm: Paradigm, kind: Term.Kind, grammar: RomanianGrammar,
        into collector: inout FormCollector
    ) {
        let modifiers = agreeing(parts, kind: kind, grammar: grammar, entry: paradigm.entry)
        let possessive = possessiveArticle(
            of: parts, after: modifiers.last ?? parts.head, entry: paradigm.entry)
        let takesPlural = grammar.isPlural || !parts.startsWithCapital
        let isName = kind == .place && parts.startsWithCapital
        for column in Inflection.all.indices {
            let isPlural = column >= Column.plural
            guard isPlural ? takesPlural : !grammar.isPlural else { continue }
            // The name of a place always has its article: Germanii are people.
            if column == Column.singularOblique, isName, parts.preceding == nil { continue }
            if let preceding = parts.preceding {
                collect(
                    parts, after: preceding, by: paradigm, column: column, into: &collector)
                continue
            }
            for ending in paradigms.endings(paradigm.row, column) {
                var replacements = [(word: parts.head, text: Array(paradigm.stem + ending))]
                for modifier in modifiers {
                    let word = parts.word(modifier)
                    if let text = adjective(word, grammar: grammar, column: column) {
                        replacements.append((modifier, text))
                    }
                }
                if let possessive {
                    let isNext = possessive == parts.head + 1
                    let text = article(
                        grammar: grammar, column: column, isAfterNoun: isNext)
                    replacements.append((possessive, text))
                }
                collector.add(parts, column: column, replacing: replacements)
            }
        }
    }

    /// Collects one form of a name whose article is carried by the word before the head.
    ///
    /// Marea Britanie, Marii Britanii: the noun agrees without an article.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - preceding: the forms of the word before the head.
    ///   - paradigm: the paradigm of the head.
    ///   - column: index of the column to fill.
    ///   - collector: the forms collected so far.
    private func collect(
        _ parts: NameParts, after preceding: AgreementWords.Preceding, by paradigm: Paradigm,
        column: Int, into collector: inout FormCollector
    ) {
        let adjective: [UInt8]
        let nounColumn: Int
        switch column {
        case Column.singular: (adjective, nounColumn) = (preceding.bare, Column.singular)
        case Column.singularDefinite:
            (adjective, nounColumn) = (preceding.definite, Column.singular)
        case Column.pluralDefinite: (adjective, nounColumn) = (preceding.definite, Column.plural)
        case Column.singularDefiniteOblique:
            (adjective, nounColumn) = (preceding.oblique, Column.singularOblique)
        case Column.pluralDefiniteOblique:
            (adjective, nounColumn) = (preceding.oblique, Column.plural)
        default: return
        }
        for ending in paradigms.endings(paradigm.row, nounColumn) {
            collector.add(
                parts, column: column,
                replacing: [(parts.head - 1, adjective), (parts.head, paradigm.stem + ending)])
        }
    }

    /// Returns the indices of the adjectives after the head that agree with it.
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
            guard isAdjective(word, grammar),
                adjective(word, grammar: grammar, column: entry) != nil
            else { break }
            result.append(index)
        }
        return result
    }

    /// Returns whether a word may be an adjective that agrees with the head.
    ///
    /// In the feminine its ending must be that of an adjective; in the other genders it must not be that
    /// of a genitive or of a feminine.
    ///
    /// - Parameters:
    ///   - word: a word after the head.
    ///   - grammar: gender and number of the head.
    /// - Returns: whether it may be one.
    private func isAdjective(_ word: ArraySlice<UInt8>, _ grammar: RomanianGrammar) -> Bool {
        grammar == .feminine
            ? endings.has(.feminineAdjective, word) : !endings.has(.noAdjective, word)
    }

    /// Returns the form of an adjective in a column; nil when no class of adjectives has its ending.
    private func adjective(
        _ word: ArraySlice<UInt8>, grammar: RomanianGrammar, column: Int
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

    /// Returns the index of *al* or *a* after the head of a name without an article.
    ///
    /// Lider al opoziției.
    ///
    /// - Parameters:
    ///   - parts: the name.
    ///   - word: index of the last word of the inflected part.
    ///   - entry: index of the column that the head is taken to be in.
    /// - Returns: nil when there is none.
    private func possessiveArticle(
        of parts: NameParts, after word: Int, entry: Int
    ) -> Int? {
        guard entry == Column.singular, parts.words.indices.contains(word + 1) else { return nil }
        return RomanianArticles.isSingular(.possessive, parts.word(word + 1)) ? word + 1 : nil
    }

    /// Returns the possessive article in a column; empty directly after a noun with an article.
    ///
    /// Lider al opoziției, lideri ai opoziției, liderul opoziției.
    ///
    /// - Parameters:
    ///   - grammar: gender and number of the head.
    ///   - column: index of the column.
    ///   - isAfterNoun: whether the article follows the head directly.
    /// - Returns: the article in UTF-8.
    private func article(
        grammar: RomanianGrammar, column: Int, isAfterNoun: Bool
    ) -> [UInt8] {
        if isAfterNoun, Column.isDefinite(column) { return [] }
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
