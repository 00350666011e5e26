internal import PunteLanguage

/// The mistakes in an edited text of links.
struct LinkSheetError: Error {
    /// A mistake in a line, or in the whole text.
    struct Problem: Equatable {
        /// The number of the line, from 1; nil when something is missing from the text.
        var line: Int?
        var text: String
    }

    /// The mistakes in the order of the text; there is at least one.
    let problems: [Problem]
}

extension LinkSheet {
    /// Returns the links that a person wrote into the text.
    ///
    /// Links that were changed are confirmed. A link whose sentences all have no counterpart now is
    /// rejected.
    ///
    /// - Parameters:
    ///   - text: The text as the person left it.
    ///   - old: The links from which the text was written.
    /// - Returns: The links and decisions; nil when the person emptied the text.
    /// - Throws: ``LinkSheetError`` for a line that cannot be read.
    func review(
        from text: String, changing old: ReviewedLinks
    ) throws(LinkSheetError) -> ReviewedLinks? {
        var reader = LinkSheetReader(sheet: self, old: old)
        return try reader.review(of: text)
    }

    /// Returns whether a text seems to be an edited text of links.
    ///
    /// The first line that is neither blank nor a comment must begin with the name of a sentence.
    static func isSheet(_ text: String) -> Bool {
        let line = LinkSheetReader.lines(of: text).first { !$0.isEmpty && $0.first != "#" }
        guard let line, line != LinkSheetReader.confirmAll else { return line != nil }
        return LinkSheetReader.names(in: LinkSheetReader.mark(of: line).rest).first.map {
            LinkSheetReader.sentence($0) != nil
        } ?? false
    }
}

/// Reads an edited text of links and collects the mistakes in it.
private struct LinkSheetReader {
    /// The line that confirms every block.
    static let confirmAll = "+ all"

    /// The marks that can precede a line.
    enum Mark: Character {
        case confirmed = "+"
        case rejected = "-"
        case unpaired = "~"
    }

    /// A sentence that a line names.
    struct Mention {
        let side: Side
        let index: Int
        let line: Int
        /// Whether the line has no text, so that it moves the sentence.
        let isNumberAlone: Bool
        let isUnpaired: Bool

        var name: String { LinkSheet.name(side, index) }
    }

    /// A run of lines without a blank line between them, which describes one link.
    struct Block {
        var mentions: [Mention] = []
        var mark: Mark?
        var markLine = 0

        /// Returns the sentences that the block names and for which `isIncluded` returns true.
        func sentences(where isIncluded: (Mention) -> Bool) -> LinkedSentences {
            let mentions = mentions.filter(isIncluded)
            return LinkedSentences(
                romanian: Set(mentions.filter { $0.side == .romanian }.map(\.index)),
                english: Set(mentions.filter { $0.side == .english }.map(\.index)))
        }
    }

    let sheet: LinkSheet
    let old: ReviewedLinks
    private var blocks: [Block] = []
    private var confirmsAll = false
    private var isEmpty = true
    private var problems: [LinkSheetError.Problem] = []

    init(sheet: LinkSheet, old: ReviewedLinks) {
        self.sheet = sheet
        self.old = old
    }

    mutating func review(of text: String) throws(LinkSheetError) -> ReviewedLinks? {
        read(text)
        guard !isEmpty else { return nil }
        let places = places()
        let review = review(by: places)
        if !problems.isEmpty {
            let end = Int.max
            throw LinkSheetError(
                problems: problems.sorted { ($0.line ?? end) < ($1.line ?? end) })
        }
        return review
    }

    // MARK: Lines

    private mutating func read(_ text: String) {
        var block = Block()
        for (index, line) in Self.lines(of: text).enumerated() {
            if line.isEmpty {
                if !block.mentions.isEmpty { blocks.append(block) }
                block = Block()
            } else if line.first != "#" {
                isEmpty = false
                if line == Self.confirmAll {
                    confirmsAll = true
                } else {
                    read(line, number: index + 1, into: &block)
                }
            }
        }
        if !block.mentions.isEmpty { blocks.append(block) }
    }

