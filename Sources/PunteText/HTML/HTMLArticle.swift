internal import PunteLanguage

/// A block of an article's text before it is cut into sentences: a paragraph, heading or list item.
struct ArticleBlock: Equatable {
    var kind: Sentence.Kind
    var text: String
}

/// Finds the article in a news page: its title, headings, paragraphs and list items.
///
/// The article is the element marked as such (`article`, `articleBody`), or else the element whose
/// paragraphs have the most text outside links. Boilerplate in it (navigation, banners, captions,
/// links to other articles) is left out: it is recognised by element names, roles, and the words in
/// `class` and `id` that `boilerplate.tsv` lists.
struct HTMLArticle {
    /// The title first, then the other blocks in reading order.
    private(set) var blocks: [ArticleBlock] = []

    private static let boilerplate = DataTable(LanguageData.Both.boilerplate).rows
    private static let boilerplateWords = words("class")
    private static let leadIns = words("lead-in")
    private static let skipped: Set = [
        "nav", "footer", "aside", "form", "figure", "figcaption", "dialog", "menu", "table",
    ]
    private static let roles: Set = [
        "navigation", "banner", "complementary", "contentinfo", "dialog", "search", "alertdialog",
    ]
    private static let containers: Set = [
        "div", "section", "article", "main", "body", "blockquote", "ul", "ol", "span", "header",
        "center", "td", "tr", "tbody", "dl", "dd", "font", "html",
    ]

    private static func words(_ kind: String) -> Set<String> {
        Set(boilerplate.filter { $0.count > 1 && $0[0] == kind }.map { $0[1] })
    }

    /// Finds the blocks of the article in a page.
    ///
    /// - Parameters:
    ///   - root: the root element of the page.
    ///   - title: the title in the page's metadata; used when the page has no `h1`.
    init(_ root: HTMLNode, title: String?) {
        let body = Self.mainElement(of: root)
        collect(body, depth: 0)
        if let heading = Self.firstHeading(of: root) {
            blocks.removeAll { $0.kind == .heading && $0.text == heading }
            blocks.insert(ArticleBlock(kind: .title, text: heading), at: 0)
        } else if let title, !title.isEmpty {
            blocks.removeAll { $0.kind == .heading && $0.text == title }
            blocks.insert(ArticleBlock(kind: .title, text: title), at: 0)
        }
        while blocks.last?.kind == .heading { blocks.removeLast() }
    }

    // MARK: The element of the article

    private static func mainElement(of root: HTMLNode) -> HTMLNode {
        var marked: [HTMLNode] = []
        var scores: [UnsafeMutableRawPointer: (node: HTMLNode, score: Int)] = [:]
        root.forEachElement { node in
            if node.name == "article" || node.attribute("itemprop") == "articleBody" {
                marked.append(node)
            }
            guard node.name == "p", !isInBoilerplate(node) else { return }
            let length = HTMLText.text(of: node).utf8.count
            let own = length - 2 * HTMLText.linkedLength(of: node)
            guard own >= TextParameters.minimumScoredParagraph else { return }
            // The parent gets the whole length, the grandparent half of it.
            var ancestor = node.parent
            for share in [1, 2] {
                guard let element = ancestor else { break }
                let key = UnsafeMutableRawPointer(element.pointer)
                scores[key, default: (element, 0)].score += own / share
                ancestor = element.parent
            }
        }
        let total = ownTextLength(of: root)
        let best = marked.map { (node: $0, length: ownTextLength(of: $0)) }
            .max { $0.length < $1.length }
        if let best, best.length * TextParameters.markedArticleDivisor > total { return best.node }
        return scores.values.max { $0.score < $1.score }?.node ?? root
    }

    /// Returns the length in UTF-8 bytes of the text of an element's paragraphs that is outside
    /// links.
    private static func ownTextLength(of root: HTMLNode) -> Int {
        var length = 0
        root.forEachElement { node in
            guard node.name == "p", !isInBoilerplate(node) else { return }
            length += HTMLText.text(of: node).utf8.count - HTMLText.linkedLength(of: node)
        }
        return length
    }

    private static func isInBoilerplate(_ node: HTMLNode) -> Bool {
        var ancestor = node.parent
        for _ in 0..<TextParameters.boilerplateAncestors {
            guard let element = ancestor, element.name != "body" else { return false }
            if isBoilerplate(element) { return true }
            ancestor = element.parent
        }
        return false
    }

