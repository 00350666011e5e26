internal import PunteLanguage
internal import PunteText

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Measures what speaks for a Romanian slot standing in the place of an English one that says something
/// else.
struct ExchangeFeatures {
    /// The names of the features; part of the format of the model and of training tables.
    static let names = [
        "tie", "same", "same-count", "other", "source-other", "source-same", "source-same-count",
        "partner", "kind", "source-kind", "sorts", "article-same", "told", "left", "right",
        "near", "near-count", "near-same", "wide", "wide-count", "wide-same", "coverage",
        "english-coverage", "length", "english-length", "slots", "english-slots", "distance",
        "order", "same-unit", "same-sort", "same-form", "ratio", "digits", "magnitude", "role",
        "similarity", "edits", "words", "source-words", "shared-words", "known", "initial",
        "term", "source-term", "same-kind", "countries", "outlet", "lexical", "lexical-any",
        "lexical-source", "denied", "source-denied", "frequency", "function", "letters",
        "members", "opposites", "part-of-speech", "source-capital", "quantity", "tied-away",
    ]

    private(set) var values: [Float] = []

    /// Measures a Romanian and an English slot, by their indices.
    init(romanian row: Int, english column: Int, in candidates: ExchangeCandidates) {
        let tied = candidates.tied
        let (sources, targets) = (tied.slots.english, tied.slots.romanian)
        let (source, target) = (sources[column], targets[row])
        func tie(_ row: Int, _ column: Int) -> Float {
            tied.tie(romanianSlot: row, englishSlot: column)
        }
        let rivals = sources.indices.filter {
            !Set(sources[$0].sorts).isDisjoint(with: target.sorts)
        }
        let equal = rivals.filter { tied.same.areSame(romanian: row, english: $0) }
        let owners = targets.indices.filter {
            !Set(targets[$0].sorts).isDisjoint(with: source.sorts)
        }
        let ownEqual = owners.filter { tied.same.areSame(romanian: $0, english: column) }
        let best = equal.max { tie(row, $0) < tie(row, $1) }
        func add(_ value: Float) { values.append(value) }
        func add(_ value: Bool) { values.append(value ? 1 : 0) }
        add(tie(row, column))
        add(best.map { tie(row, $0) } ?? 0)
        add(Float(min(equal.count, 5)))
        add(
            rivals.filter { $0 != column && !equal.contains($0) }.map { tie(row, $0) }.max() ?? 0)
        add(owners.filter { $0 != row }.map { tie($0, column) }.max() ?? 0)
        add(ownEqual.map { tie($0, column) }.max() ?? 0)
        add(Float(min(ownEqual.count, 5)))
        add(
            ownEqual.flatMap { other in
                equal.map { tie(other, $0) }
            }.max() ?? 0)
        add(Float(target.kind.rawValue))
        add(Float(source.kind.rawValue))
        add(Float(target.sorts.count { source.sorts.contains($0) }))
        let evidence = ArticleEvidence(source, target, in: candidates)
        add(Float(evidence.same))
        add(Float(evidence.told))
        add(
            tied.tie(romanian: target.words.lowerBound - 1, english: source.words.lowerBound - 1))
        add(tied.tie(romanian: target.words.upperBound, english: source.words.upperBound))
        for (reach, width) in [(3, 5), (7, 12)] {
            let near = tied.support(target.words, source.words, reach: reach, width: width)
            add(near.sum)
            add(Float(near.count))
            add(
                best.map {
                    tied.support(target.words, sources[$0].words, reach: reach, width: width).sum
                } ?? 0)
        }
        add(candidates.coverage.romanian)
        add(candidates.coverage.english)
        add(Float(tied.romanian.words.count))
        add(Float(tied.english.words.count))
        add(Float(owners.count))
        add(Float(rivals.count))
        let place = Float(target.range.lowerBound) / Float(max(1, tied.romanian.bytes.count))
        let other = Float(source.range.lowerBound) / Float(max(1, tied.english.bytes.count))
        add(abs(place - other))
        add(
            Float(
                (owners.firstIndex(of: row) ?? 0) - (rivals.firstIndex(of: column) ?? 0)))
        values += Self.quantities(source, target, in: tied)
        values += Self.names(source, target, in: candidates)
        values += Self.words(source, target, in: tied)
        add(
            target.words.map { word in
                tied.bestTie(
                    ofRomanian: word,
                    among: tied.english.words.indices.filter { !source.words.contains($0) })
            }.max() ?? 0)
    }

    // MARK: Parts

    private static func quantities(_ source: Slot, _ target: Slot, in tied: TiedPair) -> [Float] {
        guard case .quantities(let left) = source.content,
            case .quantities(let right) = target.content, let first = left.first,
            let second = right.first
        else { return [Float](repeating: -1, count: 7) }
        let (value, number) = (
            first.number?.double.magnitude ?? 0, second.number?.double.magnitude ?? 0
        )
        func digits(_ quantity: Quantity) -> [UInt8] {
            Array("\(quantity.number?.significand.magnitude ?? 0)".utf8)
        }
        let (digits, others) = (digits(first), digits(second))
        let role = ChangeRole(of: first, in: tied.english, .english)
        let other = ChangeRole(of: second, in: tied.romanian, .romanian)
        return [
            first.unit == second.unit ? 1 : 0,
            QuantityPairing.isSameSort(first, second) ? 1 : 0,
            first.style.form == second.style.form ? 1 : 0,
            value > 0 && number > 0 ? Float(abs(log10(value / number))) : -1,
            digits.count == others.count ? Float(zip(digits, others).count { $0 != $1 }) : 9,
            number > 0 ? Float(log10(number)) : 0,
            role == nil || other == nil ? 0 : role == other ? 1 : -1,
        ]
    }

