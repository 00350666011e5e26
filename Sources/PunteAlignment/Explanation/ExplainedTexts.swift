internal import PunteLanguage

/// A part of two texts in which links are explained.
struct ExplainedTexts {
    /// One of the texts.
    struct Text {
        let sentences: [String]
        /// Keys of each sentence.
        let keys: [SentenceKeys]
    }

    private typealias Word = LinkExplanation.Word

    private let bitext: Bitext
    private let english: Text
    private let romanian: Text
    private let view: TextParts.Part
    private let cache: LexiconCache
    private let parameters: AlignmentParameters.Explanations

    /// Prepares a part of two texts.
    ///
    /// - Parameters:
    ///   - english: The whole English text.
    ///   - romanian: The whole Romanian text.
    ///   - view: The part.
    ///   - cache: The lexicon, with the table of the texts' keys.
    ///   - parameters: The limits of what an explanation shows.
    init(
        english: Text, romanian: Text, view: TextParts.Part, cache: LexiconCache,
        parameters: AlignmentParameters.Explanations = .shipped
    ) {
        bitext = Bitext(
            english: Array(english.keys[view.english]),
            romanian: Array(romanian.keys[view.romanian]), cache: cache)
        self.english = english
        self.romanian = romanian
        self.view = view
        self.cache = cache
        self.parameters = parameters
    }

    /// Explains a link within the part, except for its position among the other links.
    func explanation(of link: Link) -> LinkExplanation {
        let inside = link.mapped(
            english: { $0 - view.english.lowerBound }, romanian: { $0 - view.romanian.lowerBound })
        let bead = Bead(
            romanian: inside.romanian.neighbours, english: inside.english.neighbours)
        let englishWords = words(of: link.english, in: english, weight: cache.weight(ofEnglish:))
        let romanianWords = words(
            of: link.romanian, in: romanian, weight: cache.weight(ofRomanian:))
        let pairs = BestPartners(
            english: englishWords, romanian: romanianWords, links: bitext.typeLinks)
        let mass =
            bitext.englishCoverage.mass(of: inside.english)
            + bitext.romanianCoverage.mass(of: inside.romanian)

        var result = LinkExplanation()
        result.similarity = Double(bitext.cosine(of: bead))
        result.englishCoverage = Double(
            bitext.englishCoverage.share(of: inside.english, coveredBy: inside.romanian))
        result.romanianCoverage = Double(
            bitext.romanianCoverage.share(of: inside.romanian, coveredBy: inside.english))
        result.linkedWords = linkedWords(
            pairs, english: englishWords, romanian: romanianWords, mass: mass)
        result.englishUncovered = uncovered(englishWords, partners: pairs.ofEnglish)
        result.romanianUncovered = uncovered(romanianWords, partners: pairs.ofRomanian)
        result.englishNumbers = numbers(of: englishWords, missingIn: romanianWords)
        result.romanianNumbers = numbers(of: romanianWords, missingIn: englishWords)
        addCompetitors(of: inside, to: &result)
        if link.english.count + link.romanian.count > 2 {
            result.parts = parts(of: link, .romanian) + parts(of: link, .english)
        }
        return result
    }

    /// Returns which part of each sentence of one side of a link each sentence of the other side
    /// accounts for.
    private func parts(of link: Link, _ side: Side) -> [LinkExplanation.Part] {
        let counterparts = Array(link[side.other])
        let types = counterparts.map { self.types(of: $0, side.other) }
        return link[side].flatMap { sentence in
            let words = words(of: sentence, side, facing: types)
            return SentenceParts.runs(of: words, count: types.count).map {
                LinkExplanation.Part(
                    side: side, sentence: sentence, range: $0.range,
                    counterpart: counterparts[$0.counterpart])
            }
        }
    }

    /// Returns the words of a sentence with what each of some sentences of the other text, given by
    /// the types of their words, accounts for.
    private func words(
        of sentence: Int, _ side: Side, facing counterparts: [Set<Int32>]
    ) -> [SentenceParts.Word] {
        let text = text(side)
        let keys = text.keys[sentence]
        var end = 0
        return zip(keys.ids, keys.ranges).map { id, range in
            defer { end = range.upperBound }
            let weight =
                side == .english ? cache.weight(ofEnglish: id) : cache.weight(ofRomanian: id)
            return SentenceParts.Word(
                range: range, weight: weight * weight,
                shares: counterparts.map { share(of: id, side, coveredBy: $0) },
                opensClause: opensClause(text.sentences[sentence], after: end, word: range, side))
        }
    }

    private func text(_ side: Side) -> Text { side == .english ? english : romanian }

    /// Returns the types of the words of a sentence within a range, or of all.
    private func types(
        of sentence: Int, _ side: Side, within range: Range<Int>? = nil
    ) -> Set<Int32> {
        let keys = text(side).keys[sentence]
        return Set(
            zip(keys.ids, keys.ranges).compactMap { id, word in
                range.map { $0.lowerBound <= word.lowerBound && word.upperBound <= $0.upperBound }
                    ?? true ? localType(of: id, side) : nil
            })
    }

