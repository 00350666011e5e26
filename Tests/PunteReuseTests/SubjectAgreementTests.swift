import FoundationEssentials
import PunteGlossary
import PunteLanguage
import PunteMemory
import Testing

@testable import PunteReuse

@Suite("Verbs whose subject changed")
struct SubjectAgreementTests {
    /// Returns the words of the translation that are marked for a new sentence.
    private func marked(_ text: String, stored: (String, String)) throws -> [String] {
        let path = FileManager.default.temporaryDirectory
            .appending(path: "agreement-\(UUID()).sqlite").path()
        defer {
            for ending in ["", "-wal", "-shm"] {
                try? FileManager.default.removeItem(atPath: path + ending)
            }
        }
        var rest = [StoredSegment(english: stored.0, romanian: stored.1)][...]
        try Memory.open(at: path, access: .writing).importSegments { rest.popFirst() }
        let suggester = try Suggester(
            memory: .open(at: path, access: .reading), glossary: Glossary(), from: .english)
        let match = try #require(
            suggester.reuse(of: FireMemory.article([[text]], .english)).suggestions.first?
                .best)
        return match.affected.map { stored.1.utf8Slice($0) }
    }

    private let mayor = (
        "The mayor said on Friday that schools would stay closed.",
        "Primarul a declarat vineri că școlile vor rămâne închise."
    )

    @Test("A verb in the singular is marked where several say it")
    func plural() throws {
        #expect(
            try marked(
                "The unions said on Friday that schools would stay closed.", stored: mayor)
                == ["Primarul a declarat"])
    }

    @Test("A verb that agrees stays as it is")
    func singular() throws {
        #expect(
            try marked(
                "The governor said on Friday that schools would stay closed.", stored: mayor)
                == ["Primarul"])
    }

    @Test("A passive is marked with any other subject, whose gender English does not tell")
    func passive() throws {
        let stored = (
            "The man was arrested on Friday near the border with Hungary.",
            "Bărbatul a fost arestat vineri în apropierea graniței cu Ungaria."
        )
        #expect(
            try marked(
                "The woman was arrested on Friday near the border with Hungary.", stored: stored)
                == ["Bărbatul a fost arestat"])
    }

    @Test("Compounds are marked as one")
    func compounds() throws {
        let stored = (
            "The electricity company said that power would be restored by Monday evening.",
            "Compania de electricitate a declarat că alimentarea va fi reluată până luni seara."
        )
        #expect(
            try marked(
                "The city council said that power would be restored by Monday evening.",
                stored: stored) == ["Compania de electricitate"])
    }
}
