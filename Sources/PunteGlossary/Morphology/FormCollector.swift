internal import PunteLanguage

/// The forms of one name while they are found: texts in one buffer, with the column of the
/// paradigm and the analysis that gave them.
struct FormCollector {
    struct Entry {
        var start: Int
        var end: Int
        var column: Int
        var analysis: Int
    }

    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    private(set) var analysisCount = 0

    mutating func beginAnalysis() { analysisCount += 1 }

    /// Adds the name with some words replaced, in the order of the words. A replacement by
    /// nothing takes the space behind the word with it.
    mutating func add(
        _ parts: NameParts, column: Int, replacing replacements: [(word: Int, text: [UInt8])]
    ) {
        let start = bytes.count
        var position = 0
        for (word, text) in replacements {
            let range = parts.words[word]
            bytes.append(contentsOf: parts.bytes[position..<range.lowerBound])
            bytes.append(contentsOf: text)
            position = range.upperBound
            if text.isEmpty, position < parts.bytes.count { position += 1 }
        }
        bytes.append(contentsOf: parts.bytes[position...])
        entries.append(
            Entry(start: start, end: bytes.count, column: column, analysis: analysisCount - 1))
    }

    func text(_ entry: Entry) -> ArraySlice<UInt8> { bytes[entry.start..<entry.end] }
}
