internal import PunteLanguage

/// What tells the number „nouă” from the adjective and the pronoun, from `Resources/ro/noua.tsv`.
private enum NouaContext {
    static let before = words("before")
    static let notBefore = words("not-before")
    static let after = words("after")
    static let afterNumber = words("after-number")
    static let pronouns = words("pronoun")
    static let singular = words("singular")
    static let openingSingular = words("opening-singular")

    private static func words(_ role: String) -> Set<String> {
        Set(
            DataTable(LanguageData.Ro.noua).rows.filter { $0.count > 1 && $0[0] == role }
                .flatMap { $0[1].split(separator: " ").map { NormalForm.bare(String($0)) } })
    }
}

extension QuantityParser {
    /// Whether „nouă” certainly is the number: a counted noun follows, and what is before it is no
    /// feminine noun or article that „nouă” could belong to.
    func isCountedNoua(_ position: Int) -> Bool {
        guard endsInBreve(position), !isNounNoua(position), !followsPronoun(position) else {
            return false
        }
        let next = position + 1
        guard next < items.count, items[next].hasSpaceBefore, items[next].kind == .word else {
            return false
        }
        let word = NormalForm.bare(text(of: next))
        if NouaContext.after.contains(word) { return true }
        if NouaContext.afterNumber.contains(word) { return number(at: next + 1) != nil }
        guard isPlural(next), !NouaContext.singular.contains(where: word.hasSuffix) else {
            return false
        }
        let opens = position == 0 || items[position - 1].kind == .sign
        return !opens || !NouaContext.openingSingular.contains(where: word.hasSuffix)
    }

    /// Whether a word has the ending of a plural and is nothing that a number never counts.
    private func isPlural(_ position: Int) -> Bool {
        let word = text(of: position)
        return CountedNouns.romanian.hasPluralEnding(NormalForm.bare(word))
            && !CountedNouns.romanian.isUncounted(word)
    }

    /// Whether a word is before „nouă” that it may belong to: „casă nouă”, „o nouă lege”.
    func isNounNoua(_ position: Int) -> Bool {
        guard position > 0, items[position - 1].kind == .word else { return false }
        let word = NormalForm.bare(text(of: position - 1))
        if NouaContext.notBefore.contains(word) { return true }
        if NouaContext.before.contains(word)
            || CountedNouns.romanian.takesNoAdjective(bare: word)
        {
            return false
        }
        return NounEndings.romanian.has(.beforeNoua, word)
    }

    /// „durează nouă ani”, but „o nouă oră” and „casă nouă la preț mic”: a unit in the plural tells
    /// the number whatever is before it.
    func mayCountUnit(_ position: Int) -> Bool {
        guard isNounNoua(position) else { return true }
        guard position + 1 < items.count, items[position + 1].kind == .word else { return true }
        return isPlural(position + 1) || lookUp(position + 1)?.entry.isWeakDay == true
    }

    /// „ne-a spus nouă”, „ni s-a dat nouă”
    private func followsPronoun(_ position: Int) -> Bool {
        (max(0, position - 5)..<position).contains { index in
            items[index].kind == .word
                && NouaContext.pronouns.contains(NormalForm.bare(text(of: index)))
        }
    }

    func text(of position: Int) -> String {
        String(decoding: bytes[items[position].start..<items[position].end], as: UTF8.self)
    }

    /// Whether a word ends in ă, composed or not.
    func endsInBreve(_ position: Int) -> Bool {
        let end = items[position].end
        if end < bytes.count, bytes.scalar(at: end).value == 0x306 { return true }
        let last = bytes.scalar(before: end).value
        return last == 0x103 || last == 0x102 || last == 0x306
    }
}
