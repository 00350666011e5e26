import FoundationEssentials
import PunteLanguage
import Testing

@testable import PunteMemory

/// Compares the reading and writing of metadata with Foundation's coders.
@Suite struct MetadataTextTests {
    private let examples = [
        SegmentMetadata(),
        SegmentMetadata(properties: [.init(type: "client", value: "Radio")]),
        SegmentMetadata(notes: [.init(text: "de verificat", side: .romanian)]),
        SegmentMetadata(
            properties: [
                .init(type: "", value: ""),
                .init(
                    type: "a\"b\\c/d", value: "rând\nnou\r\ttab\u{1}\u{1F}\u{7F}", side: .english),
                .init(type: "x", value: "țară 🌉", side: .romanian, language: "ro-MD"),
            ],
            notes: [.init(text: "două", language: "ro"), .init(text: "„trei”", side: .english)]),
    ]

    @Test func `what is written comes back`() {
        for example in examples {
            #expect(MetadataText.metadata(MetadataText.text(of: example)) == example)
        }
    }

    @Test func `the coders of Foundation write the same`() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for example in examples where !example.isEmpty {
            let text = String(decoding: try encoder.encode(example), as: UTF8.self)
            #expect(MetadataText.metadata(text) == example)
            #expect(
                try JSONDecoder().decode(
                    SegmentMetadata.self, from: Data((MetadataText.text(of: example) ?? "").utf8))
                    == example)
        }
    }

    @Test(arguments: [
        #" { "properties": [ {"value":"v","type":"t"} ], "notes": [] } "#,
        #"{"notes":[],"properties":[{"type":"t","value":"\u0076"}]}"#,
        #"{"notes":[],"properties":[{"later":"?","type":"t","value":"v"}]}"#,
    ])
    func `any other form of the same JSON is read`(text: String) {
        #expect(MetadataText.metadata(text).properties == [.init(type: "t", value: "v")])
    }

    @Test(arguments: ["", "{", "null", "{\"notes\":[],\"properties\":[{\"type\":\"t\"}]}"])
    func `what cannot be read is nothing`(text: String) {
        #expect(MetadataText.metadata(text).isEmpty)
    }
}
