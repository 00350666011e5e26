import Testing

@testable import PunteText

@Suite("Start tags with very many attributes")
struct HTMLTagsTests {
    private func tag(_ count: Int) -> String {
        "<body " + (0..<count).map { "a\($0)=b" }.joined(separator: " ") + ">"
    }

    @Test func onlyTheNameOfSuchATagIsKept() {
        let page = "<html>\(tag(4_000))<p class='a>b'>Podul a fost închis.</p></html>"
        #expect(
            HTMLTags.limited(page) == "<html><body><p class='a>b'>Podul a fost închis.</p></html>")
    }

    @Test(
        arguments: [
            "<p>3 < 4 și 5 > 4</p>", "<img src=\"data:image/png;base64,AAAA\" alt='a b c'>", "<",
            "<p", "<!-- <b -->", "",
        ])
    func otherPagesAreUnchanged(page: String) {
        #expect(HTMLTags.limited(page) == page)
        #expect(HTMLTags.limited(tag(50) + page) == tag(50) + page)
    }
}
