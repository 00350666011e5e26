internal import PunteLanguage

/// The links of two articles as a text that a user changes in an editor.
///
/// ```
/// # 98%
/// R2  Drumul va rămâne închis până joi.
/// E3  The road will stay closed until Thursday.
///
/// # Without a counterpart
/// ~ E8  The river Prahova is still 3 feet above its usual level.
/// ```
///
/// A block is a link, and blank lines separate blocks: to join two links, a line is deleted; to split
/// one, a line is put in. `+` confirms a block, `-` rejects it, `~` takes its sentence out of it.
/// Lines may be moved; a number without a text moves the sentence, too. Every sentence must stay
/// somewhere, so that none is lost by accident.
struct LinkSheet {
    /// The names of both articles.
    let title: String
    private let texts: [Side: [String]]

    /// The confidence below which a link is marked for review.
    private static let doubtfulConfidence = 0.8

    init(title: String, english: [String], romanian: [String]) {
        self.title = title
        texts = [.english: english.map(Self.oneLine), .romanian: romanian.map(Self.oneLine)]
    }

    /// Returns a text with one space for all white space between words.
    ///
    /// White space is looked for among scalars: a combining mark makes one character with the space
    /// before it.
    static func oneLine(_ text: some StringProtocol) -> String {
        Substring(text).unicodeScalars.split { $0.properties.isWhitespace }
            .map { String($0) }.joined(separator: " ")
    }

    /// Returns the number of sentences of a side.
    func count(_ side: Side) -> Int { texts[side]?.count ?? 0 }

    /// Returns the sentence with an index, which must be less than the count.
    func sentence(_ side: Side, _ index: Int) -> String { texts[side]?[index] ?? "" }

    /// Returns the name of a sentence: `R4` is the fourth Romanian one.
    static func name(_ side: Side, _ index: Int) -> String {
        (side == .english ? "E" : "R") + "\(index + 1)"
    }

    // MARK: Writing

    /// Returns the text of links.
    func text(of review: ReviewedLinks) -> String {
        var result = header
        for link in review.links {
            result += "# \(remark(link))\n"
            for (index, line) in lines(of: link.sentences).enumerated() {
                result += (index == 0 && link.isConfirmed ? "+ " : "") + line + "\n"
            }
            result += "\n"
        }
        let unpaired = unpaired(in: review)
        if !unpaired.isEmpty {
            result += "# Without a counterpart\n"
            for line in lines(of: unpaired) { result += "~ \(line)\n" }
            result += "\n"
        }
        for pair in review.rejected {
            let names =
                pair.romanian.map { Self.name(.romanian, $0) }
                + pair.english.map { Self.name(.english, $0) }
            result += "# Rejected before\n- \(names.joined(separator: " "))\n\n"
        }
        return result
    }

    private var header: String {
        """
        # \(title)
        #
        # Each block is a link: Romanian sentences (R) and the English ones (E) that they render.
        #
        #   join     delete the blank line between two blocks
        #   split    put a blank line into a block
        #   move     move the line, or write its number alone (R4) where it belongs
        #   unpair   put ~ before a line: the sentence has no counterpart
        #   confirm  put + before a line of the block; the line “+ all” confirms every block
        #   reject   put - before a line of the block: the pair is never made again
        #
        # Blocks that you change are confirmed; ?? marks those to look at first. Texts cannot be
        # changed here. To store nothing, empty the file.


        """
    }

    private func remark(_ link: ReviewedLinks.Entry) -> String {
        let doubt = !link.isConfirmed && link.confidence < Self.doubtfulConfidence
        return [
            link.isConfirmed ? "confirmed" : "\(link.confidence.percent(.down))%", link.label,
            doubt ? "??" : "",
        ].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func lines(of sentences: LinkedSentences) -> [String] {
        sentences.romanian.map { line(.romanian, $0) }
            + sentences.english.map { line(.english, $0) }
    }

    private func line(_ side: Side, _ index: Int) -> String {
        Self.name(side, index) + "  " + sentence(side, index)
    }

    private func unpaired(in review: ReviewedLinks) -> LinkedSentences {
        let romanian = Set(review.links.flatMap(\.sentences.romanian))
        let english = Set(review.links.flatMap(\.sentences.english))
        return LinkedSentences(
            romanian: (0..<count(.romanian)).filter { !romanian.contains($0) },
            english: (0..<count(.english)).filter { !english.contains($0) })
    }
}

extension LinkedSentences {
    var isEmpty: Bool { romanian.isEmpty && english.isEmpty }
}
