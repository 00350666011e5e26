internal import PunteLanguage
internal import PunteText

/// The paradigms of Romanian nouns and names, read from `paradigms.ro.tsv`.
///
/// A paradigm is a line of endings; entering it through the ending of any known form gives all
/// others, so one table serves generation and recognition.
struct ParadigmTable: Sendable {
    enum WordClass: String, CaseIterable { case name, noun }
    enum Gender: String, CaseIterable {
        case masculine = "m"
        case feminine = "f"
        case neuter = "n"
    }

    /// A line of the table by its number.
    typealias Row = Int

    private struct Entry {
        var row: Row
        var start: Int
        var length: Int
        /// 0 where the ending is empty.
        var last: UInt8
    }

    /// For each row and column the endings in use; none where there is no such form.
    private var cells: [[[UInt8]]] = []
    /// For each word class, gender and column the endings by falling length.
    private var entries: [[Entry]]
    /// The endings of ``entries``, one after the other.
    private var endingBytes: [UInt8] = []

    static let romanian = ParadigmTable(LanguageData.Ro.paradigms)

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
                    entries[Self.list(wordClass, gender, column)].append(
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

    private static func list(_ wordClass: WordClass, _ gender: Gender, _ column: Int) -> Int {
        let number: (WordClass) -> Int = { $0 == .name ? 0 : 1 }
        let place =
            switch gender {
            case .masculine: 0
            case .feminine: 1
            case .neuter: 2
            }
        return (number(wordClass) * 3 + place) * Inflection.all.count + column
    }

    private static func endings(_ cell: String) -> [[UInt8]] {
        switch cell {
        case "-": []
        case "0": [[]]
        default: cell.split(separator: "/").map { Array($0.utf8) }
        }
    }

    func endings(_ row: Row, _ column: Int) -> [[UInt8]] {
        cells[row * Inflection.all.count + column]
    }

    /// The rows whose ending in one column is the longest that the word has, each with the length
    /// of that ending in bytes.
    func rows(
        of word: ArraySlice<UInt8>, in column: Int, _ gender: Gender, _ wordClass: WordClass
    ) -> [(row: Row, ending: Int)] {
        var result: [(row: Row, ending: Int)] = []
        let final = word.last ?? 0
        for entry in entries[Self.list(wordClass, gender, column)] {
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
