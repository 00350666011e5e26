import PunteExchange
import PunteLanguage
import Testing

/// Tests the glossaries of other tools and of people: named columns, MultiTerm, old TBX.
@Suite struct NamedTermTests {
    private func entries(_ text: String, as format: GlossaryFormat) throws -> [TermEntry] {
        let reader = try format.reader(ByteSource(bytes: Array(text.utf8)), log: FindingLog())
        var entries: [TermEntry] = []
        while let entry = try reader.next() { entries.append(entry) }
        return entries
    }

    @Test(
        arguments: [
            ("English,Romanian,Note\nstrike,grevă,sindicat\n", GlossaryFormat.csv),
            ("Engleză;Română;Observații\nstrike;grevă;sindicat\n", .csv),
            ("en\tro\tcomment\nstrike\tgrevă\tsindicat\n", .omegat),
            ("ro;en;note\ngrevă;strike;sindicat\n", .csv),
            ("Source term\tTarget term\tRemarks\nstrike\tgrevă\tsindicat\n", .omegat),
        ])
    func `columns by their names`(text: String, format: GlossaryFormat) throws {
        let found = try entries(text, as: format)
        #expect(found.count == 1)
        #expect(found.first?.designations(in: .english).map(\.text) == ["strike"])
        #expect(found.first?.designations(in: .romanian).map(\.text) == ["grevă"])
        #expect(found.first?.notes == ["sindicat"])
    }

    @Test func `memoQ describes the term before, and has several terms in a row`() throws {
        let found = try entries(
            """
            Entry_ID,Entry_Subject,Entry_Note,English,English_Def,Term_Info,Romanian,Term_Info,\
            Term_Example,Romanian,Term_Info
            8,Muncă,n,strike,a stoppage,CasePermissive,grevă,,Greva continuă.,stradă,Forbidden
            """, as: .csv)
        let entry = try #require(found.first)
        #expect(entry.id == "8" && entry.subject == "Muncă" && entry.definition == "a stoppage")
        #expect(entry.designations.map(\.text) == ["strike", "grevă", "stradă"])
        #expect(entry.designations.map(\.status) == [nil, nil, .deprecated])
        #expect(entry.designations[1].context == "Greva continuă.")
    }

    @Test func `columns about the terms of a language`() throws {
        let found = try entries(
            "English;Romanian;Romanian synonym;Romanian forbidden;Romanian gender;Sector\n"
                + "mayor;primar;edil;maire; masculine;local\n", as: .csv)
        let entry = try #require(found.first)
        #expect(entry.designations.map(\.text) == ["mayor", "primar", "edil", "maire"])
        #expect(entry.designations.map(\.status) == [nil, nil, .admitted, .deprecated])
        #expect(entry.notes == ["Sector: local"])
    }

    @Test func `columns that begin with a tag are about its language`() throws {
        let found = try entries(
            "en,ro,en_note,ro_admitted,ro_def\nflood,inundație,n,viitură,apă pe uscat\n", as: .csv)
        let entry = try #require(found.first)
        #expect(entry.designations.map(\.text) == ["flood", "inundație", "viitură"])
        #expect(entry.designations[0].note == "n")
        #expect(entry.definition == "apă pe uscat")
    }

    @Test(arguments: ["Entry_ID,Term_DE,Term_Info\n1,Streik,\n", "Nr.;Notă;Deutsch\n1;x;Streik\n"])
    func `names of columns without two languages are asked about`(text: String) {
        let error = #expect(throws: ExchangeError.self) { try entries(text, as: .csv) }
        #expect(error?.problem.contains("name them English and Romanian") == true)
    }

    @Test func `TBX-Min of 2013`() throws {
        let found = try entries(
            """
            <TBX dialect="TBX-Min"><header><languages source="en" target="ro"/></header><body>
            <entry id="C7"><subjectField>muncă</subjectField>
            <langGroup xml:lang="en"><termGroup><term>strike</term></termGroup></langGroup>
            <langGroup xml:lang="ro"><termGroup><term>grevă</term><termStatus>preferred</termStatus>
            <partOfSpeech>noun</partOfSpeech></termGroup><termGroup><term>strică</term>
            <noteGroup><note><noteKey>k</noteKey><noteValue>greșit</noteValue></note></noteGroup>
            <termStatus>notRecommended</termStatus></termGroup></langGroup></entry></body></TBX>
            """, as: .tbx)
        let entry = try #require(found.first)
        #expect(entry.subject == "muncă")
        #expect(entry.designations.map(\.status) == [nil, .preferred, .deprecated])
        #expect(GlossaryFormat.detect(path: "a.xml", firstBytes: "<TBX dialect".utf8) == .tbx)
    }

