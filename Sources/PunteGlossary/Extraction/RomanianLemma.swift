internal import PunteLanguage
internal import PunteText

/// Finds the base of a Romanian name that was seen in some of its forms.
struct RomanianLemma {
    private let matcher: NameMatcher

    init(matcher: NameMatcher) { self.matcher = matcher }

    /// The base of a name that sounds like its English counterpart: of the forms and what is left
    /// of them without endings, the one most like the English; of equals, the form seen most.
    ///
    /// - Parameter forms: as they were seen, the most frequent first.
    func base(of forms: [String], like english: String) -> String? {
        if forms.contains(english) { return english }
        let key = matcher.key(english: english)
        var best: (name: String, value: Double)?
        for (place, form) in forms.enumerated() {
            for (step, base) in ([form] + stripped(form) + restored(form)).enumerated() {
                let value =
                    matcher.similarity(key, matcher.key(english: base))
                    + preference(for: base, isForm: step == 0, among: forms)
                    - Double(place) * Preference.perRank
                if value > best?.value ?? -1 { best = (base, value) }
            }
        }
        return best?.name
    }

    /// What decides between bases that sound equally like the English name, as parts of a similarity
    /// of 0 to 1. Set by hand on the names of the sample memory.
    private enum Preference {
        static let genitive = -0.01
        static let form = 0.04
        static let formWithoutEnding = 0.03
        static let perRank = 0.001
    }

    /// A form that was seen is more likely a base than one that is made up; a genitive says nothing
    /// for itself by having been seen.
    private func preference(for base: String, isForm: Bool, among forms: [String]) -> Double {
        if isGenitive(base) { return Preference.genitive }
        if isForm { return Preference.form }
        return forms.contains(base) ? Preference.formWithoutEnding : 0
    }

    /// The base of a name that is translated: the form without a genitive, or the first word of a
    /// genitive put back: Ministerului Infrastructurii → Ministerul Infrastructurii.
    func base(ofTranslated forms: [String]) -> String? {
        if let direct = forms.first(where: { !isOblique($0) }) {
            let articles = NounEndings.romanian.endings(.suffixedArticle)
            return forms.first { form in articles.contains { direct == form + $0 } } ?? direct
        }
        guard let form = forms.first else { return nil }
        return restored(form).first ?? form
    }

    /// A name of several words with its first word out of the genitive.
    private func restored(_ form: String) -> [String] {
        let words = form.split(separator: " ", maxSplits: 1).map(String.init)
        guard let head = words.first, words.count > 1 else { return [] }
        for rule in LemmaEndings.romanian.heads
        where head.hasSuffix(rule.ending) && head.count > rule.ending.count + 2 {
            let restored = rule.bases.map { head.dropLast(rule.ending.count) + $0 }
            return restored.map { ([String($0)] + words.dropFirst()).joined(separator: " ") }
        }
        return []
    }

    /// Whether a name ends as no base does, or its first word does: Jmerinkăi, Universității din
    /// Oradea.
    private func isGenitive(_ name: String) -> Bool {
        if NounEndings.romanian.has(.genitiveName, name), name.count > 4 { return true }
        guard let space = name.firstIndex(of: " ") else { return false }
        return NounEndings.romanian.has(.genitiveHead, name[..<space])
    }

    private func isOblique(_ name: String) -> Bool {
        let head = name.split(separator: " ").first.map(String.init) ?? name
        return NounEndings.romanian.has(.oblique, head)
    }

    private func stripped(_ form: String) -> [String] {
        LemmaEndings.romanian.names.flatMap { rule in
            form.hasSuffix(rule.ending) && form.count > rule.ending.count + 2
                ? rule.bases.map { form.dropLast(rule.ending.count) + $0 } : []
        }
    }
}
