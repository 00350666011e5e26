internal import PunteLanguage
internal import PunteText

/// The gender of a further name of a term, by `name-genders.ro.tsv`: impozit is neuter, taxă
/// feminine, and both name a tax.
struct NameGenders: Sendable {
    private struct Row {
        var ending: [UInt8]
        var isCapital: Bool
        var grammar: RomanianGrammar
    }

    /// The longest endings first.
    private let rows: [Row]

    static let romanian = NameGenders()

    private init() {
        rows = DataTable(LanguageData.Ro.nameGenders).rows.compactMap { row in
            guard row.count >= 3, let grammar = RomanianGrammar(rawValue: row[2]) else {
                return nil
            }
            return Row(
                ending: Array(row[0].utf8), isCapital: row[1] == "capital", grammar: grammar)
        }
        .sorted { $0.ending.count > $1.ending.count }
    }

    /// - Parameter preferred: the grammar of the preferred name, which the ending must contradict to
    ///   be passed over.
    func grammar(of name: [UInt8], preferred: RomanianGrammar?) -> RomanianGrammar? {
        guard let preferred, preferred != .invariable, let first = name.first,
            !Acronym.matches(name)
        else { return preferred }
        let head = name.prefix { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "-") }
        let isCapital = first.isASCIICapital
        if let row = rows.first(where: {
            $0.isCapital == isCapital && head.count >= $0.ending.count
                && head.suffix($0.ending.count).elementsEqual($0.ending)
        }) {
            return isSame(row.grammar, preferred) ? preferred : row.grammar
        }
        // No feminine noun ends in a consonant.
        let vowels = Array("aeiouăâî".utf8)
        let endsInConsonant = head.last.map { $0 < 0x80 && !vowels.contains($0) } ?? false
        return preferred == .feminine && !isCapital && endsInConsonant ? .neuter : preferred
    }

    private func isSame(_ left: RomanianGrammar, _ right: RomanianGrammar) -> Bool {
        func isFeminine(_ grammar: RomanianGrammar) -> Bool {
            grammar == .feminine || grammar == .femininePlural || grammar == .neuterPlural
        }
        return left.isPlural == right.isPlural && isFeminine(left) == isFeminine(right)
    }
}
