import Foundation
import Testing

/// Tests that the files and folders named in the guides exist.
@Suite struct ArchitectureTests {
    private static let repository = URL(filePath: #filePath)
        .deletingLastPathComponent().appending(path: "../..").standardizedFileURL

    @Test(arguments: ["ARCHITECTURE.md", "CONTRIBUTING.md"])
    func everyPathThatAGuideNamesExists(guide: String) throws {
        let sources = Self.repository.appending(path: "Sources")
        let text = try String(contentsOf: sources.appending(path: guide), encoding: .utf8)
        let paths = text.matches(of: /`([A-Za-z.]+(?:\/[A-Za-z0-9.+_-]+)+)`/).map { String($0.1) }
        #expect(!paths.isEmpty)
        for path in paths where !path.contains("{") {
            let isThere = [sources, Self.repository].contains {
                FileManager.default.fileExists(atPath: $0.appending(path: path).path())
            }
            #expect(isThere, "\(guide) names \(path)")
        }
    }

    @Test func everyFolderOfTheSourcesHasItsPlaceInTheTour() throws {
        let sources = Self.repository.appending(path: "Sources")
        let tour = try String(
            contentsOf: sources.appending(path: "ARCHITECTURE.md"), encoding: .utf8)
        let modules = try FileManager.default.contentsOfDirectory(atPath: sources.path())
            .filter { $0.hasPrefix("Punte") }
        for module in modules {
            let contents = try FileManager.default.contentsOfDirectory(
                at: sources.appending(path: module), includingPropertiesForKeys: [.isDirectoryKey])
            let folders = contents.filter { $0.hasDirectoryPath && $0.pathExtension.isEmpty }
                .map(\.lastPathComponent).filter { $0 != "Resources" }
            let chapter =
                tour.split(separator: "### \(module)\n").dropFirst().first?
                .split(separator: "\n### ").first ?? ""
            for folder in folders {
                #expect(chapter.contains("`\(folder)`"), "the chapter on \(module) skips \(folder)")
            }
        }
    }
}