    @Test func `MultiTerm's XML in UTF-16`() throws {
        let text = """
            <?xml version="1.0" encoding="UTF-16"?><mtf><conceptGrp><concept>12</concept>
            <descripGrp><descrip type="Subject">muncă</descrip></descripGrp>
            <languageGrp><language type="English" lang="EN-US"/><termGrp><term>strike</term>
            <descripGrp><descrip type="Definition">a stoppage</descrip></descripGrp></termGrp>
            </languageGrp><languageGrp><language type="Romanian" lang="RO"/><termGrp>
            <term>grevă</term><descripGrp><descrip type="Status">Forbidden</descrip></descripGrp>
            <descripGrp><descrip type="Context">Greva continuă.</descrip></descripGrp></termGrp>
            <termGrp><term>încetarea lucrului</term></termGrp></languageGrp></conceptGrp></mtf>
            """
        let bytes: [UInt8] =
            [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let reader = try TBXReader(ByteSource(bytes: bytes))
        let entry = try #require(try reader.next())
        #expect(entry.id == "12" && entry.subject == "muncă")
        #expect(entry.designations.map(\.text) == ["strike", "grevă", "încetarea lucrului"])
        #expect(entry.designations.map(\.status) == [nil, .deprecated, nil])
        #expect(entry.designations[1].context == "Greva continuă.")
        #expect(entry.designations[0].note == "a stoppage")
    }

    @Test func `states of other tools, and notes of every kind`() throws {
        let found = try entries(
            """
            <martif type="TBX"><text><body><termEntry id="t"><note>n1</note>
            <langSet xml:lang="en"><descrip type="definition">d1</descrip><tig><term>strike</term>
            </tig></langSet><langSet xml:lang="ro"><descrip type="definition">d2</descrip>
            <tig><term>strică</term><termNote type="x-memoQ-status">forbidden</termNote></tig>
            <tig><term>grevă</term><note>a</note><note>b</note></tig></langSet></termEntry>
            </body></text></martif>
            """, as: .tbx)
        let entry = try #require(found.first)
        #expect(entry.definition == "d1")
        #expect(entry.notes == ["n1", "d2"])
        #expect(entry.designations.map(\.status) == [nil, .deprecated, nil])
        #expect(entry.designations[2].note == "a; b")
    }

    @Test(
        arguments: [
            "Termen;Traducere\nstrike;grevă\n", "Cuvânt;Echivalent\nstrike;grevă\n",
            "Term;Translation\nstrike;grevă\n", "Denumire;Corespondent;Notă\nstrike;grevă;\n",
            "Traducere;Termen\ngrevă;strike\n", "Termen englez;Termen românesc\nstrike;grevă\n",
            "Termenul în limba engleză;Termenul în limba română\nstrike;grevă\n",
            "Nr. crt.;Expresie;Traducere\n1;strike;grevă\n",
            "Termen;Traducere;Sursă\nstrike;grevă;DEX\n",
            "Expresie;Sursă;Echivalent\nstrike;DEX;grevă\n",
        ])
    func `headings of people's tables`(text: String) throws {
        let found = try entries(text, as: .csv)
        #expect(found.count == 1)
        #expect(found.first?.designations(in: .english).map(\.text) == ["strike"])
        #expect(found.first?.designations(in: .romanian).map(\.text) == ["grevă"])
    }

    /// A table without headings may begin with the term *term*.
    @Test func `terms that could be headings`() throws {
        let found = try entries("term;termen\nword;cuvânt\n", as: .csv)
        #expect(
            found.map { $0.designations.map(\.text) } == [["term", "termen"], ["word", "cuvânt"]])
    }

    @Test func `what a table says of an entry`() throws {
        let found = try entries(
            "English;Romanian;Source;Status;Domain;Type;Desk;Author;Creation date;Modified by\n"
                + "writ;mandat;DEX;propus;justiție;other;Externe, Sport;Ana;2026-05-03;Dan\n"
                + "dam;baraj;;interzis;;;;;3 mai;\n", as: .csv)
        let entry = try #require(found.first)
        #expect(entry.designations.map(\.text) == ["writ", "mandat"])
        #expect(entry.source == "DEX" && entry.status == .proposed)
        #expect(entry.subject == "justiție" && entry.kind == "other")
        #expect(entry.desks == ["Externe", "Sport"])
        #expect(entry.origination == TermSignature(author: "Ana", date: "2026-05-03"))
        #expect(entry.modification == TermSignature(author: "Dan"))
        #expect(found.last?.designations.map(\.status) == [nil, .deprecated])
        #expect(found.last?.status == nil && found.last?.notes == ["3 mai"])
    }
}
