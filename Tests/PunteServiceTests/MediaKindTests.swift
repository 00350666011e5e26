import Testing

@testable import PunteService

/// Tests which pages and files are read as reports.
@Suite struct MediaKindTests {
    @Test(arguments: [
        ("text/html", "news", MediaKind.page), ("text/html", "news.php", .page),
        ("text/plain", "a", .text), ("", "a.docx", .word), ("", "a.HTM", .page),
        ("application/octet-stream", "a.txt", .text),
    ])
    func aReportIsKnown(type: String, name: String, kind: MediaKind) {
        #expect(MediaKind.kind(of: type, name: name) == kind)
    }

    @Test(arguments: [
        ("image/png", "a.html"), ("application/json", "a.txt"), ("application/pdf", "a.pdf"),
        ("", "a"), ("application/octet-stream", "a.exe"), ("", ".txt"),
    ])
    func anythingElseIsNone(type: String, name: String) {
        #expect(MediaKind.kind(of: type, name: name) == nil)
    }

    @Test(arguments: [
        ("news", MediaKind.page, "news.html"), ("news.htm", .page, "news.htm"),
        ("news.php", .page, "news.php.html"), ("a.docx", .word, "a.docx"), ("a", .text, "a.txt"),
    ])
    func theNameTellsTheKind(name: String, kind: MediaKind, named: String) {
        #expect(kind.named(name) == named)
    }
}
