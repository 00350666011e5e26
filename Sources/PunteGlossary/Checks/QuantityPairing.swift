internal import PunteLanguage
internal import PunteText

/// The quantities of a pair that disagree or have no counterpart.
struct QuantityPairing {
    /// An English and a Romanian quantity that render each other with different values.
    struct Disagreement {
        let english: Quantity
        let romanian: Quantity
        /// The English quantity as it is written, when another sentence has it.
        var written: String?
    }

    /// A vague number and another that it should render: dozens, sute.
    struct VagueDisagreement {
        /// What the English has.
        let english: String
        /// UTF-8 offsets in the Romanian.
        let romanian: Range<Int>
    }

    /// The English quantities that the Romanian certainly lacks.
    let english: [Quantity]
    /// The Romanian quantities that the English certainly lacks.
    let romanian: [Quantity]
    /// The quantities that disagree.
    let disagreeing: [Disagreement]
    /// The vague numbers that disagree.
    var vague: VagueDisagreement?

    /// Creates a pairing of texts without quantities.
    init() { (english, romanian, disagreeing) = ([], [], []) }

    /// Pairs the quantities of two texts.
    init(_ english: CheckedPair.Text, _ romanian: CheckedPair.Text) {
        let sources = Self.prepared(english, in: .english)
        let targets = Self.prepared(romanian, in: .romanian).filter {
            !Self.isRoman($0, of: romanian, alsoIn: english)
        }
        let units = english.units.union(sources.compactMap(\.unit))
        func agree(_ source: Quantity, _ target: Quantity) -> Bool {
            Self.agree(source, target, units: units)
                || Self.areInOtherZones(source, target, in: (english, romanian))
        }
        // A quantity that one side repeats needs no second counterpart.
        let left = sources.filter { source in !targets.contains { agree(source, $0) } }
        let right = targets.filter { target in
            !sources.contains { agree($0, target) } && !Self.isConversion(target, in: romanian)
        }
        let pairs = Self.competing(left, right)
        let vagueEnglish = VaguePlurals.english.ranges(in: english)
        let vagueRomanian = VaguePlurals.romanian.ranges(in: romanian)
        let disagreeing = pairs.filter { !Self.isRoughly($0, in: romanian) }
        self.disagreeing =
            disagreeing
            + Self.companions(english, romanian).filter { found in
                !disagreeing.contains { $0.romanian.range.overlaps(found.romanian.range) }
            }
        self.english = Self.certain(
            left.filter { quantity in
                !pairs.contains { $0.english == quantity }
                    && !Self.isAny(quantity, of: vagueRomanian)
            }, in: english, missingFrom: romanian)
        self.romanian = Self.certain(
            right.filter { quantity in
                !pairs.contains { $0.romanian == quantity } && Self.isLarge(quantity)
                    && !Self.isAny(quantity, of: vagueEnglish)
            }, in: romanian, missingFrom: english)
    }

    /// Returns the quantities of a text as they are compared: ranges as their ends, lists with their
    /// common unit, and no numbers that only complete another.
    static func prepared(_ text: CheckedPair.Text, in side: Side) -> [Quantity] {
        let quantities = side == .romanian ? withHeights(text) : text.quantities
        return ends(sharingUnits(quantities, in: text)).filter {
            !isTail($0, of: text, in: side)
        }
    }

    /// Returns whether a quantity is in brackets right after another one, as a conversion that the
    /// article adds for its readers: „2,5 miliarde de dolari (circa 2,15 miliarde de euro)”.
    static func isConversion(_ quantity: Quantity, in text: CheckedPair.Text) -> Bool {
        guard let open = openBracket(before: quantity, in: text) else { return false }
        let end = text.bytes[..<open].lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 }
        return text.quantities.contains { $0.range.upperBound == end }
    }

    /// Returns the UTF-8 offset of the bracket that a quantity is in; nil for none.
    static func openBracket(before quantity: Quantity, in text: CheckedPair.Text) -> Int? {
        let before = text.bytes[..<quantity.range.lowerBound]
        guard let open = before.lastIndex(of: UInt8(ascii: "(")),
            !before[open...].contains(UInt8(ascii: ")"))
        else { return nil }
        return open
    }

    /// Returns whether the number of a quantity is in any of the ranges.
    private static func isAny(_ quantity: Quantity, of ranges: [Range<Double>]) -> Bool {
        guard let value = quantity.number?.double else { return false }
        return ranges.contains { $0.contains(value) }
    }
}

