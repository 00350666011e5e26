internal import PunteGlossary
internal import PunteLanguage
internal import PunteText

/// Puts one mistake of a certain kind into a correct translation.
///
/// The same pair always gets the same mistake. Numbers and names are changed only if both sides
/// contain them, so that the result is certainly a mistake.
struct ErrorPlanter: Sendable {
    private let checker: TranslationChecker
    private let glossary: Glossary
    /// The Romanian names that the glossary lacks, in the order of the texts.
    private var unmatchedNames: [String] = []
    private let units: [(word: String, other: String)]
    private let matcher = NameMatcher()
    private let words = NameWords.standard

    /// The minimum similarity at which two spellings are certainly the same name.
    private static let oneName = 0.9
    /// The maximum similarity at which two spellings are certainly different names.
    private static let twoNames = 0.5

    /// Creates a planter for a collection of pairs.
    ///
    /// - Parameters:
    ///   - glossary: provides names of the same kind, which are exchanged.
    ///   - pairs: all correct pairs; names that the glossary lacks are exchanged between them.
    init(
        glossary: CompiledGlossary, pairs: some Sequence<(english: String, romanian: String)>
    ) {
        checker = TranslationChecker(glossary: glossary)
        self.glossary = glossary.glossary
        units = DataTable(LabData.plantedUnits).rows.filter { $0.count >= 2 }
            .map { ($0[0], $0[1]) }
        var known: Set<String> = []
        for (english, romanian) in pairs {
            let pair = checker.pair(english: english, romanian: romanian)
            if let name = unknownName(in: pair) {
                let text = pair.romanian.word(name.romanian)
                if known.insert(text).inserted { unmatchedNames.append(text) }
            }
        }
    }

    /// Returns the translation with a mistake; nil if the pair has nothing for this kind of
    /// mistake.
    ///
    /// `number` is the index of the pair among all pairs, and selects the name that is planted.
    func planted(
        _ kind: PlantedError.Kind, english: String, romanian: String, number: Int
    ) -> PlantedError? {
        let pair = checker.pair(english: english, romanian: romanian)
        let edit: (range: Range<Int>, text: String)? =
            switch kind {
            case .number: self.number(in: pair)
            case .unit: self.unit(in: pair)
            case .glossaryName: self.glossaryName(in: pair, number)
            case .unknownName: otherUnknownName(in: pair, number)
            case .cedilla: self.cedilla(in: pair)
            }
        guard let edit else { return nil }
        let bytes = pair.romanian.bytes
        let text =
            bytes[..<edit.range.lowerBound] + Array(edit.text.utf8)
            + bytes[edit.range.upperBound...]
        return PlantedError(
            kind: kind, romanian: String(decoding: text, as: UTF8.self),
            original: pair.romanian.excerpt(edit.range), replacement: edit.text)
    }

    /// Returns the Romanian quantities in digits that also occur in the English text with the same
    /// value.
    private func sharedQuantities(in pair: CheckedPair) -> [Quantity] {
        pair.romanian.quantities.filter { quantity in
            quantity.style.form == .digits && quantity.number != nil
                && pair.english.quantities.contains { $0.agreement(with: quantity) == .same }
        }
    }

    private func number(in pair: CheckedPair) -> (range: Range<Int>, text: String)? {
        for quantity in sharedQuantities(in: pair) {
            guard
                let place = quantity.range.first(where: {
                    (0x31...0x39).contains(pair.romanian.bytes[$0])
                })
            else { continue }
            let digit = Int(pair.romanian.bytes[place] - 0x30)
            return (place..<place + 1, "\(digit % 9 + 1)")
        }
        return nil
    }

    private func unit(in pair: CheckedPair) -> (range: Range<Int>, text: String)? {
        for quantity in sharedQuantities(in: pair) {
            for (word, other) in units {
                let letters = Array(word.utf8)
                let bytes = pair.romanian.bytes
                let range = quantity.range
                guard range.count > letters.count,
                    let start = (range.lowerBound...range.upperBound - letters.count).first(where: {
                        bytes[$0..<$0 + letters.count].elementsEqual(letters)
                    })
                else { continue }
                let end = start + letters.count
                let isWord =
                    pair.romanian.words.contains { $0.range == start..<end } || word.count == 1
                if isWord { return (start..<end, other) }
            }
        }
        return nil
    }

