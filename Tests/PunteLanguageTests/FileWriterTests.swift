import Foundation
import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct FileWriterTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func path(_ name: String) -> String {
        workspace.folder.appending(path: name).path(percentEncoded: false)
    }

    private func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: workspace.folder.path()).sorted()
    }

    private func write(_ text: String, to writer: FileWriter) throws {
        try Array(text.utf8).withUnsafeBytes { try writer.write($0) }
    }

    @Test func `a file appears when it is finished, not before`() throws {
        try workspace.write("rezultat", "vechi")
        let writer = try FileWriter(path: path("rezultat"))
        #expect(writer.isReplacing)
        try write("nou, ", to: writer)
        try write("mai lung", to: writer)
        #expect(try workspace.read("rezultat") == "vechi")
        try writer.finish()
        #expect(try workspace.read("rezultat") == "nou, mai lung")
        #expect(try files() == ["Memories", "rezultat"])
    }

    @Test func `what a killed process left of the file is removed`() throws {
        // No process has such a number.
        try workspace.write("rezultat.999999999-1.part", "pe jumătate")
        try workspace.write("altul.999999999-1.part", "al altcuiva")
        try FileWriter.write("nou", to: path("rezultat"))
        #expect(try files() == ["Memories", "altul.999999999-1.part", "rezultat"])
    }

    @Test func `what is not finished leaves the old file and nothing else`() throws {
        try workspace.write("rezultat", "vechi")
        do {
            let writer = try FileWriter(path: path("rezultat"))
            try write("pe jumătate", to: writer)
            #expect(try files().count == 3)
        }
        #expect(try workspace.read("rezultat") == "vechi")
        #expect(try files() == ["Memories", "rezultat"])
    }

    @Test func `permissions of a replaced file stay`() throws {
        try workspace.write("rezultat", "vechi")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o640], ofItemAtPath: path("rezultat"))
        try FileWriter.write("nou".utf8, to: path("rezultat"))
        let attributes = try FileManager.default.attributesOfItem(atPath: path("rezultat"))
        #expect(attributes[.posixPermissions] as? Int == 0o640)
    }

    @Test func `finishing twice does nothing more`() throws {
        let writer = try FileWriter(path: path("rezultat"), isDurable: false)
        try write("o dată", to: writer)
        try writer.finish()
        try writer.finish()
        #expect(try workspace.read("rezultat") == "o dată")
    }

    @Test func `a device is written to, not replaced`() throws {
        let writer = try FileWriter(path: "/dev/null")
        #expect(!writer.isReplacing)
        try write("nimic", to: writer)
        try writer.finish()
    }

    @Test func `a full disk is an error with its reason`() throws {
        let writer = try FileWriter(path: "/dev/full")
        let error = try #require(throws: FileError.self) { try write("prea mult", to: writer) }
        #expect(error.description == "/dev/full: cannot be written: No space left on device")
        let standard = FileError(path: "-", .writing, .system(ENOSPC))
        #expect(
            standard.description
                == "standard output: No space left on device; the result is incomplete")
    }

    @Test func `a folder or a missing folder is refused at once`() throws {
        let folder = try #require(throws: FileError.self) { try FileWriter(path: path("Memories")) }
        #expect(folder.description == path("Memories") + ": is a folder, not a file")
        let missing = try #require(throws: FileError.self) {
            try FileWriter(path: path("nu/este/rezultat"))
        }
        #expect(missing.reason == .system(ENOENT))
        #expect(missing.description.hasSuffix("cannot be written: No such file or directory"))
    }
}
