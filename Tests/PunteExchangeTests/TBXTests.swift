import PunteExchange
import PunteLanguage
import Testing

private func entries(
    _ text: String, log: FindingLog? = nil
) throws -> [TermEntry] {
    let reader = try TBXReader(ByteSource(bytes: Array(text.utf8)), log: log)
    var entries: [TermEntry] = []
    while let entry = try reader.next() { entries.append(entry) }
    return entries
}

private func file(
    _ entries: [TermEntry], _ dialect: TBXWriter.Dialect, _ style: TBXWriter.Style = .dca
) throws -> String {
    let sink = ByteSink()
    let writer = TBXWriter(sink, dialect: dialect, style: style)
    for entry in entries { try writer.write(entry) }
    try writer.finish()
    return String(decoding: sink.bytes, as: UTF8.self)
}

@Suite struct TBXReaderTests {
    private func document(_ content: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
        \(content)
        </body></text></tbx>
        """
    }

    private let pair = """
        <langSec xml:lang="en"><termSec><term>ceasefire</term></termSec></langSec>\
        <langSec xml:lang="ro"><termSec><term>încetarea focului</term></termSec></langSec>
        """

    @Test func `an entry with its concept, terms and categories`() throws {
        let found = try entries(
            document(
                """
                <conceptEntry id="c7"><descrip type="subjectField">politică</descrip>
                <descrip type="definition">oprirea
                   luptelor</descrip><note>n1</note>
                <langSec xml:lang="en-US"><termSec><term>ceasefire</term>
                <termNote type="partOfSpeech">noun</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                <descrip type="context">The ceasefire held.</descrip>
                <admin type="source">agenție</admin><note>n2</note></termSec></langSec>
                <langSec xml:lang="ro"><note>n3</note><termSec><term>încetarea focului</term>
                <termNote type="grammaticalGender">feminine</termNote>
                <termNote type="termType">phrase</termNote></termSec>
                <termSec><term>armistițiu</term></termSec></langSec></conceptEntry>
                """))
        let entry = try #require(found.first)
        #expect(entry.id == "c7")
        #expect(entry.line == 3)
        #expect(entry.subject == "politică")
        #expect(entry.definition == "oprirea luptelor")
        #expect(entry.notes == ["n1", "n3"])
        #expect(entry.designations.map(\.text) == ["ceasefire", "încetarea focului", "armistițiu"])
        let first = entry.designations[0]
        #expect(first.language.tag == "en-US")
        #expect(first.status == .preferred)
        #expect(first.partOfSpeech == "noun")
        #expect(first.context == "The ceasefire held.")
        #expect(first.source == "agenție")
        #expect(first.note == "n2")
        #expect(entry.designations[1].gender == "feminine")
        #expect(entry.designations[1].type == "phrase")
        #expect(entry.designations(in: .romanian).count == 2)
    }

    @Test(
        arguments: [
            ("preferredTerm-admn-sts", .preferred), ("preferredTerm", .preferred),
            ("standardizedTerm", .preferred), ("admittedTerm-admn-sts", .admitted),
            ("deprecatedTerm-admn-sts", .deprecated), ("supersededTerm-admn-sts", .deprecated),
            ("legalTerm-admn-sts", nil), ("", nil),
        ] as [(String, Designation.Status?)])
    func `statuses in their spellings`(written: String, status: Designation.Status?) throws {
        for type in ["administrativeStatus", "normativeAuthorization"] {
            let found = try entries(
                document(
                    "<conceptEntry id=\"1\"><langSec xml:lang=\"en\"><termSec><term>dam</term>"
                        + "<termNote type=\"\(type)\">\(written)</termNote></termSec></langSec>"
                        + "</conceptEntry>"))
            #expect(found.first?.designations.first?.status == status)
        }
    }

    @Test func `the elements of TBX 2`() throws {
        let found = try entries(
            """
            <martif type="TBX" xml:lang="en"><text><body><termEntry id="a">
            <langSet xml:lang="en"><tig><term>flood</term></tig></langSet>
            <langSet lang="ro"><ntig><termGrp><term>inundație</term>
            <termNote type="grammaticalGender">feminine</termNote></termGrp></ntig></langSet>
            </termEntry></body></text></martif>
            """)
        #expect(found.map { $0.designations.map(\.text) } == [["flood", "inundație"]])
        #expect(found[0].designations[1].gender == "feminine")
    }

    @Test func `the elements of the DCT style, whatever their prefix`() throws {
        let found = try entries(
            """
            <tbx style="dct" type="TBX-Min" xmlns="urn:iso:std:iso:30042:ed-2" \
            xmlns:m="http://www.tbxinfo.net/ns/min"><text><body><conceptEntry id="a">
            <m:subjectField>vreme</m:subjectField><langSec xml:lang="en"><termSec>
            <term>snow</term><m:partOfSpeech>noun</m:partOfSpeech>
            <m:administrativeStatus>admittedTerm-admn-sts</m:administrativeStatus>
            </termSec></langSec></conceptEntry></body></text></tbx>
            """)
        let entry = try #require(found.first)
        #expect(entry.subject == "vreme")
        #expect(entry.designations[0].partOfSpeech == "noun")
        #expect(entry.designations[0].status == .admitted)
    }

    @Test func `groups of descriptions, and markup within texts`() throws {
        let found = try entries(
            document(
                """
                <conceptEntry id="1"><descripGrp><descrip type="definition">apă <hi>mare</hi>\
                </descrip><admin type="source">x</admin></descripGrp><langSec xml:lang="ro">\
                <termSec><term>  viitură
                mare </term></termSec></langSec></conceptEntry>
                """))
        #expect(found.first?.definition == "apă mare")
        #expect(found.first?.designations.map(\.text) == ["viitură mare"])
    }

    @Test func `who an entry is for, from whom and when`() throws {
        let found = try entries(
            document(
                """
                <conceptEntry id="1"><descrip type="subjectField">justiție</descrip>
                <descripGrp><descrip type="definition">hotărâre</descrip>
                <admin type="source">Codul penal</admin></descripGrp>
                <admin type="customerSubset">Externe</admin>
                <admin type="customerSubset">Sport</admin><admin type="projectSubset">2026</admin>
                <transacGrp><transac type="transactionType">origination</transac>
                <transacNote type="responsibility">Ana Pop</transacNote><date>2026-05-03</date>
                <note>n</note></transacGrp>
                <transacGrp><transac type="transactionType">modification</transac>
                <date>2026-05-04T10:00:00Z</date></transacGrp>
                <transacGrp><transac type="transactionType">modification</transac>
                <date>2026-06-01</date></transacGrp>
                <langSec xml:lang="en"><transacGrp><transac type="transactionType">modification
                </transac><date>2026-07-01</date></transacGrp><termSec><term>writ</term>
                <admin type="customerSubset">Externe</admin>
                <termNote type="usageNote">rar</termNote></termSec></langSec></conceptEntry>
                """))
        let entry = try #require(found.first)
        #expect(entry.source == "Codul penal" && entry.definition == "hotărâre")
        #expect(entry.desks == ["Externe", "Sport"])
        #expect(entry.notes == ["project: 2026"])
        #expect(entry.origination == TermSignature(author: "Ana Pop", date: "2026-05-03"))
        #expect(entry.modification == TermSignature(date: "2026-06-01"))
        #expect(entry.designations.first?.desks == ["Externe"])
        #expect(entry.designations.first?.note == "rar")
    }

    @Test(
        arguments: [
            ("<admin type=\"elementWorkingStatus\">workingElement</admin>", "", .proposed),
            ("<admin type=\"elementWorkingStatus\">archiveElement</admin>", "", .superseded),
            ("<descrip type=\"Status\">aprobat</descrip>", "", .approved),
            ("", "<termNote type=\"processStatus\">provisionallyProcessed</termNote>", .proposed),
            ("", "<termNote type=\"processStatus\">finalized</termNote>", .approved),
            ("<note>status: superseded</note>", "", .superseded),
            ("<note>status: unclear</note>", "", nil),
        ] as [(String, String, Term.Status?)])
    func `the stage of an entry`(ofEntry: String, ofTerm: String, status: Term.Status?) throws {
        let found = try entries(
            document(
                "<conceptEntry id=\"1\">\(ofEntry)<langSec xml:lang=\"en\"><termSec>"
                    + "<term>dam</term>\(ofTerm)</termSec></langSec></conceptEntry>"))
        #expect(found.first?.status == status)
        #expect(found.first?.designations.map(\.text) == ["dam"])
        #expect(found.first?.notes == (status == nil ? ["status: unclear"] : []))
    }

    @Test func `MultiTerm's transactions name the person`() throws {
        let found = try entries(
            """
            <mtf><conceptGrp><concept>1</concept><transacGrp><transac type="origination">super\
            </transac><date>2005-03-01T09:00:00</date></transacGrp><languageGrp>
            <language type="English" lang="EN"/><termGrp><term>dam</term><transacGrp>
            <transac type="modification">ana</transac><date>2006-01-02T09:00:00</date>
            </transacGrp></termGrp></languageGrp></conceptGrp></mtf>
            """)
        let entry = try #require(found.first)
        #expect(entry.origination == TermSignature(author: "super", date: "2005-03-01T09:00:00"))
        #expect(entry.modification.author == "ana")
        #expect(entry.designations.first?.note == nil)
    }

    @Test func `the first definition counts`() throws {
        let found = try entries(
            document(
                "<conceptEntry id=\"1\"><descrip type=\"definition\">a</descrip>"
                    + "<descrip type=\"definition\">b</descrip>\(pair)</conceptEntry>"))
        #expect(found.first?.definition == "a")
    }

    @Test func `damage costs an entry at most, and is named`() throws {
        let log = FindingLog()
        let found = try entries(
            document(
                """
                <conceptEntry id="1">\(pair)</conceptEntry>
                <conceptEntry id="2"></conceptEntry>
                <conceptEntry id="3"><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>
                <conceptEntry id="4">\(pair)
                <conceptEntry id="5"><note>R&D</note>\(pair)</conceptEntry>
                """), log: log)
        #expect(found.map(\.id) == ["1", "4", "5"])
        #expect(found.last?.notes == ["R&D"])
        #expect(
            log.first.map(\.description) == [
                "line 4: an entry without terms left out",
                "line 5: terms without a language left out",
                "line 5: an entry without terms left out",
                "line 7: <conceptEntry> begins before the last one ended",
                "line 7: bare & read as text",
            ])
    }

    @Test func `a file cut anywhere gives the entries that are whole`() throws {
        let whole = Array(
            document("<conceptEntry id=\"1\">\(pair)</conceptEntry>").utf8)
        for length in 160..<whole.count {
            let found = try entries(String(decoding: whole[..<length], as: UTF8.self))
            #expect(
                found.allSatisfy { entry in
                    ["ceasefire", "încetarea focului"].starts(
                        with: entry.designations.map(\.text).filter { !$0.contains("\u{FFFD}") },
                        by: { $0.hasPrefix($1) })
                })
        }
    }

    @Test func `what is not TBX is refused`() {
        #expect(
            throws: ExchangeError("is not TBX: there is no <tbx>, <martif>, <TBX> or <mtf> element")
        ) { try entries("<tmx/>") }
    }
}

@Suite struct TBXWriterTests {
    private var entry: TermEntry {
        var entry = TermEntry(subject: "vreme")
        entry.definition = "ploaie & vânt"
        entry.notes = ["n"]
        entry.designations = [
            TermDesignation("storm", .english, status: .preferred),
            TermDesignation("furtună", .romanian, status: .admitted),
            TermDesignation("tempest", .english, status: .deprecated),
        ]
        entry.designations[0].partOfSpeech = "properNoun"
        entry.designations[1].gender = "feminine"
        return entry
    }

    @Test func `TBX-Basic in the DCA style`() throws {
        #expect(
            try file([entry], .basic) == """
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\
                <tbxHeader><fileDesc><sourceDesc><p>Punte</p></sourceDesc></fileDesc></tbxHeader>
                <text><body>
                <conceptEntry id="c1">
                <descrip type="subjectField">vreme</descrip>
                <descrip type="definition">ploaie &amp; vânt</descrip>
                <note>n</note>
                <langSec xml:lang="en">
                <termSec>
                <term>storm</term>
                <termNote type="partOfSpeech">other</termNote>
                <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                </termSec>
                <termSec>
                <term>tempest</term>
                <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
                </termSec>
                </langSec>
                <langSec xml:lang="ro">
                <termSec>
                <term>furtună</term>
                <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                <termNote type="grammaticalGender">feminine</termNote>
                </termSec>
                </langSec>
                </conceptEntry>
                </body></text>
                </tbx>

                """)
    }

    @Test func `the DCT style has elements of two namespaces`() throws {
        let text = try file([entry], .basic, .dct)
        #expect(text.contains("style=\"dct\""))
        #expect(text.contains("<min:subjectField>vreme</min:subjectField>"))
        #expect(text.contains("<basic:definition>ploaie &amp; vânt</basic:definition>"))
        #expect(text.contains("<min:administrativeStatus>preferredTerm-admn-sts"))
        let min = try file([entry], .min, .dct)
        #expect(!min.contains("basic:"))
    }

    @Test func `TBX 2 and Core have no DCT style`() throws {
        #expect(try file([entry], .core, .dct) == file([entry], .core))
        #expect(try file([entry], .version2, .dct) == file([entry], .version2))
    }

    @Test func `Core holds terms and notes`() throws {
        let text = try file([entry], .core)
        #expect(!text.contains("type=\"subjectField\""))
        let found = try #require(try entries(text).first)
        #expect(found.notes == ["n"])
        #expect(found.designations.map(\.status) == [nil, nil, nil])
    }

    @Test func `random entries come back from Basic and TBX 2`() throws {
        var random = RandomUnits(seed: 71)
        // A reader of TBX brings white space to single spaces.
        func text(_ random: inout RandomUnits) -> String {
            random.text(odd: ["&", "<", ">", "\"", "]]>", "„", "😀", "e\u{301}", "\u{A0}"])
        }
        for _ in 0..<60 {
            var entry = TermEntry()
            entry.subject = random.maybe(50, text)
            entry.definition = random.maybe(50, text)
            entry.notes = random.maybe(50) { [text(&$0)] } ?? []
            for language in [Language.english, .romanian] {
                for _ in 0..<Int.random(in: 1...3, using: &random.random) {
                    var designation = TermDesignation(text(&random), language)
                    designation.status = random.maybe(60) {
                        $0.pick(Designation.Status.allCases)
                    }
                    designation.partOfSpeech = random.maybe { $0.pick(["noun", "verb", "other"]) }
                    designation.gender = random.maybe { $0.pick(["feminine", "neuter"]) }
                    designation.type = random.maybe { $0.pick(["acronym", "phrase"]) }
                    designation.context = random.maybe(30, text)
                    designation.source = random.maybe(30, text)
                    designation.note = random.maybe(30, text)
                    entry.designations.append(designation)
                }
            }
            for (dialect, style) in [
                (TBXWriter.Dialect.basic, TBXWriter.Style.dca), (.basic, .dct), (.version2, .dca),
            ] {
                let log = FindingLog()
                var found = try #require(try entries(file([entry], dialect, style), log: log).first)
                found.id = nil
                found.line = 0
                #expect(found == entry)
                #expect(log.count == 0)
            }
        }
    }

    @Test func `an entry without terms is left out, forbidden characters too`() throws {
        let sink = ByteSink()
        let writer = TBXWriter(sink)
        try writer.write(TermEntry(subject: "gol"))
        try writer.write(TermEntry(designations: [TermDesignation("a\u{1}b", .english)]))
        try writer.finish()
        #expect(
            writer.log.first.map(\.description) == [
                "line 1: an entry without terms left out",
                "line 2: 1 characters that XML forbids removed",
            ])
        let found = try entries(String(decoding: sink.bytes, as: UTF8.self))
        #expect(found.map { $0.designations.map(\.text) } == [["ab"]])
    }
}
