import Foundation
import PunteLanguage
import PunteMemory
import PunteText
import Testing

@testable import PunteReuse

/// Returns the differences of a text from a stored one, written as `[-stored-]{+new+}`.
private func marks(_ text: String, against stored: String) throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).sqlite")
    defer { try? FileManager.default.removeItem(at: path) }
    let memory = try Memory.open(at: path.path(), access: .writing)
    try memory.save(ArticlePair(sentence: stored, rendered: "Text."))
    let match = try #require(
        try memory.matcher().matches(for: text, from: .english, threshold: 50).first)
    return MarkedText(match).runs.map { run in
        switch run.kind {
        case .same: run.text
        case .added: "{+\(run.text)+}"
        case .removed: "[-\(run.text)-]"
        case .affected: "<\(run.text)>"
        }
    }.joined()
}

@Suite("Marked differences")
struct MarkedTextTests {
    @Test(arguments: [
        (
            "Six people died in the fire.", "Four people died in the fire.",
            "[-Four-]{+Six+} people died in the fire."
        ),
        (
            "The talks ended on Monday without a deal.", "The talks ended without a deal.",
            "The talks ended {+on Monday+} without a deal."
        ),
        (
            "The talks ended without a deal.", "The talks ended on Monday without a deal.",
            "The talks ended [-on Monday-] without a deal."
        ),
        (
            "The minister resigned on Friday, his office said.",
            "The minister resigned on Tuesday, his office said.",
            "The minister resigned on [-Tuesday-]{+Friday+}, his office said."
        ),
        (
            "Nobody was hurt in the crash.", "Nobody was hurt in the crash.",
            "Nobody was hurt in the crash."
        ),
    ])
    func showBothTexts(text: String, stored: String, expected: String) throws {
        #expect(try marks(text, against: stored) == expected)
    }

    @Test func withoutTheRemovedRunsTheNewTextRemains() throws {
        let text = "At least 24 sailors were rescued off the coast of Romania, officials said."
        let stored =
            "At least three sailors were rescued on Monday off the coast, an official said."
        let marked = try marks(text, against: stored)
        let kept = marked.replacing(/\[-.*?-\]/, with: "").replacing("{+", with: "")
            .replacing("+}", with: "").replacing(/\ +/, with: " ")
        #expect(kept == text)
    }
}
