internal import CLibXML2
public import PunteLanguage

/// Segmentation rules in the SRX 2.0 exchange standard (LISA 2008).
///
/// Each language has an ordered list of rules. A rule is a pair of regular expressions, for the
/// text before and after a place, and says whether the text is cut there.
public struct SRXRules: Sendable, Hashable {
    /// A rule that says whether a text is cut between two patterns.
    public struct Rule: Sendable, Hashable {
        /// Whether the rule makes a break; if not, it prevents one.
        public var isBreak: Bool
        /// The ICU regular expression that the text before the place must match; may be empty.
        public var before: String
        /// The ICU regular expression that the text after the place must match; may be empty.
        public var after: String

        /// Creates a rule from its two regular expressions.
        public init(isBreak: Bool, before: String, after: String) {
            self.isBreak = isBreak
            self.before = before
            self.after = after
        }
    }

    /// A named list of rules, in the order in which they are tried.
    public struct LanguageRules: Sendable, Hashable {
        /// The name that a ``LanguageMap`` refers to.
        public var name: String
        /// The rules; the first one whose two patterns match decides.
        public var rules: [Rule]

        /// Creates a named list of rules.
        public init(name: String, rules: [Rule]) {
            self.name = name
            self.rules = rules
        }
    }

    /// Says which language tags a list of rules is for.
    public struct LanguageMap: Sendable, Hashable {
        /// The regular expression that the whole tag must match, such as `en.*`; case is ignored.
        public var pattern: String
        /// The name of the ``LanguageRules`` to use.
        public var name: String

        /// Creates a map from the tags that match a pattern to a list of rules.
        public init(pattern: String, name: String) {
            self.pattern = pattern
            self.name = name
        }
    }

    /// Whether all maps that match a language are used, in order, or only the first.
    public var isCascading: Bool
    /// The lists of rules.
    public var languages: [LanguageRules]
    /// The maps from language tags to lists of rules in the order in which they are tried.
    public var maps: [LanguageMap]

    /// Creates rules from the three sections of an SRX document.
    public init(isCascading: Bool, languages: [LanguageRules], maps: [LanguageMap]) {
        self.isCascading = isCascading
        self.languages = languages
        self.maps = maps
    }

    /// Returns the rules for a language in the order in which they are tried; empty if no map
    /// matches its tag.
    ///
    /// - Throws: ``RegularExpressionError`` when a pattern of the maps is not a regular expression.
    public func rules(for language: Language) throws -> [Rule] {
        var names: [String] = []
        for map in maps {
            let pattern = try RegularExpression(map.pattern, ignoringCase: true)
            if try pattern.matchesWhole(language.tag) { names.append(map.name) }
        }
        if !isCascading { names = Array(names.prefix(1)) }
        return names.flatMap { name in languages.first { $0.name == name }?.rules ?? [] }
    }
}

/// Says why a file of SRX rules cannot be used.
public struct SRXError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A one-line message for the person who supplied the file.
    public var description: String

    init(_ description: String) { self.description = description }
}

extension SRXRules {
    /// The built-in rules for English and Romanian as regular expressions, for tools that read SRX.
    ///
    /// ``SentenceSegmenter`` knows four things that these rules leave out: missing spaces, verbs of
    /// reported speech after a quotation, numerals and letters after the noun that they number, and
    /// the nouns of Romanian that begin sentences as their subject.
    public static let builtIn = SRXRules(
        isCascading: false,
        languages: [
            LanguageRules(name: "English", rules: rules(.english)),
            LanguageRules(name: "Romanian", rules: rules(.romanian)),
        ],
        maps: [
            LanguageMap(pattern: "[Ee][Nn].*", name: "English"),
            LanguageMap(pattern: "[Rr][Oo].*", name: "Romanian"),
        ])

    /// A pattern for the quotes and brackets that may follow a terminator.
    private static let closers = "[\"'”’“»)\\]]*"
    /// A pattern for the quotes, brackets and dashes that may come before the next word.
    private static let openers = "[\"'“„«(\\[\\-–—]*\\s*"

    /// Returns the rules of ``BoundaryContext`` for one language as SRX rules, exceptions first.
    private static func rules(_ rules: BoundaryRules) -> [Rule] {
        let starters = rules.starters.sorted().joined(separator: "|")
        let opensSentence = "\\s+(?!(?i:\(starters))\\b)"
        return [
            Rule(isBreak: false, before: "^\\s*(?:\\d{1,4}|[IVX]{1,4}|\\p{L})\\.", after: "\\s"),
            Rule(isBreak: false, before: abbreviations(rules, [.title, .never]), after: "\\s"),
            Rule(isBreak: false, before: abbreviations(rules, [.number]), after: "\\s+\\d"),
            Rule(
                isBreak: false, before: abbreviations(rules, [.either]),
                after: opensSentence + "[\\p{L}]"),
            Rule(
                isBreak: false, before: abbreviations(rules, [.company, .time]),
                after: opensSentence + "\\p{L}+\\s+(?!\\p{Ll})"),
            Rule(
                isBreak: false, before: "(?<![\\p{L}\\p{N}])\\p{Lu}(?:[.\\-]\\p{Lu})*\\.",
                after: opensSentence + "\\p{L}"),
            Rule(isBreak: false, before: "[.?!…]\(closers)", after: "\\s+\(openers)[\\p{Ll},;]"),
            Rule(isBreak: true, before: "[.?!…]\(closers)", after: "\\s"),
            Rule(isBreak: true, before: "", after: "[\\n\\r\\u2029]"),
        ]
    }

