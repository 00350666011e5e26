import Testing

@testable import PunteText

@Suite struct SegmentKindsTests {
    private func kind(
        _ text: String, hasBefore: Bool = true, hasAfter: Bool = true
    ) -> Sentence.Kind {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer {
            SegmentKinds(bytes: $0).kind(
                of: 0..<bytes.count, hasBefore: hasBefore, hasAfter: hasAfter)
        }
    }

    @Test(arguments: [
        "• taxa crește", "- taxa crește", "* taxa crește", "1. Taxa crește", "12) taxa crește",
        "a) taxa crește", "· taxa crește", "▪ taxa crește", "⁃\ttaxa crește",
    ])
    func listItems(text: String) {
        #expect(kind(text) == .listItem)
        #expect(kind(text, hasBefore: false) == .listItem)
    }

    @Test(arguments: [
        "-taxa crește", "1.5 milioane", "123. Prea lung", "ab) taxa", "a. Popescu", "•", "1.",
        "– Da, a spus el", "2024 a fost un an greu",
    ])
    func noListItems(text: String) {
        #expect(kind(text) != .listItem)
    }

    @Test(arguments: [
        "Foto: Inquam Photos", "FOTO: Agerpres", "Sursa foto: Facebook", "Photo: AP",
        "Foto / Inquam Photos",
    ])
    func captions(text: String) {
        #expect(kind(text) == .caption)
    }

    @Test(arguments: [
        "Premierul: nu demisionez", "Reacție la Moscova", "Ce urmează?", "„Nu vom ceda”",
    ])
    func headings(text: String) {
        #expect(kind(text) == .heading)
        #expect(kind(text, hasBefore: false) == .title)
    }

    /// Nothing leads on from a heading, and something follows it.
    @Test func whatRunsOnIsText() {
        #expect(kind("Premierul a demisionat.") == .text)
        #expect(kind("Premierul a spus:") == .text)
        #expect(kind("Nu se știe…") == .text)
        #expect(kind("Premierul a demisionat.”") == .text)
        #expect(kind("Un paragraf cu\ndouă linii") == .text)
        #expect(kind("Ultimul paragraf fără punct", hasAfter: false) == .text)
    }

    @Test func lengthDecides() {
        let heading = String(repeating: "știri ", count: 20)
        #expect(kind(heading) == .heading)
        #expect(kind(heading + heading) == .text)
        #expect(kind(heading + heading, hasBefore: false) == .text)
        #expect(kind(heading + "scurte", hasBefore: false) == .title)
    }
}
