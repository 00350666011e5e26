internal import PunteLanguage

/// What tells the number „nouă” from the adjective and the pronoun, from `Resources/noua.ro.tsv`.
private enum NouaContext {
    static let before = words("before")
    static let notBefore = words("not-before")
    static let after = words("after")
    static let notAfter = words("not-after")
    static let singular = words("singular")
    static let openingSingular = words("opening-singular")

    private static func words(_ role: String) -> Set<String> {
        Set(
            DataTable(LanguageData.Ro.noua).rows
                .filter { $0.count > 1 && $0[0] == role }.map { $0[1] })
    }
}

extension QuantityParser {
    /// Whether „nouă” certainly is the number: a plural follows, and what stands before it is no
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
        if word == "din" { return number(at: next + 1) != nil }
        guard word.utf8.count >= 3, word.hasSuffix("i") || word.hasSuffix("e"),
            !NouaContext.notAfter.contains(word),
            !NouaContext.singular.contains(where: { word.hasSuffix($0) })
        else { return false }
        let opens = position == 0 || items[position - 1].kind == .sign
        return !opens || !NouaContext.openingSingular.contains(where: { word.hasSuffix($0) })
    }

    /// Whether a word stands before „nouă” that it may belong to: „casă nouă”, „o nouă lege”.
    func isNounNoua(_ position: Int) -> Bool {
        guard position > 0, items[position - 1].kind == .word else { return false }
        let word = NormalForm.bare(text(of: position - 1))
        if NouaContext.notBefore.contains(word) { return true }
        if NouaContext.before.contains(word) { return false }
        return word.hasSuffix("a") || word.hasSuffix("e")
    }

    /// „durează nouă ani”, but „o nouă oră” and „casă nouă la preț mic”: a unit in the plural tells
    /// the number whatever stands before it.
    func mayCountUnit(_ position: Int) -> Bool {
        guard isNounNoua(position) else { return true }
        guard position + 1 < items.count, items[position + 1].kind == .word else { return true }
        let unit = NormalForm.bare(text(of: position + 1))
        return (unit.hasSuffix("i") || unit.hasSuffix("e")) && unit != "zi" && unit != "de"
    }

    /// „ne-a spus nouă”, „ni s-a dat nouă”
    private func followsPronoun(_ position: Int) -> Bool {
        items[max(0, position - 5)..<position].contains { item in
            item.kind == .word && item.end - item.start == 2
                && ["ne", "ni"].contains(
                    NormalForm.bare(String(decoding: bytes[item.start..<item.end], as: UTF8.self)))
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
