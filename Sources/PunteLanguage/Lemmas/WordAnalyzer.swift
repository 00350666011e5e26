/// Finds the words that a form belongs to, and the forms of a word.
///
/// The words come from a table that is read where it is (``LemmaTable``), so that an analyser is
/// ready at once. A form of a word that the table does not have is read by its ending.
public struct WordAnalyzer: Sendable {
    private let table: LemmaTable

    /// The least length, in bytes, of an unknown form that is read by its ending; shorter ones are
    /// abbreviations.
    private static let shortestGuess = 4

    /// The analyser of English words.
    public static let english = WordAnalyzer(table: .english)
    /// The analyser of Romanian words.
    public static let romanian = WordAnalyzer(table: .romanian)

    /// Returns the analyser of the words of a side.
    public static func analyzer(of side: Side) -> WordAnalyzer {
        side == .english ? english : romanian
    }

    /// Returns the readings of a form, the most likely first.
    ///
    /// A form that the table does not have gets one reading by its ending. Words with other signs
    /// than letters in them have none.
    ///
    /// - Parameter form: a word in any case, with its diacritics.
    /// - Returns: the readings, each lemma of a part of speech once for each paradigm.
    public func readings(of form: String) -> [WordReading] {
        let word = Array(NormalForm.folded(form).utf8)
        let known = knownReadings(of: word)
        if !known.isEmpty { return known }
        return guess(word).map { [$0] } ?? []
    }

    /// Returns the most likely reading of a form as a part of speech; nil if it has none.
    public func reading(of form: String, as partOfSpeech: PartOfSpeech) -> WordReading? {
        readings(of: form).first { $0.partOfSpeech == partOfSpeech }
    }

    /// Returns the lemma of the most likely reading of a form; the form in lower case if it has none.
    ///
    /// - Parameters:
    ///   - form: a word in any case, with its diacritics.
    ///   - partOfSpeech: the part of speech that the form has in its sentence; nil if it is not known.
    /// - Returns: the lemma in lower case.
    public func lemma(of form: String, as partOfSpeech: PartOfSpeech? = nil) -> String {
        let readings = readings(of: form)
        let fitting = partOfSpeech.flatMap { part in readings.first { $0.partOfSpeech == part } }
        return (fitting ?? readings.first)?.lemma ?? NormalForm.folded(form)
    }

    /// Returns the lemmas of the words of a text, with spaces between them.
    public func lemmas(in text: String) -> String {
        text.split { !$0.isLetter && !$0.isNumber }.map { lemma(of: String($0)) }
            .joined(separator: " ")
    }

    /// Returns all forms of a word, in alphabetical order.
    ///
    /// A word that the table does not have is inflected like words with its ending.
    ///
    /// - Parameters:
    ///   - lemma: the dictionary form, in any case, with its diacritics.
    ///   - partOfSpeech: the part of speech; nil for the forms of all words with this lemma.
    /// - Returns: the forms, among them the lemma.
    public func forms(of lemma: String, as partOfSpeech: PartOfSpeech? = nil) -> [String] {
        let word = Array(NormalForm.folded(lemma).utf8)
        var paradigms = table.paradigms(of: word).map(\.paradigm)
        if let partOfSpeech {
            let fitting = paradigms.filter { $0.partOfSpeech == partOfSpeech }
            if !fitting.isEmpty { paradigms = fitting }
        }
        if paradigms.isEmpty { paradigms = model(of: word).map { [$0] } ?? [] }
        var forms: Set<String> = [String(decoding: word, as: UTF8.self)]
        for paradigm in paradigms
        where word.suffix(paradigm.lemmaEnding.count)
            .elementsEqual(paradigm.lemmaEnding)
        {
            let stem = word.dropLast(paradigm.lemmaEnding.count)
            for ending in paradigm.endings {
                forms.insert(String(decoding: stem + ending, as: UTF8.self))
            }
        }
        return forms.sorted()
    }

    /// Returns whether a word is the dictionary form of a word in the table.
    public func isLemma(_ word: String) -> Bool {
        table.words.value(of: Array(NormalForm.folded(word).utf8)) != nil
    }

    /// Returns whether a word stands before infinitives in dictionaries: *a*, *to*.
    public func isInfinitiveMarker(_ word: String) -> Bool {
        table.paradigms(of: Array(NormalForm.folded(word).utf8)).contains {
            $0.paradigm.partOfSpeech == .infinitiveMarker
        }
    }