    private func glossaryName(
        in pair: CheckedPair, _ number: Int
    ) -> (range: Range<Int>, text: String)? {
        for match in pair.romanian.longestTerms {
            let term = glossary[match.term]
            guard term.kind == .person || term.kind == .place || isOrganisation(match),
                pair.english.longestTerms.contains(where: { $0.term == match.term })
            else { continue }
            let others = glossary.terms.indices.filter { index in
                glossary[index].kind == term.kind && index != match.term
                    && isAnother(glossary[index], than: term, in: pair)
            }
            guard !others.isEmpty else { continue }
            let other = glossary[others[number * 7919 % others.count]]
            guard let name = other.preferred(in: .romanian) else { continue }
            return (match.range, name)
        }
        return nil
    }

    private func isOrganisation(_ match: TermMatch) -> Bool {
        glossary[match.term].kind == .organisation
            && match.designation.text.first?.isUppercase ?? false
    }

    /// Returns whether `other` has a name in both languages that shares no word with the pair.
    private func isAnother(_ other: Term, than term: Term, in pair: CheckedPair) -> Bool {
        guard let name = other.preferred(in: .romanian), name.first?.isUppercase ?? false,
            let english = other.preferred(in: .english)
        else { return false }
        let names = term.designations.map(\.text)
        return !names.contains(name) && !names.contains(english)
            && !name.split(separator: " ").contains { pair.romanian.text.contains($0) }
            && !english.split(separator: " ").contains { pair.english.text.contains($0) }
    }

    /// Returns the word indices of a name that both sides contain and the glossary lacks.
    private func unknownName(in pair: CheckedPair) -> (english: Int, romanian: Int)? {
        func isFree(_ index: Int, _ text: CheckedPair.Text) -> Bool {
            let word = text.words[index]
            return word.kind == .letters && word.range.count > 3 && text.isCapital(index)
                && !text.terms.contains { $0.range.overlaps(word.range) }
                && !text.quantities.contains { $0.range.overlaps(word.range) }
        }
        for index in pair.romanian.words.indices
        where isFree(index, pair.romanian) && !pair.romanian.isInitial(index) {
            let key = matcher.key(romanian: pair.romanian.word(index))
            let english = pair.english.words.indices.first { other in
                isFree(other, pair.english) && words.isName(pair.english.word(other))
                    && matcher.similarity(matcher.key(english: pair.english.word(other)), key)
                        >= Self.oneName
            }
            if let english { return (english, index) }
        }
        return nil
    }

    private func otherUnknownName(
        in pair: CheckedPair, _ number: Int
    ) -> (range: Range<Int>, text: String)? {
        guard let name = unknownName(in: pair), !unmatchedNames.isEmpty else { return nil }
        let english = pair.english.words.indices.filter { pair.english.words[$0].kind == .letters }
            .map { matcher.key(english: pair.english.word($0)) }
        for step in 0..<min(unmatchedNames.count, 50) {
            let other = unmatchedNames[(number * 7919 + step) % unmatchedNames.count]
            let key = matcher.key(romanian: other)
            guard english.allSatisfy({ matcher.similarity($0, key) <= Self.twoNames }) else {
                continue
            }
            return (pair.romanian.words[name.romanian].range, other)
        }
        return nil
    }

    private func cedilla(in pair: CheckedPair) -> (range: Range<Int>, text: String)? {
        let cedillas = [
            ("ș", "ş"), ("ț", "ţ"), ("Ș", "Ş"), ("Ț", "Ţ"),
        ]
        let bytes = pair.romanian.bytes
        for start in bytes.indices.dropLast() {
            for (comma, cedilla) in cedillas
            where bytes[start..<start + 2].elementsEqual(comma.utf8) {
                return (start..<start + 2, cedilla)
            }
        }
        return nil
    }
}

/// A mistake put into a correct translation, to test whether the checks find it.
struct PlantedError: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        /// A changed digit in a number that both sides contain.
        case number
        /// A changed unit, currency or scale word after such a number.
        case unit
        /// A name of the glossary, replaced by another name of its kind.
        case glossaryName = "glossary name"
        /// A name that the glossary lacks, replaced by a name from another text.
        case unknownName = "unknown name"
        /// A letter with a cedilla instead of a comma below.
        case cedilla

        /// The names of the rules of ``PunteGlossary/TranslationChecker`` of which one must find
        /// the mistake.
        var rules: Set<String> {
            switch self {
            case .number, .unit:
                ["number", "date", "money", "measure"]
            case .glossaryName, .unknownName: ["name"]
            case .cedilla: ["cedilla"]
            }
        }
    }

    var kind: Kind
    /// The translation with the mistake.
    var romanian: String
    /// The words of the correct translation that were replaced.
    var original: String
    /// The words that replace them.
    var replacement: String
}
