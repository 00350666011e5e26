internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// A sentence as a sequence of words and slots.
///
/// A slot is a name of the glossary, or a quantity of which only the kind is considered.
/// `Six people died on Tuesday` is `⟨cardinal⟩ people died on ⟨weekday⟩`.
struct SlotSequence {
    enum Item: Hashable {
        case word(UInt32)
        /// A punctuation mark that states no fact.
        case sign(UInt32)
        /// A quantity, by its index in ``quantities``.
        case slot(Int)
        /// A name, by its index in ``names``.
        case name(Int)
    }

    let text: String
    let quantities: [Quantity]
    private(set) var names: [NamedSlot]
    private(set) var items: [Item] = []

    /// Creates the sequence of a sentence.
    ///
    /// - Parameters:
    ///   - text: the sentence.
    ///   - quantities: its quantities in their order; articles that mean *one* are omitted.
    ///   - names: its names in their order; those that overlap a quantity count as words.
    ///   - words: the words of the sentence's language.
    /// - Throws: `ICUError` when ICU cannot find word boundaries.
    init(
        _ text: String, quantities: [Quantity], names: [NamedSlot], words: SlotWords
    ) throws {
        self.text = text
        let bytes = Array(text.utf8)
        let quantities = quantities.filter { $0.style.form != .article }
        self.quantities = quantities
        self.names = names.filter { name in
            !quantities.contains { $0.range.overlaps(name.range) }
        }
        var nextQuantity = 0
        var nextName = 0
        var last: Item?
        for token in try words.analyzer.tokens(in: text) {
            while nextQuantity < quantities.count,
                quantities[nextQuantity].range.upperBound <= token.range.lowerBound
            {
                nextQuantity += 1
            }
            while nextName < self.names.count,
                self.names[nextName].range.upperBound <= token.range.lowerBound
            {
                nextName += 1
            }
            let item: Item
            if nextQuantity < quantities.count,
                quantities[nextQuantity].range.overlaps(token.range)
            {
                item = .slot(nextQuantity)
            } else if nextName < self.names.count,
                self.names[nextName].range.overlaps(token.range)
            {
                item = .name(nextName)
                attach(token.range, to: nextName)
            } else {
                // A lost minus or another currency is another statement, no punctuation.
                let isMark =
                    token.kind == .punctuation && !QuantitySigns.isSign(token.range, in: bytes)
                item = isMark ? .sign(token.folded) : .word(words.unified(token.folded))
            }
            if item != last, !isCountingPreposition(item, after: last, words: words) {
                items.append(item)
            }
            last = item
        }
    }

    /// Returns whether an item is the „de” between a number and its noun: „20 de soldați”.
    private func isCountingPreposition(
        _ item: Item, after last: Item?, words: SlotWords
    ) -> Bool {
        guard case .slot(let slot) = last, item == words.counting else { return false }
        return quantities[slot].kind == .cardinal
    }

    private mutating func attach(_ token: Range<Int>, to name: Int) {
        let range = names[name].range
        if token.lowerBound < range.lowerBound {
            names[name].attached += text.utf8Slice(token.lowerBound..<range.lowerBound)
        }
        if token.upperBound > range.upperBound {
            names[name].attached += text.utf8Slice(range.upperBound..<token.upperBound)
        }
    }

    func slice(_ slot: Int) -> String { text.utf8Slice(quantities[slot].range) }

    func slice(name: Int) -> String { text.utf8Slice(names[name].range) }
}

/// The words of a language, in the form in which they are compared between slots.
final class SlotWords {
    let analyzer: TextAnalyzer
    /// The item for „de” after a number; nil in English.
    private(set) var counting: SlotSequence.Item?
    private var articles: (a: UInt32, an: UInt32)?

    /// Creates the words of a language.
    ///
    /// - Throws: `ICUError` when ICU lacks the language's data.
    init(language: Language) throws {
        analyzer = try TextAnalyzer(language: language)
        if language.primary == "ro" {
            counting = try analyzer.tokens(in: "de").first.map { .word($0.folded) }
        } else if let a = try analyzer.tokens(in: "a").first,
            let an = try analyzer.tokens(in: "an").first
        {
            articles = (a.folded, an.folded)
        }
    }

    /// Returns the id of a word; `a` and `an` have the same id, because the next word decides
    /// between them.
    func unified(_ word: UInt32) -> UInt32 {
        guard let articles, word == articles.an else { return word }
        return articles.a
    }
}

/// A name of the glossary that occurs in a sentence.
struct NamedSlot {
    /// The UTF-8 offsets of the name in the sentence.
    var range: Range<Int>
    /// The index of the term in the glossary.
    var term: Int
    var kind: Term.Kind
    /// The name of the term that occurs here.
    var designation: Designation
    /// The cases and numbers that the form may have.
    var inflection: Inflection
    /// The form as written, in lower case and with unified punctuation marks.
    var spelling: String
    /// The characters attached to the last word of the name: `'s` in `Putin's`.
    var attached = ""
}

/// Finds the names of a glossary that a repair may replace: persons, places and organisations.
///
/// One instance may be used by several threads at once.
struct NameFinder {
    private let glossary: Glossary
    private let recognizer: TermRecognizer

    init(_ glossary: CompiledGlossary, side: Side) {
        self.glossary = glossary.glossary
        recognizer = glossary.recognizer(for: side)
    }

    /// Returns the names of a text in their order.
    ///
    /// A name that several terms share is omitted, because it is not known which of them is meant.
    /// A name inside another term is omitted too, unless the outer term is an office, in which the
    /// inner name is repaired: „purtător de cuvânt al Casei Albe”.
    func names(in text: String) -> [NamedSlot] {
        guard glossary.count > 0 else { return [] }
        let matches = recognizer.matches(in: text, overlap: .all).filter {
            glossary[$0.term].kind != .office
        }
        return matches.enumerated().compactMap { place, match in
            let kind = glossary[match.term].kind
            guard kind == .person || kind == .place || kind == .organisation,
                !matches.enumerated().contains(where: { other, candidate in
                    other != place && candidate.range.overlaps(match.range)
                        && !candidate.isInside(match)
                })
            else { return nil }
            return NamedSlot(
                range: match.range, term: match.term, kind: kind, designation: match.designation,
                inflection: match.inflection,
                spelling: NormalForm.folded(text.utf8Slice(match.range)))
        }
    }
}

extension TermMatch {
    /// Returns whether another match contains this one and is longer.
    fileprivate func isInside(_ other: TermMatch) -> Bool {
        range != other.range && range.clamped(to: other.range) == range
    }
}
