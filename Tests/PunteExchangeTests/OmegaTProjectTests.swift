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
}
