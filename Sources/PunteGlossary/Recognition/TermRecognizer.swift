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
    /// The choice among overlapping matches.
    public enum Overlap: Sendable {
        /// The longest match at the leftmost offset; the search continues after it.
        case longest
        /// Every match, including those inside and across others.
        case all
    }

    /// The language of the texts.
    public let language: Language
    /// The forms of the names.
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

    /// Creates a recognizer from forms that were made before.
    init(_ index: TermIndex, _ names: NameTable, language: Language) {
        self.language = language
        self.index = index
        self.names = names
        endings = Side(language) == .romanian ? HyphenEndings.romanian : nil
        homographs = HomographRules.of(language)
    }

    /// The number of forms that can be found.
    public var formCount: Int { index.forms.count }

    /// Returns the terms in a text by their offset, longer before shorter.
    ///
    /// Where several terms share a name, there is a match for each of them with the same range.
    ///
    /// - Complexity: O(*n*) in the length of the text.
    /// - Parameters:
    ///   - text: the text.
    ///   - overlap: which of several overlapping matches are returned.
    /// - Returns: the matches.
    public func matches(in text: String, overlap: Overlap = .longest) -> [TermMatch] {
        var text = text
        return text.withUTF8 { matches(in: $0, overlap: overlap) }
    }

    /// Returns the terms in a text by their offset, longer before shorter.
    ///
    /// - Parameters:
    ///   - bytes: the text in valid UTF-8.
    ///   - overlap: which of several overlapping matches are returned.
    /// - Returns: the matches.
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
            collect(from: position, in: words, &ends)
            var next = position + 1
            for (last, form) in ends.reversed() {
                let before = result.count
                append(form, at: position...last, in: words, of: bytes, to: &result)
                if result.count > before, overlap == .longest {
                    next = last + 1
                    break
                }
            }
            position = next
        }
        return result
    }

    /// Collects the nodes with forms on the path of the words from an index on, shortest first.
    @inline(__always)
    private func collect(
        from start: Int, in words: [ScannedWord], _ ends: inout [(last: Int, form: Int32)]
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

    /// Appends the matches of the forms that end at one node.
    ///
    /// - Parameters:
    ///   - firstForm: index of the first of the forms.
    ///   - span: indices of the words that have the hashes of the forms.
    ///   - words: the words of the text.
    ///   - bytes: the text.
    ///   - result: the matches so far.
    private func append(
        _ firstForm: Int32, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>, to result: inout [TermMatch]
    ) {
        let first = result.count
        var fits: [FormFit] = []
        var next = firstForm
        while next >= 0 {
            let form = index.forms[Int(next)]
            next = form.next
            guard let spelling = spelling(of: form, at: span, in: words, of: bytes),
                isWhole(form, at: span, in: words, of: bytes)
            else { continue }
            if form.rules.contains(.smallInSentence),
                isCapitalInside(at: span, in: words, of: bytes)
            {
                continue
            }
            if form.homograph > 0, let homographs,
                !homographs.allow(
                    form.homograph, at: span, in: words, of: bytes, spelling: spelling)
            {
                continue
            }
            var match = TermMatch(
                range: range(of: form, at: span, in: words, of: bytes), term: Int(form.term),
                designation: names[Int(form.term), Int(form.designation)],
                inflection: form.inflection, spelling: spelling)
            if names.isPerson(match.term), endsInHyphenEnding(match, of: bytes, words: words[span])
            {
                match.designation = Designation(
                    String(decoding: bytes[match.range], as: UTF8.self), language,
                    status: .deprecated)
            }
            let fit = FormFit(
                spelling: spelling,
                hyphensDiffer: !hyphensAgree(form, at: span, in: words, of: bytes),
                isDeprecated: match.designation.status == .deprecated,
                isDerived: !index.texts[form.textRange].elementsEqual(match.designation.text.utf8))
            add(match, fitting: fit, to: &result, from: first, &fits)
        }
    }

    /// Returns whether a match has a case ending that a hyphen joins, which no person's name takes.
    private func endsInHyphenEnding(
        _ match: TermMatch, of bytes: UnsafeBufferPointer<UInt8>, words: ArraySlice<ScannedWord>
    ) -> Bool {
        guard let last = words.last, match.range.upperBound > Int(last.end) else { return false }
        return bytes[Int(last.end)] != UInt8(ascii: ".")
    }

    /// Adds a match, or merges it with the match of the same term.
    ///
    /// The form that fits best is kept; the inflections of forms of one name that fit alike are joined.
    ///
    /// - Parameters:
    ///   - match: the match.
    ///   - fit: how well its form fits the text.
    ///   - result: the matches so far.
    ///   - first: index of the first match of the same words.
    ///   - fits: how well those from `first` on fit.
    private func add(
        _ match: TermMatch, fitting fit: FormFit, to result: inout [TermMatch], from first: Int,
        _ fits: inout [FormFit]
    ) {
        for other in first..<result.count where result[other].term == match.term {
            if fit.isBetter(than: fits[other - first]) {
                result[other] = match
                fits[other - first] = fit
            } else if match.spelling == result[other].spelling,
                match.designation == result[other].designation
            {
                result[other].inflection.formUnion(match.inflection)
            }
            return
        }
        result.append(match)
        fits.append(fit)
    }

    /// Returns whether some words are joined by hyphens where a form is: „prim-ministru”.
    private func hyphensAgree(
        _ form: TermIndex.Form, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard span.count > 1 else { return true }
        return index.texts.withUnsafeBufferPointer { texts in
            let formBytes = UnsafeBufferPointer(rebasing: texts[form.textRange])
            var scanner = WordScanner(formBytes, 0..<formBytes.count)
            var previousEnd = Int(scanner.next()?.end ?? 0)
            for position in span.dropFirst() {
                guard let word = scanner.next() else { return false }
                let wanted = HyphenEndings.isHyphen(formBytes, previousEnd..<Int(word.start))
                let written = HyphenEndings.isHyphen(
                    bytes, Int(words[position - 1].end)..<Int(words[position].start))
                guard wanted == written else { return false }
                previousEnd = Int(word.end)
            }
            return true
        }
    }

    /// Returns how the spelling of some words differs from a form; nil when they are other words.
    private func spelling(
        of form: TermIndex.Form, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>
    ) -> Spelling? {
        index.texts.withUnsafeBufferPointer { texts in
            let formBytes = UnsafeBufferPointer(rebasing: texts[form.textRange])
            var scanner = WordScanner(formBytes, 0..<formBytes.count)
            var result = Spelling.same
            for position in span {
                guard let word = scanner.next(),
                    let spelling = Spelling.compare(
                        LetterIterator(bytes, words[position].range),
                        with: LetterIterator(formBytes, word.range),
                        isFirst: position == span.lowerBound, rules: form.rules)
                else { return nil }
                result = max(result, spelling)
            }
            return scanner.next() == nil ? result : nil
        }
    }

    /// Returns whether a match begins with a capital after a word that begins with a small letter.
    private func isCapitalInside(
        at span: ClosedRange<Int>, in words: [ScannedWord], of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = words[span.lowerBound]
        guard span.lowerBound > 0, first.gap == .joining, first.kind == .letters,
            words[span.lowerBound - 1].kind == .letters
        else { return false }
        return LetterIterator.beginsWithCapital(bytes, first.range)
            && !LetterIterator.beginsWithCapital(bytes, words[span.lowerBound - 1].range)
    }

    /// Returns whether a match is part of no longer word: of MH17 neither MH nor 17 is a match.
    private func isWhole(
        _ form: TermIndex.Form, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        let first = words[span.lowerBound]
        let last = words[span.upperBound]
        let before = span.lowerBound > 0 ? words[span.lowerBound - 1] : nil
        let touchesBefore = before.map { $0.end == first.start } ?? false
        if form.needsNumber {
            guard let before, isMeasured(before, by: first, of: bytes),
                before.kind == .symbol
                    || !isPartOfName(span.lowerBound - 1, of: words, in: bytes)
                        && !isPrice(span.lowerBound - 1, of: words, in: bytes)
            else { return false }
        } else if touchesBefore, before?.kind != .symbol, first.kind != .symbol {
            return false
        }
        // A.M.A. is no match inside D.A.M.A.
        if first.gap == .stop, before?.kind == .letters,
            index.texts[form.textRange.upperBound - 1] == UInt8(ascii: ".")
        {
            return false
        }
        if span.upperBound + 1 < words.count {
            let after = words[span.upperBound + 1]
            if after.start == last.end, after.kind != .symbol, last.kind != .symbol {
                return false
            }
            // 5 p.m. and 60 m.p.h. are no metres.
            if form.needsNumber, form.textLength == 1, after.gap == .stop { return false }
        }
        return true
    }

    /// Returns whether a unit's symbol can follow a word: a number, a degree sign or another unit.
    ///
    /// 5 m, 20 °C; the other unit must be before a slash.
    ///
    /// - Parameters:
    ///   - before: the word before the symbol.
    ///   - symbol: the symbol.
    ///   - bytes: the text.
    /// - Returns: whether it can.
    private func isMeasured(
        _ before: ScannedWord, by symbol: ScannedWord, of bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        switch symbol.gap {
        case .joining:
            before.kind == .digits
                || before.kind == .symbol && bytes[before.range].elementsEqual("°".utf8)
        case .slash: before.kind != .letters
        default: false
        }
    }

    /// Returns whether a number ends a name: the C of W3C is no unit, nor is the M of MiG-27 M.
    private func isPartOfName(
        _ number: Int, of words: [ScannedWord], in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard number > 0, words[number - 1].kind == .letters else { return false }
        let end = words[number - 1].end
        return end == words[number].start
            || end + 1 == words[number].start && bytes[Int(end)] == UInt8(ascii: "-")
    }

    /// Returns whether the symbol of a currency precedes a number: the m of $9.8m are millions.
    private func isPrice(
        _ number: Int, of words: [ScannedWord], in bytes: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        var position = number
        while position > 0, words[position - 1].kind == .digits,
            words[position - 1].end + 1 == words[position].start,
            bytes[Int(words[position - 1].end)] == UInt8(ascii: ".")
                || bytes[Int(words[position - 1].end)] == UInt8(ascii: ",")
        {
            position -= 1
        }
        return position > 0 && words[position - 1].kind == .symbol
            && words[position].gap == .joining
    }

    /// Returns the UTF-8 offsets of a match, with a full stop or an ending that belongs to it.
    private func range(
        of form: TermIndex.Form, at span: ClosedRange<Int>, in words: [ScannedWord],
        of bytes: UnsafeBufferPointer<UInt8>
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

/// The endings that Romanian joins to acronyms and foreign names with a hyphen.
///
/// ONU-ului, Bruxelles-ului, ONG-urile; read from `endings.ro.tsv`.
struct HyphenEndings: Sendable {
    private let hashes: Set<UInt64>

    static let romanian = HyphenEndings(
        DataTable(LanguageData.Ro.endings).rows.map { $0[0] })

    private init(_ endings: [String]) {
        hashes = Set(
            endings.compactMap { ending in
                var ending = ending
                return ending.withUTF8 { bytes in
                    var scanner = WordScanner(bytes, 0..<bytes.count)
                    return scanner.next()?.hash
                }
            })
    }

    /// Returns whether a word with this hash is an ending.
    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    /// Returns whether a range of the text is a single hyphen.
    static func isHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var reader = ScalarReader(bytes, range)
        guard let scalar = reader.next(), reader.next() == nil else { return false }
        switch scalar {
        case 0x2D, 0x2010, 0x2011, 0x2013: return true
        default: return false
        }
    }
}

/// How well a form of a name fits the words of a text that have its letters.
private struct FormFit {
    var spelling: Spelling
    /// Whether the text has a hyphen where the form has a space, or the other way round.
    var hyphensDiffer: Bool
    var isDeprecated: Bool
    /// Whether the form is not the name as the glossary writes it, but an inflection of it.
    var isDerived: Bool

    /// Returns whether a form is closer to the text than another form of its term.
    ///
    /// Of two that are equally close, a name that is not deprecated is better, unless it is only derived
    /// while the glossary lists the deprecated one: „primă doamnă” beside „prima doamnă”.
    func isBetter(than other: FormFit) -> Bool {
        if spelling != other.spelling { return spelling < other.spelling }
        if hyphensDiffer != other.hyphensDiffer { return other.hyphensDiffer }
        guard isDeprecated != other.isDeprecated else { return false }
        if isDeprecated { return !isDerived && other.isDerived }
        return !isDerived || other.isDerived
    }
}

/// A term that was found in a text.
public struct TermMatch: Sendable, Hashable {
    /// UTF-8 offsets in the text.
    public var range: Range<Int>
    /// Index of the term in the ``Glossary``.
    public var term: Int
    /// The name that was found.
    public var designation: Designation
    /// The cells of the paradigm that the form in the text can fill; empty when they are not known.
    public var inflection: Inflection
    /// How the spelling in the text differs from the glossary's.
    public var spelling: Spelling
    /// How the text shortens the name; nil for a name in full.
    public var shortening: Shortening?

    /// Creates a match with a name in full.
    package init(
        range: Range<Int>, term: Int, designation: Designation, inflection: Inflection,
        spelling: Spelling
    ) {
        self.range = range
        self.term = term
        self.designation = designation
        self.inflection = inflection
        self.spelling = spelling
    }
}
