public import PunteLanguage
internal import PunteText

/// Finds the terms of a glossary in running text.
///
/// The names of a language with all their forms are kept in a trie of words; the text is scanned
/// once, without making strings. The time is linear in the text and does not depend on the number
/// of terms: at each word at most as many steps are made as the longest name has words.
///
/// A name matches in any of its forms, in comma, cedilla or decomposed spelling, with diacritics
/// missing, and in full capitals. Capitals of a name must be there („casa albă” is not Casa Albă),
/// acronyms match in their own case only (US, not us), and a short symbol of a unit only after a
/// number (5 m, not „m-am”).
///
/// A recognizer is immutable and may be used by several threads at once.
public struct TermRecognizer: Sendable {
    /// Which of several overlapping matches are returned.
    public enum Overlap: Sendable {
        /// The longest match at the leftmost offset; the search continues after it.
        case longest
        /// Every match, including those inside and across others.
        case all
    }

    /// The language of the texts.
    public let language: Language
    let index: TermIndex
    private let names: NameTable
    private let endings: HyphenEndings?
    private let homographs: HomographRules?

    /// Creates a recognizer of the names that a glossary has in one language.
    ///
    /// - Complexity: linear in the total length of all forms.
    public init(_ glossary: Glossary, language: Language) {
        let builder = TermFormBuilder(language: language)
        let names = NameTable(glossary, language)
        var index = TermIndex(capacity: glossary.count * 8)
        for (position, term) in glossary.terms.enumerated() {
            builder.insertForms(
                of: term, names: Array(names.names(of: position)), at: position, into: &index)
        }
        self.init(index, names, language: language)
    }

    init(_ index: TermIndex, _ names: NameTable, language: Language) {
        self.language = language
        self.index = index
        self.names = names
        endings = Side(language) == .romanian ? HyphenEndings.romanian : nil
        homographs = HomographRules.of(language)
    }

    /// The number of forms that can be found.
    public var formCount: Int { index.forms.count }