// The quantities that are certainly missing on the other side.
extension QuantityPairing {
    /// Returns those of the quantities that are certainly missing from the other text.
    private static func certain(
        _ quantities: [Quantity], in text: CheckedPair.Text,
        missingFrom other: CheckedPair.Text
    ) -> [Quantity] {
        quantities.filter { isCertain($0, in: text, missingFrom: other) }
    }

    /// Returns whether a number is too large for the Romanian to have it in place of a word.
    ///
    /// A small one may render a word: „de gradul 2”, second-degree.
    ///
    /// - Parameter quantity: a Romanian quantity.
    /// - Returns: true for a quantity without a number.
    static func isLarge(_ quantity: Quantity) -> Bool {
        guard let number = quantity.number else { return true }
        return number.double > GlossaryParameters.Quantities.maximumInWords
    }

    /// Returns whether a quantity without a counterpart is certainly missing from the other text.
    ///
    /// It is when it is written in digits and the other text has neither these digits nor this number.
    ///
    /// - Parameters:
    ///   - quantity: the quantity.
    ///   - text: the text that has it.
    ///   - other: the text that lacks it.
    /// - Returns: whether it is missing.
    private static func isCertain(
        _ quantity: Quantity, in text: CheckedPair.Text, missingFrom other: CheckedPair.Text
    ) -> Bool {
        guard quantity.style.form == .digits else { return false }
        switch quantity.kind {
        case .time, .weekday, .ordinal, .fraction, .score: return false
        default: break
        }
        if case .date(let date) = quantity.value, date.day == nil { return false }
        if let number = quantity.number {
            if other.quantities.contains(where: { $0.number == number }) { return false }
            if number.double.magnitude <= 1 { return false }
        }
        if quantity.style.fractionDigits > 0 {
            let written = decimals(of: text.bytes[quantity.range]).first ?? []
            return !decimals(of: other.bytes).contains(written)
        }
        let digits = runs(of: Array(text.bytes[quantity.range]))
        let runs = Self.runs(of: other.bytes)
        // A telephone number is grouped in many ways, so its digits are looked for in all of them.
        let joined = String(decoding: runs.joined(), as: UTF8.self)
        return !digits.contains { run in
            runs.contains(run)
                || (run.count > 2 && joined.contains(String(decoding: run, as: UTF8.self)))
        }
    }

    /// Returns the runs of digits without the full stops and commas in them; at least one run.
    private static func decimals(of bytes: some Collection<UInt8>) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for byte in bytes {
            switch byte {
            case 0x30...0x39: run.append(byte)
            case 0x2E, 0x2C: continue
            default:
                if !run.isEmpty { result.append(run) }
                run = []
            }
        }
        return run.isEmpty && !result.isEmpty ? result : result + [run]
    }

    /// Returns the runs of digits; separators of thousands do not end a run.
    private static func runs(of bytes: [UInt8]) -> [[UInt8]] {
        var result: [[UInt8]] = []
        var run: [UInt8] = []
        for (index, byte) in bytes.enumerated() {
            if byte >= 0x30, byte <= 0x39 {
                run.append(byte)
            } else if !run.isEmpty, byte == 0x2E || byte == 0x2C || byte == 0x20,
                index + 3 < bytes.count,
                bytes[(index + 1)...(index + 3)].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
            {
                continue
            } else if !run.isEmpty {
                result.append(run)
                run = []
            }
        }
        if !run.isEmpty { result.append(run) }
        return result
    }
}

// How the quantities of a sentence are prepared before they are compared with those of the other.
extension QuantityPairing {
    /// Returns whether a number only completes what precedes it.
    ///
    /// It may be the second year of 2015-16, the inches of 6-foot-6, the centimetres of 1 metru 77.
    ///
    /// - Parameters:
    ///   - quantity: the number.
    ///   - text: the text that has it.
    ///   - side: the language of the text.
    /// - Returns: whether the number is no quantity of its own.
    static func isTail(_ quantity: Quantity, of text: CheckedPair.Text, in side: Side) -> Bool {
        let start = quantity.range.lowerBound
        guard quantity.style.form == .digits, quantity.range.count <= 2 else { return false }
        if isSmallerUnit(quantity, of: text, in: side) { return true }
        let before = text.excerpt(max(0, start - 5)..<start)
        guard let mark = before.last, mark == "-" || mark == "–" || mark == "/" else {
            return false
        }
        let year = before.dropLast().suffix(4)
        return year.count == 4 && year.allSatisfy { $0.isASCII && $0.isNumber }
            && Int(year).map(GlossaryParameters.Quantities.years.contains) ?? false
    }

