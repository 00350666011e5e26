internal import PunteLanguage

/// The parts of a person's name.
///
/// A title before the name and a generation after it are left out, as are initials between its words:
/// of “Dr. Martin A. von Holt Jr.” *Martin* and *von Holt* are left.
struct PersonName {
    /// The words of the name.
    let words: [String]
    /// Indices of the family name in ``words``; empty when the name has none.
    let family: Range<Int>

    /// Divides a name; nil when it has one word only.
    init?(_ name: String) {
        let list = PersonNameWords.standard
        let titles = NameWords.standard
        var words = name.split(separator: " ").map {
            String($0.last == "," ? $0.dropLast() : $0)
        }
        while let last = words.last, words.count > 1, list.has(last, .generation) {
            words.removeLast()
        }
        while let first = words.first, words.count > 1, Self.isTitle(first, titles) {
            words.removeFirst()
        }
        words = words.enumerated().filter { $0.offset == 0 || !Self.isInitial($0.element) }
            .map(\.element)
        guard words.count > 1, let first = words.first else { return nil }
        if let domain = words.firstIndex(where: { list.has($0, .domain) }), domain > 0 {
            self.words = Array(words[..<domain])
            family = domain..<domain
            return
        }
        self.words = words
        if list.has(first, .familyFirst) {
            family = 0..<1
            return
        }
        var start = words.count - 1
        while start > 1, list.has(words[start - 1], .particle) { start -= 1 }
        family = start..<words.count
    }

    /// Indices of the given names in ``words``.
    var given: Range<Int> {
        family.lowerBound == 0 && !family.isEmpty
            ? family.upperBound..<words.count : 0..<family.lowerBound
    }

    /// Returns the words in a range as they are written in a text.
    func text(_ range: Range<Int>) -> String { words[range].joined(separator: " ") }

    /// Returns whether a word is a letter with a full stop, or several: J., J.D.
    static func isInitial(_ word: String) -> Bool {
        word.hasSuffix(".") && word.split(separator: ".").allSatisfy { $0.count == 1 }
    }

    private static func isTitle(_ word: String, _ words: NameWords) -> Bool {
        let capital = word.capitalizedFirst
        return words.has(capital, .title) || words.has(capital, .title, in: .romanian)
    }
}
