internal import PunteLanguage
internal import PunteText

/// A sentence as words and slots: a slot is a quantity, of which only the kind counts, or a name
/// of the glossary.
///
/// `Six people died on Tuesday` is `⟨cardinal⟩ people died on ⟨weekday⟩`.
struct SlotSequence {
    enum Item: Hashable {
        case word(UInt32)
        /// Punctuation.
        case sign(UInt32)
        /// Place of the quantity in ``quantities``.
        case slot(Int)
        /// Place of the name in ``names``.
        case name(Int)
    }

    let text: String
    let quantities: [Quantity]
    private(set) var names: [NamedSlot]
    private(set) var items: [Item] = []

    /// - Parameter names: in their order; those that overlap a quantity are words.
    init(_ text: String, _ quantities: [Quantity], _ names: [NamedSlot], _ words: SlotWords) throws
    {
        self.text = text
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
                item =
                    token.kind == .punctuation
                    ? .sign(token.folded) : .word(words.unified(token.folded))
            }
            if item != last, !isCountingPreposition(item, behind: last, words) {
                items.append(item)
            }
            last = item
        }
    }

    /// „de” goes with the number: „19 soldați”, „20 de soldați”.
    private func isCountingPreposition(_ item: Item, behind last: Item?, _ words: SlotWords) -> Bool
    {
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

/// The words of the sentences of one language, as they count between slots.
final class SlotWords {
    let analyzer: TextAnalyzer
    /// „de” behind a number; nil in English.
    private(set) var counting: SlotSequence.Item?
    private var articles: (a: UInt32, an: UInt32)?

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

    /// `a` and `an` are one word: which of them stands there follows from the next.
    func unified(_ word: UInt32) -> UInt32 {
        guard let articles, word == articles.an else { return word }
        return articles.a
    }
}