    /// Returns the clauses, or whole sentences, that render single sentences of a link of several,
    /// where that is sure.
    ///
    /// It is sure when one run of words alone is accounted for by the sentence (``SentenceParts``), this
    /// run is a clause that can stand alone (``ClauseBounds``), and each of the two accounts for most of
    /// the other.
    func clauses(of link: Link) -> [LinkClause] {
        guard link.english.count + link.romanian.count > 2 else { return [] }
        return [Side.romanian, .english].flatMap { side -> [LinkClause] in
            guard link[side.other].count > 1 else { return [] }
            let parts = parts(of: link, side)
            return link[side.other].compactMap { clause(of: $0, side.other, among: parts) }
        }
    }

    /// Returns what renders a sentence of one side among the parts of the sentences of the other.
    private func clause(
        of sentence: Int, _ side: Side, among parts: [LinkExplanation.Part]
    ) -> LinkClause? {
        let own = parts.filter { $0.counterpart == sentence }
        guard own.count == 1, let part = own.first else { return nil }
        let text = text(side.other)
        let others = parts.filter { $0.sentence == part.sentence && $0.counterpart != sentence }
        var result = LinkClause(side: side, sentence: sentence, counterpart: part.sentence)
        if !others.isEmpty {
            let range = ClauseBounds(side.other).clause(
                around: part.range, in: text.sentences[part.sentence],
                tokens: text.keys[part.sentence].ranges, others: others.map(\.range))
            guard let range else { return nil }
            result.range = range
        }
        let isSure =
            accounted(
                part.sentence, side.other, within: result.range, by: types(of: sentence, side))
            && accounted(
                sentence, side, within: nil,
                by: types(of: part.sentence, side.other, within: result.range))
        return isSure ? result : nil
    }

    /// Returns whether some words, given by their types, account for most of a sentence or a clause of
    /// the other text, by weight.
    private func accounted(
        _ sentence: Int, _ side: Side, within range: Range<Int>?, by others: Set<Int32>
    ) -> Bool {
        var (covered, mass): (Float, Float) = (0, 0)
        for word in words(of: sentence, side, facing: [others])
        where range.map({ $0.contains(word.range.lowerBound) }) ?? true {
            mass += word.weight
            covered += word.weight * word.shares[0]
        }
        return mass > 0 && covered >= parameters.clauseShare * mass
    }

    private func localType(of id: UInt32, _ side: Side) -> Int32? {
        (side == .english ? bitext.typeLinks.englishTypes : bitext.typeLinks.romanianTypes)
            .local(of: id)
    }

    /// Returns what words of the other side, given by their types, account for in a word, 0…1.
    private func share(of id: UInt32, _ side: Side, coveredBy others: Set<Int32>) -> Float {
        guard let type = localType(of: id, side) else { return 0 }
        var result: Float = 0
        let links = bitext.typeLinks
        for other in others {
            let keep = { (found: Int32, share: Float) in
                if found == type { result = max(result, share) }
            }
            switch side {
            case .english: links.forEachEnglish(ofRomanian: other, keep)
            case .romanian: links.forEachRomanian(ofEnglish: other, keep)
            }
        }
        return result
    }

    /// Returns whether a clause may begin with a word: it is a conjunction, or a mark stands between
    /// it and the word before.
    private func opensClause(
        _ sentence: String, after end: Int, word: Range<Int>, _ side: Side
    ) -> Bool {
        let between = sentence.utf8Slice(min(end, word.lowerBound)..<word.lowerBound)
        if between.contains(where: \.isPunctuation) { return true }
        return FunctionWords.words(of: side).contains(
            bare: NormalForm.bare(sentence.utf8Slice(word)), in: [.conjunction])
    }

    /// A key of the link and the word in which it occurs first.
    struct KeyedWord {
        fileprivate var word: LinkExplanation.Word
        /// Id of the key.
        var id: UInt32
        /// idf, 0…1.
        var weight: Float
    }

    private func words(
        of sentences: SentenceGroup, in text: Text, weight: (UInt32) -> Float
    ) -> [KeyedWord] {
        var result: [KeyedWord] = []
        var seen: Set<UInt32> = []
        for sentence in sentences {
            let keys = text.keys[sentence]
            for (id, range) in zip(keys.ids, keys.ranges) where seen.insert(id).inserted {
                let bytes = text.sentences[sentence].utf8.dropFirst(range.lowerBound)
                let weight = weight(id)
                result.append(
                    KeyedWord(
                        word: Word(
                            text: String(decoding: bytes.prefix(range.count), as: UTF8.self),
                            sentence: sentence, range: range, weight: Double(weight)),
                        id: id, weight: weight))
            }
        }
        return result
    }

