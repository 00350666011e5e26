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
        var ending: [UInt8]
    }

    /// For each row and column the endings in use; none where there is no such form.
    private var cells: [[[UInt8]]] = []
    /// For each word class, gender and column the endings by falling length.
    private var entries: [[Entry]]

    static let romanian = ParadigmTable(EmbeddedData.paradigmsRoTSV)

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
                entries[Self.list(wordClass, gender, column)] += endings.map {
                    Entry(row: row, ending: $0)
                }
            }
        }
        for index in entries.indices {
            entries[index].sort { ($1.ending.count, $0.row) < ($0.ending.count, $1.row) }
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
        for entry in entries[Self.list(wordClass, gender, column)] {
            if let longest = result.first?.ending, entry.ending.count < longest { break }
            if word.count > entry.ending.count, word.hasSuffix(entry.ending) {
                result.append((entry.row, entry.ending.count))
            }
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

    @inline(__always)
    func hasSuffix(_ ending: StaticString) -> Bool {
        let length = ending.utf8CodeUnitCount
        guard count >= length else { return false }
        for offset in 0..<length
        where self[endIndex - length + offset] != ending.utf8Start[offset] {
            return false
        }
        return true
    }
}