    private static func names(
        _ source: Slot, _ target: Slot, in candidates: ExchangeCandidates
    ) -> [Float] {
        let tied = candidates.tied
        guard case .name(let left) = source.content, case .name(let right) = target.content else {
            return [Float](repeating: -1, count: 12)
        }
        let comparison = tied.comparison
        let edits =
            left.bare.flatMap { first in
                right.bare.map { NameRule.distance(first, $0) }
            }.min() ?? 9
        let shared = left.texts.indices.count { first in
            right.texts.indices.contains { comparison.isSame(first, of: left, as: $0, of: right) }
        }
        let outlets = NewsOutlets.standard
        let words = tied.romanian.words.indices.map(tied.romanian.word)
        return [
            Float(comparison.similarity(left, right)), Float(min(edits, 9)),
            Float(right.texts.count), Float(left.texts.count), Float(shared),
            right.texts.contains { tied.renderings.knows(romanian: $0) } ? 1 : 0,
            tied.romanian.isInitial(target.words.lowerBound) ? 1 : 0,
            right.terms.isEmpty ? 0 : 1, left.terms.isEmpty ? 0 : 1,
            left.kind == right.kind ? 1 : 0,
            left.rows.isEmpty || right.rows.isEmpty ? 0 : 1,
            target.words.contains { outlets.covers($0, of: words) } ? 1 : 0,
        ]
    }

    private static func words(_ source: Slot, _ target: Slot, in tied: TiedPair) -> [Float] {
        let word = tied.romanian.word(target.words.lowerBound)
        let english = tied.english.word(source.words.lowerBound)
        let texts = tied.english.words.indices.filter { tied.content.english[$0] }
            .map(tied.english.word)
        let others = tied.romanian.words.indices.filter {
            tied.content.romanian[$0] && !target.words.contains($0)
        }
        func isDenied(_ words: Range<Int>, of bare: [String], in side: Side) -> Bool {
            let negations = Negations.words(of: side)
            return (max(0, words.lowerBound - 4)..<min(bare.count, words.upperBound + 2)).contains {
                negations.contains(bare: bare[$0]) || bare[$0] == "t" && side == .english
            }
        }
        let isWord: (Slot) -> Bool = {
            if case .contrast = $0.content { true } else { false }
        }
        var sorts: [Contrasts.Member] = []
        if case .contrast(let members) = target.content { sorts = members }
        let parts = Set(WordAnalyzer.romanian.readings(of: word).map(\.partOfSpeech))
        let part = Set(WordAnalyzer.english.readings(of: english).map(\.partOfSpeech))
        func isBesideQuantity(_ words: Range<Int>, _ text: CheckedPair.Text) -> Bool {
            let first = text.words[max(0, words.lowerBound - 2)].range.lowerBound
            let last = text.words[min(text.words.count - 1, words.upperBound + 1)].range.upperBound
            return text.quantities.contains { $0.range.overlaps(first..<last) }
        }
        return [
            tied.renderings.canRender(word, anyOf: [english]) ? 1 : 0,
            tied.renderings.canRender(word, anyOf: texts.filter { $0 != english }) ? 1 : 0,
            others.contains {
                tied.renderings.canRender(tied.romanian.word($0), anyOf: [english])
            } ? 1 : 0,
            isDenied(target.words, of: tied.bare.romanian, in: .romanian) ? 1 : 0,
            isDenied(source.words, of: tied.bare.english, in: .english) ? 1 : 0,
            Float(isWord(target) ? WordAnalyzer.frequency(ofEnglish: english) ?? 0 : -1),
            FunctionWords.words(of: .english).contains(
                bare: tied.bare.english[source.words.lowerBound]) ? 1 : 0,
            Float(tied.bare.romanian[target.words.lowerBound].count), Float(sorts.count),
            sorts.contains { $0.member <= 1 } ? 1 : 0,
            parts.isDisjoint(with: part) ? 0 : 1,
            tied.english.isCapital(source.words.lowerBound) ? 1 : 0,
            (isBesideQuantity(target.words, tied.romanian) ? 1 : 0)
                + (isBesideQuantity(source.words, tied.english) ? 2 : 0),
        ]
    }
}

/// What the articles say elsewhere of what stands in two slots.
private struct ArticleEvidence {
    /// How often the English article says what the Romanian slot says.
    var same = 0
    /// How often the Romanian article says what the English slot says.
    var told = 0

    init(_ source: Slot, _ target: Slot, in candidates: ExchangeCandidates) {
        let article = candidates.article
        switch (source.content, target.content) {
        case (.quantities(let left), .quantities(let right)):
            guard let first = left.first, let second = right.first else { return }
            same = article.englishValues.filter { QuantityPairing.agree($0.quantity, second) }
                .reduce(0) { $0 + $1.count }
            told = article.romanianQuantities(agreeingWith: first).count
        case (.name(let left), .name(let right)):
            same = right.bare.count(where: article.bareEnglish.contains)
            told = left.bare.count(where: article.hasRomanianName)
        default: return
        }
        same = min(same, 4)
        told = min(told, 4)
    }
}
