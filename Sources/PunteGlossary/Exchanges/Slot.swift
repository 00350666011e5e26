internal import PunteLanguage
internal import PunteText

/// A place of a sentence in which another of its sort could stand: a number, a date, a name, a word that
/// excludes others.
package struct Slot {
    /// What stands in a slot.
    enum Content {
        /// Numbers, dates, times; the two ends of a range.
        case quantities([Quantity])
        /// A number that is left open: dozens.
        case vague(VagueNumber)
        /// A name, with the indices of its words.
        case name(SlotName)
        /// A word that excludes others of its sort.
        case contrast([Contrasts.Member])
    }

    /// UTF-8 offsets in the text.
    package let range: Range<Int>
    /// The indices of its words.
    let words: Range<Int>
    /// What it is, for the aligner of words.
    let sorts: [UInt16]
    let content: Content

    /// Returns whether another slot is of the same kind and shares its narrowest sort.
    package func isSameSort(as other: Slot) -> Bool {
        kind == other.kind && sorts.last == other.sorts.last
    }

    /// Returns the slot in a text that begins earlier or later.
    package func shifted(by distance: Int) -> Slot {
        Slot(range: range.shifted(by: distance), words: words, sorts: sorts, content: content)
    }

    /// Whether its words count in the alignment, as those of numbers do not.
    var keepsWords: Bool {
        switch content {
        case .quantities, .vague: false
        case .name(let name): !name.isCapital
        case .contrast: true
        }
    }

    /// A number for each kind of content.
    package var kind: Kind {
        switch content {
        case .quantities(let quantities):
            switch quantities.first?.kind {
            case .ordinal: .ordinal
            case .date: .date
            case .weekday: .weekday
            case .time: .time
            case .score: .score
            default: .number
            }
        case .vague: .vague
        case .name(let name): name.isCapital ? .name : .people
        case .contrast: .contrast
        }
    }

    /// What a slot holds, for a reader.
    package enum Kind: Int, Sendable, CaseIterable {
        case number, ordinal, date, weekday, time, score, vague, name, people, contrast
    }
}

/// A name in a text, or a word that is derived from that of a country.
struct SlotName {
    /// Its words in bare form, the short ones left out.
    var bare: [String]
    /// The words as they are written.
    var texts: [String]
    var keys: [NameMatcher.Key]
    /// The terms of the glossary in it.
    var terms: Set<Int>
    /// The kind of the longest of them.
    var kind: Term.Kind?
    /// The rows of the countries that it names or is derived from.
    var rows: Set<Int>
    var isCapital: Bool
}
