import PunteExchange
import PunteLanguage
import Testing

@Suite struct TermTests {
    private var entry: TermEntry {
        var entry = TermEntry(id: "c1", subject: "organisation")
        entry.definition = "alianță militară & politică"
        entry.notes = ["de scris cu majuscule"]
        entry.designations = [
            TermDesignation("NATO", .english, status: .preferred),
            TermDesignation("Atlantic Alliance", .english, status: .admitted),
            TermDesignation("NATO", .romanian, status: .preferred),
            TermDesignation("OTAN", .romanian, status: .deprecated),
        ]
        entry.designations[0].partOfSpeech = "noun"
        entry.designations[0].type = "acronym"
        entry.designations[2].gender = "neuter"
        entry.designations[2].context = "Statele NATO s-au reunit."
        entry.designations[2].source = "Agerpres"
        entry.designations[2].note = "indeclinabil"
        return entry
    }

    private func read(_ bytes: [UInt8], _ format: GlossaryFormat) throws -> [TermEntry] {
        let reader = try format.reader(ByteSource(bytes: bytes))
        var entries: [TermEntry] = []
        while var entry = try reader.next() {
            entry.line = 0
            entries.append(entry)
        }
        return entries
    }

    @Test(arguments: [TBXWriter.Style.dca, .dct])
    func `TBX-Basic holds everything`(style: TBXWriter.Style) throws {
        let sink = ByteSink()
        let writer = TBXWriter(sink, style: style)
        try writer.write(entry)
        try writer.finish()
        #expect(try read(sink.bytes, .tbx) == [entry])
    }

    @Test func `TBX 2 holds everything`() throws {
        let sink = ByteSink()
        let writer = try GlossaryFormat.tbx2.writer(sink)
        try writer.write(entry)
        try writer.finish()
        #expect(try read(sink.bytes, .tbx) == [entry])
    }

    @Test func `the smaller dialects leave away what they do not have`() throws {
        for (format, subject) in [(GlossaryFormat.tbxMin, "organisation"), (.tbxCore, nil)] {
            let sink = ByteSink()
            let writer = try format.writer(sink)
            try writer.write(entry)
            try writer.finish()
            let found = try #require(try read(sink.bytes, .tbx).first)
            #expect(found.subject == subject)
            #expect(found.definition == nil)
            #expect(found.designations.map(\.text) == entry.designations.map(\.text))
        }
    }

    @Test func `OmegaT's text pairs every name that may be used`() throws {
        for format in [GlossaryFormat.omegat, .csv] {
            let sink = ByteSink()
            let writer = try format.writer(sink)
            try writer.write(entry)
            try writer.finish()
            let entries = try read(sink.bytes, format)
            #expect(
                entries.map { $0.designations.map(\.text) } == [
                    ["NATO", "NATO"], ["Atlantic Alliance", "NATO"],
                ])
            #expect(
                entries[0].notes == [
                    "organisation; alianță militară & politică; de scris cu majuscule"
                ])
        }
    }

    @Test func `UTX names its languages and columns`() throws {
        let file = """
            #UTX 1.11; en-US/ro; 2026-05-03; copyright: none
            #src\ttgt\tsrc:pos\tterm status\tcomment
            ceasefire\tîncetarea focului\tnoun\tapproved\tfără cratimă
            ceasefire\tarmistițiu\tnoun\tforbidden\t
            """
        let entries = try read(Array(file.utf8), .utx)
        #expect(entries.map { $0.designations[1].status } == [.preferred, .deprecated])
        #expect(entries[0].designations[0].language == Language(tag: "en-US"))
        #expect(entries[0].notes == ["fără cratimă"])
    }

    @Test func `comments and rows without a pair`() throws {
        let log = FindingLog()
        let reader = try GlossaryFormat.omegat.reader(
            ByteSource(bytes: Array("# glosar\nbridge\tpod\nriver\n\n".utf8)), log: log)
        #expect(try reader.next()?.designations.map(\.text) == ["bridge", "pod"])
        #expect(try reader.next() == nil)
        #expect(log.first.map(\.line) == [3])
    }

    @Test func `entities are refused here too`() {
        let file = "<!DOCTYPE martif [<!ENTITY a 'b'>]><martif><text/></martif>"
        #expect(throws: ExchangeError.self) { try read(Array(file.utf8), .tbx) }
    }
}
