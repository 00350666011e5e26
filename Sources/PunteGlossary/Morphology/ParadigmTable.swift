/// The paradigms of Romanian nouns and names, read from `paradigms.ro.tsv`.
///
/// A paradigm is a line of endings; entering it through the ending of any known form gives all
/// others, so one table serves generation and recognition.
struct ParadigmTable: Sendable {
    enum WordClass: String { case name, noun }

    struct Paradigm: Sendable {
        var wordClass: WordClass
        /// `m`, `f` or `n`.
        var gender: UInt8
        /// For each ``Inflection/all`` the endings in use; empty where there is no such form.
        var endings: [[[UInt8]]]
    }

    let paradigms: [Paradigm]

    static let romanian = ParadigmTable(EmbeddedData.paradigmsRoTSV)

    init(_ data: StaticString) {
        paradigms = DataTable(data).rows.compactMap { row in
            guard row.count >= 9, let wordClass = WordClass(rawValue: row[0]),
                let gender = row[1].utf8.first
            else { return nil }
            return Paradigm(
                wordClass: wordClass, gender: gender, endings: row[2..<9].map(Self.endings))
        }
    }

    private static func endings(_ cell: String) -> [[UInt8]] {
        switch cell {
        case "-": []
        case "0": [[]]
        default: cell.split(separator: "/").map { Array($0.utf8) }
        }
    }

    /// The paradigms whose ending in one column is the longest that the word has, each with the
    /// length of that ending in bytes.
    func paradigms(
        of word: ArraySlice<UInt8>, in column: Int, gender: UInt8, _ wordClass: WordClass
    ) -> [(paradigm: Paradigm, ending: Int)] {
        var result: [(paradigm: Paradigm, ending: Int)] = []
        var longest = -1
        for paradigm in paradigms
        where paradigm.gender == gender && paradigm.wordClass == wordClass {
            for ending in paradigm.endings[column]
            where ending.count >= longest && ending.count < word.count
                && word.suffix(ending.count).elementsEqual(ending)
            {
                if ending.count > longest {
                    result.removeAll(keepingCapacity: true)
                    longest = ending.count
                }
                result.append((paradigm, ending.count))
            }
        }
        return result
    }
}
