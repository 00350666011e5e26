internal import PunteText

/// Finds the base of a Romanian name that was seen in some of its forms.
struct RomanianLemma {
    private let matcher: NameMatcher

    init(matcher: NameMatcher) { self.matcher = matcher }

    /// What takes a case ending back, from the longest.
    private static let endings: [(ending: String, bases: [String])] = [
        ("-ului", [""]), ("-ul", [""]), ("iului", ["i", "iu"]), ("ului", ["", "u"]),
        ("tății", ["tatea"]), ("iei", ["ia"]), ("ei", ["a", "ea"]), ("iul", ["i"]),
        ("ul", ["", "u"]), ("ăi", ["a"]), ("ii", ["ia", "ea", "a", "e"]), ("i", ["a"]),
        ("lui", [""]),
    ]

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
                // A genitive says nothing for itself by having been seen.
                let seen =
                    isGenitive(base) ? -0.01 : step == 0 ? 0.04 : forms.contains(base) ? 0.03 : 0
                let value =
                    matcher.similarity(key, matcher.key(english: base)) + seen
                    - Double(place) * 0.001
                if value > best?.value ?? -1 { best = (base, value) }
            }
        }
        return best?.name
    }

    /// The base of a name that is translated: the form without a genitive, or the first word of a
    /// genitive put back: Ministerului Infrastructurii → Ministerul Infrastructurii.
    func base(ofTranslated forms: [String]) -> String? {
        if let direct = forms.first(where: { !isOblique($0) }) {
            return forms.first { direct == $0 + "ul" || direct == $0 + "l" } ?? direct
        }
        guard let form = forms.first else { return nil }
        return restored(form).first ?? form
    }

    /// A name of several words with its first word out of the genitive.
    private func restored(_ form: String) -> [String] {
        let words = form.split(separator: " ", maxSplits: 1).map(String.init)
        guard let head = words.first, words.count > 1 else { return [] }
        let articled: [(String, String)] = [
            ("ului", "ul"), ("tății", "tatea"), ("iei", "ia"), ("ei", "a"), ("ii", "ia"),
            ("lor", "le"),
        ]
        for (ending, base) in articled
        where head.hasSuffix(ending) && head.count > ending.count + 2 {
            let restored = head.dropLast(ending.count) + base
            return [([String(restored)] + words.dropFirst()).joined(separator: " ")]
        }
        return []
    }

    /// Whether a name ends as no base does, or its first word does: Jmerinkăi, Universității din
    /// Oradea.
    private func isGenitive(_ name: String) -> Bool {
        if name.hasSuffix("ăi"), name.count > 4 { return true }
        guard let space = name.firstIndex(of: " ") else { return false }
        return ["ului", "tății"].contains(where: name[..<space].hasSuffix)
    }

    private func isOblique(_ name: String) -> Bool {
        let head = name.split(separator: " ").first.map(String.init) ?? name
        return ["ului", "lor", "ei", "ii", "ăi"].contains(where: head.hasSuffix)
    }

    private func stripped(_ form: String) -> [String] {
        Self.endings.flatMap { ending, bases in
            form.hasSuffix(ending) && form.count > ending.count + 2
                ? bases.map { form.dropLast(ending.count) + $0 } : []
        }
    }
}
