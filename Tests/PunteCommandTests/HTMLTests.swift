import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite struct HTMLTests {
    @Test(arguments: [
        ("AT&T", "AT&amp;T"), ("a < b > c", "a &lt; b &gt; c"), ("\"da\"", "&quot;da&quot;"),
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("&amp;", "&amp;amp;"), ("„știri” – 5 °C", "„știri” – 5 °C"), ("", ""),
    ])
    func `characters of markup are written as text`(text: String, escaped: String) {
        #expect(HTML.escaped(text) == escaped)
    }

    @Test func `escaped text holds no markup and reads back as it was`() {
        var random = SeededRandom(seed: 8)
        let alphabet = Array("a<b>&\"' ;șamp&#60;lt".unicodeScalars)
        for _ in 0..<500 {
            let text = random.text(from: alphabet, upTo: 30)
            let escaped = HTML.escaped(text)
            #expect(!escaped.contains { "<>\"".contains($0) })
            var read = escaped
            let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")]
            for (entity, character) in entities {
                read = read.split(separator: entity, omittingEmptySubsequences: false)
                    .joined(separator: character)
            }
            #expect(read == text)
        }
    }

    @Test func `a page escapes its title and keeps its body`() {
        let page = HTML.page(title: "a < b", style: "p { margin: 0; }", body: "<p>text</p>")
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n"))
        #expect(page.contains("<title>a &lt; b</title>"))
        #expect(page.contains("<body>\n<p>text</p>\n</body>"))
        #expect(page.contains("<style>\np { margin: 0; }\n</style>"))
        #expect(page.contains("<meta charset=\"utf-8\">"))
        #expect(page.hasSuffix("</html>\n"))
    }
}
