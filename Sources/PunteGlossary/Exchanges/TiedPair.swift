internal import PunteLanguage
internal import PunteText

/// The words and slots of two texts, with how probable it is that they render each other.
struct TiedPair {
    let english: CheckedPair.Text
    let romanian: CheckedPair.Text
    let slots: (english: [Slot], romanian: [Slot])
    let renderings: any WordRenderings
    /// Whether each word is one of the content.
    let content: (english: [Bool], romanian: [Bool])
    /// The words in bare form.
    let bare: (english: [String], romanian: [String])
    /// Says which slots say the same.
    let comparison: SlotComparison
    /// The slots that say the same.
    let same: SameSlots
    /// The number of the clause of each word: commas, dashes and coordinating words part them.
    let clauses: (english: [Int], romanian: [Int])
    /// By Romanian and English word.
    private let words: [Float]
    /// By Romanian and English slot.
    private let places: [Float]

    /// Aligns two texts; nil where no dictionary can, and for texts that are too long.
    init?(
        _ english: CheckedPair.Text, _ romanian: CheckedPair.Text, glossary: Glossary,
        renderings: (any WordRenderings)?
    ) {
        guard let renderings else { return nil }
        let finder = SlotFinder(glossary: glossary, renderings: renderings)
        let slots = (
            english: finder.slots(of: english, .english),
            romanian: finder.slots(of: romanian, .romanian)
        )
        func aligned(_ slots: [Slot]) -> [AlignedSlot] {
            slots.map {
                AlignedSlot(range: $0.range, sorts: $0.sorts, keepsWords: $0.keepsWords)
            }
        }
        guard slots.english.count <= Self.maximumSlots, slots.romanian.count <= Self.maximumSlots,
            let agreement = renderings.agreement(
                english: english.text, romanian: romanian.text,
                slots: (aligned(slots.english), aligned(slots.romanian)))
        else { return nil }
        (self.english, self.romanian, self.slots) = (english, romanian, slots)
        self.renderings = renderings
        comparison = SlotComparison(english, romanian, slots: slots.romanian, renderings)
        same = SameSlots(slots.english, slots.romanian, by: comparison)
        bare = (Self.bare(english), Self.bare(romanian))
        content = (
            Self.content(of: english, bare.english, .english),
            Self.content(of: romanian, bare.romanian, .romanian)
        )
        clauses = (
            Self.clauses(of: english, bare.english, .english),
            Self.clauses(of: romanian, bare.romanian, .romanian)
        )
        words = Self.projected(
            agreement, english: english.words.map(\.range), romanian: romanian.words.map(\.range))
        places = Self.projected(
            agreement, english: slots.english.map(\.range),
            romanian: slots.romanian.map(\.range))
    }

    /// The maximum number of slots of a text that is no table.
    private static let maximumSlots = 150

    private static func bare(_ text: CheckedPair.Text) -> [String] {
        text.words.indices.map { NormalForm.bare(text.word($0)) }
    }

    private static func content(
        of text: CheckedPair.Text, _ bare: [String], _ side: Side
    ) -> [Bool] {
        let functions = FunctionWords.words(of: side)
        return text.words.indices.map {
            text.words[$0].kind == .letters && text.words[$0].range.count > 2
                && !functions.contains(bare: bare[$0])
        }
    }

