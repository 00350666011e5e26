import PunteExchange
import PunteLanguage
import Testing

@Suite struct TermTableTests {
    private func entries(
        _ text: String, as format: GlossaryFormat, log: FindingLog? = nil
    ) throws -> [TermEntry] {
        let reader = try format.reader(ByteSource(bytes: Array(text.utf8)), log: log)
        var entries: [TermEntry] = []
        while let entry = try reader.next() { entries.append(entry) }
        return entries
    }

    private func file(_ entries: [TermEntry], _ format: GlossaryFormat) throws -> String {
        let sink = ByteSink()
        let writer = try format.writer(sink)
        for entry in entries { try writer.write(entry) }
        try writer.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    private func entry(_ english: String, _ romanian: String, note: String? = nil) -> TermEntry {
        var entry = TermEntry(designations: [
            TermDesignation(english, .english), TermDesignation(romanian, .romanian),
        ])
        entry.notes = [note].compactMap(\.self)
        return entry
    }

    @Test func `OmegaT's text has three columns`() throws {
        let log = FindingLog()
        let found = try entries(
            "# glosar\nsnow\tzăpadă\n\n storm \t furtună \tvreme\nrain\nflood\tinundație\t\t\tx\n",
            as: .omegat, log: log)
        #expect(
            found.map { $0.designations.map(\.text) } == [
                ["snow", "zăpadă"], ["storm", "furtună"], ["flood", "inundație"],
            ])
        #expect(found.map(\.notes) == [[], ["vreme"], []])
        #expect(found.map(\.line) == [2, 4, 6])
        #expect(log.first.map(\.description) == ["line 5: a row without two terms left out"])
    }

    @Test func `commas within a cell belong to the term`() throws {
        let found = try entries("Washington, D.C.\tWashington, D.C.\n", as: .omegat)
        #expect(found.first?.designations.map(\.text) == ["Washington, D.C.", "Washington, D.C."])
    }

    @Test func `OmegaT's CSV quotes its cells`() throws {
        let found = try entries(
            "\"Washington, D.C.\",\"capitala \"\"SUA\"\"\",\"loc\nsediu\"\nsnow,zăpadă\n", as: .csv)
        #expect(
            found.map { $0.designations.map(\.text) } == [
                ["Washington, D.C.", "capitala \"SUA\""], ["snow", "zăpadă"],
            ])
        #expect(found[0].notes == ["loc\nsediu"])
        #expect(found.map(\.line) == [1, 3])
    }

    @Test func `UTX has its columns where its header says`() throws {
        let found = try entries(
            """
            #UTX 1.11; en-GB / ro-RO; 2026-05-03T10:00:00Z; copyright: none
            #src\ttgt\tconcept ID\ttgt:gender\tsrc:pos\tterm status\tcomment
            snow\tzăpadă\tc1\tfeminine\tnoun\tprovisional\tvreme
            # o observație
            rain\tploaie\t\t\tnoun\tforbidden\t
            hail\tgrindină\t\t\t\tnecunoscut\t
            """, as: .utx)
        #expect(found.map(\.id) == ["c1", nil, nil])
        #expect(found.map { $0.designations[1].status } == [.admitted, .deprecated, nil])
        #expect(found[0].designations[1].gender == "feminine")
        #expect(found[0].designations[0].partOfSpeech == "noun")
        #expect(found[0].designations.map(\.language.tag) == ["en-GB", "ro-RO"])
        #expect(found[0].notes == ["vreme"])
    }

    @Test func `UTX is written with status and part of speech`() throws {
        var first = entry("snow", "zăpadă", note: "a\tb\nc")
        first.subject = "vreme"
        first.designations[1].status = .preferred
        first.designations.append(TermDesignation("omăt", .romanian, status: .deprecated))
        #expect(
            try file([first], .utx) == """
                #UTX 1.11; en/ro; copyright: none
                #src\ttgt\tsrc:pos\tterm status\tcomment
                snow\tzăpadă\tnoun\tapproved\tvreme; a b c
                snow\tomăt\tnoun\tforbidden\tvreme; a b c

                """)
    }

    @Test func `the date of UTX is in its header`() throws {
        let sink = ByteSink()
        let writer = TermTableWriter(sink, dialect: .utx, date: Timestamp("2026-05-03"))
        try writer.finish()
        #expect(
            String(decoding: sink.bytes, as: UTF8.self).hasPrefix(
                "#UTX 1.11; en/ro; 2026-05-03T00:00:00Z; copyright: none\n"))
    }

    @Test func `OmegaT gets no deprecated terms`() throws {
        var snow = entry("snow", "zăpadă")
        snow.designations.append(TermDesignation("omăt", .romanian, status: .deprecated))
        #expect(try file([snow], .omegat) == "snow\tzăpadă\t\n")
        #expect(try file([snow], .csv) == "\"snow\",\"zăpadă\",\"\"\n")
    }

    @Test func `an entry without both languages is left out`() throws {
        let sink = ByteSink()
        let writer = try GlossaryFormat.omegat.writer(sink)
        try writer.write(TermEntry(designations: [TermDesignation("snow", .english)]))
        var avoided = entry("rain", "ploaie")
        avoided.designations[1].status = .deprecated
        try writer.write(avoided)
        try writer.finish()
        #expect(sink.bytes.isEmpty)
        #expect(
            writer.log.first.map(\.description) == [
                "line 1: an entry without en and ro left out",
                "line 2: an entry without en and ro left out",
            ])
    }

    @Test(arguments: [GlossaryFormat.omegat, .csv, .utx])
    func `random terms come back`(format: GlossaryFormat) throws {
        var random = RandomUnits(seed: 72)
        for _ in 0..<100 {
            let texts = (0..<3).map { _ in
                random.text(odd: [",", ";", "\"", "'", "„", "&", "\\", "😀", "(x)"], lines: false)
            }
            let expected = entry("a" + texts[0], "b" + texts[1], note: texts[2])
            let found = try #require(try entries(file([expected], format), as: format).first)
            #expect(found.designations.map(\.text) == expected.designations.map(\.text))
            #expect(found.notes == expected.notes)
        }
    }
}
