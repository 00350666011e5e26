internal import PunteLanguage
internal import PunteText

/// Decides by the neighbouring words whether a form means its term or is another word.
///
/// *Duce* is a duke after *un* and mostly a verb elsewhere; *major* is a rank before a name. The rules
/// are read from `homographs.tsv`.
struct HomographRules: Sendable {
    /// A condition on the spelling of a form or on the words beside it.
    private enum Condition {
        case never, exact, capital, small, mixedCase
        case after(Set<UInt64>)
        case notAfter(Set<UInt64>)
        case before(Set<UInt64>)
        case notBefore(Set<UInt64>)
        case counted(Set<UInt64>)
        case beforeCapital, notBeforeCapital, afterNumber, beforeNumber, apart, mixedContext
    }

    /// For each rule its alternatives, one of which must hold, as lists of conditions that all must hold.
    private var rules: [[[Condition]]] = [[]]
    /// The index of the rule of each form, by the hash of the form.
    private var numbers: [UInt64: UInt16] = [:]
    /// The index of the rule for abbreviated titles (gen., Sen.); 0 when there is none.
    private(set) var title: UInt16 = 0

    static let english = HomographRules(LanguageData.En.homographs)
    static let romanian = HomographRules(LanguageData.Ro.homographs)

    /// Returns the rules of a language; nil when it has none.
    static func of(_ language: Language) -> HomographRules? {
        switch Side(language) {
        case .english: english
        case .romanian: romanian
        case nil: nil
        }
    }

    /// Reads rules from a table of forms and conditions; rows that begin with `@` name lists of words.
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

    /// Returns the condition that a cell names; nil for a name that is not known.
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
        case "mixed-company": .mixedContext
        default: nil
        }
    }

    /// Returns the hash of a form with ASCII capitals in lower case.
    private static func key(_ form: some Sequence<UInt8>) -> UInt64 {
        var hash = FNVHash()
        for byte in form { hash.combine(UInt64(byte.loweredASCII)) }
        return hash.value
    }

    /// Returns the index of the rule of a form, 0 for none.
    func number(of form: [UInt8], kind: Term.Kind) -> UInt16 {
        if let number = numbers[Self.key(form)] { return number }
        return kind == .office && form.last == UInt8(ascii: ".") && !form.contains(0x20) ? title : 0
    }

    /// Returns whether a match means its term.
    ///
    /// - Parameters:
    ///   - rule: index of the rule of the form.
    ///   - span: indices of the words of the match.
    ///   - words: the words of the text.
    ///   - bytes: the text.
    ///   - spelling: how the spelling of the match differs from that of the form.
    /// - Returns: whether one alternative of the rule holds.
    func allow(
        _ rule: UInt16, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>, spelling: Spelling
    ) -> Bool {
        rules[Int(rule)].contains { alternative in
            alternative.allSatisfy {
                holds($0, at: span, in: words, of: bytes, spelling: spelling)
            }
        }
    }

    /// Returns whether a condition holds for a match.
    private func holds(
        _ condition: Condition, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>, spelling: Spelling
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
        case .mixedContext:
            let context = [before, after].compactMap(\.self).filter { $0.kind == .letters }
            return context.isEmpty || context.contains(where: hasSmallLetter)
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
        case .counted(let numbers):
            return isCounted(span.lowerBound, of: words, by: numbers)
        case .apart: return before.map { $0.end != words[span.lowerBound].start } ?? true
        }
    }

    /// Returns whether a number precedes a word, with or without „de”: 20 de ani.
    private func isCounted(
        _ position: Int, of words: [ScannedWord], by numbers: Set<UInt64>
    ) -> Bool {
        func isNumber(before position: Int) -> Bool {
            guard position > 0, words[position].gap == .joining else { return false }
            return words[position - 1].kind == .digits || numbers.contains(words[position - 1].hash)
        }
        if isNumber(before: position) { return true }
        return position > 0 && words[position].gap == .joining
            && words[position - 1].hash == Self.link && isNumber(before: position - 1)
    }

    /// The hash of „de”.
    private static let link = WordScanner.words(
        of: Array(CountedNouns.romanian.link.utf8)
    ).first?.hash
}
