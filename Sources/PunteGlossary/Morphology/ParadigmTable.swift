internal import PunteLanguage
internal import PunteText

/// The paradigms of Romanian nouns and names, from `paradigms.ro.tsv`.
///
/// A paradigm is a row of endings. The ending of any known form leads to its row, and the row gives the
/// endings of all other forms, so that one table serves generation and recognition.
struct ParadigmTable: Sendable {
    /// A sort of words with paradigms of its own: names of places, and nouns.
    enum WordClass: String, CaseIterable { case name, noun }
    /// The gender of a paradigm.
    enum Gender: String, CaseIterable {
        case masculine = "m"
        case feminine = "f"
        case neuter = "n"
    }

    /// Index of a row of the table.
    typealias Row = Int

    /// An ending of one column.
    private struct Entry {
        var row: Row
        /// Offset of the ending in ``endingBytes``.
        var start: Int
        /// Its length in bytes.
        var length: Int
        /// Its last byte; 0 when the ending is empty.
        var last: UInt8
    }

    /// The endings of each row and column; empty where there is no such form.
    private var cells: [[[UInt8]]] = []
    /// The endings of each word class, gender and column, the longest first.
    private var entries: [[Entry]]
    /// The bytes of the endings of ``entries``, one after the other.
    private var endingBytes: [UInt8] = []

    /// The paradigms of Romanian, read once.
    static let romanian = ParadigmTable(LanguageData.Ro.paradigms)

    /// Reads the paradigms from a table of word class, gender and one column for each form.
    init(_ data: StaticString) {
        let columns = Inflection.all.count
        entries = Array(
            repeating: [], count: WordClass.allCases.count * Gender.allCases.count * columns)
        for line in DataTable(data).rows where line.count >= 2 + columns {
            guard let wordClass = WordClass(rawValue: line[0]),
                let gender = Gender(rawValue: line[1])
            else { continue }
            let row = cells.count / columns
            for column in 0..<columns {
                let endings = Self.endings(line[2 + column])
                cells.append(endings)
                for ending in endings {
                    let list = Self.list(of: wordClass, gender: gender, column: column)
                    entries[list].append(
                        Entry(
                            row: row, start: endingBytes.count, length: ending.count,
                            last: ending.last ?? 0))
                    endingBytes += ending
                }
            }
        }
        for index in entries.indices {
            entries[index].sort { ($1.length, $0.row) < ($0.length, $1.row) }
        }
    }

    /// Returns the index in ``entries`` of a word class, gender and column.
    private static func list(of wordClass: WordClass, gender: Gender, column: Int) -> Int {
        let rank =
            switch gender {
            case .masculine: 0
            case .feminine: 1
            case .neuter: 2
            }
        return ((wordClass == .name ? 0 : 3) + rank) * Inflection.all.count + column
    }

    /// Returns the endings that a cell of the table holds.
    private static func endings(_ cell: String) -> [[UInt8]] {
        switch cell {
        case "-": []
        case "0": [[]]
        default: cell.split(separator: "/").map { Array($0.utf8) }
        }
    }

    /// Returns the endings of a row in a column; none where there is no such form.
    func endings(_ row: Row, _ column: Int) -> [[UInt8]] {
        cells[row * Inflection.all.count + column]
    }

    /// Returns the rows that have the longest ending of a word in a column.
    ///
    /// - Parameters:
    ///   - word: the word in UTF-8.
    ///   - column: index of the column in ``Inflection/all``.
    ///   - gender: the gender of the word.
    ///   - wordClass: the sort of the word.
    /// - Returns: the rows, each with the length of the ending in bytes.
    func rows(
        of word: ArraySlice<UInt8>, in column: Int, gender: Gender, as wordClass: WordClass
    ) -> [(row: Row, ending: Int)] {
        var result: [(row: Row, ending: Int)] = []
        let final = word.last ?? 0
        for entry in entries[Self.list(of: wordClass, gender: gender, column: column)] {
            if let longest = result.first?.ending, entry.length < longest { break }
            guard entry.last == final || entry.length == 0, word.count > entry.length else {
                continue
            }
            var isEnding = true
            for offset in 0..<entry.length
            where endingBytes[entry.start + offset] != word[word.endIndex - entry.length + offset] {
                isEnding = false
                break
            }
            if isEnding { result.append((entry.row, entry.length)) }
        }
        return result
    }
}

extension ArraySlice<UInt8> {
    /// Returns whether the bytes end with some bytes.
    @inline(__always)
    func hasSuffix(_ ending: [UInt8]) -> Bool {
        guard count >= ending.count else { return false }
        var position = endIndex - ending.count
        for byte in ending {
            if self[position] != byte { return false }
            position += 1
        }
        return true
    }
}

/// The endings by which Romanian adjectives agree, from `adjectives.ro.tsv`.
struct AdjectiveTable: Sendable {
    /// A gender and number that an adjective agrees with.
    enum Column: Int { case masculineSingular, feminineSingular, masculinePlural, femininePlural }

    /// The endings of each class of adjectives, by column.
    private let rows: [[[UInt8]]]

    static let romanian = AdjectiveTable(LanguageData.Ro.adjectives)

    /// Reads the endings from a table of four columns.
    init(_ data: StaticString) {
        rows = DataTable(data).rows.map { row in
            row.prefix(4).map { $0 == "0" ? [] : Array($0.utf8) }
        }
    }

    /// Returns the form of an adjective in another column; nil when no class has its ending.
    func form(
        of word: ArraySlice<UInt8>, from source: Column, to target: Column
    ) -> [UInt8]? {
        var best: (row: Int, length: Int)?
        for (index, row) in rows.enumerated() {
            let ending = row[source.rawValue]
            guard ending.count > best?.length ?? -1, ending.count < word.count,
                word.hasSuffix(ending)
            else { continue }
            best = (index, ending.count)
        }
        guard let best else { return nil }
        return word.dropLast(best.length) + rows[best.row][target.rawValue]
    }
}
