import Foundation
import PunteLanguage
import PunteText
import Testing

@testable import PunteMemory

@Suite struct BackupTests {
    private let store: TemporaryMemory

    init() throws {
        store = try TemporaryMemory()
        try store.memory.save(News.flood)
    }

    private func path(_ name: String) -> String { store.folder.appending(path: name).path() }

    @Test func aBackupHoldsWhatWasThereWhenItWasMade() throws {
        try store.memory.backup(to: path("copy.sqlite"))
        let before = try store.allSegments()
        try store.add([("It rained.", "A plouat.")])
        let copy = try Memory.open(at: path("copy.sqlite"), access: .reading)
        var segments: [StoredSegment] = []
        try copy.forEachSegment { segments.append($0) }
        #expect(segments == before)
        #expect(try copy.failedChecks().isEmpty)
    }

    @Test func anEarlierBackupIsReplaced() throws {
        try store.memory.backup(to: path("copy.sqlite"))
        try store.add([("It rained.", "A plouat.")])
        try store.memory.backup(to: path("copy.sqlite"))
        let copy = try Memory.open(at: path("copy.sqlite"), access: .reading)
        #expect(try copy.summary().segments == 4)
        #expect(!FileManager.default.fileExists(atPath: path("copy.sqlite.part")))
    }

    @Test func whatAnInterruptedBackupLeftIsNoObstacle() throws {
        try Data("half a copy".utf8).write(to: URL(filePath: path("copy.sqlite.part")))
        try store.memory.backup(to: path("copy.sqlite"))
        #expect(
            try Memory.open(at: path("copy.sqlite"), access: .reading).summary().segments == 3)
    }

    @Test func thePermissionsAreThoseOfTheMemoryOrOfTheEarlierBackup() throws {
        func mode(_ path: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        }
        func set(_ mode: Int, _ path: String) throws {
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        }
        try set(0o600, store.path)
        let target = path("private.sqlite")
        try store.memory.backup(to: target)
        #expect(try mode(target) == 0o600)
        try set(0o640, target)
        try store.memory.backup(to: target)
        #expect(try mode(target) == 0o640)
    }

    @Test func aBackupThatSomebodyWritesToIsLeftAlone() throws {
        let target = path("used.sqlite")
        try store.memory.backup(to: target)
        let other = try Memory.open(at: target, access: .writing)
        let before = try other.summary().segments
        let error = #expect(throws: MemoryError.self) { try store.memory.backup(to: target) }
        #expect(error?.reason == .locked)
        #expect(try other.summary().segments == before)
    }

    @Test func whatAKilledBackupLeftIsRemoved() throws {
        let target = path("clean.sqlite")
        // No process has such a number.
        let leftover = target + ".999999999-1.part"
        let others = target + ".note-1.part"
        for file in [leftover, others] { try Data().write(to: URL(filePath: file)) }
        try store.memory.backup(to: target)
        #expect(!FileManager.default.fileExists(atPath: leftover))
        #expect(FileManager.default.fileExists(atPath: others))
    }

    @Test func theFolderIsMade() throws {
        try store.memory.backup(to: path("2026/04/copy.sqlite"))
        #expect(FileManager.default.fileExists(atPath: path("2026/04/copy.sqlite")))
    }

    @Test func anotherFileIsNotReplaced() throws {
        let note = Data("Lista de cumpărături: pâine, lapte, ouă, cafea și mere.".utf8)
        try note.write(to: URL(filePath: path("note.txt")))
        let error = #expect(throws: MemoryError.self) {
            try store.memory.backup(to: path("note.txt"))
        }
        #expect(error?.reason == .notADatabase)
        #expect(try Data(contentsOf: URL(filePath: path("note.txt"))) == note)
        let folder = #expect(throws: MemoryError.self) {
            try store.memory.backup(to: store.folder.path())
        }
        #expect(folder?.reason == .isDirectory)
    }

    @Test func aReaderCanMakeOne() throws {
        let reading = try Memory.open(at: store.path, access: .reading)
        try reading.backup(to: path("copy.sqlite"))
        let copy = try Memory.open(at: path("copy.sqlite"), access: .writing)
        #expect(try copy.matcher().matches(for: "Ei cer salarii.", from: .romanian).isEmpty)
        #expect(
            try copy.matcher().matches(
                for: News.flood.romanian.sentences[1].text, from: .romanian
            ).map(\.score) == [100])
    }

    /// A backup is complete although the memory is written to while it is copied.
    @Test func aBackupOfAMemoryInUseIsWhole() throws {
        var number = 0
        let target = path("copy.sqlite")
        try store.memory.importSegments(
            {
                number += 1
                if number == 2000 { try store.memory.backup(to: target) }
                return number <= 4000
                    ? StoredSegment(english: "Report \(number).", romanian: "Raportul \(number).")
                    : nil
            }, batchSize: 500)
        let copy = try Memory.open(at: target, access: .reading)
        #expect(try copy.failedChecks().isEmpty)
        #expect(try (3...4003).contains(copy.summary().segments))
        #expect(try store.memory.summary().segments == 4003)
    }
}
