public import PunteLanguage
internal import PunteText

/// Chooses the form of a term's Romanian name that its place in a text requires.
///
/// ```swift
/// let writer = TermWriter()
/// writer.form(of: ukraine, in: "Ukraine's capital", at: 0..<7)   // Ucrainei
/// writer.form(of: ukraine, after: "potrivit")                    // Ucrainei
/// writer.form(of: putin, in: "Putin's speech", at: 0..<5)        // lui Putin
/// ```
///
/// A form is certain only where the neighbouring words decide the case (`slots.tsv`) and the paradigms
/// give exactly one form for it; else the name is returned as the glossary has it.
public struct TermWriter: Sendable {
    private enum Case { case direct, oblique }

    private let inflector = RomanianInflector()
    private let english: [UInt64: Case]
    private let romanian: [UInt64: Case]
    /// The hashes of words between a noun and the name that it governs.
    private let links: Set<UInt64>

    /// Creates a writer with the shipped lists of words that govern a case.
    public init() {
        english = Self.cases(in: .english)
        romanian = Self.cases(in: .romanian)
        links = Set(NameSlots.words(.link, in: .english).compactMap(Self.hash))
    }

    /// Returns the case that each word of a language asks for, by the hash of the word.
    private static func cases(in side: Side) -> [UInt64: Case] {
        var cases: [UInt64: Case] = [:]
        for (role, kind) in [(NameSlots.Role.oblique, Case.oblique), (.direct, .direct)] {
            for hash in NameSlots.words(role, in: side).compactMap(Self.hash) { cases[hash] = kind }
        }
        return cases
    }

    /// Returns the Romanian form for a term that an English sentence names.
    ///
    /// - Parameters:
    ///   - term: the term.
    ///   - sentence: the English sentence.
    ///   - range: UTF-8 offsets of the English name in the sentence, without *’s*.
    ///   - name: the Romanian name to inflect; the preferred one when nil.
    /// - Returns: nil when the term has no Romanian name in use.
    public func form(
        of term: Term, in sentence: String, at range: Range<Int>, name: String? = nil
    ) -> InflectedForm? {
        guard let name = name ?? term.preferred(in: .romanian) else { return nil }
        let bytes = Array(sentence.utf8)
        guard range.upperBound <= bytes.count else { return plain(name) }
        if isPlural(term, bytes[range]) {
            return form(of: term, name: name, as: .plural) ?? plain(name)
        }
        guard isProper(name) else { return plain(name) }
        if hasPossessive(bytes, after: range.upperBound) {
            return oblique(term, name) ?? plain(name)
        }
        let before = WordScanner.words(of: Array(bytes[..<range.lowerBound])).suffix(3)
        var hashes = Array(before.map(\.hash))
        if hashes.last == Self.article { hashes.removeLast() }
        guard let last = hashes.last else { return plain(name) }
        if links.contains(last) {
            guard hashes.count > 1, english[hashes[hashes.count - 2]] == .oblique else {
                return plain(name)
            }
            return oblique(term, name) ?? plain(name)
        }
        guard english[last] == .direct else { return plain(name) }
        return InflectedForm(text: name, inflection: own(term, name), isCertain: true)
    }

    /// Returns the form for a term that follows Romanian words.
    ///
    /// - Parameters:
    ///   - term: the term.
    ///   - words: the Romanian text before the term; its last word decides.
    ///   - name: the Romanian name to inflect; the preferred one when nil.
    /// - Returns: nil when the term has no Romanian name in use.
    public func form(
        of term: Term, after words: String, name: String? = nil
    ) -> InflectedForm? {
        guard let name = name ?? term.preferred(in: .romanian) else { return nil }
        guard isProper(name), let last = WordScanner.words(of: Array(words.utf8)).last,
            let kind = romanian[last.hash]
        else { return plain(name) }
        switch kind {
        case .direct: return InflectedForm(text: name, inflection: own(term, name), isCertain: true)
        case .oblique: return oblique(term, name) ?? plain(name)
        }
    }

    /// Returns the form of a name that fills a cell of the paradigm.
    ///
    /// - Parameters:
    ///   - term: the term.
    ///   - name: the Romanian name to inflect.
    ///   - inflection: the cells, one of which the form must fill.
    /// - Returns: nil where no form or several forms fill it.
    public func form(
        of term: Term, name: String, as inflection: Inflection
    ) -> InflectedForm? {
        let found = forms(term, name).filter {
            !$0.inflection.intersection(inflection).isEmpty && $0.isCertain
        }
        guard found.count == 1, let form = found.first else { return nil }
        return InflectedForm(text: form.text, inflection: form.inflection, isCertain: true)
    }