    /// Returns a pattern for the abbreviations of certain kinds, each with its full stop.
    private static func abbreviations(
        _ rules: BoundaryRules, _ kinds: Set<BoundaryRules.Abbreviation>
    ) -> String {
        let words = rules.abbreviations.filter { kinds.contains($0.value) }.keys.sorted()
        let exact = words.filter { $0.count == 1 || $0.lowercased() != $0 }
        let caseless = words.filter { $0.count > 1 && $0.lowercased() == $0 }
        let lists = [(exact, ""), (caseless, "?i:")].filter { !$0.0.isEmpty }.map { words, flag in
            let alternatives = words.map { $0.replacing(".", with: "\\.") }.joined(separator: "|")
            return "(\(flag.isEmpty ? "?:" : flag)\(alternatives))"
        }
        return "(?<![\\p{L}\\p{N}])(?:\(lists.joined(separator: "|")))\\."
    }
}

extension SRXRules {
    /// Reads an SRX 2.0 document.
    ///
    /// - Parameters:
    ///   - bytes: the document in any encoding that its XML declaration names.
    ///   - name: the name of the file, for messages.
    /// - Throws: ``SRXError`` that names the file when it is not well-formed, is not SRX, declares
    ///   a document type, or maps a language to rules that it does not contain.
    public init(srx bytes: [UInt8], name: String) throws {
        let flags =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue
        let parsed = bytes.withUnsafeBytes { raw -> xmlDocPtr? in
            let chars = raw.bindMemory(to: CChar.self)
            guard chars.count < Int(Int32.max) else { return nil }
            return xmlReadMemory(chars.baseAddress, Int32(chars.count), nil, nil, Int32(flags))
        }
        guard let document = parsed else {
            throw SRXError("\(name): not well-formed XML; check it with an XML editor")
        }
        defer { xmlFreeDoc(document) }
        guard document.pointee.intSubset == nil else {
            throw SRXError("\(name): declares a document type, which is refused; remove it")
        }
        guard let rootPointer = xmlDocGetRootElement(document),
            case let root = HTMLNode(pointer: rootPointer), root.name == "srx"
        else { throw SRXError("\(name): not an SRX document; its first element must be srx") }
        var cascade = false
        var languages: [LanguageRules] = []
        var maps: [LanguageMap] = []
        root.forEachElement { node in
            switch node.name {
            case "header": cascade = node.attribute("cascade") == "yes"
            case "languagerule":
                let rules = node.children.filter { $0.name == "rule" }.map(Rule.init)
                languages.append(
                    LanguageRules(name: node.attribute("languagerulename") ?? "", rules: rules))
            case "languagemap":
                maps.append(
                    LanguageMap(
                        pattern: node.attribute("languagepattern") ?? "",
                        name: node.attribute("languagerulename") ?? ""))
            default: break
            }
        }
        self.init(isCascading: cascade, languages: languages, maps: maps)
        for map in maps where !languages.contains(where: { $0.name == map.name }) {
            throw SRXError("\(name): maps to the rules “\(map.name)”, which it does not hold")
        }
    }

    /// The rules as an SRX 2.0 document, which ``init(srx:name:)`` reads back.
    public var srx: String {
        var text = """
            <?xml version="1.0" encoding="UTF-8"?>
            <srx xmlns="http://www.lisa.org/srx20" version="2.0">
              <header segmentsubflows="yes" cascade="\(isCascading ? "yes" : "no")">
                <formathandle type="start" include="no"/>
                <formathandle type="end" include="yes"/>
                <formathandle type="isolated" include="no"/>
              </header>
              <body>
                <languagerules>

            """
        for language in languages {
            text += "      <languagerule languagerulename=\"\(Self.escaped(language.name))\">\n"
            for rule in language.rules {
                text += """
                            <rule break="\(rule.isBreak ? "yes" : "no")">
                              <beforebreak>\(Self.escaped(rule.before))</beforebreak>
                              <afterbreak>\(Self.escaped(rule.after))</afterbreak>
                            </rule>

                    """
            }
            text += "      </languagerule>\n"
        }
        text += "    </languagerules>\n    <maprules>\n"
        for map in maps {
            text +=
                "      <languagemap languagerulename=\"\(Self.escaped(map.name))\" "
                + "languagepattern=\"\(Self.escaped(map.pattern))\"/>\n"
        }
        return text + "    </maprules>\n  </body>\n</srx>\n"
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}

extension SRXRules.Rule {
    /// Reads a `rule` element of an SRX document.
    fileprivate init(_ node: HTMLNode) {
        var sides: [String: String] = [:]
        for child in node.children where child.isElement {
            sides[child.name] = child.children.map(\.content).joined()
        }
        // The schema's default is a break.
        self.init(
            isBreak: node.attribute("break") != "no", before: sides["beforebreak"] ?? "",
            after: sides["afterbreak"] ?? "")
    }
}