    private static func firstHeading(of root: HTMLNode) -> String? {
        var heading: String?
        root.forEachElement { node in
            guard heading == nil, node.name == "h1" else { return }
            let text = HTMLText.text(of: node)
            if !text.isEmpty { heading = text }
        }
        return heading
    }

    // MARK: Its blocks

    private mutating func collect(_ node: HTMLNode, depth: Int) {
        guard depth < TextParameters.maximumElementDepth else { return }
        var loose = ""
        for child in node.children {
            let name = child.name
            if name == "#text" {
                loose += child.content
            } else if name == "br" {
                loose += "\n"
            } else if child.isElement, !HTMLText.silent.contains(name),
                !Self.isBoilerplate(child)
            {
                if Self.isInline(child) {
                    loose += HTMLText.text(of: child).isEmpty ? " " : Self.spaced(child)
                    continue
                }
                flush(&loose)
                add(child, named: name, depth: depth)
            }
        }
        flush(&loose)
    }

    private mutating func add(_ node: HTMLNode, named name: String, depth: Int) {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": addBlock(.heading, node)
        case "p", "pre", "dt", "address": addBlock(.text, node)
        case "li": addBlock(.listItem, node)
        default: collect(node, depth: depth + 1)
        }
    }

    /// Returns whether an element contains no blocks, so that its text belongs to the surrounding
    /// paragraph.
    private static func isInline(_ node: HTMLNode) -> Bool {
        var isInline = true
        let blocks: Set = ["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "div", "pre"]
        node.forEachElement { if blocks.contains($0.name) { isInline = false } }
        return isInline
            && !(containers.contains(node.name) && node.name != "span" && node.name != "font")
    }

    /// Returns the text of an element; a space at either end of the element's own text is kept.
    private static func spaced(_ node: HTMLNode) -> String {
        let first = node.children.first?.content.first
        let last = node.children.last?.content.last
        let text = HTMLText.text(of: node)
        return (first?.isWhitespace == true ? " " : "") + text
            + (last?.isWhitespace == true ? " " : "")
    }

    /// Adds the text of an element, unless most of it is links or it refers to another article.
    private mutating func addBlock(_ kind: Sentence.Kind, _ node: HTMLNode) {
        let text = HTMLText.text(of: node)
        let length = text.utf8.count
        guard length > 0 else { return }
        let linked = HTMLText.linkedLength(of: node)
        let tenths = TextParameters.maximumLinkedTenths
        if linked * 10 > length * (kind == .listItem ? tenths.inListItem : tenths.elsewhere) {
            return
        }
        if linked > 0, Self.leadsElsewhere(text) { return }
        append(kind, text)
    }

    private mutating func append(_ kind: Sentence.Kind, _ text: String) {
        if blocks.last?.text == text { return }
        blocks.append(ArticleBlock(kind: kind, text: text))
    }

    /// Adds the text found outside paragraph elements, and empties `loose`; an empty line separates
    /// paragraphs.
    private mutating func flush(_ loose: inout String) {
        for paragraph in loose.replacing("\n\n", with: "\u{2029}").split(separator: "\u{2029}") {
            let text = HTMLText.collapsed(String(paragraph))
            if text.utf8.count > TextParameters.minimumLooseText || text.hasSuffix(".") {
                append(.text, text)
            }
        }
        loose = ""
    }

    // MARK: Boilerplate

    /// Returns whether an element is not part of the article, by its name, role, style, class or id.
    private static func isBoilerplate(_ node: HTMLNode) -> Bool {
        if skipped.contains(node.name) { return true }
        if let role = node.attribute("role"), roles.contains(role.lowercased()) { return true }
        if node.attribute("hidden") != nil || node.attribute("aria-hidden") == "true" {
            return true
        }
        if let style = node.attribute("style"),
            style.lowercased().replacing(" ", with: "").contains("display:none")
        {
            return true
        }
        guard node.name != "article", node.name != "main", node.name != "body" else { return false }
        let names = [node.attribute("class"), node.attribute("id")].compactMap { $0 }
        return names.contains { name in
            name.lowercased().split { !$0.isLetter }.contains {
                boilerplateWords.contains(String($0))
            }
        }
    }

    /// Returns whether a block refers the reader to another article (`Citește și: …`,
    /// `Read more: …`).
    private static func leadsElsewhere(_ text: String) -> Bool {
        let start = NormalForm.bare(String(text.prefix(40)))
        return leadIns.contains { start.hasPrefix($0) }
    }
}
