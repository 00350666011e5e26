internal import PunteLanguage
internal import PunteText

/// Takes negations out of Romanian sentences and puts them in, as mistakes of an editor.
enum NegationPlanter {
    /// The rows of the table by their first column, with _ for spaces.
    private static let rows = DataTable(LabData.plantedNegations).rows.filter { $0.count == 3 }
        .map { row in
            row.map { cell in
                cell == "0"
                    ? ""
                    : cell.split(separator: "_", omittingEmptySubsequences: false)
                        .joined(separator: " ")
            }
        }

    /// Returns a sentence with a negation before a predicate.
    ///
    /// - Parameters:
    ///   - sentence: The sentence.
    ///   - place: The UTF-8 offset of the first word of the predicate.
    /// - Returns: The sentence with what denies the predicate.
    static func denied(_ sentence: String, at place: Int) -> String {
        let rest = sentence.utf8Slice(place..<sentence.utf8.count)
        for row in rows where row[0] == "deny" {
            if rest.lowercased().hasPrefix(row[1]) {
                return sentence.replacing(place..<place + row[1].utf8.count, with: row[2])
            }
        }
        return sentence.replacing(place..<place, with: rows.first { $0[0] == "mark" }?[2] ?? "")
    }

    /// Returns an English text that denies a predicate, with the UTF-8 offsets of its content word.
    ///
    /// The Romanian has then lost what denies it, as when an editor leaves out a „nu”, which few sentences
    /// have.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - head: The UTF-8 offsets of the content word.
    ///   - place: The UTF-8 offset after the auxiliary; nil for a verb in the past without one.
    /// - Returns: The text, and where the content word stands in it.
    static func denied(
        english text: String, _ head: Range<Int>, after place: Int?
    ) -> (text: String, head: Range<Int>) {
        let sort = place == nil ? "past" : "auxiliary"
        let words = rows.first { $0[0] == sort }?[2] ?? ""
        let start = place ?? head.lowerBound
        return (
            text.replacing(start..<start, with: words), head.shifted(by: words.utf8.count)
        )
    }

    /// Returns the sentences that lack a negation of a sentence, each with the UTF-8 offset where it was.
    static func affirmed(_ sentence: String) -> [(text: String, place: Int)] {
        let bytes = Array(sentence.utf8)
        return rows.filter { $0[0] == "affirm" }.flatMap { row in
            let letters = Array(row[1].utf8)
            guard bytes.count > letters.count else { return [(text: String, place: Int)]() }
            return (0..<bytes.count - letters.count).compactMap { place in
                guard bytes[place..<place + letters.count].elementsEqual(letters),
                    place == 0 || bytes[place - 1] == UInt8(ascii: " ")
                else { return nil }
                return (
                    sentence.replacing(place..<place + letters.count, with: row[2]), place
                )
            }
        }
    }
}
