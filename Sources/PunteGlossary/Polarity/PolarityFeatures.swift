internal import PunteLanguage
internal import PunteText

/// Measures what speaks for a Romanian predicate being denied, or not, against the English.
struct PolarityFeatures {
    /// The names of the features; part of the format of the model and of training tables.
    static let names = [
        "added", "tie", "second-tie", "agreeing-tie", "lexical", "lexical-other", "verb",
        "source-verb", "finite", "frequency", "denied", "mark-before", "mark-after",
        "marks-in-clause", "related-distance", "related-in-clause", "source-related",
        "target-related", "romanian-verbal", "romanian-marks", "romanian-related",
        "english-verbal", "english-marks", "english-related", "excess", "mark-tie",
        "mark-related-tie", "mark-other-tie", "source-mark-tie", "source-mark-related-tie",
        "source-mark-other-tie", "romanian-marks-in-clause", "romanian-mark-distance",
        "romanian-related-distance", "near", "near-count", "wide", "wide-count", "coverage",
        "english-coverage", "opposite", "question", "modal", "source-modal", "group",
        "denied-in-article", "length", "english-length", "distance", "rival-heads",
        "fully-tied-marks", "free-english-marks", "free-romanian-marks", "first-tie", "letters",
        "auxiliary-tie", "clause-tie",
    ]

    private(set) var values: [Float] = []

