import Testing

@testable import PunteCommand

@Suite("Changes of a sentence in its file")
struct SentenceSourceTests {
    private func changed(_ sentence: String, in source: String, to other: String) -> String? {
        SentenceSource(sentence, in: Array(source.utf8)[...]).changed(to: other)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [
        ("Au venit 25 nave.", "Au venit 25 nave.", "Au venit 25 de nave."),
        ("Au venit 25 nave.", "Au venit\n25 nave.", "Au venit\n25 de nave."),
        ("Au venit 25 nave.", "Au venit \r\n  25 nave.", "Au venit \r\n  25 de nave."),
        ("Au venit 25 nave.", "Au <b>venit</b> 25 nave.", "Au <b>venit</b> 25 de nave."),
        ("Au venit 25 nave.", "Au **venit** 25 nave.", "Au **venit** 25 de nave."),
    ])
    func `line breaks and markup stay`(sentence: String, source: String, right: String) {
        #expect(changed(sentence, in: source, to: "Au venit 25 de nave.") == right)
    }

    @Test func `characters are replaced and removed`() {
        #expect(changed("şi  ţara , da", in: "şi  ţara , da", to: "și țara, da") == "și țara, da")
    }

    @Test func `nothing is changed where the file has something else`() {
        #expect(
            changed("Știri & vești,da", in: "Știri &amp; vești,da", to: "Știri & vești, da") == nil)
        #expect(
            changed("25 nave & bărci", in: "25 nave &amp; bărci", to: "25 de nave & bărci")
                == "25 de nave &amp; bărci")
    }

    @Test func `a line break is not taken out`() {
        #expect(changed("nave , da", in: "nave\n, da", to: "nave, da") == nil)
    }
}
