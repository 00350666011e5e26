internal import PunteLanguage

/// Reads the blocks of a Markdown text: headings, paragraphs and list items without their markup.
///
/// It knows the usual part of CommonMark. Code, tables and images are left out.
struct MarkdownReader {
    /// The blocks in reading order; the first heading is the title.
    private(set) var blocks: [ArticleBlock] = []
    /// The lines read so far of the current block.
    private var open: [String] = []
    private var openKind = Sentence.Kind.text

    /// Reads a Markdown text without front matter.
    init(_ text: Substring) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map(Self.trimmed)
        var isCode = false
        for line in lines {
            if line.hasPrefix("```") || line.hasPrefix("~~~") {
                close()
                isCode.toggle()
            } else if !isCode {
                read(line)
            }
        }
        close()
    }

    private mutating func read(_ line: Substring) {
        var line = line
        while line.hasPrefix(">") { line = Self.trimmed(line.dropFirst()) }
        if line.isEmpty || line.hasPrefix("|") || line.hasPrefix("<") { return close() }
        let hashes = line.prefix { $0 == "#" }.count
        if (1...6).contains(hashes), line.dropFirst(hashes).hasPrefix(" ") {
            close()
            let heading = Self.trimmed(line.dropFirst(hashes)).trimmingSuffix {
                $0 == "#" || $0 == " "
            }
            return add(blocks.isEmpty ? .title : .heading, String(heading))
        }
        if line.allSatisfy({ $0 == "=" }) || (line.allSatisfy { $0 == "-" } && !open.isEmpty) {
            openKind = blocks.isEmpty ? .title : .heading
            return close()
        }
        if line.count >= 3, line.allSatisfy({ "-*_ ".contains($0) }) { return close() }
        if let item = Self.listItem(line) {
            close()
            openKind = .listItem
            line = item
        }
        open.append(String(line))
    }

    /// Returns the text of a line after its list marker; nil if it has no marker.
    private static func listItem(_ line: Substring) -> Substring? {
        for marker in ["- ", "* ", "+ "] where line.hasPrefix(marker) {
            return trimmed(line.dropFirst(2))
        }
        let digits = line.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return nil }
        let rest = line.dropFirst(digits.count)
        guard rest.hasPrefix(". ") || rest.hasPrefix(") ") else { return nil }
        return trimmed(rest.dropFirst(2))
    }

    /// Adds the current block to `blocks`.
    private mutating func close() {
        if !open.isEmpty { add(openKind, open.joined(separator: " ")) }
        open = []
        openKind = .text
    }

    private mutating func add(_ kind: Sentence.Kind, _ text: String) {
        let plain = HTMLText.collapsed(Self.withoutMarkup(text))
        if !plain.isEmpty { blocks.append(ArticleBlock(kind: kind, text: plain)) }
    }

    /// Returns a text without emphasis marks, code marks, images and link addresses.
    ///
    /// - Complexity: Linear in the length of the text.
    static func withoutMarkup(_ text: String) -> String {
        let characters = Array(text)
        return MarkdownInline(characters).plain(0..<characters.count)
    }

    private static func trimmed(_ line: Substring) -> Substring {
        line.trimming { $0 == " " || $0 == "\t" }
    }
}

/// A line of Markdown whose links are found without looking for their ends again and again.
private struct MarkdownInline {
    private let characters: [Character]
    /// For each place, that of the next `]` and of the next `)`; the number of characters if there is
    /// none.
    private let brackets: [Int]
    private let parentheses: [Int]

    init(_ characters: [Character]) {
        self.characters = characters
        brackets = Self.places(of: "]", in: characters)
        parentheses = Self.places(of: ")", in: characters)
    }

    private static func places(of sign: Character, in characters: [Character]) -> [Int] {
        var places = [Int](repeating: characters.count, count: characters.count + 1)
        for index in characters.indices.reversed() {
            places[index] = characters[index] == sign ? index : places[index + 1]
        }
        return places
    }

    /// Returns the characters in a range without markup.
    func plain(_ range: Range<Int>) -> String {
        var result = ""
        var index = range.lowerBound
        func next(_ offset: Int = 1) -> Character? {
            index + offset < range.upperBound ? characters[index + offset] : nil
        }
        while index < range.upperBound {
            let character = characters[index]
            if character == "\\", let escaped = next() {
                result.append(escaped)
                index += 2
            } else if character == "!", next() == "[", let link = link(at: index + 1, in: range) {
                index = link.end
            } else if character == "[", let link = link(at: index, in: range) {
                result += plain(link.text)
                index = link.end
            } else if character == "*" || character == "`" {
                index += 1
            } else if character == "_" {
                let isDouble = next() == "_"
                let isInner = result.last?.isLetter == true && next()?.isLetter == true
                if !isDouble, isInner { result.append(character) }
                index += isDouble ? 2 : 1
            } else {
                result.append(character)
                index += 1
            }
        }
        return result
    }

    /// Returns the text of the link `[text](address)` that begins at a place, and its end.
    private func link(at start: Int, in range: Range<Int>) -> (text: Range<Int>, end: Int)? {
        let close = brackets[start]
        guard close + 1 < range.upperBound, characters[close + 1] == "(",
            parentheses[close + 1] < range.upperBound
        else { return nil }
        return (start + 1..<close, parentheses[close + 1] + 1)
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ condition: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, condition(last) { result = result.dropLast() }
        return result
    }
}
