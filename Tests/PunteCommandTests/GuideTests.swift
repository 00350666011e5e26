import Foundation
import PunteTestSupport
import Testing

/// Runs the commands of the guide and of the README, and compares what they print with the pages.
///
/// A block that begins with three backquotes and `console` has commands after `$ ` and their output;
/// `[…]` stands for any lines that were left out. The commands of a page run one after the other in
/// a folder of their own, with the samples of the repository.
///
/// `PUNTE_RECORD=1 swift test --filter GuideTests` writes the outputs of commands that print
/// something else than their page says.
@Suite("The guide")
struct GuideTests {
    private static let repository = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../..").standardizedFileURL
    private static let catalogue = "Sources/PunteCommand/PunteCommand.docc"

    static let pages = [
        "README.md", "\(catalogue)/FirstArticle.md", "\(catalogue)/ADesksDay.md",
        "\(catalogue)/ForTerminologists.md", "\(catalogue)/ForCorpusWork.md",
        "\(catalogue)/FromOtherTools.md", "\(catalogue)/HowSure.md", "\(catalogue)/Privacy.md",
        "\(catalogue)/StableFormats.md",
    ]

    @Test(arguments: pages)
    func `a page shows what its commands print`(page: String) throws {
        let file = Self.repository.appending(path: page)
        let text = try String(contentsOf: file, encoding: .utf8)
        let start = Date.now
        let workspace = try Workspace()
        for name in ["articles", "sample.tmx"] {
            try workspace.copy(
                Self.repository.appending(path: "Memories/\(name)"), to: "Memories/\(name)")
        }
        try workspace.copy(Self.repository.appending(path: "Glossaries"), to: "Glossaries")
        let volatile = VolatileText(folder: workspace.folder, start: start)
        var lines: [String] = []
        var isInBlock = false
        var printed: GuideCommand?
        for line in text.components(separatedBy: "\n") {
            let ends = line.hasPrefix("```") || line.hasPrefix("$ ")
            if isInBlock, ends, let command = printed {
                lines += try Self.checked(command, on: page, in: workspace, volatile)
                printed = nil
            }
            if line.hasPrefix("```") { isInBlock = line == "```console" }
            if isInBlock, line.hasPrefix("$ ") {
                printed = GuideCommand(line: String(line.dropFirst(2)))
                lines.append(line)
            } else if printed != nil {
                printed?.output.append(line)
            } else {
                lines.append(line)
            }
        }
        if GoldenFile.isRecording {
            try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
        }
    }

    @Test func `every article of the guide has commands that run`() throws {
        let names = try FileManager.default.contentsOfDirectory(
            atPath: Self.repository.appending(path: Self.catalogue).path())
        let articles = names.filter { $0.hasSuffix(".md") }.map { "\(Self.catalogue)/\($0)" }
        let others = ["Guide.md", "CommandReference.md"].map { "\(Self.catalogue)/\($0)" }
        #expect(Set(articles) == Set(Self.pages.dropFirst() + others))
        for page in Self.pages {
            let text = try String(
                contentsOf: Self.repository.appending(path: page), encoding: .utf8)
            #expect(text.contains("```console\n$ punte "), "\(page)")
        }
    }

    /// Returns the output as the page should have it, and records an issue when it has another.
    private static func checked(
        _ command: GuideCommand, on page: String, in workspace: Workspace, _ volatile: VolatileText
    ) throws -> [String] {
        let outcome = try workspace.shell("export COLUMNS=88; { \(command.line)\n} 2>&1")
        let printed = volatile.replaced(in: outcome.output).components(separatedBy: "\n").dropLast()
        if command.expects(Array(printed)) { return command.output }
        Issue.record(
            """
            \(page): $ \(command.line)
            \(LineDiff(from: command.output.joined(separator: "\n"), to: printed.joined(separator: "\n")))
            """)
        return Array(printed)
    }
}

/// A command of a page, and the lines that the page says it prints.
private struct GuideCommand {
    let line: String
    var output: [String] = []

    /// Returns whether lines are those of the page, where `[…]` stands for any number of them.
    func expects(_ printed: [String]) -> Bool {
        let parts = output.split(omittingEmptySubsequences: false) {
            $0.trimmingCharacters(in: .whitespaces) == "[…]"
        }
        guard parts.count > 1 else { return output == printed }
        var rest = printed[...]
        for (number, part) in parts.enumerated() where !part.isEmpty {
            if number == 0 {
                guard rest.starts(with: part) else { return false }
                rest = rest.dropFirst(part.count)
            } else if number == parts.count - 1 {
                guard rest.suffix(part.count).elementsEqual(part) else { return false }
            } else {
                let place = rest.indices.first { rest[$0...].starts(with: part) }
                guard let place else { return false }
                rest = rest[(place + part.count)...]
            }
        }
        return true
    }
}
