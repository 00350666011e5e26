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
    static func withoutMarkup(_ text: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let character = rest.first {
            if character == "\\", rest.count > 1 {
                rest = rest.dropFirst()
                result.append(rest.removeFirst())
            } else if rest.hasPrefix("!["), let link = link(rest.dropFirst()) {
                rest = link.rest
            } else if character == "[", let link = link(rest) {
                result += withoutMarkup(String(link.text))
                rest = link.rest
            } else if character == "*" || character == "`" || rest.hasPrefix("__") {
                rest = rest.dropFirst(rest.hasPrefix("__") ? 2 : 1)
            } else if character == "_" {
                let isInner =
                    result.last?.isLetter == true && rest.dropFirst().first?.isLetter == true
                if isInner { result.append(character) }
                rest = rest.dropFirst()
            } else {
                result.append(character)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Returns the text of the link `[text](address)` at the beginning of a text, and what follows
    /// the link.
    private static func link(_ text: Substring) -> (text: Substring, rest: Substring)? {
        guard let close = text.firstIndex(of: "]") else { return nil }
        let address = text[text.index(after: close)...]
        guard address.hasPrefix("("), let end = address.firstIndex(of: ")") else { return nil }
        return (text[..<close].dropFirst(), address[address.index(after: end)...])
    }

    private static func trimmed(_ line: Substring) -> Substring {
        line.trimming { $0 == " " || $0 == "\t" }
    }
}

extension Substring {
    fileprivate func trimmingSuffix(_ condition: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, condition(last) { result = result.dropLast() }
        return result
    }
}
