import PunteExchange
import PunteLanguage
import Testing

@Suite struct TMXWriterTests {
    private func file(
        _ units: [TranslationUnit], _ options: TMXWriter.Options = .init()
    ) throws -> (text: String, log: FindingLog) {
        let sink = ByteSink()
        let writer = TMXWriter(sink, options: options)
        for unit in units { try writer.write(unit) }
        try writer.finish()
        return (String(decoding: sink.bytes, as: UTF8.self), writer.log)
    }

    @Test func `a memory as it is written`() throws {
        var unit = TranslationUnit("Rain & snow", "Ploaie și ninsoare")
        unit.id = "7"
        unit.sourceLanguage = .english
        unit.context = UnitContext(file: "a.txt", id: "k", previous: "P", next: "N", path: "/x")
        unit.properties = [Property("client", "\"Radio\"", language: .romanian)]
        unit.notes = [Note("n", language: .english)]
        unit.history = ChangeHistory(
            created: Timestamp("20260101T000000Z"), createdBy: "ana",
            changed: Timestamp("20260102T000000Z"), changedBy: "ion")
        unit.history.useCount = 3
        unit.variants[1].notes = [Note("v")]
        unit.variants[1].history.changedBy = "eva"
        var options = TMXWriter.Options(sourceLanguage: .english)
        options.toolVersion = "9"
        options.created = Timestamp("20260503T000000Z")
        #expect(
            try file([unit], options).text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE tmx SYSTEM "tmx14.dtd">
                <tmx version="1.4">
                <header creationtool="Punte" creationtoolversion="9" segtype="sentence" \
                o-tmf="Punte" adminlang="en" srclang="en" datatype="plaintext" \
                creationdate="20260503T000000Z"/>
                <body>
                <tu tuid="7" usagecount="3" creationdate="20260101T000000Z" creationid="ana" \
                changedate="20260102T000000Z" changeid="ion">
                <prop type="file">a.txt</prop>
                <prop type="id">k</prop>
                <prop type="prev">P</prop>
                <prop type="next">N</prop>
                <prop type="path">/x</prop>
                <prop type="client" xml:lang="ro">"Radio"</prop>
                <note xml:lang="en">n</note>
                <tuv xml:lang="en"><seg>Rain &amp; snow</seg></tuv>
                <tuv xml:lang="ro" changeid="eva"><note>v</note>
                <seg>Ploaie și ninsoare</seg></tuv>
                </tu>
                </body>
                </tmx>

                """)
    }

    @Test func `the source language is written where it is not that of the file`() throws {
        var units = [
            TranslationUnit("a", "b"), TranslationUnit("c", "d"), TranslationUnit("e", "f"),
        ]
        units[0].sourceLanguage = .english
        units[1].sourceLanguage = .romanian
        let fixed = try file(units, .init(sourceLanguage: .english)).text
        #expect(fixed.contains("<header") && fixed.contains("srclang=\"en\""))
        #expect(fixed.contains("<tu>\n<tuv xml:lang=\"en\"><seg>a"))
        #expect(fixed.contains("<tu srclang=\"ro\">\n<tuv xml:lang=\"en\"><seg>c"))
        #expect(fixed.contains("<tu srclang=\"*all*\">\n<tuv xml:lang=\"en\"><seg>e"))
        let open = try file(units).text
        #expect(open.contains("srclang=\"*all*\" datatype"))
        #expect(open.contains("<tu srclang=\"en\">\n<tuv xml:lang=\"en\"><seg>a"))
        for text in [fixed, open] {
            #expect(try read(text).units.map(\.sourceLanguage) == units.map(\.sourceLanguage))
        }
    }

    @Test func `level 1 has texts without codes`() throws {
        var unit = TranslationUnit("Rain", "Ploaie")
        unit.variants[1].text.codes = [InlineCode(.placeholder, at: 2, content: "&lt;br/&gt;")]
        let text = try file([unit], .init(inlineCodes: false)).text
        #expect(text.contains("<seg>Ploaie</seg>"))
        #expect(try file([unit]).text.contains("<seg>Pl<ph>&lt;br/&gt;</ph>oaie</seg>"))
    }

    @Test func `a unit without text in two languages is left out`() throws {
        let units = [
            TranslationUnit("a", "\u{1}"), TranslationUnit(variants: [Variant(.english, "a")]),
            TranslationUnit("", "b"), TranslationUnit(), TranslationUnit("c", "d"),
        ]
        let (text, log) = try file(units)
        #expect(try read(text).units.map(\.english) == ["c"])
        #expect(log.first.map(\.line) == [1, 2, 3, 4])
        #expect(
            Set(log.first.map(\.message)) == ["a unit without text in two languages left out"])
    }

    @Test func `a text of codes alone is a text`() throws {
        var unit = TranslationUnit("", "b")
        unit.variants[0].text.codes = [InlineCode(.placeholder, at: 0, content: "&lt;br/&gt;")]
        let (text, log) = try file([unit])
        #expect(try read(text).units.first?.variants == unit.variants)
        #expect(log.count == 0)
    }

    @Test func `highlights are closed, and closed once`() throws {
        var unit = TranslationUnit("a", "unu doi")
        unit.variants[1].text.codes = [
            InlineCode(.highlightClose, at: 0), InlineCode(.highlightOpen, at: 4, type: "x"),
            InlineCode(.highlightOpen, at: 5),
        ]
        #expect(
            try file([unit]).text.contains("<seg>unu <hi type=\"x\">d<hi>oi</hi></hi></seg>"))
    }

    /// A unit given as bytes is accepted only if its texts begin with certain bytes.
    @Test func `units out of bytes are refused where it is not sure that a text remains`() throws {
        let writer = TMXWriter(ByteSink(), options: .init(sourceLanguage: .english))
        #expect(writer.takesUTF8Units)
        #expect(!TMXWriter(ByteSink()).takesUTF8Units)
        for (text, isTaken) in [
            ("a", true), ("știre", true), (" ", true), ("", false), ("\u{1}a", false),
            ("\t", false), ("\u{FFFF}", false), ("😀", false),
        ] {
            var english = text
            var romanian = "b"
            let isWritten = try english.withUTF8 { english in
                try romanian.withUTF8 { romanian in
                    var unit = UTF8Unit()
                    unit.english = english
                    unit.romanian = romanian
                    return try writer.write(unit)
                }
            }
            #expect(isWritten == isTaken, "\(text)")
        }
        #expect(writer.log.count == 0)
    }

    @Test func `other formats take no units out of bytes`() throws {
        for format in ExchangeFormat.allCases
        where format != .tmx && format != .moses && format.isWritten {
            let sink = ByteSink()
            let writer = try format.writer(sink)
            #expect(!writer.takesUTF8Units)
            #expect(try !writer.write(UTF8Unit()))
        }
    }
}