    /// Measures a Romanian group and the English one that it renders best.
    init(
        _ target: Predicates.Group, _ source: Predicates.Group, in candidates: PolarityCandidates
    ) {
        let (tied, english, romanian) = (candidates.tied, candidates.english, candidates.romanian)
        let (row, column) = (target.head, source.head)
        let (word, other) = (tied.romanian.word(row), tied.english.word(column))
        let isAdded = target.mark != nil
        func add(_ value: Float) { values.append(value) }
        func add(_ value: Bool) { values.append(value ? 1 : 0) }
        func indices(_ flags: [Bool]) -> [Int] { flags.indices.filter { flags[$0] } }

        add(isAdded)
        add(tied.tie(romanian: row, english: column))
        let rivals = english.groups.filter { $0.head != column }
        add(rivals.map { tied.tie(romanian: row, english: $0.head) }.max() ?? 0)
        // Other English predicates that are denied as the Romanian one is.
        add(
            rivals.filter { ($0.mark != nil) == isAdded }
                .map { tied.tie(romanian: row, english: $0.head) }.max() ?? 0)
        add(tied.renderings.canRender(word, anyOf: [other]))
        add(
            tied.renderings.canRender(
                word, anyOf: rivals.map { tied.english.word($0.head) }.filter { $0 != other }))
        let readings = WordAnalyzer.romanian.readings(of: word)
        add(readings.first?.partOfSpeech == .verb)
        add(WordAnalyzer.english.readings(of: other).first?.partOfSpeech == .verb)
        add(target.isPredicate)
        add(Float(WordAnalyzer.frequency(ofEnglish: other) ?? 0))
        add(source.mark != nil)
        let limit = PolarityCandidates.reach
        add(Float((1..<limit).first { column >= $0 && english.isMark[column - $0] } ?? limit))
        add(
            Float(
                (1..<limit).first {
                    column + $0 < english.isMark.count && english.isMark[column + $0]
                } ?? limit))
        add(Float(english.count(of: english.isMark, inClauseOf: column)))
        add(Float(english.distance(from: column, to: english.isRelated, limit: limit)))
        add(Float(english.count(of: english.isRelated, inClauseOf: column)))
        add(english.isRelated[column])
        add(romanian.isRelated[row])
        let counts = [
            romanian.isVerbal, romanian.isMark, romanian.isRelated, english.isVerbal,
            english.isMark, english.isRelated,
        ].map { Float($0.count { $0 }) }
        counts.forEach(add)
        add(counts[1] - counts[4])
        let (marks, related) = (indices(english.isMark), indices(english.isRelated))
        let (ownMarks, ownRelated) = (indices(romanian.isMark), indices(romanian.isRelated))
        let others = tied.english.words.indices.filter {
            !english.isMark[$0] && !english.isRelated[$0]
        }
        if let mark = target.mark {
            add(tied.bestTie(ofRomanian: mark, among: marks))
            add(tied.bestTie(ofRomanian: mark, among: related))
            add(tied.bestTie(ofRomanian: mark, among: others))
        } else {
            values += [-1, -1, -1]
        }
        let nearest = (marks + related).min { abs($0 - column) < abs($1 - column) }
        if let nearest, abs(nearest - column) < limit {
            add(tied.bestTie(ofEnglish: nearest, among: ownMarks))
            add(tied.bestTie(ofEnglish: nearest, among: ownRelated))
            add(
                tied.bestTie(
                    ofEnglish: nearest,
                    among: tied.romanian.words.indices.filter {
                        !romanian.isMark[$0] && !romanian.isRelated[$0]
                    }))
        } else {
            values += [-1, -1, -1]
        }
        add(Float(romanian.count(of: romanian.isMark, inClauseOf: row)))
        add(Float(romanian.distance(from: row, to: romanian.isMark, limit: limit)))
        add(Float(romanian.distance(from: row, to: romanian.isRelated, limit: limit)))
        for (reach, width) in [(3, 5), (7, 12)] {
            let near = tied.support(
                target.start..<row + 1, source.start..<column + 1, reach: reach, width: width)
            add(near.sum)
            add(Float(near.count))
        }
        add(candidates.coverage.romanian)
        add(candidates.coverage.english)
        let poles = Contrasts.words(of: .romanian).members(bare: tied.bare.romanian[row])
        let sources = Contrasts.words(of: .english).members(bare: tied.bare.english[column])
        let contradicts = poles.contains { pole in
            sources.contains { $0.sort == pole.sort && $0.member != pole.member }
        }
        add(poles.contains(where: sources.contains) ? 1 : contradicts ? -1 : 0)
        add(romanian.isAsked(row) || english.isAsked(column))
        add((target.start...row).contains { romanian.isModal[$0] })
        add((source.start...column).contains { english.isModal[$0] })
        add(Float(row - target.start))
        // Where the English denies the verb itself, its article does so, too.
        add(
            isAdded
                && candidates.article.deniedEnglish.contains {
                    tied.renderings.canRender(word, anyOf: [$0])
                })
        add(Float(tied.romanian.words.count))
        add(Float(tied.english.words.count))
        add(
            abs(
                Float(row) / Float(max(1, tied.romanian.words.count)) - Float(column)
                    / Float(max(1, tied.english.words.count))))
        add(
            Float(
                romanian.groups.count {
                    $0.head != row && tied.tie(romanian: $0.head, english: column) > 0.2
                }))
        // Negations of either side that render each other, and those that do not.
        let rendered = marks.map { tied.bestTie(ofEnglish: $0, among: ownMarks + ownRelated) }
        let renders = ownMarks.map { tied.bestTie(ofRomanian: $0, among: marks + related) }
        add(rendered.reduce(0, +))
        add(Float(rendered.count { $0 < 0.2 }))
        add(Float(renders.count { $0 < 0.2 }))
        add(tied.tie(romanian: max(0, target.start - 1), english: max(0, source.start - 1)))
        add(Float(word.count))
        add(
            (target.start..<row).flatMap { first in
                (source.start..<column).map { tied.tie(romanian: first, english: $0) }
            }.max() ?? 0)
        // How far the words of the Romanian clause are tied to those of the English one.
        let clause = english.clauses.indices.filter {
            english.clauses[$0] == english.clauses[column]
        }
        let own = romanian.clauses.indices.filter {
            romanian.clauses[$0] == romanian.clauses[row] && tied.content.romanian[$0]
        }
        add(
            own.isEmpty
                ? 0
                : own.reduce(0) { $0 + tied.bestTie(ofRomanian: $1, among: clause) }
                    / Float(own.count))
    }
}
