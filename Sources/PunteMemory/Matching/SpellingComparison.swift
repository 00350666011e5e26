internal import PunteLanguage
internal import PunteText

/// Finds in what two spellings of one token differ.
enum SpellingComparison {
    /// The kinds of difference between two texts that have one bare form.
    static func kinds(_ a: Substring.UTF8View, _ b: Substring.UTF8View) -> Set<SpellingDifference> {
        if a.elementsEqual(b) { return [] }
        return kinds(String(Substring(a)), String(Substring(b)))
    }

    private static func kinds(_ a: String, _ b: String) -> Set<SpellingDifference> {
        var result: Set<SpellingDifference> = []
        if a.unicodeScalars.filter(isInvisible) != b.unicodeScalars.filter(isInvisible) {
            result.insert(.invisible)
        }
        if isComposed(a) != isComposed(b) { result.insert(.composition) }
        let x = Array(NormalForm.surface(a).unicodeScalars)
        let y = Array(NormalForm.surface(b).unicodeScalars)
        if x.count == y.count {
            for (p, q) in zip(x, y) where p != q { result.formUnion(kinds(p, q)) }
        } else {
            result.insert(x.contains("…") || y.contains("…") ? .dashes : .diacritics)
        }
        return result
    }

    private static func kinds(_ p: Unicode.Scalar, _ q: Unicode.Scalar) -> Set<SpellingDifference> {
        var result: Set<SpellingDifference> = []
        let small = p.properties.lowercaseMapping
        let other = q.properties.lowercaseMapping
        if (small == String(p)) != (other == String(q)) { result.insert(.capitals) }
        if small == other { return result }
        switch (small, other) {
        case ("ş", "ș"), ("ș", "ş"), ("ţ", "ț"), ("ț", "ţ"): result.insert(.cedilla)
        case ("î", "â"), ("â", "î"): result.insert(.oldSpelling)
        case ("î", "a"), ("a", "î"), ("i", "â"), ("â", "i"), ("i", "a"), ("a", "i"):
            result.formUnion([.oldSpelling, .diacritics])
        default:
            if p.properties.generalCategory == .dashPunctuation
                || q.properties.generalCategory == .dashPunctuation
            {
                result.insert(.dashes)
            } else if p.properties.isAlphabetic || q.properties.isAlphabetic {
                result.insert(.diacritics)
            } else {
                result.insert(.quotes)
            }
        }
        return result
    }

    private static func isComposed(_ text: String) -> Bool {
        let visible = String(
            String.UnicodeScalarView(text.unicodeScalars.filter { !isInvisible($0) }))
        return visible.utf8.elementsEqual(NormalForm.surface(text).utf8)
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isDefaultIgnorableCodePoint
    }
}
