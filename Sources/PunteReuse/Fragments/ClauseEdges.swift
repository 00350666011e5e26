internal import PunteLanguage

/// The places of a sentence at which a clause begins or ends for sure.
///
/// These are the ends of the sentence, the marks between clauses with the conjunction behind them, and the words that open a
/// dependent clause, or the verb of saying behind which English leaves it out. A conjunction without a mark joins words as
/// often as clauses, and is none.
struct ClauseEdges {
    /// A place where a clause begins.
    struct Beginning: Hashable {
        /// The index of the first word.
        var word: Int
        /// What the opener says that the clause begins with; empty where it begins behind an opener or has none.
        var senses: ClauseOpeners.Senses = []
    }

    /// The beginnings in the order of the sentence; one place may be two.
    private(set) var beginnings: [Beginning] = []
    /// The indices of the words before which a clause ends, ascending; the number of the words is the last.
    private(set) var ends: [Int] = []

    private static let marks: Set<Character> = [",", ";", ":", "–", "—"]

    /// Finds the edges of a sentence.
    ///
    /// - Parameters:
    ///   - text: the sentence.
    ///   - words: the UTF-8 offsets of its words, ascending.
    ///   - side: its language.
    init(of text: String, words: [Range<Int>], side: Side) {
        let spelled = words.map { text.utf8Slice($0) }
        let bare = spelled.map(NormalForm.bare)
        let functionWords = FunctionWords.words(of: side)
        let openers = ClauseOpeners.words(of: side)
        let grammar = ClauseGrammar(side)
        var last = 0
        var covered = 0
        // What an opener begins is a clause.
        var isOpened = false
        for index in words.indices {
            let isMarked =
                index > 0
                && text.utf8Slice(words[index - 1].upperBound..<words[index].lowerBound)
                    .contains(where: Self.marks.contains)
            if isMarked { ends.append(index) }
            let isSeparate =
                index == 0
                || isMarked
                    && (isOpened || grammar.isClauseOrAdverbial(Array(spelled[last..<index])))
            if let opener = openers.opener(in: bare, at: index), index >= covered {
                if !isMarked, index > 0 { ends.append(index) }
                beginnings.append(Beginning(word: index, senses: opener.senses))
                covered = index + opener.count
                if covered < words.count { beginnings.append(Beginning(word: covered)) }
                last = covered
                isOpened = true
            } else if isSeparate {
                let isJoined = functionWords.contains(bare: bare[index], in: [.coordinating])
                let first = isJoined ? index + 1 : index
                if first < words.count, openers.opener(in: bare, at: first) == nil {
                    beginnings.append(Beginning(word: first))
                }
                last = first
                isOpened = false
            } else if index > 0, !isMarked, side == .english,
                ReportingVerbs.contains(spelled[index - 1]),
                !functionWords.contains(bare: bare[index], in: [.preposition])
            {
                // *Said the schools would close*: the opener is left out.
                beginnings.append(Beginning(word: index))
                ends.append(index)
            }
        }
        ends.append(words.count)
    }
}
