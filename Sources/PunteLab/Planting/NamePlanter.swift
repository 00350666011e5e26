import PunteGlossary
import PunteLanguage
import PunteText

/// Puts other names and wrong spellings in the place of the names of Romanian sentences, as mistakes of an editor.
struct NamePlanter {
    /// A name of an article.
    struct Name {
        var text: String
        /// What another name must share to stand in its place: the kind in the glossary, and whether a word with
        /// a capital is before or after it.
        var sort: [Int]
        var document: String
    }

    /// The names of all articles by their sort.
    private let names: [[Int]: [Name]]

    init(_ names: [Name]) {
        self.names = Dictionary(grouping: names, by: \.sort)
    }

    /// Returns the names of a sentence with their UTF-8 ranges.
    static func names(
        of sentence: String, document: String, by checker: TranslationChecker
    ) -> [(range: Range<Int>, name: Name)] {
        let bytes = Array(sentence.utf8)
        func isCapital(_ characters: some Sequence<Character>) -> Int {
            characters.first { _ in true }?.isUppercase ?? false ? 1 : 0
        }
        return checker.names(of: sentence).map { range, kind in
            let before = String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
            let after = String(decoding: bytes[range.upperBound...], as: UTF8.self)
            let sort = [
                kind.map { Term.Kind.allCases.firstIndex(of: $0) ?? 0 } ?? -1,
                before.hasSuffix(" ") ? isCapital(before.split(separator: " ").last ?? "") : 0,
                after.hasPrefix(" ") ? isCapital(after.dropFirst()) : 0,
            ]
            return (range, Name(text: sentence.utf8Slice(range), sort: sort, document: document))
        }
    }

    /// Returns other texts for a name: a slip of the fingers, a letter that is like another, another name of the
    /// article, and one of another article.
    func mistakes(
        for name: Name, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let others = (names[name.sort] ?? []).filter {
            $0.text != name.text && !$0.text.contains(name.text) && !name.text.contains($0.text)
                && $0.text.last == name.text.last
        }
        let own = others.filter { $0.document == name.document }
        let foreign = others.filter { $0.document != name.document }
        return [
            ExchangePlanter.misspelt(name.text, using: &generator),
            Self.variant(of: name.text, using: &generator),
            own.randomElement(using: &generator)?.text,
            foreign.randomElement(using: &generator)?.text,
        ].compactMap { $0 }.filter { $0 != name.text }
    }

    /// Returns a name with a letter that sounds like another, as in a name that one has heard.
    private static func variant(
        of name: String, using generator: inout some RandomNumberGenerator
    ) -> String? {
        var letters = Array(name)
        guard letters.count > 4 else { return nil }
        let places = letters.indices.dropFirst().filter { place in
            groups.contains { $0.contains(letters[place]) }
        }
        guard let place = places.randomElement(using: &generator),
            let group = groups.filter({ $0.contains(letters[place]) })
                .randomElement(using: &generator)
        else { return nil }
        letters[place] =
            group.filter { $0 != letters[place] }.randomElement(using: &generator)
            ?? letters[place]
        return String(letters)
    }

    private static let groups: [[Character]] = [
        Array("aeo"), Array("ei"), Array("ou"), Array("bp"), Array("td"), Array("mn"), Array("sz"),
        Array("lr"), Array("vf"), Array("ck"), Array("gk"),
    ]
}
