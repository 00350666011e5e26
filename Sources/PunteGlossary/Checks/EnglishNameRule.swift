internal import PunteLanguage
internal import PunteText

/// Reports names of places, months and weekdays that were left in English: Warsaw, December.
struct EnglishNameRule: CheckRule {
    static let name = "english-name"
    static let summary = "Names of places, months and weekdays that were left in English."

    private let glossary: Glossary

    init(glossary: Glossary) {
        self.glossary = glossary
    }

    func findings(in pair: CheckedPair) -> [Finding] {
        var result: [Finding] = []
        for match in pair.english.longestTerms where glossary[match.term].kind == .place {
            let term = glossary[match.term]
            let name = pair.english.excerpt(match.range)
            guard let preferred = term.preferred(in: .romanian),
                !term.designations(in: .romanian).contains(where: {
                    NormalForm.bare($0.text).hasPrefix(NormalForm.bare(name))
                }), let range = range(of: name, in: pair.romanian),
                !isInForeignName(match.range, range, in: pair)
            else { continue }
            result.append(
                finding(
                    in: pair, romanian: range, "this name is English",
                    advice: "the glossary has \(preferred)"))
        }
        for quantity in pair.english.quantities {
            guard let kind = Self.names[quantity.kind] else { continue }
            let written = pair.english.excerpt(quantity.range)
            for name in kind where written.contains(name.english) {
                guard let range = range(of: name.english, in: pair.romanian) else { continue }
                result.append(
                    finding(
                        in: pair, romanian: range, "this word is English",
                        write: name.romanian))
            }
        }
        return result
    }

    /// The English and Romanian names of months and weekdays, by the kind of quantity that they are.
    private static let names: [Quantity.Kind: [(english: String, romanian: String)]] = [
        .date: pairs(.month), .weekday: pairs(.weekday),
    ]

    private static func pairs(_ kind: CalendarNames.Kind) -> [(english: String, romanian: String)] {
        let romanian = CalendarNames.names(of: kind, in: .romanian)
        return CalendarNames.names(of: kind, in: .english).compactMap { name in
            romanian.first { $0.number == name.number }.map { (name.full, $0.full) }
        }
    }

    /// Returns whether a word that is not English joins a name to another on both sides: *Plaça de Catalunya*.
    private func isInForeignName(
        _ source: Range<Int>, _ target: Range<Int>, in pair: CheckedPair
    ) -> Bool {
        let (english, romanian) = (pair.english, pair.romanian)
        guard let word = english.wordBefore(source).map(english.word),
            word == romanian.wordBefore(target).map(romanian.word)
        else { return false }
        return !FunctionWords.words(of: .english).contains(bare: NormalForm.bare(word))
    }

    /// Returns where a text has a name by itself, and not as part of a longer name.
    private func range(of name: String, in text: CheckedPair.Text) -> Range<Int>? {
        let parts = name.split { $0 == " " || $0 == "-" }.map(String.init)
        guard let first = parts.first else { return nil }
        for index in text.words.indices where text.word(index) == first {
            let end = index + parts.count
            guard end <= text.words.count, (index..<end).map(text.word) == parts,
                index == 0 || !isPartOfName(index - 1, beside: index, in: text),
                end == text.words.count || !isPartOfName(end, beside: end - 1, in: text)
            else { continue }
            return Int(text.words[index].start)..<Int(text.words[end - 1].end)
        }
        return nil
    }

    /// Returns whether a word with a capital joins its neighbour to a name, as in London Bridge.
    private func isPartOfName(_ index: Int, beside other: Int, in text: CheckedPair.Text) -> Bool {
        guard text.isCapital(index) || text.words[index].kind != .letters else { return false }
        let (first, last) = (text.words[min(index, other)], text.words[max(index, other)])
        return text.bytes[Int(first.end)..<Int(last.start)].allSatisfy {
            $0 == 0x20 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "&")
        } && !(index < other && text.isInitial(index))
    }
}
