import Foundation
import PunteTestSupport
import Testing

/// Tests that the folders of an OmegaT project mean what they mean there.
@Suite("Folders of an OmegaT project")
struct OmegaTFoldersTests {
    private let workspace: Workspace

    private func tmx(_ english: String, _ romanian: String) -> String {
        """
        <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>\(english)</seg>\
        </tuv><tuv xml:lang="ro"><seg>\(romanian)</seg></tuv></tu></body></tmx>
        """
    }

    init() throws {
        workspace = try Workspace()
        try workspace.write(
            "p/omegat.project",
            """
            <omegat><project version="1.0"><source_dir>texte</source_dir>
            <tm_dir>memorii &amp; altele/</tm_dir><glossary_dir>termeni</glossary_dir>
            <glossary_file>redactie.txt</glossary_file></project></omegat>
            """)
        let memories = "p/memorii & altele/"
        try workspace.write(
            memories + "a.tmx", tmx("The mayor resigned.", "Primarul a demisionat."))
        try workspace.write(
            memories + "mt/b.tmx", tmx("The council will vote.", "Consiliul va vota."))
        try workspace.write(
            memories + "vechi/penalty-030/c.tmx",
            tmx("The vote is on Friday.", "Votul este vineri."))
        try workspace.write(
            memories + "tmx2source/d.tmx", tmx("The hall is full.", "Sala este plină."))
        try workspace.write("p/tm/e.tmx", tmx("The session ended.", "Ședința s-a încheiat."))
        try workspace.write("p/termeni/t.txt", "mayor\tprimar\n")
        try workspace.write("p/redactie.txt", "council\tconsiliu\n")
        try workspace.write("p/texte/stire.txt", "The mayor resigned.\n")
    }

    @Test func `memories lie where the project says, with the trust of their folders`() throws {
        let outcome = try workspace.punte("memory", "import", "p")
        #expect(outcome.status == 0)
        #expect(!outcome.message.contains("e.tmx") && !outcome.message.contains("d.tmx"))
        func texts(_ status: String) throws -> [Substring] {
            try workspace.punte("memory", "export", "-", "--format", "tsv", "--status", status)
                .output.split(separator: "\n").dropFirst().compactMap {
                    $0.split(separator: "\t").first
                }
        }
        #expect(try texts("imported") == ["The mayor resigned."])
        #expect(try texts("draft") == ["The council will vote.", "The vote is on Friday."])
        let list = try workspace.punte(
            "memory", "list", "--text", "Friday", "--max-confidence", "0.7")
        #expect(list.output.contains("The vote is on Friday."))
    }

    @Test func `glossaries lie where the project says, and the file for new terms counts`() throws {
        let outcome = try workspace.punte("glossary", "import", "p")
        #expect(outcome.message.hasSuffix("2 added, 0 changed, 0 unchanged"))
    }

    @Test func `a project without glossaries is named`() throws {
        try workspace.write("leer/omegat.project", "<omegat/>")
        let outcome = try workspace.punte("glossary", "import", "leer")
        #expect(outcome.status == 1)
        #expect(outcome.message.contains("leer: there is no glossary in this project"))
    }

    @Test func `texts lie where the project says`() throws {
        try workspace.punte("memory", "import", "p")
        let outcome = try workspace.punte("suggest", "p")
        #expect(outcome.status == 0)
        #expect(outcome.output.contains("Primarul a demisionat."))
    }
}
