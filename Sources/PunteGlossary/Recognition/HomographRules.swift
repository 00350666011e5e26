internal import PunteLanguage
internal import PunteText

/// The company in which a form means its term, for forms that are other words as well: *duce* is
/// a duke behind *un*, and mostly the verb; *major* is a rank before a name. Read from
/// `homographs.tsv`.
struct HomographRules: Sendable {
    private enum Condition {
        case never, exact, capital, small, mixedCase
        case after(Set<UInt64>)
        case notAfter(Set<UInt64>)
        case before(Set<UInt64>)
        case notBefore(Set<UInt64>)
        case counted(Set<UInt64>)
        case beforeCapital, notBeforeCapital, afterNumber, beforeNumber, apart, mixedCompany
    }

    /// For each rule the alternatives, of which one must hold, as the conditions that they join.
    private var rules: [[[Condition]]] = [[]]
    private var numbers: [UInt64: UInt16] = [:]
    /// The number of the rule for abbreviated titles: gen., Sen.
    private(set) var title: UInt16 = 0

    static let english = HomographRules(LanguageData.En.homographs)
    static let romanian = HomographRules(LanguageData.Ro.homographs)

    static func of(_ language: Language) -> HomographRules? {
        switch Side(language) {
        case .english: english
        case .romanian: romanian
        case nil: nil
        }
    }

    init(_ data: StaticString) {
        var lists: [Substring: [Substring]] = [:]
        var known: [String: UInt16] = [:]
        for row in DataTable(data).rows where row.count >= 2 {
            if row[0].hasPrefix("@") {
                lists[row[0][...]] = row[1].split(separator: " ")
                continue
            }
            let number: UInt16
            if let same = known[row[1]] {
                number = same
            } else {
                number = UInt16(rules.count)
                rules.append(
                    row[1].split(separator: "|").map { alternative in
                        alternative.split(separator: ";").compactMap {
                            Self.condition($0, lists)
                        }
                    })
                known[row[1]] = number
            }
            for form in row[0].split(separator: ",") {
                let form = form.drop { $0 == " " }
                if form == "*." { title = number } else { numbers[Self.key(form.utf8)] = number }
            }
        }
    }

    private static func condition(
        _ text: Substring, _ lists: [Substring: [Substring]]
    ) -> Condition? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard let name = parts.first?.split(separator: " ").first else { return nil }
        let words = Set(
            (parts.count > 1 ? parts[1] : "").split(separator: " ")
                .flatMap { $0.hasPrefix("@") ? lists[$0] ?? [] : [$0] }
                .compactMap { WordScanner.words(of: Array($0.utf8)).first?.hash })
        return switch name {
        case "never": .never
        case "exact": .exact
        case "capital": .capital
        case "small": .small
        case "mixed-case": .mixedCase
        case "after": .after(words)
        case "not-after": .notAfter(words)
        case "before": .before(words)
        case "not-before": .notBefore(words)
        case "before-capital": .beforeCapital
        case "not-before-capital": .notBeforeCapital
        case "after-number": .afterNumber
        case "before-number": .beforeNumber
        case "counted": .counted(words)
        case "apart": .apart
        case "mixed-company": .mixedCompany
        default: nil
        }
    }

    /// Of the bytes, capitals of ASCII in lower case.
    private static func key(_ form: some Sequence<UInt8>) -> UInt64 {
        FNVHash(form.lazy.map(\.loweredASCII)).value
    }

    /// The rule of a form, 0 for none.
    func number(of form: [UInt8], kind: Term.Kind) -> UInt16 {
        if let number = numbers[Self.key(form)] { return number }
        return kind == .office && form.last == UInt8(ascii: ".") && !form.contains(0x20) ? title : 0
    }

    /// Whether a match means the term where it stands.
    func allow(
        _ rule: UInt16, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>, spelling: Spelling
    ) -> Bool {
        rules[Int(rule)].contains { alternative in
            alternative.allSatisfy { holds($0, span, words, bytes, spelling) }
        }
    }

    private func holds(
        _ condition: Condition, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>, _ spelling: Spelling
    ) -> Bool {
        let last = words[span.upperBound]
        let before = span.lowerBound > 0 ? words[span.lowerBound - 1] : nil
        let joinsBefore = before != nil && words[span.lowerBound].gap == .joining
        let after = span.upperBound + 1 < words.count ? words[span.upperBound + 1] : nil
        let joinsAfter = after?.gap == .joining
        func isCapital(_ word: ScannedWord?) -> Bool {
            guard let word, word.kind == .letters else { return false }
            return LetterIterator.beginsWithCapital(bytes, word.range)
        }
        func hasSmallLetter(_ word: ScannedWord) -> Bool {
            var letters = LetterIterator(bytes, word.range)
            while let letter = letters.next() {
                if !letter.isUppercase { return true }
            }
            return false
        }
        switch condition {
        case .never: return false
        case .exact: return spelling == .same
        case .capital: return isCapital(last)
        case .small: return !isCapital(last)
        case .mixedCase: return hasSmallLetter(words[span.lowerBound])
        case .mixedCompany:
            let company = [before, after].compactMap(\.self).filter { $0.kind == .letters }
            return company.isEmpty || company.contains(where: hasSmallLetter)
        case .after(let set): return joinsBefore && before.map { set.contains($0.hash) } ?? false
        case .notAfter(let set):
            return !joinsBefore || before.map { !set.contains($0.hash) } ?? true
        case .before(let set): return joinsAfter && after.map { set.contains($0.hash) } ?? false
        case .notBefore(let set):
            return !joinsAfter || after.map { !set.contains($0.hash) } ?? true
        case .beforeCapital: return isCapital(after) && (joinsAfter || after?.gap == .stop)
        case .notBeforeCapital: return !(joinsAfter && isCapital(after))
        case .afterNumber: return joinsBefore && before?.kind == .digits
        case .beforeNumber: return joinsAfter && after?.kind == .digits
        case .counted(let numbers): return isCounted(span.lowerBound, words, numbers)
        case .apart: return before.map { $0.end != words[span.lowerBound].start } ?? true
        }
    }

    /// Whether a number stands before a word, with or without „de”: 20 de ani.
    private func isCounted(
        _ position: Int, _ words: [ScannedWord], _ numbers: Set<UInt64>
    ) -> Bool {
        func isNumber(before position: Int) -> Bool {
            guard position > 0, words[position].gap == .joining else { return false }
            return words[position - 1].kind == .digits || numbers.contains(words[position - 1].hash)
        }
        if isNumber(before: position) { return true }
        return position > 0 && words[position].gap == .joining
            && words[position - 1].hash == Self.link && isNumber(before: position - 1)
    }

    private static let link = WordScanner.words(
        of: Array(CountedNouns.romanian.link.utf8)
    ).first?.hash
}