    /// Returns the lines of a text without the white space around them.
    static func lines(of text: String) -> [Substring] {
        // A line break of Windows is one character.
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return lines.enumerated().map { index, line in
            // Some editors begin a file with a byte order mark.
            let line = index == 0 && line.first == "\u{FEFF}" ? line.dropFirst() : line
            return Substring(line.unicodeScalars.trimming { $0.properties.isWhitespace })
        }
    }

    private mutating func read(_ line: Substring, number: Int, into block: inout Block) {
        let (mark, rest) = Self.mark(of: line)
        if let mark, mark != .unpaired {
            if let known = block.mark, known != mark {
                report(
                    number, "the block is both confirmed and rejected, see line \(block.markLine)")
            }
            (block.mark, block.markLine) = (mark, number)
        }
        let mentions = mentions(in: rest, line: number, isUnpaired: mark == .unpaired)
        for mention in mentions where mention.index >= sheet.count(mention.side) {
            let article = mention.side == .english ? "English" : "Romanian"
            report(
                number,
                "\(mention.name): the \(article) article has "
                    + Count.of(sheet.count(mention.side), "sentence"))
        }
        block.mentions += mentions.filter { $0.index < sheet.count($0.side) }
    }

    /// Returns the sentences that a line names.
    ///
    /// A line names one sentence and repeats its text, or names any number of sentences without
    /// text.
    private mutating func mentions(
        in line: Substring, line number: Int, isUnpaired: Bool
    ) -> [Mention] {
        let names = Self.names(in: line)
        guard let first = names.first, let (side, index) = Self.sentence(first) else {
            report(
                number,
                "“\(line.prefix(40))” is no sentence: a line begins with R or E and a number, "
                    + "as in R3")
            return []
        }
        let text = LinkSheet.oneLine(line[first.endIndex...])
        let isTextKept =
            index < sheet.count(side) && !text.isEmpty && text == sheet.sentence(side, index)
        let sentences = names.compactMap(Self.sentence)
        if isTextKept || sentences.count < names.count {
            if !isTextKept, index < sheet.count(side) {
                report(
                    number,
                    "the text is not that of \(LinkSheet.name(side, index)); only links are changed "
                        + "here, texts in the article, or with `punte memory edit` once stored")
            }
            return [
                Mention(
                    side: side, index: index, line: number, isNumberAlone: false,
                    isUnpaired: isUnpaired)
            ]
        }
        return sentences.map { side, index in
            Mention(
                side: side, index: index, line: number, isNumberAlone: true, isUnpaired: isUnpaired)
        }
    }

    /// Returns the mark before a line, and the rest of the line.
    static func mark(of line: Substring) -> (mark: Mark?, rest: Substring) {
        guard let mark = line.first.flatMap(Mark.init(rawValue:)) else { return (nil, line) }
        return (mark, line.dropFirst().drop(while: \.isWhitespace))
    }

    /// Returns the words of a line, which may all be names of sentences.
    static func names(in line: Substring) -> [Substring] {
        line.unicodeScalars.split { $0.properties.isWhitespace || $0 == "," }.map(Substring.init)
    }

    /// Returns the sentence with a name such as `R4`; nil for another word.
    static func sentence(_ name: Substring) -> (side: Side, index: Int)? {
        let sides: [Character: Side] = [
            "R": .romanian, "r": .romanian, "E": .english, "e": .english,
        ]
        guard let side = name.first.flatMap({ sides[$0] }), name.count <= 8,
            name.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
            let number = Int(name.dropFirst()), number > 0
        else { return nil }
        return (side, number - 1)
    }

    private mutating func report(_ line: Int?, _ text: String) {
        problems.append(LinkSheetError.Problem(line: line, text: text))
    }

    // MARK: Places

    /// The block of each sentence.
    private struct Places {
        /// The index of the block of each sentence that is in one.
        var blocks: [Side: [Int: Int]] = [.english: [:], .romanian: [:]]

        subscript(mention: Mention) -> Int? { blocks[mention.side]?[mention.index] }

        /// Returns whether no sentence of a pair is in a block.
        func areFree(_ pair: LinkedSentences) -> Bool {
            pair.romanian.allSatisfy { blocks[.romanian]?[$0] == nil }
                && pair.english.allSatisfy { blocks[.english]?[$0] == nil }
        }
    }

