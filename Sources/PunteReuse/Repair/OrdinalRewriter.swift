internal import PunteLanguage
internal import PunteText

/// Replaces an ordinal in a translation by another in the same gender.
///
/// Examples are „al doilea” → „al cincilea”, „a 3-a” → „a 12-a”, „al XIX-lea” → „al XX-lea”,
/// `third` → `fifth`.
struct OrdinalRewriter {
    /// The language of the translation.
    let side: Side

    /// Returns the new ordinal in the style in which the translation writes the old one.
    ///
    /// - Parameters:
    ///   - written: the ordinal as the translation writes it.
    ///   - old: the old number.
    ///   - new: the new number.
    ///   - before: the translation before the ordinal.
    /// - Returns: The ordinal as text.
    /// - Throws: ``RepairRefusal`` if the style is not understood.
    func rewrite(
        _ written: String, from old: ExactDecimal, to new: ExactDecimal, before: String
    ) throws(RepairRefusal) -> String {
        guard let from = old.integer, let to = new.integer, to > 0 else {
            throw RepairRefusal(.cannotBeRewritten(written))
        }
        let folded = NormalForm.folded(written)
        let result =
            side == .romanian
            ? romanian(written, folded: folded, from: from, to: to, before: before)
            : english(folded, from: from, to: to)
        guard let result else { throw RepairRefusal(.cannotBeRewritten(written)) }
        return result.capitalized(like: written)
    }

    private func romanian(
        _ written: String, folded: String, from: Int, to: Int, before: String
    ) -> String? {
        // „primul” has neither „al” nor „de-al”, and precedes its noun.
        if from == 1 || to == 1, !mayPrecedeNoun(after: before) { return nil }
        let ordinals = Ordinals.forms(in: .romanian)
        for isFeminine in [false, true] {
            func form(_ forms: Ordinals.Forms) -> String {
                isFeminine ? forms.feminine : forms.masculine
            }
            if let old = ordinals.words[from], folded == form(old) {
                return form(ordinals.words[to] ?? ordinals.inDigits(to))
            }
            if folded == form(ordinals.inDigits(from)) {
                return to > 1 ? form(ordinals.inDigits(to)) : nil
            }
            if let old = RomanNumeral.text(of: from), let new = RomanNumeral.text(of: to),
                folded == form(ordinals.inDigits(old.lowercased()))
            {
                return to > 1 ? form(ordinals.inDigits(new)) : nil
            }
        }
        if written == RomanNumeral.text(of: from) { return RomanNumeral.text(of: to) }
        return nil
    }

    /// Returns whether an ordinal at this place may precede its noun.
    ///
    /// It may not after a hyphen („cel de-al doilea”) or after a noun with its article
    /// („locul al doilea”).
    private func mayPrecedeNoun(after before: String) -> Bool {
        guard let word = before.split(whereSeparator: \.isWhitespace).last else { return true }
        let folded = NormalForm.folded(String(word))
        return folded.last != "-" && !NounEndings.romanian.has(.definite, folded)
    }

    private func english(_ folded: String, from: Int, to: Int) -> String? {
        let ordinals = Ordinals.forms(in: .english)
        let isWord = ordinals.words[from]?.masculine == folded
        if isWord, to <= ReuseParameters.Numerals.maximumOrdinalInWords,
            let new = ordinals.words[to]
        {
            return new.masculine
        }
        guard isWord || folded == ordinals.inDigits(from).masculine else { return nil }
        return ordinals.inDigits(to).masculine
    }
}