    /// Returns a name as it is, as an uncertain form.
    private func plain(_ name: String) -> InflectedForm {
        InflectedForm(text: name, inflection: [], isCertain: false)
    }

    /// Returns the cells that a name itself fills.
    private func own(_ term: Term, _ name: String) -> Inflection {
        forms(term, name).first { $0.text == name }?.inflection ?? []
    }

    /// Returns the genitive–dative of a name; nil when it is not known for certain.
    ///
    /// Acronyms do not change; men take *lui* unless their name is inflected.
    ///
    /// - Parameters:
    ///   - term: the term.
    ///   - name: the Romanian name to inflect.
    /// - Returns: a certain form.
    private func oblique(_ term: Term, _ name: String) -> InflectedForm? {
        if name.utf8.allSatisfy(\.isASCIICapital) {
            return InflectedForm(text: name, inflection: [], isCertain: true)
        }
        if let form = form(
            of: term, name: name, as: [.singularDefiniteOblique, .pluralDefiniteOblique])
        {
            return form
        }
        let isInflected = forms(term, name).contains { !$0.inflection.isEmpty }
        guard term.kind == .person, !isInflected, term.grammar == .masculine else { return nil }
        return InflectedForm(
            text: RomanianArticles.form(.person) + " " + name, inflection: .oblique, isCertain: true
        )
    }

    /// Returns the forms of a name.
    private func forms(_ term: Term, _ name: String) -> [InflectedForm] {
        term.forms(ofRomanian: name, inflector: inflector)
    }

    /// Returns whether an English common noun is written in the plural.
    private func isPlural(_ term: Term, _ written: ArraySlice<UInt8>) -> Bool {
        guard let first = written.first, first >= 0x61, !(term.grammar?.isPlural ?? false) else {
            return false
        }
        return term.designations(in: .english).contains { name in
            EnglishInflector.shared.plural(of: Array(name.text.utf8)).map {
                $0.elementsEqual(written)
            } ?? false
        }
    }

    /// Returns whether a name begins with a capital.
    private func isProper(_ name: String) -> Bool { name.first?.isUppercase ?? false }

    /// Returns whether ’s, 's or, after an s, an apostrophe follows an offset.
    private func hasPossessive(_ bytes: [UInt8], after end: Int) -> Bool {
        let rest = bytes[end...]
        let apostrophes: [[UInt8]] = [Array("'".utf8), Array("’".utf8)]
        guard let mark = apostrophes.first(where: { rest.starts(with: $0) }) else { return false }
        let after = rest.dropFirst(mark.count).first
        if after == UInt8(ascii: "s") { return true }
        return end > 0 && bytes[end - 1] == UInt8(ascii: "s") && (after ?? 0x20) == 0x20
    }

    /// The hash of *the*.
    private static let article = hash(EnglishArticles.definite)

    /// Returns the hash of the first word of a text.
    private static func hash(_ word: String) -> UInt64? {
        WordScanner.words(of: Array(word.utf8)).first?.hash
    }
}

extension Term {
    /// Returns the forms of one of the term's Romanian names, the name itself first.
    ///
    /// They are the forms that the glossary lists for the name, and those that the paradigms give.
    ///
    /// - Parameters:
    ///   - name: a name of the term.
    ///   - inflector: the inflector to use.
    /// - Returns: the forms without duplicates.
    public func forms(
        ofRomanian name: String, inflector: RomanianInflector = RomanianInflector()
    ) -> [InflectedForm] {
        let names = designations(in: .romanian).map { TermFormBuilder.bytes($0.text) }
        let known = TermFormBuilder.assign(romanianForms.map(TermFormBuilder.bytes), to: names)
        let bytes = TermFormBuilder.bytes(name)
        let index = names.firstIndex(of: bytes)
        return inflector.forms(
            of: name, kind: kind, grammar: grammar(of: bytes, isPreferred: index == 0),
            known: index.map { known.isEmpty ? [] : known[$0] }?.map {
                String(decoding: $0, as: UTF8.self)
            } ?? [])
    }
}
