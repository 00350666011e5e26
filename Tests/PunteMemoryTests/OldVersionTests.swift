import Foundation
import Testing

@testable import PunteMemory

/// Files of released versions, in `Tests/Fixtures`, which every later version must open.
@Suite struct OldVersionTests {
    private func opened(_ fixture: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../Fixtures/\(fixture)").standardized
        let copy = folder.appending(path: "m.sqlite")
        try FileManager.default.copyItem(at: file, to: copy)
        try body(copy.path())
    }

    @Test(arguments: ["memory-schema-1.db"])
    func anOldMemoryOpensAndIsWhole(fixture: String) throws {
        try opened(fixture) { path in
            let memory = try Memory.open(at: path, access: .writing)
            #expect(try memory.summary().schema == Schema.version)
            #expect(try memory.verify().filter { !$0.passed }.isEmpty)
            let matches = try memory.matcher().matches(
                for: "Trei persoane au fost rănite sâmbătă.", from: .romanian)
            #expect(matches.map(\.target) == ["Three people were injured on Friday."])
        }
    }

    /// The text analysis has changed since the file was indexed.
    @Test func anOutdatedIndexIsSaidAndThenBuiltAnew() throws {
        try opened("memory-schema-1.db") { path in
            let reading = try Memory.open(at: path, access: .reading)
            let error = #expect(throws: MemoryError.self) { _ = try reading.matcher() }
            #expect(error?.reason == .outdatedIndex)
            _ = try Memory.open(at: path, access: .writing)
            let matcher = try Memory.open(at: path, access: .reading).matcher()
            let matches = try matcher.matches(for: "Furtuna s-a reinnoit.", from: .romanian)
            #expect(matches.first?.score == 99.6)
        }
    }
}