    private static func clauses(
        of text: CheckedPair.Text, _ bare: [String], _ side: Side
    ) -> [Int] {
        let functions = FunctionWords.words(of: side)
        var clause = 0
        return text.words.indices.map { index in
            if index > 0 {
                let gap = text.bytes[
                    text.words[index - 1].range.upperBound..<text.words[index].range.lowerBound]
                let isParted = gap.contains { byte in
                    // The first byte of a dash in UTF-8 is that of typographic quotation marks, too.
                    [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), 0xE2].contains(byte)
                }
                if isParted || functions.contains(bare: bare[index], in: [.coordinating]) {
                    clause += 1
                }
            }
            return clause
        }
    }

    /// Returns the greatest agreement of the tokens in each two of some ranges of both texts.
    private static func projected(
        _ agreement: WordAgreement, english: [Range<Int>], romanian: [Range<Int>]
    ) -> [Float] {
        func owners(_ tokens: [Range<Int>], _ ranges: [Range<Int>]) -> [[Int]] {
            var start = 0
            return tokens.map { token in
                while start < ranges.count, ranges[start].upperBound <= token.lowerBound {
                    start += 1
                }
                var found: [Int] = []
                var index = start
                while index < ranges.count, ranges[index].lowerBound < token.upperBound {
                    found.append(index)
                    index += 1
                }
                return found
            }
        }
        let columns = owners(agreement.english, english)
        var result = [Float](repeating: 0, count: english.count * romanian.count)
        for (row, targets) in owners(agreement.romanian, romanian).enumerated() {
            for (column, sources) in columns.enumerated() {
                let value = agreement[romanian: row, english: column]
                guard value > 0.001 else { continue }
                for target in targets {
                    for source in sources {
                        let place = target * english.count + source
                        result[place] = max(result[place], value)
                    }
                }
            }
        }
        return result
    }

    /// Returns the tie of two words; 0 outside the texts.
    func tie(romanian row: Int, english column: Int) -> Float {
        romanian.words.indices.contains(row) && english.words.indices.contains(column)
            ? words[row * english.words.count + column] : 0
    }

    /// Returns the tie of two slots.
    func tie(romanianSlot row: Int, englishSlot column: Int) -> Float {
        places[row * slots.english.count + column]
    }

    /// Returns the greatest tie of a Romanian word with English words of some indices.
    func bestTie(ofRomanian row: Int, among columns: some Sequence<Int>) -> Float {
        columns.reduce(0) { max($0, tie(romanian: row, english: $1)) }
    }

    /// Returns the greatest tie of an English word with Romanian words of some indices.
    func bestTie(ofEnglish column: Int, among rows: some Sequence<Int>) -> Float {
        rows.reduce(0) { max($0, tie(romanian: $1, english: column)) }
    }

    /// How far the content words of each side are tied on average, 0…1.
    var coverage: (english: Float, romanian: Float) {
        (
            Self.mean(
                english.words.indices.filter { content.english[$0] }.map {
                    bestTie(ofEnglish: $0, among: romanian.words.indices)
                }),
            Self.mean(
                romanian.words.indices.filter { content.romanian[$0] }.map {
                    bestTie(ofRomanian: $0, among: english.words.indices)
                })
        )
    }

    private static func mean(_ values: [Float]) -> Float {
        values.isEmpty ? 0 : values.reduce(0, +) / Float(values.count)
    }

    /// Returns how far the content words near a stretch of the Romanian are tied to words near one of the
    /// English: the sum of their ties, each weighted by its distance, and the number of those words.
    ///
    /// - Parameters:
    ///   - target: indices of Romanian words.
    ///   - source: indices of English words.
    ///   - reach: the number of content words on each side.
    ///   - width: the number of words on each side of `source` among which they must have their tie.
    /// - Returns: the weighted sum, and the number of words.
    func support(
        _ target: Range<Int>, _ source: Range<Int>, reach: Int, width: Int
    ) -> (sum: Float, count: Int) {
        let columns =
            (max(
                0, source.lowerBound - width)..<min(
                english.words.count, source.upperBound + width)).filter { !source.contains($0) }
        var result: (sum: Float, count: Int) = (0, 0)
        func add(_ rows: some Sequence<Int>) {
            var left = reach
            for row in rows where left > 0 && content.romanian[row] {
                result.sum += bestTie(ofRomanian: row, among: columns)
                result.count += 1
                left -= 1
            }
        }
        add((0..<target.lowerBound).reversed())
        add(target.upperBound..<max(target.upperBound, romanian.words.count))
        return result
    }
}

extension CheckedPair {
    /// Returns the texts with their words and slots tied; nil where no dictionary can, and for a text without
    /// words.
    func tied(by glossary: Glossary, _ renderings: (any WordRenderings)?) -> TiedPair? {
        ties.value {
            guard !english.words.isEmpty, !romanian.words.isEmpty else { return nil }
            return TiedPair(english, romanian, glossary: glossary, renderings: renderings)
        }
    }
}
