internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// The facts that a text states: quantities, figures, symbols, units and names.
struct TextFacts {
    /// A run of letters and digits; the letters of an abbreviation with full stops are one run.
    struct Word {
        /// UTF-8 offsets in the text.
        var range: Range<Int>
        var text: String
        /// In bare form (``PunteLanguage/NormalForm``).
        var bare: String
        var isCapital: Bool
        /// Whether the word begins a sentence or quotation, so that its capital proves little.
        var isInitial: Bool
    }

    /// A fact that is compared for equality only, with the words that state it.
    struct Mark: Hashable {
        var value: String
        var excerpt: String

        static func == (left: Mark, right: Mark) -> Bool { left.value == right.value }

        func hash(into hasher: inout Hasher) { hasher.combine(value) }
    }

    let text: String
    /// Quantities in the order of the text, without articles that count as one.
    let quantities: [Quantity]
    /// The words outside quantities, in the order of the text.
    let words: [Word]
    /// The terms of the glossary.
    let terms: [TermMatch]
    /// Other facts, in ascending order.
    ///
    /// They are figures and symbols outside quantities (`A320`, `$`, `-`), powers of ten without a
    /// number (`dozens`, `million`), words that make a number negative, and halves of the day.
    let marks: [Mark]
    /// The units and currencies that occur without a number.
    let units: Set<Mark>
    /// The number of negations.
    let negations: Int
    /// The points of the compass that are named.
    let directions: Set<Mark>

    func slice(_ range: Range<Int>) -> String { text.utf8Slice(range) }
}

/// Reads the facts of texts of one side.
///
/// One instance may be used by several threads at once.
struct FactReader {
    private let side: Side
    private let recognizer: QuantityRecognizer
    private let terms: TermRecognizer
    private let plurals: VaguePlurals
    private let negations: NegationFinder
    private let compass: CompassPoints
    private let minusWords: [[String]]
    private let halfDays: Set<String>
    private let percentages: Set<String>

    /// Creates a reader for the texts of a side.
    ///
    /// - Parameters:
    ///   - side: the language of the texts.
    ///   - glossary: the terms to find.
    init(_ side: Side, glossary: CompiledGlossary) {
        self.side = side
        recognizer = QuantityRecognizer(language: side.language)
        terms = glossary.recognizer(for: side)
        plurals = .plurals(of: side)
        negations = NegationFinder(side)
        compass = .words(of: side)
        minusWords = QuantityWords.words(.minus, in: side).map {
            $0.split(separator: " ").map { NormalForm.bare(String($0)) }
        }
        halfDays = Set(
            QuantityWords.words(.halfDay, in: side).map { $0.filter { $0 != "." } })
        percentages = Set(QuantityWords.words(.percentage, in: side).map(NormalForm.bare))
    }

    /// Returns the facts of a text.
    ///
    /// - Complexity: linear in the length of the text, times the number of its quantities.
    func facts(in text: String) -> TextFacts {
        let counted = recognizer.quantities(in: text)
        let quantities = counted.filter { $0.style.form != .article }
        func isFree(_ range: Range<Int>) -> Bool {
            !quantities.contains { $0.range.overlaps(range) }
        }
        let scanner = WordScan(text)
        let words = scanner.words.filter { word in
            !counted.contains { $0.range.overlaps(word.range) }
        }
        var marks: [TextFacts.Mark] = []
        var named: Set<TextFacts.Mark> = []
        var powers: [Range<Int>] = []
        for mention in recognizer.mentions(in: text) where isFree(mention.range) {
            let excerpt = text.utf8Slice(mention.range)
            switch mention.content {
            case .unit(let unit):
                if !Self.isDuration(unit) { named.insert(.init(value: unit, excerpt: excerpt)) }
            case .power(let power):
                powers.append(mention.range)
                marks.append(.init(value: Self.power(power), excerpt: excerpt))
            }
        }
        for word in words {
            if percentages.contains(word.bare) {
                named.insert(.init(value: Self.percent, excerpt: word.text))
            }
            let digits = word.text.filter(\.isNumber)
            if !digits.isEmpty { marks.append(.init(value: digits, excerpt: word.text)) }
            if let range = plurals.range(of: word.text), !powers.contains(word.range) {
                let power = String(Int(range.lowerBound)).count - 1
                marks.append(.init(value: Self.power(power), excerpt: word.text))
            }
            if halfDays.contains(word.bare),
                quantities.contains(where: { $0.range.upperBound == word.range.lowerBound - 1 })
            {
                marks.append(.init(value: word.bare, excerpt: word.text))
            }
        }
        marks += scanner.signs.filter(isFree).map { range in
            let sign = NormalForm.bare(text.utf8Slice(range))
            return .init(value: sign == "-" ? Self.minus : sign, excerpt: sign)
        }
        marks += minuses(in: words)
        return TextFacts(
            text: text, quantities: quantities, words: words,
            terms: terms.matches(in: text, overlap: .all),
            marks: marks.sorted { $0.value < $1.value },
            units: named,
            negations: negations.ranges(in: words, of: text).count,
            directions: directions(in: words, of: text))
    }