    /// Returns whether a number counts the smaller unit of a measure of two: 6 feet 6.
    ///
    /// The number must be too small to make one more of the larger unit: not 30 feet 48.
    ///
    /// - Parameters:
    ///   - quantity: the number.
    ///   - text: the text that has it.
    ///   - side: the language of the text.
    /// - Returns: whether the word before the number is the larger unit.
    private static func isSmallerUnit(
        _ quantity: Quantity, of text: CheckedPair.Text, in side: Side
    ) -> Bool {
        let start = quantity.range.lowerBound
        guard let value = quantity.number?.integer,
            let index = text.words.lastIndex(where: { $0.range.upperBound <= start }),
            [" ", "-", "\u{2011}"].contains(text.excerpt(Int(text.words[index].end)..<start)),
            let smaller = CompoundUnits.smaller(
                afterForm: text.word(index).lowercased(), in: side)
        else { return false }
        return value < smaller.count
    }

    /// Returns quantities with each range replaced by its two ends, which may be two numbers.
    static func ends(_ quantities: [Quantity]) -> [Quantity] {
        quantities.flatMap { quantity -> [Quantity] in
            guard case .range(let low, let high) = quantity.value else { return [quantity] }
            return [low, high].map { end in
                var copy = quantity
                copy.value = .number(end)
                return copy
            }
        }
    }

    /// Returns the quantities of a text with 1 metru 77 as one length.
    static func withHeights(_ text: CheckedPair.Text) -> [Quantity] {
        var result: [Quantity] = []
        for quantity in text.quantities {
            if let last = result.last, last.unit == "length-meter", quantity.unit == nil,
                quantity.range.count == 2, let metres = last.number, let rest = quantity.number,
                quantity.range.lowerBound == last.range.upperBound + 1
            {
                let centimetres = (metres.double * 100).rounded() + rest.double
                result[result.count - 1].value = .number(
                    ExactDecimal(Int64(centimetres), exponent: -2))
                result[result.count - 1].style.fractionDigits = 2
                continue
            }
            result.append(quantity)
        }
        return result
    }

    /// Returns whether an ordinal has Roman digits that the English has as well: clasa a XI-a.
    static func isRoman(
        _ quantity: Quantity, of text: CheckedPair.Text, alsoIn english: CheckedPair.Text
    ) -> Bool {
        let digits = text.excerpt(quantity.range).filter { "IVXLC".contains($0) }
        return digits.count > 1 && english.text.contains(digits)
    }

    /// Returns quantities with the unit of the last number of a list added to the others.
    ///
    /// 2 to 4 inches, 33, 34 și 39 de ani.
    ///
    /// - Parameters:
    ///   - quantities: the quantities in the order of the text.
    ///   - text: the text that has them.
    /// - Returns: as many quantities.
    static func sharingUnits(
        _ quantities: [Quantity], in text: CheckedPair.Text
    ) -> [Quantity] {
        var result = quantities
        for index in result.indices.dropLast().reversed() {
            let next = result[index + 1]
            guard result[index].kind == .cardinal, result[index].unit == nil, let unit = next.unit,
                next.number != nil, result[index].style.form == next.style.form
            else { continue }
            let start = result[index].range.upperBound
            let end = next.range.lowerBound
            guard start < end, end - start <= 6 else { continue }
            let between = text.excerpt(start..<end).filter { !$0.isWhitespace }
            guard Self.joiners.contains(NormalForm.bare(between)) else { continue }
            result[index].unit = unit
            result[index].kind = next.kind
        }
        return result
    }

    /// Words and punctuation marks that join a list in either language, in bare form.
    private static let joiners = Set(
        ["-", "–", ","]
            + Side.allCases.flatMap { QuantityWords.words(.list, in: $0) }.map(NormalForm.bare))
}
