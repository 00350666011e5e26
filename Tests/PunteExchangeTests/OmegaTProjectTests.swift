import FoundationEssentials
import PunteExchange
import PunteLanguage
import Testing

@Suite struct OmegaTProjectTests {
    @Test func `a project is made and found again`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("proiect")
        try OmegaTProject(folder: path, target: Language(tag: "ro-RO")).create()
        for name in ["omegat/project_save.tmx", "tm/auto/a.tmx", "tm/b.tmx.gz", "glossary/g.txt"] {
            try Data().write(to: URL(filePath: path + "/" + name))
        }
        let project = try OmegaTProject(opening: path)
        #expect(project.target == Language(tag: "ro-RO"))
        #expect(
            project.memories
                == ["omegat/project_save.tmx", "tm/auto/a.tmx", "tm/b.tmx.gz"].map {
                    path + "/" + $0
                })
        #expect(project.glossaries == [path + "/glossary/g.txt"])
        #expect(throws: ExchangeError.self) { try OmegaTProject(opening: folder.path) }
    }

    @Test func `all folders of a project are there`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("p")
        try OmegaTProject(folder: path).create()
        let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
        #expect(
            names == [
                "dictionary", "glossary", "omegat", "omegat.project", "source", "target", "tm",
            ])
        #expect(OmegaTProject.isProject(path))
        #expect(!OmegaTProject.isProject(folder.path))
    }

    @Test func `the settings say languages and segmentation`() throws {
        let folder = try TemporaryFolder()
        var project = OmegaTProject(
            folder: folder.path, source: Language(tag: "en-GB"), target: Language(tag: "ro-MD"))
        project.segmentsSentences = false
        try project.create()
        let settings = try String(
            contentsOfFile: folder.file("omegat.project"), encoding: .utf8)
        #expect(settings.contains("<source_lang>en-GB</source_lang>"))
        #expect(settings.contains("<target_lang>ro-MD</target_lang>"))
        #expect(settings.contains("<sentence_seg>false</sentence_seg>"))
        let found = try OmegaTProject(opening: folder.path)
        #expect(found.source.tag == "en-GB")
        #expect(found.target.tag == "ro-MD")
    }

    @Test func `making a project again keeps the files in it`() throws {
        let folder = try TemporaryFolder()
        try OmegaTProject(folder: folder.path).create()
        try "text".write(toFile: folder.file("source/a.txt"), atomically: true, encoding: .utf8)
        try OmegaTProject(folder: folder.path).create()
        #expect(
            try String(contentsOfFile: folder.file("source/a.txt"), encoding: .utf8) == "text")
    }

    @Test func `settings that say nothing mean English and Romanian`() throws {
        let folder = try TemporaryFolder()
        try "<omegat><project><source_lang>\n  </omegat>".write(
            toFile: folder.file("omegat.project"), atomically: true, encoding: .utf8)
        let project = try OmegaTProject(opening: folder.path)
        #expect(project.source == .english)
        #expect(project.target == .romanian)
        #expect(project.memories.isEmpty)
        #expect(project.glossaries.isEmpty)
    }

    @Test func `memories and glossaries are told by their endings, at any depth`() throws {
        let folder = try TemporaryFolder()
        try OmegaTProject(folder: folder.path).create()
        try FileManager.default.createDirectory(
            atPath: folder.file("tm/vechi/2025"), withIntermediateDirectories: true)
        for name in [
            "tm/z.TMX", "tm/vechi/2025/a.tmx", "tm/note.txt", "glossary/b.tbx", "glossary/a.UTX",
            "glossary/c.csv", "glossary/d.doc",
        ] {
            try Data().write(to: URL(filePath: folder.file(name)))
        }
        let project = try OmegaTProject(opening: folder.path)
        #expect(
            project.memories.map { $0.dropFirst(folder.path.count + 1) } == [
                "tm/vechi/2025/a.tmx", "tm/z.TMX",
            ])
        #expect(
            project.glossaries.map { $0.dropFirst(folder.path.count + 1) } == [
                "glossary/a.UTX", "glossary/b.tbx", "glossary/c.csv",
            ])
    }

    @Test func `a folder that cannot be made is named`() throws {
        let folder = try TemporaryFolder()
        try "fișier".write(toFile: folder.file("ocupat"), atomically: true, encoding: .utf8)
        #expect(
            throws: ExchangeError("its folders cannot be made", file: folder.file("ocupat"))
        ) { try OmegaTProject(folder: folder.file("ocupat")).create() }
    }
}
