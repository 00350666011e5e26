internal import PunteLanguage
internal import PunteText

/// Finds the dictionary form of a Romanian name that was seen in some of its forms.
struct RomanianLemma {
    private let matcher: NameMatcher

    init(matcher: NameMatcher) { self.matcher = matcher }

    /// Returns the dictionary form of a name that sounds like its English counterpart.
    ///
    /// Of the forms and their stems it is the one that sounds most like the English name; of equal ones,
    /// the form that was seen most.
    ///
    /// - Parameters:
    ///   - forms: the forms that were seen, the most frequent first.
    ///   - english: the English name.
    /// - Returns: nil when there are no forms.
    func base(of forms: [String], like english: String) -> String? {
        if forms.contains(english) { return english }
        let key = matcher.key(english: english)
        var best: (name: String, value: Double)?
        for (rank, form) in forms.enumerated() {
            for (step, base) in ([form] + stripped(form) + restored(form)).enumerated() {
                let value =
                    matcher.similarity(key, matcher.key(english: base))
                    + preference(for: base, isForm: step == 0, among: forms)
                    - Double(rank) * Preference.perRank
                if value > best?.value ?? -1 { best = (base, value) }
            }
        }
        return best?.name
    }

    private typealias Preference = GlossaryParameters.Extraction.BasePreference

    /// Returns what is added to the similarity of a base for being a form that was seen.
    ///
    /// A form that was seen is more likely a base than one that was made up, unless it is a genitive.
    ///
    /// - Parameters:
    ///   - base: the base.
    ///   - isForm: whether the base is the form that it was made from.
    ///   - forms: the forms that were seen.
    /// - Returns: a part of a similarity.
    private func preference(for base: String, isForm: Bool, among forms: [String]) -> Double {
        if isGenitive(base) { return Preference.genitive }
        if isForm { return Preference.form }
        return forms.contains(base) ? Preference.formWithoutEnding : 0
    }

    /// Returns the dictionary form of a name that is translated rather than spelled by its sound.
    ///
    /// It is the first form that is no genitive; else the first form with its first word put into the
    /// nominative: Ministerului Infrastructurii → Ministerul Infrastructurii.
    ///
    /// - Parameter forms: the forms that were seen, the most frequent first.
    /// - Returns: nil when there are no forms.
    func base(ofTranslated forms: [String]) -> String? {
        if let direct = forms.first(where: { !isOblique($0) }) {
            let articles = NounEndings.romanian.endings(.suffixedArticle)
            return forms.first { form in articles.contains { direct == form + $0 } } ?? direct
        }
        guard let form = forms.first else { return nil }
        if let direct = TermBase.direct(form) { return direct }
        return restored(form).first ?? form
    }

    /// Returns the names of several words that a form may be the genitive of.
    private func restored(_ form: String) -> [String] {
        let words = form.split(separator: " ", maxSplits: 1).map(String.init)
        guard let head = words.first, words.count > 1 else { return [] }
        for rule in LemmaEndings.romanian.heads {
            guard let stem = stem(of: head, by: rule) else { continue }
            return rule.bases.map {
                ([String(stem) + $0] + words.dropFirst()).joined(separator: " ")
            }
        }
        return []
    }

    /// Returns whether a name or its first word has an ending that only genitives have.
    ///
    /// Jmerinkăi, Universității din Oradea.
    ///
    /// - Parameter name: a name of one word or several.
    /// - Returns: whether it is no dictionary form.
    private func isGenitive(_ name: String) -> Bool {
        if NounEndings.romanian.has(.genitiveName, name), name.count > 4 { return true }
        guard let space = name.firstIndex(of: " ") else { return false }
        return NounEndings.romanian.has(.genitiveHead, name[..<space])
    }

    /// Returns whether the first word of a name may be a genitive.
    private func isOblique(_ name: String) -> Bool {
        let head = name.split(separator: " ").first.map(String.init) ?? name
        return NounEndings.romanian.has(.oblique, head)
    }

    /// Returns the bases that a form may have by the rules for names.
    private func stripped(_ form: String) -> [String] {
        LemmaEndings.romanian.names.flatMap { rule in
            stem(of: form, by: rule).map { stem in rule.bases.map { String(stem) + $0 } } ?? []
        }
    }

    /// Returns a form without the ending of a rule; nil when the rule is not about it.
    private func stem(of form: String, by rule: LemmaEndings.Rule) -> Substring? {
        form.stem(before: rule.ending, minimum: GlossaryParameters.Stems.minimumBase)
    }
}