    private func linkedWords(
        _ pairs: BestPartners, english: [KeyedWord], romanian: [KeyedWord], mass: Float
    ) -> [LinkExplanation.LinkedWords] {
        pairs.all.map { pair in
            let (source, target) = (english[pair.english], romanian[pair.romanian])
            let share = bitext.typeLinks.covered(by: pair.weight)
            var covered: Float = 0
            if pairs.ofEnglish[pair.english]?.other == pair.romanian {
                covered += source.weight * source.weight * share
            }
            if pairs.ofRomanian[pair.romanian]?.other == pair.english {
                covered += target.weight * target.weight * share
            }
            return LinkExplanation.LinkedWords(
                english: source.word, romanian: target.word, kind: kind(of: pair, source.id),
                weight: Double(pair.weight), share: Double(covered / max(mass, 1e-6)))
        }.sorted {
            ($0.share, $1.english.range.lowerBound) > ($1.share, $0.english.range.lowerBound)
        }
    }

    private func kind(
        of pair: BestPartners.Pair, _ english: UInt32
    ) -> LinkExplanation.LinkedWords.Kind {
        switch pair.kind {
        case .lexicon: .lexicon
        case .alike: .alike
        case .same: cache.table.isNumber[Int(english)] ? .number : .same
        }
    }

    /// Returns the words, except numbers, of which the other side covers too little, by descending
    /// weight.
    private func uncovered(
        _ words: [KeyedWord], partners: [Int: BestPartners.Partner]
    ) -> [LinkExplanation.Word] {
        words.indices.filter { index in
            partners[index].map {
                bitext.typeLinks.covered(by: $0.weight) < parameters.minimumCover
            } ?? true && !cache.table.isNumber[Int(words[index].id)]
        }.map { words[$0].word }.sorted {
            ($0.weight, $1.sentence, $1.range.lowerBound)
                > ($1.weight, $0.sentence, $0.range.lowerBound)
        }
    }

    private func numbers(
        of words: [KeyedWord], missingIn others: [KeyedWord]
    ) -> [LinkExplanation.Word] {
        let known = Set(others.map(\.id))
        return words.filter { cache.table.isNumber[Int($0.id)] && !known.contains($0.id) }
            .map(\.word)
    }

    /// Looks for the sentences outside a link that are most similar to its sides.
    ///
    /// - Parameters:
    ///   - link: A link whose indices count from the beginning of the part.
    ///   - result: The explanation of the link, with its similarity; takes up the competitors.
    private func addCompetitors(of link: Link, to result: inout LinkExplanation) {
        let floor = Double(parameters.competitorShare) * result.similarity
        for row in link.romanian {
            for column in 0..<bitext.englishCount where !link.english.contains(column) {
                let similarity = Double(bitext.cosine[row, column])
                if similarity > max(floor, result.englishCompetitor?.similarity ?? 0) {
                    result.englishCompetitor = .init(
                        sentence: column + view.english.lowerBound, similarity: similarity)
                }
            }
        }
        for column in link.english {
            for row in 0..<bitext.romanianCount where !link.romanian.contains(row) {
                let similarity = Double(bitext.cosine[row, column])
                if similarity > max(floor, result.romanianCompetitor?.similarity ?? 0) {
                    result.romanianCompetitor = .init(
                        sentence: row + view.romanian.lowerBound, similarity: similarity)
                }
            }
        }
    }
}

/// For each word of both sides of a link, the word of the other side with the greatest weight.
struct BestPartners {
    /// Two words, by their indices in the lists of both sides.
    struct Pair {
        var english: Int
        var romanian: Int
        /// Weight of their link, 0…1.
        var weight: Float
        var kind: TypeLinks.Kind
    }

    /// The best partner of a word.
    struct Partner {
        /// Index in the list of the other side.
        var other: Int
        var weight: Float
    }

    /// The pairs in which one word is the best partner of the other.
    private(set) var all: [Pair] = []
    /// The best partner of each English word that has one.
    private(set) var ofEnglish: [Int: Partner] = [:]
    /// The best partner of each Romanian word that has one.
    private(set) var ofRomanian: [Int: Partner] = [:]

    /// Finds the partners among the words of a link.
    init(
        english: [ExplainedTexts.KeyedWord], romanian: [ExplainedTexts.KeyedWord],
        links: TypeLinks
    ) {
        var indexOfType: [Int32: Int] = [:]
        for (index, word) in english.enumerated() {
            if let type = links.englishTypes.local(of: word.id) { indexOfType[type] = index }
        }
        var found: [Pair] = []
        for (index, word) in romanian.enumerated() {
            guard let type = links.romanianTypes.local(of: word.id) else { continue }
            for link in links.range(ofRomanian: type) {
                guard let other = indexOfType[links.english[link]] else { continue }
                let weight = links.weights[link]
                found.append(
                    Pair(english: other, romanian: index, weight: weight, kind: links.kinds[link]))
                if weight > ofEnglish[other]?.weight ?? 0 {
                    ofEnglish[other] = Partner(other: index, weight: weight)
                }
                if weight > ofRomanian[index]?.weight ?? 0 {
                    ofRomanian[index] = Partner(other: other, weight: weight)
                }
            }
        }
        all = found.filter {
            ofEnglish[$0.english]?.other == $0.romanian
                || ofRomanian[$0.romanian]?.other == $0.english
        }
    }
}
