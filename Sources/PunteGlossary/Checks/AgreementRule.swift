internal import PunteLanguage
internal import PunteText

/// Reports numerals, verbs, participles, determiners, articles and relative pronouns that do not agree with
/// their noun.
///
/// Numerals and verbs are judged here; the ``AgreementCheck``s judge the other words.
struct AgreementRule: RomanianRule {
    static let name = "agreement"
    static let summary = "Words that do not agree: „doi nave”, „Cei trei a fost”."

    private let forms = WordForms.romanian
    private let grammar = GrammarWords.romanian
    private let words = RomanianWords.all
    private let numerals = GenderedNumerals.romanian
    private let determiners = Determiners.romanian
    private let checks: [any AgreementCheck] = [
        PossessiveArticleCheck(), DeterminerCheck(), PredicateCheck(), RelativeCheck(),
        AdjectiveCheck(), NounAdjectiveCheck(), RecipientCheck(), SuperlativeCheck(),
        PossessiveCheck(), ObliqueAdjectiveCheck(), PartitiveCheck(), CountedDeterminerCheck(),
        PassiveCheck(),
    ]

    func finding(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .letters else { return afterDigits(at: index, in: pair) }
        return numeral(at: index, in: pair) ?? participle(at: index, in: pair)
            ?? verb(at: index, in: pair) ?? imperfect(at: index, in: pair)
            ?? possessive(at: index, in: pair)
            ?? fault(at: index, in: pair)
    }

    /// Returns the finding of the first check that has one.
    private func fault(at index: Int, in pair: CheckedPair) -> Finding? {
        for check in checks {
            if let fault = check.fault(at: index, in: pair.romanian) {
                return finding(on: fault.words, in: pair, right: fault.right, fault.message)
            }
        }
        return nil
    }

    // MARK: Numerals

    /// Returns the finding about a numeral with two genders and the noun that it counts.
    private func numeral(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard let other = numerals.other[word], let noun = countedNoun(after: index, in: text)
        else {
            return nil
        }
        let counted = text.lowercased(noun)
        let isWrong =
            numerals.isMasculine(word)
            ? forms.has(.femininePlural, counted) : forms.has(.masculinePlural, counted)
        guard isWrong, !isPronoun(index, in: text) else { return nil }
        let range = Int(text.words[index].end)..<Int(text.words[noun].end)
        return finding(
            on: index...noun, in: pair,
            right: text.matchingCase(other, of: index) + text.excerpt(range),
            "the numeral has another gender than its noun")
    }

    /// Returns whether the numeral stands for its noun: „cei doi”.
    private func isPronoun(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.wordBeforeSpace(index).map { grammar.has(.pluralDeterminer, text.lowercased($0)) }
            ?? false
    }

    /// Returns the index of the noun that a numeral at an index counts.
    private func countedNoun(after index: Int, in text: CheckedPair.Text) -> Int? {
        guard let next = text.wordAfterSpace(index) else { return nil }
        let isLink = text.lowercased(next) == CountedNouns.romanian.link
        guard let noun = isLink ? text.wordAfterSpace(next) : next,
            CountedNouns.romanian.isCounted(text.word(noun)),
            words.rank(of: text.lowercased(noun))?.isCommon == true
        else { return nil }
        let isCompound = text.wordBeforeSpace(index).map {
            Magnitudes.romanian.isLink(text.word($0))
        }
        guard !isLink || isCompound == true else { return nil }
        return noun
    }

    /// Returns the finding about a noun in the singular after a number in digits: „23 de persoana”.
    private func afterDigits(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        guard text.words[index].kind == .digits, let link = text.wordAfterSpace(index),
            text.word(link) == CountedNouns.romanian.link, let noun = text.wordAfterSpace(link),
            let number = WholeNumber(endingAt: index, in: text), number.takesPreposition
        else { return nil }
        let word = text.lowercased(noun)
        guard let plural = plural(ofFeminine: word), !text.isCapital(noun) else { return nil }
        let before = text.excerpt(number.range.lowerBound..<Int(text.words[link].end))
        return finding(
            in: pair, romanian: number.range.lowerBound..<Int(text.words[noun].end),
            "a singular after \(text.excerpt(number.range))", write: "\(before) \(plural)")
    }