    /// Returns the points of the compass among some words; those that a hyphen joins name one point.
    private func directions(
        in words: [TextFacts.Word], of text: String
    ) -> Set<TextFacts.Mark> {
        var result: Set<TextFacts.Mark> = []
        var start = 0
        while start < words.count {
            var end = start + 1
            while end < words.count,
                case let gap = words[end - 1].range.upperBound..<words[end].range.lowerBound,
                text.utf8Slice(gap) == "-",
                compass.point(bare: [words[end].bare]) != nil
            {
                end += 1
            }
            let joined = words[start..<end]
            if let point = compass.point(bare: joined.map(\.bare)) {
                let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
                result.insert(.init(value: point, excerpt: text.utf8Slice(range)))
            }
            start = end
        }
        return result
    }

    /// Returns the value of the mark of a power of ten.
    private static func power(_ exponent: Int) -> String { "10^\(exponent)" }

    /// CLDR's identifier of per cent.
    private static let percent = "concentr-percent"
    /// The value of the mark of a negative number outside the quantities.
    private static let minus = "minus"

    /// Returns a mark for each run of words that makes a number negative.
    private func minuses(in words: [TextFacts.Word]) -> [TextFacts.Mark] {
        let bare = words.map(\.bare)
        return bare.indices.flatMap { start in
            minusWords.filter { bare[start...].starts(with: $0) }.map {
                .init(value: Self.minus, excerpt: $0.joined(separator: " "))
            }
        }
    }

    /// Returns whether a unit measures time: years, days and months without a number are not a fact of
    /// their own.
    private static func isDuration(_ unit: String) -> Bool { unit.hasPrefix("duration-") }
}

extension TextFacts.Word {
    /// Returns the words of a text, in its order.
    static func words(of text: String) -> [TextFacts.Word] { WordScan(text).words }
}

/// Cuts a text into words and the symbols beside numbers.
private struct WordScan {
    private let text: String
    private var bytes: [UInt8]
    private(set) var words: [TextFacts.Word] = []
    /// UTF-8 offsets of the symbols that state a fact.
    private(set) var signs: [Range<Int>] = []
    /// Whether a mark since the last word begins a sentence or quotation.
    private var isInitial = true

    init(_ text: String) {
        self.text = text
        bytes = Array(text.utf8)
        scan()
    }

    private mutating func scan() {
        var found: [(range: Range<Int>, isInitial: Bool)] = []
        var position = 0
        bytes.withUnsafeBufferPointer { bytes in
            while position < bytes.count {
                let (scalar, end) = bytes.scalar(at: position)
                if Self.isPart(scalar) {
                    let start = position
                    position = end
                    while position < bytes.count, case let next = bytes.scalar(at: position),
                        Self.isPart(next.value)
                    {
                        position = next.end
                    }
                    found.append((start..<position, isInitial))
                    isInitial = false
                } else {
                    if QuantitySigns.isSign(position..<end, in: bytes) {
                        signs.append(position..<end)
                    }
                    isInitial = isInitial || !Self.joins(scalar)
                    position = end
                }
            }
        }
        append(found)
    }

    /// Appends words, and joins single capitals with full stops between them to one word.
    private mutating func append(_ found: [(range: Range<Int>, isInitial: Bool)]) {
        var index = 0
        while index < found.count {
            var range = found[index].range
            var written = text.utf8Slice(range)
            let first = index
            index += 1
            while index < found.count, isCapitalLetter(found[index - 1].range),
                isCapitalLetter(found[index].range),
                found[index].range.lowerBound == found[index - 1].range.upperBound + 1,
                bytes[found[index].range.lowerBound - 1] == UInt8(ascii: ".")
            {
                written += text.utf8Slice(found[index].range)
                range = range.lowerBound..<found[index].range.upperBound
                index += 1
            }
            words.append(
                TextFacts.Word(
                    range: range, text: written, bare: NormalForm.bare(written),
                    isCapital: written.first?.isUppercase ?? false,
                    isInitial: found[first].isInitial))
        }
    }

    private func isCapitalLetter(_ range: Range<Int>) -> Bool {
        range.count == 1 && bytes[range.lowerBound].isASCIICapital
    }

    private static func isPart(_ scalar: UInt32) -> Bool {
        CharacterClass.isLetter(scalar) || CharacterClass.isDigit(scalar)
            || CharacterClass.isCombining(scalar) || CharacterClass.isIgnorable(scalar)
    }

    /// Returns whether a mark between two words leaves them in one sentence.
    private static func joins(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x26, 0x27, 0x2C, 0x2D, 0x2F, 0x2018, 0x2019: true
        default: CharacterClass.isSpace(scalar)
        }
    }
}
