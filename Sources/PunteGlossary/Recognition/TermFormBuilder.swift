internal import PunteLanguage
internal import PunteText

/// Adds the forms of terms to a ``TermIndex``.
struct TermFormBuilder {
    /// The language whose inflection and spelling are applied.
    private enum Rules { case romanian, english, none }

    private let rules: Rules
    private let homographs: HomographRules?
    private let romanian = RomanianInflector()

    /// Creates a builder for the names in a language; other languages than two have no inflection.
    init(language: Language) {
        rules =
            switch Side(language) {
            case .romanian: .romanian
            case .english: .english
            case nil: .none
            }
        homographs = HomographRules.of(language)
    }

    /// Adds all forms of the names of a term.
    ///
    /// - Parameters:
    ///   - term: the term.
    ///   - names: its names in the language of the builder, the preferred one first.
    ///   - position: index of the term in the glossary.
    ///   - index: the index to add to.
    func insertForms(
        of term: Term, names: [Designation], at position: Int, into index: inout TermIndex
    ) {
        let texts = names.map { Self.bytes($0.text) }
        let known =
            rules == .romanian ? Self.assign(term.romanianForms.map(Self.bytes), to: texts) : []
        for (number, name) in texts.enumerated() {
            let spelling = spellingRules(name, kind: term.kind)
            let needsNumber = needsNumber(name, kind: term.kind)
            let forms = forms(
                of: name, term: term, isPreferred: number == 0,
                known: known.isEmpty ? [] : known[number])
            for form in forms {
                index.insert(
                    form.text, term: position, designation: number, inflection: form.inflection,
                    rules: spelling, needsNumber: needsNumber,
                    homograph: homographs?.number(of: form.text, kind: term.kind) ?? 0)
            }
            if let dotted = Self.dotted(name) {
                index.insert(
                    dotted, term: position, designation: number, inflection: [], rules: spelling,
                    needsNumber: needsNumber, homograph: 0)
            }
        }
    }

    /// Returns for each name the forms that share most first letters with it, the first of equals.
    static func assign(_ forms: [[UInt8]], to names: [[UInt8]]) -> [[[UInt8]]] {
        guard !names.isEmpty, !forms.isEmpty else { return [] }
        var result: [[[UInt8]]] = Array(repeating: [], count: names.count)
        for form in forms {
            let shared = names.map { name in
                form.commonPrefixCount(with: name) { $0 | 0x20 == $1 | 0x20 }
            }
            let best = shared.indices.max {
                shared[$0] < shared[$1] || ($0 > $1 && shared[$0] == shared[$1])
            }
            result[best ?? 0].append(form)
        }
        return result
    }

    /// Returns a text as UTF-8 in NFC.
    static func bytes(_ text: String) -> [UInt8] {
        var text = text
        let isComposed = text.withUTF8 { bytes in
            // Latin letters and nothing that could be a mark, a soft hyphen or a zero-width space.
            bytes.allSatisfy { $0 < 0xCC && $0 != 0xC2 }
        }
        return Array(isComposed ? text.utf8 : NormalForm.surface(text).utf8)
    }

    /// Returns the forms of a name, the name itself first.
    private func forms(
        of name: [UInt8], term: Term, isPreferred: Bool, known: [[UInt8]]
    ) -> [FormBytes] {
        let single = FormBytes(text: name, inflection: [], isCertain: true)
        switch rules {
        case .none: return [single]
        case .romanian:
            let grammars: [RomanianGrammar?] = term.grammars(of: name, isPreferred: isPreferred)
            return Self.union(
                (grammars.isEmpty ? [nil] : grammars).map {
                    romanian.forms(of: name, kind: term.kind, grammar: $0, known: known)
                })
        case .english:
            guard takesEnglishPlural(name, term.kind),
                let plural = EnglishInflector.shared.plural(of: name)
            else { return [single] }
            return [
                FormBytes(text: name, inflection: .singular, isCertain: true),
                FormBytes(text: plural, inflection: .plural, isCertain: true),
            ]
        }
    }

    /// Returns the forms of all lists, each once; what only one of several says is not certain.
    private static func union(_ lists: [[FormBytes]]) -> [FormBytes] {
        guard var result = lists.first, lists.count > 1 else { return lists.first ?? [] }
        for index in result.indices.dropFirst() { result[index].isCertain = false }
        for form in lists.dropFirst().joined() {
            if let index = result.firstIndex(where: { $0.text == form.text }) {
                result[index].inflection.formUnion(form.inflection)
            } else {
                result.append(
                    FormBytes(text: form.text, inflection: form.inflection, isCertain: false))
            }
        }
        return result
    }

    /// Returns whether a name has a plural: common nouns do, and abbreviations of countable things.
    private func takesEnglishPlural(_ name: [UInt8], _ kind: Term.Kind) -> Bool {
        switch kind {
        case .person, .place: return false
        case .unit: return name.count > 3
        default:
            guard let first = name.first else { return false }
            // *The houses* are not *the House*.
            let isProper =
                first < 0x61 || kind == .organisation && name.contains(where: \.isASCIICapital)
            return !isProper || Acronym.matches(name)
        }
    }

    /// Returns the differences in spelling that a name allows.
    private func spellingRules(_ name: [UInt8], kind: Term.Kind) -> SpellingRules {
        var result: SpellingRules = rules == .romanian ? [] : .extraDiacritics
        switch kind {
        case .unit:
            if isSymbol(name) { result.insert(.exactCase) }
            if name.first?.isASCIISmall ?? false {
                result.insert(.smallInSentence)
            }
        case .person, .place: break
        case .organisation, .office, .operation, .equipment, .other:
            let words = name.count { $0 == 0x20 || $0 == 0x2D } + 1
            if words > 1 { result.insert(.laterCapitalsOptional) }
            if words > 2 { result.insert(.capitalsOptional) }
        }
        return result
    }

    /// Returns whether a name means a unit only after a number: 5 m, 20 km/h, 30 lei, 4 in.
    private func needsNumber(_ name: [UInt8], kind: Term.Kind) -> Bool {
        let letters = name.last == UInt8(ascii: ".") ? name.dropLast() : name[...]
        let maximum = GlossaryParameters.Recognition.maximumSymbol
        return kind == .unit && name.count <= maximum + 1 && letters.count <= maximum
            && letters.allSatisfy { $0 >= 0x41 && $0 < 0x80 }
    }

    /// Returns whether the name of a unit is a symbol: km, m/s.
    private func isSymbol(_ name: [UInt8]) -> Bool {
        name.count <= GlossaryParameters.Recognition.maximumSymbol
            || name.contains(UInt8(ascii: "/"))
    }

    /// Returns a short acronym with a full stop after each letter; nil for any other name.
    private static func dotted(_ name: [UInt8]) -> [UInt8]? {
        guard name.count <= GlossaryParameters.Recognition.maximumDottedAcronym,
            Acronym.matches(name)
        else { return nil }
        return name.flatMap { [$0, UInt8(ascii: ".")] }
    }
}
