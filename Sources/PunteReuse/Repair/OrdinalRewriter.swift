internal import PunteLanguage
internal import PunteText

/// Writes one ordinal where a translation has another, in the same gender: „al doilea” → „al
/// cincilea”, „a 3-a” → „a 12-a”, „al XIX-lea” → „al XX-lea”, `third` → `fifth`.
struct OrdinalRewriter {
    let isRomanian: Bool

    /// Larger ordinals are written in digits.
    private static let mostInWords = 20

    /// - Parameters:
    ///   - written: as it stands in the translation.
    ///   - before: the translation in front of it.
    func rewrite(
        _ written: String, from old: ExactDecimal, to new: ExactDecimal, before: String
    ) throws(RepairRefusal) -> String {
        guard let from = old.integer, let to = new.integer, to > 0 else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        let folded = NormalForm.folded(written)
        let result =
            isRomanian
            ? romanian(folded, written, from, to, before) : english(folded, from, to)
        guard let result else { throw RepairRefusal(.cannotBeRewritten(written)) }
        return result.capitalized(like: written)
    }

    private func romanian(
        _ folded: String, _ written: String, _ from: Int, _ to: Int, _ before: String
    ) -> String? {
        // „primul” has neither „al” nor „de-al”, and stands in front of its noun.
        if from == 1 || to == 1, !mayMove(behind: before) { return nil }
        let ordinals = Ordinals.forms(in: .romanian)
        if let names = ordinals[from] {
            for isFeminine in [false, true]
            where folded == (isFeminine ? names.feminine : names.masculine) {
                if let new = ordinals[to] { return isFeminine ? new.feminine : new.masculine }
                return isFeminine ? "a \(to)-a" : "al \(to)-lea"
            }
        }
        for (article, ending) in [("al ", "-lea"), ("a ", "-a")]
        where folded.hasPrefix(article) && folded.hasSuffix(ending) {
            guard to > 1 else { return nil }
            let number = folded.dropFirst(article.count).dropLast(ending.count)
            if number == String(from) { return "\(article)\(to)\(ending)" }
            if let roman = RomanNumeral.text(of: from), number == roman.lowercased() {
                return RomanNumeral.text(of: to).map { article + $0 + ending }
            }
        }
        if written == RomanNumeral.text(of: from) { return RomanNumeral.text(of: to) }
        return nil
    }

    /// Whether an ordinal in front of its noun stands here: not behind a noun with its article
    /// („locul al doilea”), and not in „cel de-al doilea”.
    private func mayMove(behind before: String) -> Bool {
        guard let word = before.split(whereSeparator: \.isWhitespace).last else { return true }
        let folded = NormalForm.folded(String(word))
        return !folded.hasSuffix("-")
            && ["l", "a", "le", "i"].allSatisfy { !folded.hasSuffix($0) }
    }

    private func english(_ folded: String, _ from: Int, _ to: Int) -> String? {
        let ordinals = Ordinals.forms(in: .english)
        let isWord = ordinals[from]?.masculine == folded
        if isWord, to <= Self.mostInWords, let new = ordinals[to] { return new.masculine }
        guard isWord || folded == Self.numbered(from) else { return nil }
        return Self.numbered(to)
    }

    /// `21st`
    private static func numbered(_ number: Int) -> String {
        let isTeen = (11...13).contains(number % 100)
        return "\(number)" + (isTeen ? "th" : [1: "st", 2: "nd", 3: "rd"][number % 10] ?? "th")
    }
}
