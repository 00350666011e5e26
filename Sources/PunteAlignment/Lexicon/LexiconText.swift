internal import PunteLanguage

/// The text of a ``Lexicon`` as it is made up, line by line.
struct LexiconText {
    private typealias Line = (key: String, text: String)

    private var romanian: [Line] = []
    private var english: [Line] = []

    /// Adds a Romanian key.
    ///
    /// - Parameters:
    ///   - key: The key.
    ///   - weight: Its weight in percent.
    ///   - translations: English keys, most probable first, with p(English | Romanian) and
    ///     p(Romanian | English) in percent.
    mutating func addRomanian(
        _ key: String, weight: Int,
        translations: some Sequence<(key: String, probability: Int, reverse: Int)>
    ) {
        let renderings = translations.map { "\t\($0.key) \($0.probability) \($0.reverse)" }
        romanian.append((key, "\(key)\t\(weight)" + renderings.joined()))
    }

    /// Adds an English key with its weight in percent.
    mutating func addEnglish(_ key: String, weight: Int) {
        english.append((key, "\(key)\t\(weight)"))
    }

    /// Returns the text, sorted as a ``Lexicon`` needs it.
    ///
    /// - Parameters:
    ///   - provenance: Lines of remarks for the head.
    ///   - languages: The tags of the two languages.
    /// - Returns: The text.
    func text(
        provenance: [String], languages: (english: String, romanian: String)
    ) -> String {
        var lines = provenance.map { "# " + $0 }
        lines.append("@languages \(languages.english) \(languages.romanian)")
        lines.append("@target")
        lines += Self.sorted(romanian)
        lines.append("@source")
        lines += Self.sorted(english)
        return lines.joined(separator: "\n") + "\n"
    }

    private static func sorted(_ lines: [Line]) -> [String] {
        lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.text)
    }

    /// Returns a probability in percent, from 1 to 99.
    static func percent(_ probability: some BinaryFloatingPoint) -> Int {
        max(1, min(99, Int((probability * 100).rounded())))
    }

    /// Returns whether two keys are linked by being equal, so that a lexicon need not have the pair.
    static func isLinkedBySpelling(english: String, romanian: String) -> Bool {
        english == romanian
            && english.utf8.count > AlignmentParameters.Words.shipped.maximumUnlinkedLength
    }
}
