internal import PunteLanguage

/// The way in which a text shortens a name.
public enum Shortening: String, Sendable, Hashable {
    /// The family name of a person, with or without initials.
    case family
    /// A given name of a person.
    case given
    /// Some words of a name.
    case part
    /// The first letters of the words of a name.
    case acronym
    /// The noun of the name of an institution.
    case head
}

/// A short form of a name, which a text may use after the name.
struct ShortForm {
    /// Index of the term in the glossary.
    var term: Int
    /// The name that is shortened.
    var designation: Designation
    /// The short form.
    var text: String
    /// The words of the short form.
    var words: [ScannedWord]
    /// The way in which the name is shortened.
    var shortening: Shortening
    /// Whether the short form is known without the full name in the same article.
    var standsAlone: Bool
    /// Whether the name is that of a person.
    var isPersonal: Bool

    init(
        _ text: String, of designation: Designation, term: Int, as shortening: Shortening,
        standsAlone: Bool = false, isPersonal: Bool = false
    ) {
        self.term = term
        self.designation = designation
        self.text = text
        words = WordScanner.words(of: Array(text.utf8))
        self.shortening = shortening
        self.standsAlone = standsAlone
        self.isPersonal = isPersonal
    }

    /// Returns the short forms of a name of a term.
    static func forms(
        of designation: Designation, _ term: Term, at index: Int, in side: Side
    ) -> [ShortForm] {
        switch term.kind {
        case .person: person(designation, term, at: index)
        case .organisation: institution(designation, at: index, in: side)
        default: []
        }
    }

    /// Returns the short forms of a person's name.
    private static func person(
        _ designation: Designation, _ term: Term, at index: Int
    ) -> [ShortForm] {
        guard let name = PersonName(designation.text) else { return ruler(designation, at: index) }
        let list = PersonNameWords.standard
        let hasDomain = term.designations.contains { other in
            other.text.split(separator: " ").contains { list.has($0, .domain) }
        }
        var result: [ShortForm] = []
        func add(_ range: Range<Int>, _ shortening: Shortening, standsAlone: Bool = false) {
            let text = name.text(range)
            guard !range.isEmpty, range.count < name.words.count || hasDomain,
                !result.contains(where: { $0.text == text })
            else { return }
            result.append(
                ShortForm(
                    text, of: designation, term: index, as: shortening, standsAlone: standsAlone,
                    isPersonal: true))
        }
        if hasDomain {
            // Of a ruler the other language may have the country behind a particle.
            let end = name.words.firstIndex { list.has($0, .particle) } ?? name.words.count
            add(0..<end, .given)
            return result
        }
        add(name.family, .family, standsAlone: true)
        for index in name.given { add(index..<index + 1, .given) }
        for start in name.words.indices {
            for end in (start + 1)...name.words.count
            where !list.has(name.words[end - 1], .particle) {
                add(start..<end, .part)
            }
        }
        if name.family.upperBound == name.words.count, name.given.count > 1 {
            let text = name.words[0] + " " + name.text(name.family)
            result.append(
                ShortForm(text, of: designation, term: index, as: .part, isPersonal: true))
        }
        return result
    }

    /// Returns the short form of a name that is a title and one word: Queen Margrethe.
    private static func ruler(_ designation: Designation, at index: Int) -> [ShortForm] {
        let words = designation.text.split(separator: " ")
        guard words.count == 2, let last = words.last else { return [] }
        return [
            ShortForm(
                String(last), of: designation, term: index, as: .given, isPersonal: true)
        ]
    }

    /// Returns the forms of the noun of an institution's name that stand for the name.
    private static func headForms(_ head: String, in side: Side) -> [String] {
        guard side == .romanian else { return [head] }
        let analyzer = WordAnalyzer.romanian
        let lemma = analyzer.lemma(of: head, as: .noun)
        let forms = analyzer.forms(of: lemma, as: .noun).filter { form in
            analyzer.readings(of: form).contains { reading in
                reading.lemma == lemma
                    && reading.cells.contains { $0.isSuperset(of: [.singular, .definite]) }
            }
        }
        return Set(forms.map { $0.capitalizedFirst }).union([head]).sorted()
    }

    /// Returns the short forms of an institution's name.
    private static func institution(
        _ designation: Designation, at index: Int, in side: Side
    ) -> [ShortForm] {
        var parts = designation.text.split(separator: " ").map(String.init)
        let hasArticle =
            parts.first.map {
                FunctionWords.words(of: side).contains(bare: NormalForm.bare($0), in: [.article])
            } ?? false
        if hasArticle { parts.removeFirst() }
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return [] }
        let words = NameWords.standard
        var result: [ShortForm] = []
        let letters = parts.filter { $0.first?.isUppercase == true }.compactMap(\.first)
        if letters.count > 1 {
            result.append(
                ShortForm(String(letters), of: designation, term: index, as: .acronym))
        }
        let head =
            side == .english
            ? [last, first].first { words.has($0, .organisation) }
            : words.has(first, .organisation, in: .romanian) ? first : nil
        for form in head.map({ headForms($0, in: side) }) ?? [] {
            result.append(ShortForm(form, of: designation, term: index, as: .head))
        }
        let isProper =
            !hasArticle && first.first?.isUppercase == true && !words.isCommon(first)
            && !words.isPeople(first)
            && RomanianWords.all.rank(of: NormalForm.folded(first)) == nil
        if isProper, !Acronym.matches(first.utf8) {
            result.append(ShortForm(first, of: designation, term: index, as: .part))
        }
        return result
    }
}
