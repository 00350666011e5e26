import PunteExchange
import PunteLanguage
import Testing

/// Tests that units are read back as they were written.
@Suite struct TMXRoundTripTests {
    @Test func `texts, properties, notes, context and history come back`() throws {
        var unit = TranslationUnit(
            "The bridge reopened on Tuesday.", "Podul s-a redeschis marți.")
        unit.id = "știre-7/3"
        unit.sourceLanguage = .english
        unit.context = UnitContext(
            file: "pod.txt", id: "k1", previous: "It rained.", next: "No one was hurt.")
        unit.properties = [
            Property(PunteProperty.outlet, "Gazeta <de> seară & Co"),
            Property(PunteProperty.confidence, "0.97"),
            Property("x-Domain:SinglePicklist", "știri", language: .romanian),
        ]
        unit.notes = [Note("de verificat: „marți”"), Note("checked", language: .english)]
        unit.history = ChangeHistory(
            created: Timestamp("20260103T091500Z"), createdBy: #"REDACȚIE\ana"#)
        unit.variants[1].history = ChangeHistory(
            changed: Timestamp("2026-02-03T10:00:00Z"), changedBy: "ion")
        unit.variants[1].properties = [Property("x-origin", "agenție")]
        unit.variants[1].notes = [Note("varianta a doua")]
        let result = try read(written([unit]))
        #expect(result.units.map(\.unplaced) == [unit])
        #expect(result.log.count == 0)
    }

    @Test func `inline codes of every kind come back`() throws {
        let text = InlineText(
            "Salut mare lume",
            codes: [
                InlineCode(.isolatedClose, at: 0, counterpart: "4", content: "&lt;/li&gt;"),
                InlineCode(
                    .open, at: 6, pair: "1", counterpart: "1", type: "bold", content: "&lt;b&gt;"),
                InlineCode(.placeholder, at: 10, content: #"&lt;img alt="<sub>o casă</sub>"/&gt;"#),
                InlineCode(.close, at: 10, pair: "1", content: "&lt;/b&gt;"),
                InlineCode(.highlightOpen, at: 11, type: "term"),
                InlineCode(.highlightClose, at: 15),
                InlineCode(.isolatedOpen, at: 15, content: "&lt;i&gt;"),
            ])
        let unit = TranslationUnit(variants: [
            Variant(.english, "Hello"), Variant(language: .romanian, text: text),
        ])
        let result = try read(written([unit]))
        #expect(result.units.first?.variant(in: .romanian)?.text == text)
        #expect(result.log.count == 0)
    }

    @Test func `a half of a pair is written as an isolated code`() throws {
        let text = InlineText(
            "lume", codes: [InlineCode(.open, at: 0, pair: "1", content: "&lt;b&gt;")])
        let unit = TranslationUnit(variants: [
            Variant(.english, "world"), Variant(language: .romanian, text: text),
        ])
        let file = try written([unit])
        #expect(file.contains(#"<it pos="begin">&lt;b&gt;</it>lume"#))
    }

    @Test func `two translations become two units`() throws {
        let unit = TranslationUnit(variants: [
            Variant(.english, "Hello."), Variant(.romanian, "Salut."),
            Variant(.romanian, "Bună ziua."),
        ])
        let units = try read(written([unit])).units
        #expect(units.map(\.english) == ["Hello.", "Hello."])
        #expect(units.map(\.romanian) == ["Salut.", "Bună ziua."])
    }

    @Test func `what XML forbids is removed and reported`() throws {
        let sink = ByteSink()
        let writer = TMXWriter(sink)
        try writer.write(TranslationUnit("fine", "bine"))
        try writer.write(TranslationUnit("bell \u{7} here\u{FFFF}", "clopot"))
        try writer.finish()
        #expect(
            writer.log.first.map(\.description) == [
                "line 2: 2 characters that XML forbids removed"
            ])
        let units = try read(sink.bytes).units
        #expect(units.last?.english == "bell  here")
    }

    @Test(arguments: ["a\rb", "a\r\nb", "a\tb", "  a  ", "a&amp;b", "]]>", "<b>", "\u{A0}", "😀𝔘"])
    func `texts that XML could spoil come back`(text: String) throws {
        var unit = TranslationUnit(text, "ș")
        unit.properties = [Property(text, text)]
        let result = try read(written([unit]))
        #expect(result.units.map(\.unplaced) == [unit])
    }

    @Test func `the header is full and the tags are hyphenated in lower case`() throws {
        let unit = TranslationUnit(variants: [
            Variant(Language(tag: "en_US"), "Hello."), Variant(Language(tag: "RO-ro"), "Salut."),
        ])
        let file = try written([unit])
        #expect(file.contains(#"segtype="sentence" o-tmf="Punte" adminlang="en" srclang="en""#))
        #expect(file.contains(#"<tuv xml:lang="en-us"><seg>Hello.</seg></tuv>"#))
        #expect(file.contains(#"<tuv xml:lang="ro-ro"><seg>Salut.</seg></tuv>"#))
    }

    @Test func `a unit out of bytes is the unit out of values`() throws {
        var unit = TranslationUnit("Fish & chips\u{7}", "Pește „<prăjit>” cu cartofi")
        unit.id = "a\"b"
        unit.sourceLanguage = .english
        unit.properties = [Property("x-punte-domain", "rețete & altele")]
        unit.history.created = Timestamp("20260102T030405Z")
        unit.history.changed = Timestamp("99991231T235959Z")
        unit.history.changedBy = "ana"
        let sinks = [ByteSink(), ByteSink()]
        let writers = sinks.map { TMXWriter($0, options: .init(sourceLanguage: .english)) }
        try writers[0].write(unit)
        let texts = [
            "a\"b", "rețete & altele", "ana", "Fish & chips\u{7}", "Pește „<prăjit>” cu cartofi",
        ].map { text in
            let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.utf8.count)
            _ = bytes.initialize(from: text.utf8)
            return UnsafeBufferPointer(bytes)
        }
        defer { for text in texts { text.deallocate() } }
        var bytes = UTF8Unit()
        bytes.id = texts[0]
        bytes.created = unit.history.created
        bytes.changed = unit.history.changed
        bytes.changedBy = texts[2]
        bytes.properties = [("x-punte-domain", texts[1])]
        bytes.english = texts[3]
        bytes.romanian = texts[4]
        #expect(try writers[1].write(bytes))
        for writer in writers { try writer.finish() }
        #expect(
            String(decoding: sinks[0].bytes, as: UTF8.self)
                == String(decoding: sinks[1].bytes, as: UTF8.self))
        #expect(writers[0].log.first == writers[1].log.first)
        #expect(writers[0].log.mended == 1)
    }

    @Test func `every character comes through escaping at every place`() throws {
        for scalar in [
            "&", "<", ">", "\"", "'", "\n", "\t", "\u{FFFD}", "\u{EFFF}", "ș", "😀", "]]>",
        ] {
            for before in 0..<10 {
                let text = String(repeating: "a", count: before) + scalar + "bcdefghijk"
                let unit = TranslationUnit(text, "b")
                #expect(try read(written([unit])).units.first?.english == text)
            }
        }
    }

    @Test(arguments: [
        "<ph x='1'><bpt typ'o='led x=\"2\">b</bpt></ph>", "<ph><sub/><sub a='\"'>c</sub></ph>",
        "<ph><b>c</b><hi/></ph>",
    ])
    func `odd markup within native code is written soundly`(code: String) throws {
        let unit = try #require(try read(tmx(tu("A \(code)dog.", "Un câine."))).units.first)
        #expect(unit.english == "A dog.")
        let again = try read(written([unit]), strict: true)
        #expect(again.units.first?.variants == unit.variants)
    }
}
