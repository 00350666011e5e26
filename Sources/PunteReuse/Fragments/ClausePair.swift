internal import PunteLanguage

/// A sentence as words, with the edges of its clauses.
struct ClauseText {
    let text: String
    let words: [PhrasePair.Word]
    let edges: ClauseEdges
    let side: Side

    init(_ text: String, words: [PhrasePair.Word], side: Side) {
        self.text = text
        self.words = words
        self.side = side
        edges = ClauseEdges(of: text, words: words.map(\.range), side: side)
    }

    /// Returns the words of a run as they are written.
    func spelled(_ run: Range<Int>) -> [String] { words[run].map { text.utf8Slice($0.range) } }

    /// Returns the UTF-8 offsets of a run of words, without the marks at its ends.
    func offsets(_ run: Range<Int>) -> Range<Int> {
        guard let first = words[run].first, let last = words[run].last else { return 0..<0 }
        return first.range.lowerBound..<last.range.upperBound
    }

    /// Returns the run of words that begins and ends at two UTF-8 offsets; nil where these are in words.
    func run(at offsets: Range<Int>) -> Range<Int>? {
        guard let first = words.firstIndex(where: { $0.range.lowerBound == offsets.lowerBound }),
            let last = words.lastIndex(where: { $0.range.upperBound == offsets.upperBound }),
            first <= last
        else { return nil }
        return first..<last + 1
    }

    /// Returns whether a clause that is complete at a word may be taken over there: nothing but a mark, a conjunction or a
    /// preposition follows, which begins something more.
    func canEnd(at word: Int) -> Bool {
        if edges.ends.contains(word) { return true }
        guard word < words.count else { return false }
        return FunctionWords.words(of: side).contains(
            bare: NormalForm.bare(text.utf8Slice(words[word].range)),
            in: [.preposition, .coordinating, .relative])
    }
}

/// The clause of a translation that renders a clause of its sentence.
///
/// Both begin and end where clauses do for sure (``ClauseEdges``), so that words without a link are no doubt at its
/// ends, as they are at those of a ``PhrasePair``. Where the clause is the whole sentence, so is its counterpart.
struct ClausePair {
    /// The words of the counterpart.
    var target: Range<Int>
    /// The mean score of the links, 0–1; 1 for a whole sentence.
    var agreement: Double
    /// The share of counted words that have a link, of the side that has fewer, 0–1; 1 for a whole sentence.
    var linked: Double
    /// Whether the clause is the whole sentence.
    var isWhole: Bool
    /// The share of counted words outside both that have a link, 0–1: where the rest of a sentence is rendered by the rest
    /// of its translation, nothing else is left to be rendered by the counterpart.
    var linkedOutside: Double
    /// Whether nothing else of the translation can be the counterpart.
    var isSettled: Bool {
        isWhole || linkedOutside >= ReuseParameters.Fragments.minimumLinkedOutside
    }

    /// Finds the counterpart of a clause.
    ///
    /// - Parameters:
    ///   - clause: the words of the clause.
    ///   - hasOpener: whether it begins with the word that makes it depend on another.
    ///   - source: the sentence.
    ///   - target: its translation.
    ///   - links: the word links of the two.
    init?(
        _ clause: Range<Int>, hasOpener: Bool, in source: ClauseText, _ target: ClauseText,
        links: [DirectedWordLink]
    ) {
        guard !target.words.isEmpty,
            let beginning = source.edges.beginnings.first(where: {
                $0.word == clause.lowerBound && $0.senses.isEmpty != hasOpener
            }), source.edges.ends.contains(clause.upperBound)
        else { return nil }
        if clause == source.words.indices {
            (self.target, agreement, linked) = (target.words.indices, 1, 1)
            (isWhole, linkedOutside) = (true, 1)
            return
        }
        // Marks are linked, too.
        let links = links.filter { link in source.words.contains { $0.range == link.source } }
        let range = source.offsets(clause)
        let inside = links.filter { range.overlaps($0.source) }
        guard let first = inside.map(\.target.lowerBound).min(),
            let last = inside.map(\.target.upperBound).max(),
            let start = target.edges.beginnings.last(where: {
                target.words[$0.word].range.lowerBound <= first
                    && (hasOpener
                        ? !$0.senses.isDisjoint(with: beginning.senses) : $0.senses.isEmpty)
            })?.word,
            let end = target.edges.ends.first(where: {
                target.words[$0 - 1].range.upperBound >= last
            }), start < end
        else { return nil }
        let counterpart = target.offsets(start..<end)
        guard
            links.allSatisfy({ range.overlaps($0.source) == counterpart.overlaps($0.target) })
        else { return nil }
        let sources = Set(links.map(\.source))
        let targets = Set(links.map(\.target))
        self.target = start..<end
        agreement = inside.reduce(0) { $0 + $1.score } / Double(inside.count)
        linked = min(
            Self.share(of: source.words[clause], in: sources),
            Self.share(of: target.words[start..<end], in: targets))
        linkedOutside = min(
            Self.share(
                of: source.words[..<clause.lowerBound] + source.words[clause.upperBound...],
                in: sources),
            Self.share(of: target.words[..<start] + target.words[end...], in: targets))
        isWhole = false
    }

    /// Returns the share of counted words that are linked; 0 where none counts.
    private static func share(
        of words: ArraySlice<PhrasePair.Word>, in linked: Set<Range<Int>>
    ) -> Double {
        let counted = words.filter { !$0.isFunction }
        let tied = counted.count { linked.contains($0.range) }
        return counted.isEmpty ? 0 : Double(tied) / Double(counted.count)
    }
}
