internal import PunteLanguage
internal import PunteText

/// What denies something in a text, and what it denies.
struct Predicates {
    /// A content word with the auxiliaries and pronouns before it: „nu a fost găsit”, *has not been found*.
    struct Group {
        /// The index of the content word.
        var head: Int
        /// The index of the first word that belongs to it.
        var start: Int
        /// The index of the negation in it; nil for none.
        var mark: Int?
        /// Whether an auxiliary or a form with a person shows that it is a predicate.
        var isPredicate: Bool
    }

    let groups: [Group]
    /// Whether each word denies something: *no*, „nimeni”.
    let isMark: [Bool]
    /// Whether each word denies the verb after it: *not*, „nu”.
    let isVerbal: [Bool]
    /// Whether each word has a negative meaning: *failed*, „refuzat”.
    let isRelated: [Bool]
    /// Whether each word says that something is possible.
    let isModal: [Bool]
    /// The number of the clause of each word.
    let clauses: [Int]
    private let text: CheckedPair.Text

    /// The maximum number of words of a group before its content word.
    private static let maximumGroup = 7

    init(of text: CheckedPair.Text, bare: [String], content: [Bool], _ side: Side) {
        self.text = text
        let negations = Negations.words(of: side)
        let functions = FunctionWords.words(of: side)
        func isVerbalMark(_ index: Int) -> Bool {
            negations.isVerbal(bare: bare[index])
                || side == .english && bare[index] == "t" && index > 0
                    && bare[index - 1].hasSuffix("n") && text.words[index].gap == .apostrophe
        }
        isVerbal = bare.indices.map(isVerbalMark)
        let verbal = isVerbal
        isMark = bare.indices.map { verbal[$0] || negations.contains(bare: bare[$0]) }
        let marks = isMark
        isRelated = bare.indices.map { index in
            !marks[index]
                && (negations.isRelated(bare: bare[index])
                    || index + 1 < bare.count
                        && negations.isRelated(bare: bare[index], bare[index + 1]))
        }
        isModal = bare.indices.map { index in
            let isStem = index + 1 < bare.count && verbal[index + 1] && bare[index + 1] == "t"
            return negations.isModal(bare: isStem ? String(bare[index].dropLast()) : bare[index])
        }
        func isBroken(before index: Int) -> Bool {
            index > 0
                && text.bytes[Int(text.words[index - 1].end)..<Int(text.words[index].start)]
                    .contains {
                        switch $0 {
                        case 0x20, 0x2D, 0x27: false
                        // The curly apostrophe of didn’t.
                        case 0xE2, 0x80, 0x99: false
                        default: true
                        }
                    }
        }
        var clause = 0
        clauses = bare.indices.map { index in
            if isBroken(before: index)
                || functions.contains(bare: bare[index], in: [.conjunction])
            {
                clause += 1
            }
            return clause
        }
        func isHelper(_ index: Int) -> Bool {
            verbal[index] || negations.isAuxiliary(bare: bare[index])
                || functions.contains(
                    bare: bare[index], in: [.auxiliary, .copula, .contraction, .pronoun])
                || index + 1 < bare.count && verbal[index + 1] && bare[index + 1] == "t"
        }
        let analyzer = WordAnalyzer.analyzer(of: side)
        groups = bare.indices.compactMap { head in
            guard content[head], !marks[head], !isHelper(head) else { return nil }
            var start = head
            while start > 0, head - start < Self.maximumGroup, !isBroken(before: start),
                isHelper(start - 1)
            {
                start -= 1
            }
            let mark = (start..<head).last { verbal[$0] }
            let readings = analyzer.readings(of: text.word(head))
            let isVerb = readings.contains { $0.partOfSpeech == .verb }
            let isFinite = readings.contains { reading in
                reading.partOfSpeech == .verb && reading.cells.contains { $0.contains(.finite) }
            }
            let hasAuxiliary = (start..<head).contains {
                functions.contains(bare: bare[$0], in: [.auxiliary, .copula])
            }
            guard isVerb || mark != nil || hasAuxiliary else { return nil }
            return Group(
                head: head, start: start, mark: mark, isPredicate: hasAuxiliary || isFinite)
        }
    }

    /// Returns the distance, in words, from a word to the nearest of some words, at most `limit`; `limit`
    /// when there is none.
    func distance(from index: Int, to flags: [Bool], limit: Int) -> Int {
        for distance in 1..<limit
        where flags.value(at: index - distance) || flags.value(at: index + distance) {
            return distance
        }
        return flags.value(at: index) ? 0 : limit
    }

    /// Returns how many of some words are in the clause of a word.
    func count(of flags: [Bool], inClauseOf index: Int) -> Int {
        flags.indices.count { flags[$0] && clauses[$0] == clauses[index] }
    }

    /// Returns whether a question mark ends the sentence of a word.
    func isAsked(_ index: Int) -> Bool {
        let end = text.bytes[Int(text.words[index].end)...].first {
            $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "!")
        }
        return end == UInt8(ascii: "?")
    }
}

extension [Bool] {
    /// Returns the value at an index; false outside.
    fileprivate func value(at index: Int) -> Bool { indices.contains(index) && self[index] }
}
