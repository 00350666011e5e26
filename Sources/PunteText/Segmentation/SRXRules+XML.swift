internal import CLibXML2

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
