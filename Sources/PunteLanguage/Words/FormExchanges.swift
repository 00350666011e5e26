/// The Romanian forms that are written for one another by mistake: „a” for „au”, „sau” for „s-au”, and the
/// forms of one paradigm.
///
/// What no paradigm has comes from `Resources/ro/form-exchanges.tsv`.
package struct FormExchanges: Sendable {
    /// The exchanges of Romanian, read once.
    package static let romanian = FormExchanges()

    private var groups: [String: Set<String>] = [:]
    private var numbers: [(singular: String, plural: String)] = []
    private var alone: Set<String> = []
    private var auxiliaries: Set<String> = []
    private let words = RomanianWords.all

    private init() {
        for row in DataTable(LanguageData.Ro.formExchanges).rows where row.count > 1 {
            let forms = row[1].split(separator: " ").map(String.init)
            switch row[0] {
            case "words", "sound":
                for form in forms { groups[form, default: []].formUnion(forms) }
            case "number" where forms.count == 2:
                numbers.append((forms[0], forms[1] == "0" ? "" : forms[1]))
            case "alone": alone.formUnion(forms)
            case "auxiliary":
                alone.formUnion(forms)
                auxiliaries.formUnion(forms)
            default: break
            }
        }
        alone.formUnion(groups.keys)
    }

    /// Returns whether a word in small letters stands for itself, not for its part of speech.
    package func isAlone(_ word: String) -> Bool { alone.contains(word) }

    /// Returns whether a word in small letters is an auxiliary, alone or with a clitic.
    package func isAuxiliary(_ word: String) -> Bool { auxiliaries.contains(word) }

    /// Returns the forms for which a form may have been written, in alphabetical order.
    ///
    /// - Parameters:
    ///   - form: a word in small letters, with its hyphen if it has one.
    ///   - readings: its readings; none for a word of which only the listed exchanges count.
    /// - Returns: the forms, without itself.
    package func forms(for form: String, readings: [WordReading]) -> [String] {
        var result = groups[form] ?? []
        for reading in readings {
            for other in WordAnalyzer.romanian.paradigm(of: reading)
            where canExchange(reading, other, form) && words.rank(of: other.form) != nil {
                result.insert(other.form)
            }
        }
        let bare = NormalForm.bare(form)
        if words.rank(of: bare)?.isCommon == true { result.insert(bare) }
        for marked in words.marked(bare) where marked.rank.isCommon { result.insert(marked.word) }
        result.remove(form)
        return result.sorted()
    }

    private func canExchange(
        _ reading: WordReading, _ other: (form: String, cells: [WordFeatures]), _ form: String
    ) -> Bool {
        switch reading.partOfSpeech {
        case .noun:
            return reading.cells.contains { cell in
                other.cells.contains { Self.areNear(cell, $0) }
            }
        case .adjective:
            return reading.cells.contains { cell in
                other.cells.contains {
                    $0.contains(.definite) == cell.contains(.definite)
                }
            }
        case .verb:
            let areParticiples =
                reading.cells.contains { $0.contains(.participle) }
                && other.cells.contains { $0.contains(.participle) }
            return areParticiples || areNumbers(form, other.form) || areNumbers(other.form, form)
        default: return false
        }
    }

    /// Returns whether two forms of a noun differ in no more than a writer exchanges: one has the other's
    /// number, or its article and case.
    private static func areNear(_ first: WordFeatures, _ second: WordFeatures) -> Bool {
        if first.contains(.plural) == second.contains(.plural) { return true }
        guard first.contains(.definite) == second.contains(.definite) else { return false }
        let hasNoCase = !first.contains(.definite)
        return hasNoCase || first.contains(.oblique) == second.contains(.oblique)
    }

    /// Returns whether a form of a verb is the singular of another one in the same tense.
    private func areNumbers(_ singular: String, _ plural: String) -> Bool {
        numbers.contains { endings in
            singular.hasSuffix(endings.singular)
                && plural == singular.dropLast(endings.singular.count) + endings.plural
        }
    }
}
