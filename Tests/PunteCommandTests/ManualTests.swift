import Foundation
import PunteTestSupport
import Testing

/// Tests that the manual pages and the reference have every command and every option.
@Suite("punte manual")
struct ManualTests {
    private static let reference = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Sources/PunteCommand/PunteCommand.docc/CommandReference.md")
        .standardizedFileURL

    /// `PUNTE_RECORD=1 swift test --filter ManualTests` writes the reference anew.
    @Test func `the reference in the guide is that of the binary`() throws {
        let outcome = try Workspace().punte("manual", "--format", "markdown")
        if GoldenFile.isRecording {
            try outcome.output.write(to: Self.reference, atomically: true, encoding: .utf8)
        }
        let recorded = try String(contentsOf: Self.reference, encoding: .utf8)
        #expect(
            outcome.output == recorded,
            "PUNTE_RECORD=1 writes it:\n\(LineDiff(from: recorded, to: outcome.output))")
    }

    @Test(arguments: try CommandTree.ofBinary().all)
    func `a page and the reference name every option`(command: CommandTree) throws {
        let workspace = try Workspace()
        let page = try workspace.run(["manual"] + command.path.dropFirst()).output
        let reference = try String(contentsOf: Self.reference, encoding: .utf8)
        let name = command.path.joined(separator: " ")
        let chapters = reference.components(separatedBy: "\n## ")
        let isRoot = command.path.count == 1
        let chapter = chapters.first { isRoot || $0.hasPrefix(name + "\n") }
        for option in command.options where !["help", "version"].contains(option) {
            #expect(page.contains("\\fB\\-\\-\(option.replacing("-", with: "\\-"))\\fR"))
            #expect(chapter?.contains("--\(option)") == true, "\(name) --\(option)")
        }
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/groff")),
        arguments: try CommandTree.ofBinary().all)
    func `a page fits eighty columns, and roff has nothing to say`(command: CommandTree) throws {
        let workspace = try Workspace()
        let page = try workspace.run(["manual"] + command.path.dropFirst()).output
        try workspace.write("page.1", page)
        let groff = Process()
        groff.executableURL = URL(filePath: "/usr/bin/groff")
        groff.arguments = ["-ww", "-man", "-k", "-Tutf8", "-P-c", "-rLL=80n", "page.1"]
        groff.currentDirectoryURL = workspace.folder
        let (output, errors) = (Pipe(), Pipe())
        (groff.standardOutput, groff.standardError) = (output, errors)
        try groff.run()
        let text = String(
            decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        let warnings = String(
            decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        groff.waitUntilExit()
        #expect(warnings.isEmpty)
        let shown = text.replacing(/.\u{8}/, with: "")
        for line in shown.split(separator: "\n") {
            #expect(line.count <= 80, "\(line)")
        }
    }
}
