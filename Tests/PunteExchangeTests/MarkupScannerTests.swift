import CLibXML2
import PunteLanguage
import Testing

@testable import PunteExchange

/// An empty vocabulary, so that every element is unknown and no error is corrected by its name.
private enum NoElement: String, MarkupVocabulary {
    case none = "\u{0}"
    var nests: Bool { true }
}

/// A record of what a reader of XML finds, as text.
private final class Trace {
    var lines: [String] = []
    private var text: [UInt8] = []

    func append(_ bytes: UnsafeBufferPointer<UInt8>) { text += bytes }

    func add(_ line: String) {
        if !text.isEmpty { lines.append("text " + String(decoding: text, as: UTF8.self)) }
        text = []
        if !line.isEmpty { lines.append(line) }
    }
}

/// Tests that the scanner finds the same as libxml2 on well-formed documents.
@Suite struct MarkupScannerTests {
    private func scanned(
        _ document: [UInt8]
    ) throws -> (lines: [String], findings: [ImportFinding]) {
        let log = FindingLog()
        var scanner = try MarkupScanner<NoElement>(
            UTF8Stream(xml: ByteSource(bytes: document)), log: log)
        let trace = Trace()
        while true {
            switch try scanner.next() {
            case .start:
                let attributes = try scanner.allAttributes().map { "\($0)=\($1)" }.sorted()
                trace.add("start \(scanner.name) \(attributes)")
            case .end: trace.add("end \(scanner.name)")
            case .text: trace.append(scanner.text)
            case .finished:
                trace.add("")
                return (trace.lines, log.first)
            }
        }
    }

    private func parsed(_ document: [UInt8]) -> [String]? {
        let trace = Trace()
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            let trace = Unmanaged<Trace>.fromOpaque(context).takeUnretainedValue()
            var pairs: [String] = []
            var index = 0
            while let key = attributes?[index], let value = attributes?[index + 1] {
                // This interface of libxml2 leaves one reference in values as it is.
                let text = String(cString: value).replacing("&#38;", with: "&")
                pairs.append("\(String(cString: key))=\(text)")
                index += 2
            }
            trace.add("start \(String(cString: name)) \(pairs.sorted())")
        }
        handler.endElement = { context, name in
            guard let context, let name else { return }
            Unmanaged<Trace>.fromOpaque(context).takeUnretainedValue()
                .add("end \(String(cString: name))")
        }
        handler.characters = { context, text, count in
            guard let context, let text else { return }
            Unmanaged<Trace>.fromOpaque(context).takeUnretainedValue()
                .append(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.cdataBlock = handler.characters
        handler.warning = nil
        handler.error = nil
        return withExtendedLifetime(trace) {
            let context = Unmanaged.passUnretained(trace).toOpaque()
            let result = document.withUnsafeBytes { bytes in
                xmlSAXUserParseMemory(
                    &handler, context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
                    Int32(bytes.count))
            }
            trace.add("")
            return result == 0 ? trace.lines : nil
        }
    }

    @Test(arguments: [
        "<a/>", "<a>text</a>", "<a b='1' c=\"2\"/>", "<a><b>x</b>y<c/></a>",
        "<a>&lt;&amp;&gt;&quot;&apos;&#233;&#xE9;&#x1F600;</a>", "<a b='&lt;&#10;x\ny\tz'/>",
        "<a>x\r\ny\rz\n</a>", "<?xml version='1.0'?><!-- c --><a><!-- d -->e<?f g?></a><!-- h -->",
        "<a><![CDATA[<b>&amp;]]]></a>", "<a ><b\n c = 'd' ></b ></a >", "<ș ț='ă'>î</ș>",
        "<!DOCTYPE a><a>]</a>", "<a>]]</a>", "<a b='>'>c</a>", "<a b='&quot;' c=\"'\"/>",
    ])
    func `well-formed documents`(document: String) throws {
        let bytes = Array(document.utf8)
        let result = try scanned(bytes)
        #expect(result.findings.isEmpty)
        #expect(result.lines == parsed(bytes))
    }

    /// Random documents made of pieces of XML give the same result as with libxml2, if that accepts
    /// them.
    ///
    /// None may crash or hang the scanner.
    @Test func `random documents`() throws {
        var random = SplitMix64(seed: 7)
        let pieces = [
            "<a>", "</a>", "<b c='d'>", "</b>", "<e/>", "text", " ", "\n", "\r\n", "&amp;", "&#65;",
            "ș", "<!-- x -->", "<![CDATA[y]]>", "<?p q?>", "'", "\"", ">", "]]", "😀",
        ]
        // `]]>` in text, `--` in comments and malformed instructions are errors too, but do text no
        // harm.
        let damage = ["&", "<", "</", "<a b=", "\u{7}", "&x;", "<!", "<!--", "\u{FFFF}"]
        var wellFormed = 0
        for round in 0..<4000 {
            var document = "<r>"
            for _ in 0..<Int.random(in: 0...6, using: &random) {
                let source = round % 2 == 0 ? pieces : pieces + damage
                document += source.randomElement(using: &random) ?? ""
            }
            document += "</r>"
            let bytes = Array(document.utf8)
            let result = try scanned(bytes)
            guard let expected = parsed(bytes) else {
                let isHarmless = document.contains("]]>") || document.contains("<!--")
                #expect(
                    isHarmless || !result.findings.isEmpty,
                    "damage passed without a word: \(document)")
                continue
            }
            wellFormed += 1
            #expect(result.lines == expected, "\(document)")
        }
        #expect(wellFormed > 500)
    }