    /// Returns the lemmas of the table that a word without diacritics may stand for.
    ///
    /// `fata` stands for *fată*.
    ///
    /// - Parameter word: a word in any case.
    /// - Returns: the lemmas in alphabetical order; the word itself among them if it is one.
    public func lemmas(likeBare word: String) -> [String] {
        var found: [String] = []
        let letters = Array(NormalForm.bare(word))
        var beginning: [UInt8] = []
        func extend(_ index: Int) {
            guard index < letters.count else {
                if table.words.value(of: beginning) != nil {
                    found.append(String(decoding: beginning, as: UTF8.self))
                }
                return
            }
            let length = beginning.count
            for variant in Self.variants(of: letters[index]) {
                beginning += variant
                if table.words.hasKey(beginningWith: beginning) { extend(index + 1) }
                beginning.removeLast(beginning.count - length)
            }
        }
        extend(0)
        return found.sorted()
    }

    /// Returns a letter and the letters of which it remains when diacritics are left out.
    private static func variants(of letter: Character) -> [[UInt8]] {
        let written: [Character] =
            switch letter {
            case "a": ["a", "ă", "â", "î"]
            case "i": ["i", "î"]
            case "s": ["s", "ș"]
            case "t": ["t", "ț"]
            default: [letter]
            }
        return written.map { Array(String($0).utf8) }
    }
}

extension WordAnalyzer {
    /// Returns the readings of a form that the table has, the most likely first.
    private func knownReadings(of word: [UInt8]) -> [WordReading] {
        var found: [(reading: WordReading, frequency: UInt8)] = []
        for split in 0...word.count {
            let ending = word[split...]
            guard let bases = table.endings.value(of: LemmaParadigm.key(ending)) else { continue }
            for base in bases.split(separator: UInt8(ascii: " ")) {
                let base = LemmaParadigm.ending(base)
                let lemma = word[..<split] + base
                for (paradigm, frequency) in table.paradigms(of: lemma)
                where paradigm.lemmaEnding == base {
                    guard let cells = paradigm.cells(of: ending) else { continue }
                    found.append((reading(lemma, paradigm, cells, isKnown: true), frequency))
                }
            }
        }
        let first = table.preferred.value(of: word).map { String(decoding: $0, as: UTF8.self) }
        return found.enumerated().sorted { left, right in
            let isLeftFirst = left.element.reading.lemma == first
            if isLeftFirst != (right.element.reading.lemma == first) { return isLeftFirst }
            return (right.element.frequency, left.offset) < (left.element.frequency, right.offset)
        }.map(\.element.reading)
    }

    /// Returns a reading of a form.
    ///
    /// - Parameters:
    ///   - lemma: the lemma in UTF-8.
    ///   - paradigm: its paradigm.
    ///   - cells: the letters of the cells that the form fills.
    ///   - isKnown: whether the table has the word.
    /// - Returns: the reading.
    private func reading(
        _ lemma: ArraySlice<UInt8>, _ paradigm: LemmaParadigm, _ cells: String, isKnown: Bool
    ) -> WordReading {
        WordReading(
            lemma: String(decoding: lemma, as: UTF8.self), partOfSpeech: paradigm.partOfSpeech,
            cells: paradigm.features(cells), isKnown: isKnown)
    }

    /// Returns the reading of a form that the table does not have, by its ending.
    private func guess(_ word: [UInt8]) -> WordReading? {
        guard Self.hasOnlyLetters(word), word.count >= Self.shortestGuess,
            let value = Self.longest(in: table.guesses, of: word)
        else {
            return nil
        }
        let fields = value.split(separator: UInt8(ascii: " "))
        guard fields.count == 2, let paradigm = table.paradigm(fields[0]) else { return nil }
        let ending = LemmaParadigm.ending(fields[1])
        guard word.count > ending.count, word.suffix(ending.count).elementsEqual(ending),
            let cells = paradigm.cells(of: ending[...])
        else { return nil }
        let lemma: ArraySlice = word.dropLast(ending.count) + paradigm.lemmaEnding
        return reading(lemma, paradigm, cells, isKnown: false)
    }

    /// Returns the paradigm of words that end like a lemma that the table does not have.
    private func model(of word: [UInt8]) -> LemmaParadigm? {
        guard Self.hasOnlyLetters(word) else { return nil }
        return Self.longest(in: table.models, of: word).flatMap(table.paradigm)
    }

    /// Returns the value of the longest ending of a word among some lines.
    private static func longest(
        in lines: SortedLines, of word: [UInt8]
    ) -> Slice<UnsafeBufferPointer<UInt8>>? {
        for start in word.indices {
            if let value = lines.value(of: word[start...]) { return value }
        }
        return lines.value(of: LemmaParadigm.key([]))
    }

    private static func hasOnlyLetters(_ word: [UInt8]) -> Bool {
        !word.isEmpty && String(decoding: word, as: UTF8.self).allSatisfy(\.isLetter)
    }
}
