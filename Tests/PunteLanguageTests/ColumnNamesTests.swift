import Testing

@testable import PunteLanguage

/// Tests that columns are known by the names that tools and people give them.
@Suite("Names of columns")
struct ColumnNamesTests {
    @Test(
        arguments: [
            ("English", .english, nil), ("Engleză", .english, nil), ("ENGLEZA", .english, nil),
            ("Limba română", .romanian, nil), ("Romanian (Romania)", .romanian, nil),
            ("English (United States)", .english, nil), ("Source (en-US)", .english, nil),
            ("Text țintă", .target, nil), ("Source segment", .source, nil),
            ("English_Def", .english, .definition), ("Romanian Status", .romanian, .status),
            ("Romanian synonym", .romanian, .synonym), ("Nr. crt.", nil, .id),
            ("Entry_ID", nil, .id), ("Observații", nil, .note), ("Term_Example", nil, .context),
            ("Domeniu", nil, .domain), ("Termen RO", .romanian, nil), ("Text (EN)", .english, nil),
            ("Termen englez", .english, nil), ("Echivalent", .target, nil),
            ("Redacție", nil, .desk), ("Bibliografie", nil, .reference),
        ] as [(String, ColumnNames.Concept?, ColumnNames.Concept?)])
    func meaning(name: String, side: ColumnNames.Concept?, field: ColumnNames.Concept?) {
        #expect(ColumnNames.meaning(of: name) == ColumnNames.Meaning(side: side, field: field))
    }

    @Test(
        arguments: [
            "", "The English text of a long treaty", "Kategorie", "Text A", "Bună ziua", "term",
            "The note on the door said that nobody was at home today",
        ])
    func noName(text: String) {
        #expect(ColumnNames.meaning(of: text) == nil)
    }

    @Test(
        arguments: [
            ("Translated (100%)", "translated"), ("Not Translated", "draft"),
            ("Aprobat", "confirmed"), ("De verificat", "needs-review"), ("Respins", "rejected"),
            ("vreme", nil), ("", nil),
        ] as [(String, String?)])
    func review(word: String, state: String?) {
        #expect(ColumnNames.review(of: word) == state)
    }

    @Test(
        arguments: [
            ("preferredTerm-admn-sts", .preferred), ("standardizedTerm", .preferred),
            ("Forbidden", .deprecated), ("Nerecomandat", .deprecated), ("admis", .admitted),
            ("provisional", .admitted), ("noun", nil),
        ] as [(String, Designation.Status?)])
    func termStatus(word: String, status: Designation.Status?) {
        #expect(ColumnNames.termStatus(of: word) == status)
    }

    @Test(
        arguments: [
            ("finalized", .approved), ("provisionallyProcessed", .proposed),
            ("Propus", .proposed), ("Aprobată", .approved), ("archiveElement", .superseded),
            ("forbidden", nil), ("", nil),
        ] as [(String, Term.Status?)])
    func entryStatus(word: String, status: Term.Status?) {
        #expect(ColumnNames.entryStatus(of: word) == status)
    }

    @Test("A name of texts says nothing of the side")
    func texts() {
        #expect(ColumnNames.isText("Termen") && ColumnNames.isText("WORD"))
        #expect(!ColumnNames.isText("Traducere") && !ColumnNames.isText(""))
    }

    @Test("A name has one meaning")
    func names() {
        for table in [
            LanguageData.Both.columnNames, LanguageData.Both.reviewWords,
            LanguageData.Both.termStatuses, LanguageData.Both.entryStatuses,
        ] {
            let names = DataTable(table).rows.flatMap { row in
                row[1].split(separator: "|").map { $0.trimming { $0 == " " } }
            }
            #expect(Set(names).count == names.count)
        }
    }
}
