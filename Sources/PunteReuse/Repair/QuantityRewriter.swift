internal import PunteLanguage
internal import PunteText

/// Writes a new quantity where a translation has an old one, each kind in its own way.
struct QuantityRewriter {
    private let renderer: QuantityRenderer
    private let numerals: NumeralRewriter
    private let ordinals: OrdinalRewriter
    private let calendar: CalendarRewriter
    private let isRomanian: Bool

    /// - Throws: `ICUError` when ICU lacks the language's data.
    init(language: Language) throws {
        isRomanian = language.primary == "ro"
        renderer = try QuantityRenderer(language: language)
        numerals = NumeralRewriter(renderer: renderer, isRomanian: isRomanian)
        ordinals = OrdinalRewriter(isRomanian: isRomanian)
        calendar = CalendarRewriter(renderer: renderer, isRomanian: isRomanian)
    }

    /// - Parameters:
    ///   - target: the translation's quantity, in `text`.
    ///   - old: what the stored sentence says.
    ///   - new: what the new sentence says in its place.
    func rewrite(
        _ target: Quantity, in text: String, from old: Quantity, to new: Quantity,
        _ agreement: Quantity.Agreement
    ) throws(RepairRefusal) -> Rewriting {
        let written = text.utf8Slice(target.range)
        let before = text.utf8Slice(0..<target.range.lowerBound)
        let rest = text.utf8Slice(target.range.upperBound..<text.utf8.count)
        switch (target.value, old.value, new.value) {
        case (.number(let value), .number(let oldNumber), .number(let newNumber)):
            if target.kind == .ordinal {
                return Rewriting(
                    try ordinals.rewrite(written, from: value, to: newNumber, before: before))
            }
            let number = try converted(newNumber, oldNumber, target, old, new, agreement, written)
            let change = NumeralRewriter.Change(
                old: value, new: number, oldStyle: old.style, newStyle: new.style,
                isLabel: isLabel(target, old, new, behind: before))
            let result = try numerals.rewrite(
                Substring(written), target.style, change, rest: Substring(rest))
            return isRomanian ? result : withArticle(result, behind: before)
        case (.range(let low, let high), .range, .range(let newLow, let newHigh)):
            guard agreement == .same else { throw RepairRefusal(.cannotBeRewritten(written)) }
            return try range(
                written, target, low, high, newLow, newHigh, old, new, rest: Substring(rest))
        default:
            return Rewriting(try calendar.rewrite(written, target, from: old, to: new))
        }
    }

    /// The new number in the unit of the translation. A conversion must give what is written when
    /// it is applied to the old number.
    private func converted(
        _ new: ExactDecimal, _ old: ExactDecimal, _ target: Quantity, _ oldQuantity: Quantity,
        _ newQuantity: Quantity, _ agreement: Quantity.Agreement, _ written: String
    ) throws(RepairRefusal) -> ExactDecimal {
        guard agreement == .converted else { return new }
        guard let from = oldQuantity.unit, let to = target.unit, let shown = target.number,
            let check = UnitConversion.standard.convert(
                old, fractionDigits: oldQuantity.style.fractionDigits, from: from, to: to),
            check == shown,
            let number = UnitConversion.standard.convert(
                new, fractionDigits: newQuantity.style.fractionDigits, from: from, to: to)
        else { throw RepairRefusal(.convertedOtherwise(written)) }
        return number
    }

    // MARK: Ranges

    private static let links = [
        "-", "–", "—", " - ", " – ", " — ", " și ", " până la ", " la ", " and ", " to ",
    ]

    /// `10–15 la sută`: both numerals in the style of the translation, the rest as for a number.
    private func range(
        _ written: String, _ target: Quantity, _ low: ExactDecimal, _ high: ExactDecimal,
        _ newLow: ExactDecimal, _ newHigh: ExactDecimal, _ old: Quantity, _ new: Quantity,
        rest: Substring
    ) throws(RepairRefusal) -> Rewriting {
        let refusal = RepairRefusal(.cannotBeRewritten(written))
        let scale = target.style.scale
        guard old.style.scale == new.style.scale, low.significand > 0, newLow.significand > 0 else {
            throw refusal
        }
        let head = target.style.form == .digits ? String(written.prefix { !$0.isNumber }) : ""
        let body = Substring(written.dropFirst(head.count))
        for power in Set([scale, 0]).sorted(by: >) {
            var lowStyle = target.style
            lowStyle.fractionDigits = 0
            guard
                let numeral = numerals.style.numeral(
                    at: body, showing: low.scaled(by: -power), lowStyle),
                let first = numerals.style.text(
                    newLow.scaled(by: -power), like: numeral, source: new.style)
            else { continue }
            let behind = body.dropFirst(numeral.text.count)
            guard let link = Self.links.first(where: { behind.hasPrefix($0) }) else { continue }
            let change = NumeralRewriter.Change(
                old: high, new: newHigh, oldStyle: old.style, newStyle: new.style, isLabel: false)
            let second = try numerals.rewrite(
                behind.dropFirst(link.count), target.style, change, rest: rest)
            return Rewriting(head + first.text + link + second.text, following: second.following)
        }
        throw refusal
    }

    // MARK: Around the number

    /// „articolul 5”, „pagina 12”, a year: a number that names a thing and counts nothing.
    private func isLabel(
        _ target: Quantity, _ old: Quantity, _ new: Quantity, behind before: String
    ) -> Bool {
        guard target.kind == .cardinal, target.unit == nil else { return false }
        if [target, old, new].allSatisfy(Self.isYear) { return true }
        // The full stop of „art. 5”.
        let word = before.reversed().drop { $0 == " " || $0 == "." }.prefix { $0.isLetter }
        return isRomanian
            && NumberedNouns.nouns(of: .romanian)
                .contains(String(word.reversed()), before: .number)
    }

    /// Four digits without a separator, where the desk's style has one in a count.
    private static func isYear(_ quantity: Quantity) -> Bool {
        guard let value = quantity.number?.integer, quantity.style.form == .digits else {
            return false
        }
        return (1000..<2200).contains(value) && !quantity.style.isGrouped
            && quantity.style.scale == 0
    }

    /// `a 24-year-old` becomes `an 18-year-old`.
    private func withArticle(_ result: Rewriting, behind before: String) -> Rewriting {
        let (plain, vocalic) = (
            EnglishArticles.indefinite, EnglishArticles.indefiniteBeforeVowel
        )
        for (article, other) in [(plain, vocalic), (vocalic, plain)]
        where before.hasSuffix(" \(article) ") || before == "\(article) " {
            let wantsVocalic = EnglishArticle.isAn(before: result.text)
            guard wantsVocalic != (article == vocalic) else { return result }
            return Rewriting(
                other + " " + result.text, preceding: article.count + 1,
                following: result.following)
        }
        return result
    }
}

/// Which of its two forms the English indefinite article has before a number.
enum EnglishArticle {
    /// Eight, eleven, eighteen, eighty and what begins with them are spoken with a vowel.
    static func isAn(before text: String) -> Bool {
        let digits = text.drop { !$0.isNumber && !$0.isLetter }
        guard digits.first?.isNumber == true else {
            return digits.lowercased().hasPrefix("e")
        }
        let leading = digits.prefix { $0.isNumber }
        if leading.first == "8" { return true }
        guard leading == "11" || leading == "18" else { return false }
        let rest = digits.dropFirst(2)
        return rest.first != "," || rest.dropFirst().prefix { $0.isNumber }.count == 3
    }
}
