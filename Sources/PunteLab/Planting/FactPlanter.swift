internal import PunteLanguage
internal import PunteText

/// Writes other values in the place of the quantities of a Romanian sentence, as mistakes of an
/// editor.
enum FactPlanter {
    /// A sentence with a wrong quantity.
    struct Mistake {
        /// The sentence.
        var text: String
        /// The UTF-8 offsets of the wrong quantity in it.
        var range: Range<Int>
    }

    private static let groups = DataTable(LabData.exchangeableWords).rows.map { row in
        row[0].split(separator: " ").map { $0.split(separator: "_").joined(separator: " ") }
    }

    /// Returns a sentence with another value for a quantity; nil where no way to change it is known.
    ///
    /// - Parameters:
    ///   - range: The UTF-8 offsets of the quantity.
    ///   - sentence: The sentence that has it.
    ///   - others: Numbers in English digits that may be put in its place.
    ///   - generator: Chooses between the ways.
    /// - Returns: The sentence with the mistake.
    static func mistake(
        at range: Range<Int>, in sentence: String, others: [String],
        using generator: inout some RandomNumberGenerator
    ) -> Mistake? {
        let bytes = Array(sentence.utf8)
        let written = String(decoding: bytes[range], as: UTF8.self)
        var ways = [wordChanges(of: written)]
        if let digits = digits(in: written) {
            let own = String(written[digits])
            // An editor takes the number of another fact more often than one out of the air.
            let other = others.map(romanian).filter { $0 != own }
            ways += [changes(of: own, using: &generator), other, other].map { numbers in
                numbers.map { written.replacingRange(digits, with: $0) }
            }
        }
        guard
            let way = ways.map({ $0.filter { $0 != written } }).filter({ !$0.isEmpty })
                .randomElement(using: &generator),
            let changed = way.randomElement(using: &generator)
        else { return nil }
        let start = range.lowerBound
        let text = bytes[..<start] + Array(changed.utf8) + bytes[range.upperBound...]
        return Mistake(
            text: String(decoding: text, as: UTF8.self), range: start..<start + changed.utf8.count)
    }

    /// Returns a text with one word exchanged, in all ways.
    private static func wordChanges(of text: String) -> [String] {
        var result: [String] = []
        for group in groups {
            for word in group {
                guard let range = range(of: word, in: text) else { continue }
                result += group.filter { $0 != word }.map {
                    text.replacingRange(range, with: $0)
                }
            }
        }
        return result
    }

    private static func range(of word: String, in text: String) -> Range<String.Index>? {
        guard let range = text.firstRange(of: word) else { return nil }
        func isLetter(_ character: Character?) -> Bool { character?.isLetter ?? false }
        let before = text[..<range.lowerBound].last
        guard !isLetter(before), !isLetter(text[range.upperBound...].first) else { return nil }
        return range
    }

    /// Returns the first run of digits with the separators inside it; nil for none.
    static func number(in text: String) -> String? { digits(in: text).map { String(text[$0]) } }

    private static func digits(in text: String) -> Range<String.Index>? {
        text.firstRange(of: /\d+(?:[.,]\d+)*/)
    }

    /// Returns a number with the separators of Romanian.
    private static func romanian(_ number: String) -> String {
        String(number.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    }

    /// Returns a number with a digit changed, two digits exchanged, or a digit more or less.
    private static func changes(
        of number: String, using generator: inout some RandomNumberGenerator
    ) -> [String] {
        let characters = Array(number)
        let places = characters.indices.filter { characters[$0].isNumber }
        var result: [String] = []
        if let place = places.randomElement(using: &generator) {
            var changed = characters
            changed[place] =
                "123456789".filter { $0 != characters[place] }
                .randomElement(using: &generator) ?? "1"
            result.append(String(changed))
        }
        if let place = places.dropLast().filter({ places.contains($0 + 1) })
            .randomElement(using: &generator)
        {
            var changed = characters
            changed.swapAt(place, place + 1)
            if changed.first != "0" { result.append(String(changed)) }
        }
        if places.count == characters.count {
            result.append(number + "0")
            if characters.count > 1, characters.last == "0" {
                result.append(String(characters.dropLast()))
            }
        }
        return result
    }
}

extension String {
    /// Returns the text with other characters in a range.
    fileprivate func replacingRange(_ range: Range<Index>, with other: String) -> String {
        String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
    }
}
