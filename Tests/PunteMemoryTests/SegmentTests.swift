import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct SegmentTests {
    @Test func whatOtherToolsAttachedComesBack() throws {
        let store = try TemporaryMemory()
        let metadata = SegmentMetadata(
            properties: [
                .init(type: "client", value: "agenția", language: "ro"),
                .init(type: "tool", value: "x", side: .english),
            ],
            notes: [
                .init(text: "À vérifier", language: "fr"), .init(text: "văzut", side: .romanian),
            ])
        var pending = [StoredSegment(english: "Seen.", romanian: "Văzut.", metadata: metadata)]
        try store.memory.importSegments { pending.popLast() }
        #expect(try store.memory.segment(1)?.metadata == metadata)
    }

    @Test(arguments: [
        "", "a \"quoted\" \\ text", "two\nlines\r\tand\u{0}\u{1F}controls", "ș ț 👩‍👩‍👧 \u{2028}",
    ])
    func metadataMayHoldAnyText(text: String) throws {
        let metadata = SegmentMetadata(
            properties: [
                .init(type: text, value: text, side: .romanian, language: text),
                .init(type: "x", value: text),
            ],
            notes: [.init(text: text, side: .english), .init(text: text, language: "ro")])
        #expect(MetadataText.metadata(MetadataText.text(of: metadata)) == metadata)
        #expect(MetadataText.text(of: SegmentMetadata()) == nil)
    }
}
