internal import PunteLanguage
internal import PunteText

/// Measures what speaks for a Romanian name being wrong: that it is nearly an English name, or stands where the
/// English has another one that the Romanian lacks.
struct NameFeatures {
    /// The names of the features; part of the format of the model and of training tables.
    static let names = [
        "sound", "sound-article", "letters", "letters-article", "length", "there",
        "nearest-there", "nearest-lost", "nearest-passage", "rendered", "known", "shared",
        "initial", "area",
        "kind", "explained", "in-article", "repeated", "lost", "sources", "likeness", "near",
        "clause", "before",
        "after", "tie", "slot-tie", "lost-elsewhere", "same-kind", "lost-kind", "lost-country",
        "placed", "beside-lost", "partner",
        "alike", "preceded", "changes", "changes-article", "changes-nearest", "country", "rule",
        "lost-sound",
    ]

    private(set) var values: [Float] = []
    /// The candidate; nil where there is no English name to compare with.
    private(set) var candidate: NameCandidate?

    /// The distance of names that have nothing in common.
    private static let far = 9

    init(_ target: NameMention, in all: NameCandidates) {
        let (rule, names, article) = (all.rule, all.names, all.article)
        let pair = names.pair
        let bare = target.stems[0]
        let text = pair.romanian.excerpt(target.range)
        let key = target.first.map(\.key)
        // The English names that are most like it.
        func sound(_ other: NameMatcher.Key) -> Double {
            key.map { rule.matcher.similarity(other, $0) } ?? 0
        }
        func letters(_ other: String) -> Int {
            target.stems.reduce(Self.far) { min($0, NameRule.distance($1, other)) }
        }
        let passage = all.sources.filter { $0.match == nil }
        func changes(_ other: NameMatcher.Key) -> Int {
            min(key.flatMap { rule.matcher.differences(other, $0) } ?? Self.far, Self.far)
        }
        let soundHere = passage.compactMap { $0.first.map { sound($0.key) } }.max() ?? 0
        let lettersHere = passage.flatMap { $0.stems.map(letters) }.min() ?? Self.far
        let nearest = article.englishNames.map { name in
            (
                name: name, sound: sound(name.key),
                letters: min(letters(name.bare), letters(NameRule.withoutUmlauts(name.bare)))
            )
        }.min { ($0.letters, -$0.sound) < ($1.letters, -$1.sound) }
        let soundThere = article.englishNames.map { sound($0.key) }.max() ?? 0
        let isThere = article.englishNames.contains { target.stems.contains($0.bare) }
        let nearestWord = nearest.flatMap { nearest in
            passage.first { $0.stems[0] == nearest.name.bare }
        }
        // The English names that the Romanian lacks.
        let lost = all.sources.filter { all.isLost($0) }
        let surroundings = QuantitySurroundings(renderings: rule.renderings)
        let slots = all.tied.map { SlotSurroundings($0, of: [], with: []) }
        func likeness(_ source: NameMention) -> Double {
            surroundings.likeness(
                of: source.range, in: pair.english, and: target.range, in: pair.romanian)
        }
        func tie(_ source: NameMention) -> Float {
            target.words.reduce(0) {
                max($0, all.tied?.bestTie(ofRomanian: $1, among: source.words) ?? 0)
            }
        }
        let judged = lost.map { source in
            (source: source, likeness: likeness(source), tie: tie(source))
        }
        let best = judged.max { Float($0.likeness) + $0.tie < Float($1.likeness) + $1.tie }
        let partner = all.partner(of: target)
        let kind = target.match.map { rule.glossary[$0.term].kind }
        func number(_ kind: Term.Kind?) -> Float {
            switch kind {
            case nil: 0
            case .place: 1
            case .person: 2
            default: 3
            }
        }
        values = [
            Float(soundHere), Float(soundThere), Float(lettersHere),
            Float(nearest?.letters ?? Self.far), Float(bare.count), isThere ? 1 : 0,
            nearest.map { article.hasRomanianName($0.name.bare) } ?? false ? 1 : 0,
            nearestWord.map { all.isLost($0) } ?? false ? 1 : 0, nearestWord == nil ? 0 : 1,
            rule.renderings?.canRender(text, anyOf: names.englishTexts) ?? false ? 1 : 0,
            rule.renderings?.knows(romanian: text) ?? false ? 1 : 0,
            rule.renderings?.isShared(romanian: text) ?? false ? 1 : 0,
            target.first.map { pair.romanian.isInitial($0.index) } ?? false ? 1 : 0,
            Places.standard.isArea(romanian: text) ? 1 : 0, number(kind),
            target.match.map { rule.isExplained($0, in: names) } ?? false ? 1 : 0,
            target.match.map { article.hasEnglish($0.term, of: rule.glossary) } ?? false ? 1 : 0,
            Float(article.countOfRomanianName(bare)),
            Float(lost.count), Float(all.sources.count),
        ]
        if let best {
            let (source, words) = (best.source, best.source.words)
            let lostKind = source.match.map { rule.glossary[$0.term].kind }
            let beside = all.isBeside(target, source)
            values += [
                Float(best.likeness), slots?.near(target.words, words) ?? 0,
                slots?.clause(target.words, words) ?? 0,
                slots?.neighbour(target.words, words, isAfter: false) ?? 0,
                slots?.neighbour(target.words, words, isAfter: true) ?? 0, best.tie,
                judged.map(\.tie).max() ?? 0,
                article.hasRomanianName(source.stems[0]) ? 1 : 0, kind == lostKind ? 1 : 0,
                number(lostKind), source.countries.isEmpty ? 0 : 1,
                all.arePlaces(target, source) ? 1 : 0, beside ? 1 : 0,
            ]
        } else {
            values += [Float](repeating: 0, count: 13)
        }
        values += [
            partner == nil ? 0 : 1,
            Float(judged.count { $0.likeness >= GlossaryParameters.Names.exchangedLikeness }),
            pair.romanian.capitalBefore(target.range) == nil ? 0 : 1,
            Float(passage.compactMap { $0.first.map { changes($0.key) } }.min() ?? Self.far),
            Float(article.englishNames.map { changes($0.key) }.min() ?? Self.far),
            Float(nearest.map { changes($0.name.key) } ?? Self.far),
            target.countries.isEmpty ? 0 : all.hasCountry(target) ? 1 : 2,
            all.found.contains { $0.overlaps(target.range) } ? 1 : 0,
            Float(best.flatMap { $0.source.first.map { sound($0.key) } } ?? 0),
        ]
        let isSpelling =
            nearest.map { $0.letters * 3 <= bare.count && (!isThere || nearestWord != nil) }
            ?? false
        let english =
            isSpelling
            ? nearest?.name.text
            : partner ?? best.map { pair.english.excerpt($0.source.range) } ?? nearest?.name.text
        candidate = english.map {
            NameCandidate(
                romanian: target.range, english: $0, isSpelling: isSpelling, features: values)
        }
    }
}