    /// Returns the terms in a text by their offset, longer before shorter. Where several terms share a
    /// name, there is a match for each of them with the same range.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    public func matches(in text: String, overlap: Overlap = .longest) -> [TermMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0, overlap: overlap) }
    }

    /// Returns the terms in a text by their offset, longer before shorter.
    ///
    /// - Parameters:
    ///   - bytes: the text in valid UTF-8.
    ///   - overlap: which of several overlapping matches are returned.
    public func matches(
        in bytes: UnsafeBufferPointer<UInt8>, overlap: Overlap = .longest
    ) -> [TermMatch] {
        var words: [ScannedWord] = []
        words.reserveCapacity(bytes.count / 6)
        var scanner = WordScanner(bytes, 0..<bytes.count)
        while let word = scanner.next() { words.append(word) }
        var result: [TermMatch] = []
        var ends: [(last: Int, form: Int32)] = []
        var position = 0
        while position < words.count {
            ends.removeAll(keepingCapacity: true)
            collect(from: position, words, &ends)
            var next = position + 1
            for (last, form) in ends.reversed() {
                let before = result.count
                append(form, position...last, words, bytes, &result)
                if result.count > before, overlap == .longest {
                    next = last + 1
                    break
                }
            }
            position = next
        }
        return result
    }

    /// The nodes with forms on the path of the words from a position on, shortest first.
    @inline(__always)
    private func collect(
        from start: Int, _ words: [ScannedWord], _ ends: inout [(last: Int, form: Int32)]
    ) {
        var path = PathTable.path(to: words[start].hash)
        guard var node = index.table.node(at: path) else { return }
        var last = start
        while true {
            if node.form >= 0 { ends.append((last, node.form)) }
            guard node.hasChildren, last + 1 < words.count else { return }
            last += 1
            path = PathTable.path(from: path, over: words[last].gap, to: words[last].hash)
            guard let child = index.table.node(at: path) else { return }
            node = child
        }
    }

    private func append(
        _ firstForm: Int32, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [TermMatch]
    ) {
        let first = result.count
        var next = firstForm
        while next >= 0 {
            let form = index.forms[Int(next)]
            next = form.next
            guard let spelling = spelling(of: form, span, words, bytes) else { continue }
            guard isWhole(form, span, words, bytes) else { continue }
            if form.rules.contains(.smallInSentence), isNameInside(span, words, bytes) { continue }
            if form.homograph > 0, let homographs,
                !homographs.allow(form.homograph, span, words, bytes, spelling: spelling)
            {
                continue
            }
            let match = TermMatch(
                range: range(of: form, span, words, bytes), term: Int(form.term),
                designation: names[Int(form.term), Int(form.designation)],
                inflection: form.inflection, spelling: spelling)
            add(match, to: &result, from: first)
        }
    }

    /// One match for each term: the closest spelling, a name in use before a deprecated one, all
    /// inflections that are spelt so.
    private func add(_ match: TermMatch, to result: inout [TermMatch], from first: Int) {
        for other in first..<result.count where result[other].term == match.term {
            let isBetterName =
                match.spelling == result[other].spelling
                && match.designation.status != .deprecated
                && result[other].designation.status == .deprecated
            if match.spelling < result[other].spelling || isBetterName {
                result[other] = match
            } else if match.spelling == result[other].spelling,
                match.designation == result[other].designation
            {
                result[other].inflection.formUnion(match.inflection)
            }
            return
        }
        result.append(match)
    }

    private func spelling(
        of form: TermIndex.Form, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Spelling? {
        index.texts.withUnsafeBufferPointer { texts in
            let formBytes = UnsafeBufferPointer(rebasing: texts[form.textRange])
            var scanner = WordScanner(formBytes, 0..<formBytes.count)
            var result = Spelling.same
            for position in span {
                guard let word = scanner.next(),
                    let spelling = Spelling.compare(
                        bytes, words[position].range, with: formBytes, word.range,
                        isFirst: position == span.lowerBound, rules: form.rules)
                else { return nil }
                result = max(result, spelling)
            }
            return scanner.next() == nil ? result : nil
        }
    }

    /// Whether a word starts with a capital behind one that starts with a small letter.
    private func isNameInside(
        _ span: ClosedRange<Int>, _ words: [ScannedWord], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = words[span.lowerBound]
        guard span.lowerBound > 0, first.gap == .joining, first.kind == .letters,
            words[span.lowerBound - 1].kind == .letters
        else { return false }
        return LetterIterator.beginsWithCapital(bytes, first.range)
            && !LetterIterator.beginsWithCapital(bytes, words[span.lowerBound - 1].range)
    }

    /// Whether the match is no part of a longer word: of MH17 neither MH nor 17.
    private func isWhole(
        _ form: TermIndex.Form, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = words[span.lowerBound]
        let last = words[span.upperBound]
        let before = span.lowerBound > 0 ? words[span.lowerBound - 1] : nil
        let touchesBefore = before.map { $0.end == first.start } ?? false
        if form.needsNumber {
            guard let before, isMeasured(before, first, bytes),
                before.kind == .sign
                    || !isPartOfName(span.lowerBound - 1, words, bytes)
                        && !isPrice(span.lowerBound - 1, words, bytes)
            else { return false }
        } else if touchesBefore, before?.kind != .sign, first.kind != .sign {
            return false
        }
        // A.M.A. inside D.A.M.A.
        if first.gap == .stop, before?.kind == .letters,
            index.texts[form.textRange.upperBound - 1] == UInt8(ascii: ".")
        {
            return false
        }
        if span.upperBound + 1 < words.count {
            let after = words[span.upperBound + 1]
            if after.start == last.end, after.kind != .sign, last.kind != .sign { return false }
            // 5 p.m., 60 m.p.h.
            if form.needsNumber, form.textLength == 1, after.gap == .stop { return false }
        }
        return true
    }

    /// Whether what stands before a unit's symbol can be measured by it: a number, a degree sign
    /// (20 °C), another unit behind a slash.
    private func isMeasured(
        _ before: ScannedWord, _ symbol: ScannedWord, _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch symbol.gap {
        case .joining:
            before.kind == .digits
                || before.kind == .sign && bytes[before.range].elementsEqual("°".utf8)
        case .slash: before.kind != .letters
        default: false
        }
    }

    /// Whether a number ends a name: the C of W3C is no unit, nor is the M of MiG-27 M.
    private func isPartOfName(
        _ number: Int, _ words: [ScannedWord], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard number > 0, words[number - 1].kind == .letters else { return false }
        let end = words[number - 1].end
        return end == words[number].start
            || end + 1 == words[number].start && bytes[Int(end)] == UInt8(ascii: "-")
    }

    /// Whether a number has a sign of a currency before it: the m of $9.8m are millions.
    private func isPrice(
        _ number: Int, _ words: [ScannedWord], _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var position = number
        while position > 0, words[position - 1].kind == .digits,
            words[position - 1].end + 1 == words[position].start,
            bytes[Int(words[position - 1].end)] == UInt8(ascii: ".")
                || bytes[Int(words[position - 1].end)] == UInt8(ascii: ",")
        {
            position -= 1
        }
        return position > 0 && words[position - 1].kind == .sign
            && words[position].gap == .joining
    }

    private func range(
        of form: TermIndex.Form, _ span: ClosedRange<Int>, _ words: [ScannedWord],
        _ bytes: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var end = Int(words[span.upperBound].end)
        let stop = UInt8(ascii: ".")
        if end < bytes.count, bytes[end] == stop, index.texts[form.textRange.upperBound - 1] == stop
        {
            end += 1
        } else if let endings, span.upperBound + 1 < words.count {
            let following = words[span.upperBound + 1]
            if following.kind == .letters, endings.contains(following.hash),
                Int(following.start) > end,
                HyphenEndings.isHyphen(bytes, end..<Int(following.start))
            {
                end = Int(following.end)
            }
        }
        return Int(words[span.lowerBound].start)..<end
    }
}