    /// Returns the block of each sentence.
    ///
    /// A number without text takes precedence over a line with the text. Rejected blocks are
    /// ignored.
    private mutating func places() -> Places {
        var result = Places()
        var missing: [String] = []
        var mentions: [Side: [Int: [(block: Int, mention: Mention)]]] = [:]
        for (number, block) in blocks.enumerated() {
            for mention in block.mentions {
                mentions[mention.side, default: [:]][mention.index, default: []].append(
                    (number, mention))
            }
        }
        for side in [Side.romanian, .english] {
            for index in 0..<sheet.count(side) {
                let all = mentions[side]?[index] ?? []
                if all.isEmpty { missing.append(LinkSheet.name(side, index)) }
                let placed = all.filter { blocks[$0.block].mark != .rejected }
                let moved = placed.filter(\.mention.isNumberAlone)
                let chosen = moved.isEmpty ? placed : moved
                guard let first = chosen.first else { continue }
                for other in chosen.dropFirst()
                where other.block != first.block
                    || other.mention.isUnpaired
                        != first.mention.isUnpaired
                {
                    report(
                        other.mention.line,
                        "\(first.mention.name) is in line \(first.mention.line), too; delete one "
                            + "of them")
                }
                if !first.mention.isUnpaired { result.blocks[side]?[index] = first.block }
            }
        }
        if !missing.isEmpty {
            let verb = missing.count == 1 ? "is" : "are"
            report(
                nil,
                "\(missing.joined(separator: ", ")) \(verb) missing; what has no counterpart stays "
                    + "as a line “~ \(missing.joined(separator: " "))”")
        }
        return result
    }

    // MARK: Links

    private mutating func review(by places: Places) -> ReviewedLinks {
        var result = ReviewedLinks(links: [])
        let known = Dictionary(
            old.links.map { ($0.sentences, $0) }, uniquingKeysWith: { first, _ in first })
        for (number, block) in blocks.enumerated() {
            if block.mark == .rejected {
                let pair = block.sentences { !$0.isUnpaired }
                if pair.isPaired {
                    if !result.rejected.contains(pair) { result.rejected.append(pair) }
                } else {
                    report(
                        block.markLine,
                        "a block that is rejected needs a Romanian and an English sentence")
                }
                continue
            }
            let sentences = block.sentences { places[$0] == number }
            reportLoneMark(in: block, besides: sentences)
            guard !sentences.isEmpty else { continue }
            guard sentences.isPaired else {
                let lone = block.mentions.filter { places[$0] == number }
                let other = sentences.english.isEmpty ? "English" : "Romanian"
                report(
                    lone.first?.line,
                    "\(lone.map(\.name).joined(separator: ", ")): no \(other) sentence in the block; "
                        + "put ~ before a line whose sentence has no counterpart")
                continue
            }
            var link =
                known[sentences] ?? ReviewedLinks.Entry(sentences: sentences, isConfirmed: true)
            link.isConfirmed =
                known[sentences] == nil || block.mark == .confirmed || confirmsAll
            result.links.append(link)
        }
        let linked = Set(result.links.map(\.sentences))
        for pair in result.rejected where linked.contains(pair) {
            let line = blocks.first {
                $0.mark == .rejected && $0.sentences { !$0.isUnpaired } == pair
            }?.markLine
            report(line, "the pair is rejected here and linked in another block")
        }
        for link in old.links
        where places.areFree(link.sentences) && !result.rejected.contains(link.sentences) {
            result.rejected.append(link.sentences)
        }
        result.sort()
        return result
    }

    /// Reports a sentence that was moved into a block although a mark excludes it from the block.
    private mutating func reportLoneMark(in block: Block, besides sentences: LinkedSentences) {
        guard !sentences.isEmpty else { return }
        let linked = [
            Side.romanian: Set(old.links.flatMap(\.sentences.romanian)),
            .english: Set(old.links.flatMap(\.sentences.english)),
        ]
        for mention in block.mentions
        where mention.isUnpaired && linked[mention.side]?.contains(mention.index) == false {
            report(
                mention.line,
                "\(mention.name) is in a block with ~ before it; delete the ~ to link it, or put a "
                    + "blank line between")
        }
    }
}