    /// Returns the plural of a feminine noun in the singular; nil for other words.
    private func plural(ofFeminine word: String) -> String? {
        let definite = word.hasSuffix("ă") ? word.dropLast() + "a" : word
        guard words.rank(of: definite) == .commonDefinite else { return nil }
        let stem = String(definite.dropLast())
        return numerals.pluralEndings.map { stem + $0 }.first { forms.has(.femininePlural, $0) }
    }

    // MARK: Verbs

    /// Returns the finding about „a fost” before a participle in the plural, or „au fost” before one in
    /// the singular.
    private func participle(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard let been = text.wordAfterSpace(index), let next = text.wordAfterSpace(been),
            !text.isCapital(next), isFirstOfVerb(index, in: text),
            grammar.has(.beenForm, text.lowercased(been))
        else { return nil }
        let participle = text.lowercased(next)
        if let plural = grammar.pluralVerbs[word], forms.has(.pluralParticiple, participle),
            !forms.has(.participle, participle),
            !FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(participle))
        {
            return finding(
                on: index...next, in: pair,
                right: text.matchingCase(plural, of: index)
                    + text.excerpt(Int(text.words[index].end)..<Int(text.words[next].end)),
                "the verb is a singular, its participle a plural")
        }
        return nil
    }

    /// Returns whether a verb is written alone or behind a clitic, not behind a hyphen of its own.
    private func isFirstOfVerb(_ index: Int, in text: CheckedPair.Text) -> Bool {
        !text.isJoined(index, index + 1)
    }

    /// Returns the finding about a verb in another number than the subject with which its clause begins.
    private func verb(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        let unlisted =
            grammar.isVerb(word) || text.isCapital(index) || isInfinitive(index, in: text)
            ? nil : VerbNumber.plural(of: word)
        guard unlisted != nil || text.isListedVerb(at: index) else { return nil }
        let start = startOfVerb(index, in: text)
        if let plural = unlisted ?? grammar.pluralVerbs[word] {
            guard
                isOfSeveral(before: start, in: text)
                    || Subject(before: start, in: text)?.isPlural == true
                    || isExisting(word) && countsAfter(index, in: text),
                !isMeasure(before: start, in: text), !hasObject(start..<index, in: text)
            else { return nil }
            return finding(
                on: index...index, in: pair, right: text.matchingCase(plural, of: index),
                "a singular after a subject in the plural")
        }
        guard let singular = singular(of: index, in: text),
            isOneOfSeveral(before: start, in: text) || isOfOne(before: start, in: text)
                || hasSingular(before: start, index, in: text)
        else { return nil }
        return finding(
            on: index...index, in: pair, right: text.matchingCase(singular, of: index),
            "a plural after a subject in the singular")
    }

    /// Returns whether what takes an infinitive stands before a verb: „ar obține”.
    private func isInfinitive(_ index: Int, in text: CheckedPair.Text) -> Bool {
        text.wordBeforeSpace(index).map { grammar.has(.beforeInfinitive, text.lowercased($0)) }
            ?? false
    }

    /// Returns whether the text begins with a noun in the singular, what belongs to it, and the auxiliary at an
    /// index: „Guvernul de la Lisabona au”.
    private func hasSingular(
        before start: Int, _ index: Int, in text: CheckedPair.Text
    ) -> Bool {
        guard grammar.has(.auxiliary, text.lowercased(index)),
            // „Filmul l-au văzut”, „Nota au scris-o”: the noun is the object.
            start == index, let participle = text.wordAfterSpace(index),
            text.isParticiple(at: participle), !text.isJoined(participle, participle + 1),
            let subject = Subject(before: start, in: text), subject.first == 0,
            let noun = subject.noun
        else { return false }
        return subject.isSingular && !grammar.has(.timeNoun, text.lowercased(noun))
            // „Ministrul cu soția au plecat”
            && !(noun..<start).contains { grammar.has(.with, text.lowercased($0)) }
    }

    /// Returns the index of the first clitic or negation of the verb at an index: „s-a”, „nu le”.
    private func startOfVerb(_ index: Int, in text: CheckedPair.Text) -> Int {
        var start = text.isJoined(index - 1, index) ? index - 1 : index
        while let before = text.wordBeforeSpace(start),
            grammar.has(.clitic, text.lowercased(before))
        {
            start = before
        }
        return start
    }

    /// Returns the singular of a listed verb in the plural: „a” for „au” before a participle, else „are”.
    private func singular(of index: Int, in text: CheckedPair.Text) -> String? {
        let word = text.lowercased(index)
        let isAuxiliary = text.wordAfterSpace(index).map(text.isParticiple)
        return grammar.pluralVerbs.first {
            $0.value == word
                && (!grammar.has(.auxiliary, word)
                    || grammar.has(.auxiliary, $0.key) == (isAuxiliary ?? false))
        }?.key
    }

    /// Returns whether one of several stands before a verb: „unul dintre ei”.
    private func isOneOfSeveral(before start: Int, in text: CheckedPair.Text) -> Bool {
        guard let noun = text.wordBeforeSpace(start), let link = text.wordBeforeSpace(noun),
            grammar.has(.subjectLink, text.lowercased(link)),
            let one = text.wordBeforeSpace(link)
        else { return false }
        guard grammar.has(.one, text.lowercased(one)) else { return false }
        guard let before = text.wordBeforeSpace(one).map(text.lowercased) else { return true }
        // „Pe una dintre insule au fost reținuți”
        return !grammar.has(.and, before) && !grammar.has(.preposition, before)
    }

    /// Returns whether a measure stands directly before a word, which is no subject: „două zile s-a târât”,
    /// „20 de kilometri a mers pe jos”.
    private func isMeasure(before index: Int, in text: CheckedPair.Text) -> Bool {
        guard let last = text.wordBeforeSpace(index) else { return false }
        var before = last
        // „Trei ani la rând a lucrat acolo”
        if let link = text.wordBeforeSpace(last), let noun = text.wordBeforeSpace(link),
            grammar.has(.afterMeasure, "\(text.lowercased(link)) \(text.lowercased(last))")
        {
            before = noun
        }
        // „Mulți ani a lucrat acolo”: a length of time without a number.
        if grammar.has(.timeLength, text.lowercased(before)) { return true }
        return text.quantities.contains {
            $0.unit != nil && $0.range.upperBound == text.words[before].range.upperBound
        }
    }

    /// Returns whether a clitic says that what stands before is the object: „prețurile le-a ridicat”.
    private func hasObject(_ clitics: Range<Int>, in text: CheckedPair.Text) -> Bool {
        clitics.contains { determiners.agreement(of: text.lowercased($0), as: .object) != nil }
    }

    /// Returns whether a relative pronoun for a plural stands before a verb.
    private func isOfSeveral(before start: Int, in text: CheckedPair.Text) -> Bool {
        guard let relative = text.wordBeforeSpace(start) else { return false }
        return grammar.has(.relative, text.lowercased(relative))
            && isPluralAntecedent(before: relative, in: text)
    }

    /// Returns whether a relative pronoun for one thing stands before a verb: „o reuniune informală care”.
    private func isOfOne(before start: Int, in text: CheckedPair.Text) -> Bool {
        guard let relative = text.wordBeforeSpace(start),
            grammar.has(.relative, text.lowercased(relative)),
            let last = text.wordBeforeSpace(relative)
        else { return false }
        let nouns = PrecedingNouns(before: relative, in: text, inGroup: true)
        return !nouns.agreement.isEmpty && nouns.agreement.isSubset(of: .singular)
            && !nouns.allow(.plural) && !text.isCapital(last)
            && !grammar.has(.preposition, text.lowercased(last))
            && !(max(0, last - GlossaryParameters.Checks.wordsOfSeveral)...last).contains {
                grammar.has(.collective, text.lowercased($0))
                    || grammar.has(.several, text.lowercased($0))
            }
    }

    /// Returns whether a plural stands directly before a relative pronoun: „oamenii care”.
    private func isPluralAntecedent(before relative: Int, in text: CheckedPair.Text) -> Bool {
        guard let noun = text.wordBeforeSpace(relative) ?? text.wordBeforeComma(relative),
            forms.has(.definitePlural, text.lowercased(noun)),
            text.forms(noun).noun.isSubset(of: .plural)
        else { return false }
        let before = text.wordBeforeSpace(noun).map(text.lowercased) ?? ""
        return !grammar.has(.preposition, before) && !grammar.has(.possessive, before)
    }

    /// Returns the finding about an imperfect in the singular: „Cinci dintre victime culegea”.
    private func imperfect(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard numerals.imperfectEndings.contains(where: word.hasSuffix), !text.isCapital(index)
        else {
            return nil
        }
        let plural = word + numerals.imperfectPlural
        let before = text.wordBeforeSpace(index).map(text.lowercased) ?? ""
        guard words.rank(of: plural) != nil, !isNoun(word),
            !grammar.has(.beforeInfinitive, before),
            !FunctionWords.words(of: .romanian).contains(bare: NormalForm.bare(word))
        else { return nil }
        let start = startOfVerb(index, in: text)
        let isPlural =
            Subject(before: start, in: text)?.isPlural == true
            || isOfSeveral(before: start, in: text)
            || grammar.has(.existing, word) && countsAfter(index, in: text)
        guard isPlural, !hasObject(start..<index, in: text) else { return nil }
        return finding(
            on: index...index, in: pair, right: plural, "a singular with a subject in the plural")
    }

    /// Returns whether a word in -a may be a noun with its article: „linia”.
    private func isNoun(_ word: String) -> Bool {
        words.rank(of: word) == .commonDefinite || forms.oblique(of: word) != nil
    }

    /// Returns whether a verb says that its subject, which follows, is there: „rămân niște benzi”.
    private func isExisting(_ word: String) -> Bool {
        grammar.has(.existing, WordAnalyzer.romanian.lemma(of: word, as: .verb))
    }

    /// Returns whether a number and its noun follow a verb: „se afla vreo 300 de susținători”.
    private func countsAfter(_ index: Int, in text: CheckedPair.Text) -> Bool {
        guard var next = text.wordAfterSpace(index) else { return false }
        if grammar.has(.estimate, text.lowercased(next)) {
            guard let after = text.wordAfterSpace(next) else { return false }
            next = after
        }
        guard let link = text.wordAfterSpace(next) else { return false }
        guard text.words[next].kind == .digits else {
            let noun = text.forms(link)
            let isSeveral =
                grammar.has(.several, text.lowercased(next))
                || Determiners.romanian.agreement(of: text.lowercased(next), as: .numeral) != nil
            return isSeveral && noun.isOnlyNoun && noun.noun.isSubset(of: .plural)
        }
        return text.word(link) == CountedNouns.romanian.link
            || CountedNouns.romanian.isCounted(text.word(link))
    }

    // MARK: Articles

    /// Returns the finding about the article before „cărui”, which agrees with the noun after it: „a cărei
    /// pachet”.
    private func possessive(at index: Int, in pair: CheckedPair) -> Finding? {
        let text = pair.romanian
        let word = text.lowercased(index)
        guard determiners.agreement(of: word, as: .article) != nil,
            let relative = text.wordAfterSpace(index),
            grammar.has(.relativeGenitive, text.lowercased(relative)),
            let noun = text.wordAfterSpace(relative), !text.isCapital(noun),
            let right = article(of: text.lowercased(noun)), right != word
        else { return nil }
        return finding(
            on: index...index, in: pair, right: text.matchingCase(right, of: index),
            "the article does not agree with \(text.word(noun))")
    }

    /// Returns the article that agrees with a noun; nil if its gender and number are not certain.
    private func article(of noun: String) -> String? {
        let forms = NominalForms(noun)
        let genders: [Agreement] = [
            .masculineSingular, .feminineSingular, .masculinePlural, .femininePlural,
        ]
        guard forms.isOnlyNoun, !NounEndings.romanian.has(.eitherGender, noun),
            let only = genders.first(where: { forms.noun.isSubset(of: $0) })
        else { return nil }
        return determiners.word(.article, for: only)
    }
}

/// The numerals of Romanian that have two genders, and the endings that agree with nouns.
private struct GenderedNumerals {
    static let romanian = GenderedNumerals()

    /// The numeral of the other gender for each.
    private(set) var other: [String: String] = [:]
    private var masculine: Set<String> = []
    /// The endings of feminine plurals.
    private(set) var pluralEndings: [String] = []
    /// The endings of the imperfect in the third person singular, and what its plural adds.
    private(set) var imperfectEndings: [String] = []
    private(set) var imperfectPlural = ""

    private init() {
        for row in DataTable(LanguageData.Ro.numeralGenders).rows where row.count > 1 {
            switch row[0] {
            case "numeral" where row.count > 2:
                other[row[1]] = row[2]
                other[row[2]] = row[1]
                masculine.insert(row[1])
            case "plural-ending": pluralEndings = row[1].split(separator: " ").map(String.init)
            case "imperfect" where row.count > 2:
                imperfectEndings = row[1].split(separator: " ").map(String.init)
                imperfectPlural = row[2]
            default: break
            }
        }
    }

    func isMasculine(_ word: String) -> Bool { masculine.contains(word) }
}