    @Test func `random bytes neither crash nor hang`() throws {
        var random = SplitMix64(seed: 11)
        let alphabet = Array("<>/!?-[]&;#x\"'= \n\ra".utf8) + [0, 7, 0x80, 0xC3, 0xEF, 0xBF, 0xFF]
        for _ in 0..<3000 {
            let count = Int.random(in: 0...40, using: &random)
            let bytes = (0..<count).map { _ in alphabet.randomElement(using: &random) ?? 0 }
            do {
                let lines = try scanned(bytes).lines
                #expect(
                    lines.count { $0.hasPrefix("start") } == lines.count { $0.hasPrefix("end") })
            } catch let error as ExchangeError {
                #expect(!error.description.isEmpty)
            }
        }
    }

    /// Returns a random well-formed element with nested elements, attributes, references, comments
    /// and CDATA.
    private func element(depth: Int, _ random: inout SplitMix64) -> String {
        func pick(_ values: [String]) -> String {
            values[Int.random(in: values.indices, using: &random)]
        }
        let name = pick(["a", "b", "știre", "x-y.z", "_n"])
        var text = "<" + name
        for attribute in ["c", "d-e", "ț"] where Bool.random(using: &random) {
            let value = (0..<Int.random(in: 0...4, using: &random)).map { _ in
                pick([
                    "x", " ", "\t", "\n", "\r\n", "&amp;", "&#10;", "&#xD;", "&lt;", "ă", "😀", ">",
                    "&#x1F600;", "  ",
                ])
            }.joined()
            let quote = pick(["'", "\""])
            text += pick([" ", "\n", "  "]) + attribute + pick(["=", " = "]) + quote + value
            text += pick(["", quote == "'" ? "\"" : "'"]) + quote
        }
        text += pick(["", " ", "\n"])
        if Int.random(in: 0..<4, using: &random) == 0 { return text + "/>" }
        text += ">"
        for _ in 0..<Int.random(in: 0...5, using: &random) {
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where depth < 6: text += element(depth: depth + 1, &random)
            case 1:
                text += pick([
                    "<!-- <a> & -->", "<![CDATA[<b> &amp; ]] > ]]]>", "<![CDATA[]]>", "<?p <q> ?>",
                    "<![CDATA[ș\r\n]]>",
                ])
            case 2:
                text += pick([
                    "&lt;", "&gt;", "&quot;", "&apos;", "&amp;amp;", "&#537;", "&#x21b;", "&#13;",
                ])
            default:
                text += pick([
                    "text", " ", "\n", "\r\n", "\r", "\t", "]]", "'", "\"", "țară", "😀", "a]b",
                    "\u{FFFD}", "\u{E000}", "o propoziție mai lungă, cu virgule",
                ])
            }
        }
        return text + "</" + name + pick(["", " ", "\n"]) + ">"
    }

    @Test func `random well-formed documents`() throws {
        var random = SplitMix64(seed: 13)
        for _ in 0..<600 {
            let document =
                ["", "<?xml version=\"1.0\"?>", "<!DOCTYPE a SYSTEM \"b>c\">", "\u{FEFF}"][
                    Int.random(in: 0..<4, using: &random)] + element(depth: 0, &random)
            let bytes = Array(document.utf8)
            let expected = try #require(parsed(bytes), "\(document)")
            let result = try scanned(bytes)
            #expect(result.lines == expected, "\(document)")
            #expect(result.findings.isEmpty, "\(document)")
        }
    }

    @Test(arguments: [
        ("<a>\n<b>\n\n</c></b></a>", "line 4: </c> closes nothing"),
        ("<a>\n<b>\n</a>", "line 3: </a> closes <b>"),
        ("<a>\n\n<b c>\n</b></a>", "line 3: something in a tag is not an attribute: ignored"),
        ("<a>\n<b c=d/></a>", "line 2: attribute without quotes"),
        ("<a>\r\n\r\n&x;</a>", "line 3: bare & read as text"),
        ("<a b=\"\n&x;\"/>", "line 1: bare & in an attribute read as text"),
        ("<a>\n<!-- \n\n", "line 2: the file ends inside a comment that begins here"),
        ("<a>\n<?p \n", "line 2: the file ends inside an instruction that begins here"),
        ("<!DOCTYPE a [\n<!ELEMENT a ANY>\n", "line 1: the file ends inside its DOCTYPE"),
        ("<a><![CDATA[\n\n]]>\n&</a>", "line 4: bare & read as text"),
        ("<a>\n<b>\n", "line 3: the file ends inside <a>"),
        ("<a b='&nbsp;'/>", "line 1: HTML entity in an attribute read as in HTML"),
        ("<a b='\u{1}'/>", "line 1: control character 01 removed"),
        ("<a b='&#0;'/>", "line 1: reference to the forbidden character U+0 removed"),
    ])
    func `damage is named with the line where it is`(document: String, finding: String) throws {
        let result = try scanned(Array(document.utf8))
        #expect(result.findings.first?.description == finding)
    }

    @Test func `more attributes than are read, and more names than are kept`() throws {
        let attributes = (0..<300).map { " a\($0)='\($0)'" }.joined()
        let lines = try scanned(Array("<r\(attributes)/>".utf8)).lines
        #expect(lines.first?.contains("a255=255") == true)
        #expect(lines.first?.contains("a256=256") == false)
        let elements = (0..<3000).map { "<e\($0)></e\($0)>" }.joined()
        let result = try scanned(Array("<r>\(elements)</r>".utf8))
        #expect(result.lines.count == 6002)
        #expect(result.findings.isEmpty)
    }

    @Test func `elements of a vocabulary that do not nest end each other`() throws {
        let log = FindingLog()
        let document = "<tmx><body><tu>\n<tuv><seg>a<tu>\n<seg/></body></tmx>"
        var scanner = try MarkupScanner<TMXElement>(
            UTF8Stream(xml: ByteSource(bytes: Array(document.utf8))), log: log)
        var trace: [String] = []
        reading: while true {
            switch try scanner.next() {
            case .start: trace.append("<\(scanner.name)>")
            case .end: trace.append("</\(scanner.name)>" + (scanner.isImplied ? "!" : ""))
            case .text: break
            case .finished: break reading
            }
        }
        #expect(
            trace == [
                "<tmx>", "<body>", "<tu>", "<tuv>", "<seg>", "</seg>!", "</tuv>!", "</tu>!", "<tu>",
                "<seg>", "</seg>", "</tu>!", "</body>", "</tmx>",
            ])
        #expect(
            log.first.map(\.description) == [
                "line 2: <tu> begins before the last one ended", "line 3: </body> closes <tu>",
            ])
    }
}
