internal import PunteLanguage

/// The choices of a newsroom in the writing of quantities: „35 la sută” or „35%”.
///
/// A style file has a line `key = value` for each choice; lines that begin with `#` are remarks. What it
/// does not choose is written as the source or the stored sentence has it.
public struct HouseStyle: Sendable, Hashable {
    /// What can be chosen.
    public enum Key: String, Sendable, CaseIterable {
        /// „35 la sută”, „35 de procente” or „35%”.
        case percent
        /// „3.000 de miliarde” or „3 trilioane”.
        case largeNumbers = "large-numbers"
        /// „3 decembrie” or „3 dec.”.
        case months
        /// „3 decembrie 2024” or „03.12.2024”.
        case dates
        /// „12.000”, „12 000” or „12000”.
        case thousands
        /// „cinci nave” or „5 nave”, from three to ten.
        case numbers
    }

    /// A value of a key.
    enum Choice: String, Sendable {
        case words
        case noun
        case sign
        case billions
        case trillions
        case full
        case short
        case digits
        case point
        case space
        case none
    }

    /// A row of the table of choices.
    struct Row {
        let key: Key
        /// The value as a style file has it.
        let value: String
        let choice: Choice
        /// Whether news usually has it.
        let isUsual: Bool
    }

    static let rows = DataTable(LanguageData.Ro.houseStyle).rows.compactMap { row -> Row? in
        guard row.count > 2, let key = Key(rawValue: row[0]), let choice = Choice(rawValue: row[2])
        else { return nil }
        return Row(key: key, value: row[1], choice: choice, isUsual: row.count > 3)
    }

    private var choices: [Key: Choice]

    /// The style of most newsrooms, which a style file changes.
    public static let usual = HouseStyle(
        choices: Dictionary(
            rows.filter(\.isUsual).map { ($0.key, $0.choice) }, uniquingKeysWith: { $1 }))

    private init(choices: [Key: Choice]) { self.choices = choices }

    /// Reads a style file.
    ///
    /// - Parameters:
    ///   - text: the file.
    ///   - name: its name, for errors.
    /// - Throws: ``HouseStyleError`` for the first line that is not understood.
    public init(_ text: String, name: String) throws {
        self = .usual
        var seen: [Key: Int] = [:]
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (index, line) in lines.enumerated() {
            let line = line.drop { $0 == "\u{FEFF}" || $0.isWhitespace }
            guard let first = line.first, first != "#" else { continue }
            func error(_ problem: String) -> HouseStyleError {
                HouseStyleError(file: name, line: index + 1, problem: problem)
            }
            guard let sign = line.firstIndex(of: "=") else {
                throw error("write a key, = and a value, such as percent = %")
            }
            let word = Self.trimmed(line[..<sign])
            let value = Self.trimmed(line[line.index(after: sign)...])
            guard let key = Key(rawValue: word) else {
                throw error("no key “\(word)”; the nearest is \(Self.nearestKey(to: word))")
            }
            let values = Self.rows.filter { $0.key == key }
            guard let row = values.first(where: { $0.value == value }) else {
                let allowed = values.map(\.value).joined(separator: ", ")
                throw error("\(word) = \(value): write one of \(allowed)")
            }
            if let other = seen[key] { throw error("\(word) stands in line \(other) already") }
            seen[key] = index + 1
            choices[key] = row.choice
        }
    }

    /// Returns the choice of a key; nil when the text may have it either way.
    func choice(_ key: Key) -> Choice? { choices[key] }

    /// Returns how a style file writes the choice of a key.
    static func value(of choice: Choice, for key: Key) -> String {
        rows.first { $0.key == key && $0.choice == choice }?.value ?? ""
    }

    private static func trimmed(_ text: Substring) -> String {
        let rest = text.drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }

    private static func nearestKey(to word: String) -> String {
        let letters = Array(word.lowercased().utf8)
        func distance(_ key: Key) -> Int {
            let other = Array(key.rawValue.utf8)
            return EditScript.cost(
                from: letters.count, to: other.count, removing: { _ in 2 },
                inserting: { _ in 2 }, replacing: { letters[$0] == other[$1] ? 0 : 3 })
        }
        return Key.allCases.min { distance($0) < distance($1) }?.rawValue ?? ""
    }
}

/// A line of a style file that is not understood.
public struct HouseStyleError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The name of the file.
    public let file: String
    /// The number of the line, from 1.
    public let line: Int
    /// What is wrong with it, and what to write.
    public let problem: String

    /// A line for the user.
    public var description: String { "\(file):\(line): \(problem)" }
}
