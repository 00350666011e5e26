import Foundation
import PunteTestSupport
import Testing

@testable import PunteLanguage

@Suite struct FileReaderTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func path(_ name: String) -> String {
        workspace.folder.appending(path: name).path(percentEncoded: false)
    }

    @Test func `a file comes back byte for byte, whatever its length`() throws {
        var random = SeededRandom(seed: 5)
        for length in [0, 1, 4096, 1 << 16, (1 << 16) + 1, 200_000] {
            let bytes = (0..<length).map { _ in UInt8.random(in: .min ... .max, using: &random) }
            try workspace.write("bytes", Data(bytes))
            #expect(try FileReader.bytes(of: path("bytes")) == bytes)
            let reader = try FileReader(path: path("bytes"))
            #expect(reader.size == Int64(length))
            var chunks: [UInt8] = []
            while let chunk = try reader.next() {
                #expect(!chunk.isEmpty && chunk.count <= 1 << 16)
                chunks += chunk
            }
            #expect(chunks == bytes)
            #expect(try reader.next() == nil)
        }
    }

    @Test func `looking ahead takes nothing away`() throws {
        let bytes = (0..<150_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try workspace.write("bytes", Data(bytes))
        for count in [0, 1, 4096, 100_000, 1_000_000] {
            let reader = try FileReader(path: path("bytes"))
            let start = try reader.peek(count)
            #expect(start.count >= min(count, bytes.count))
            #expect(start == Array(bytes.prefix(start.count)))
            var buffer = [UInt8](repeating: 0, count: 10)
            let read = try buffer.withUnsafeMutableBytes { try reader.read(into: $0) }
            #expect(read == 10 && buffer == Array(bytes[..<10]))
            #expect(try reader.rest() == Array(bytes[10...]))
        }
    }

    @Test func `text has no byte order mark and must be UTF-8`() throws {
        try workspace.write("marked", Data([0xEF, 0xBB, 0xBF] + Array("Brăila".utf8)))
        #expect(try FileReader.text(of: path("marked")) == "Brăila")
        try workspace.write("latin", Data([0x42, 0x72, 0xE3, 0x69]))
        let error = try #require(throws: FileError.self) {
            try FileReader.text(of: path("latin"))
        }
        #expect(error.reason == .notUTF8)
        #expect(error.description == path("latin") + ": is not UTF-8")
    }

    @Test func `a named pipe is read from its writer, and not waited for without end`() throws {
        let pipe = path("pipe")
        #expect(mkfifo(pipe, 0o600) == 0)
        try WorkerThread.start {
            let descriptor = open(pipe, O_WRONLY)
            _ = write(descriptor, "Râul", 5)
            // The other side waits for what comes late.
            usleep(50_000)
            _ = write(descriptor, " Olt", 4)
            close(descriptor)
        }
        #expect(try FileReader.text(of: pipe) == "Râul Olt")
        let error = try #require(throws: FileError.self) { try FileReader(path: pipe) }
        #expect(error.reason == .isSilent)
    }

    @Test func `a pipe that was passed as a descriptor ends with its writer`() throws {
        var ends: [Int32] = [0, 0]
        #expect(Foundation.pipe(&ends) == 0)
        defer { close(ends[0]) }
        _ = write(ends[1], "Olt", 3)
        close(ends[1])
        #expect(try FileReader.text(of: "/dev/fd/\(ends[0])") == "Olt")
        #expect(try FileReader.text(of: "/dev/fd/\(ends[0])") == "")
    }

    @Test func `devices without an end are refused`() throws {
        #expect(try FileReader.bytes(of: "/dev/null").isEmpty)
        for device in ["/dev/zero", "/dev/urandom", "/dev/full"] {
            let error = try #require(throws: FileError.self) { try FileReader(path: device) }
            #expect(error.description == "\(device): is a device; name a file")
        }
    }

    @Test func `what cannot be read is named with what to do`() throws {
        let missing = try #require(throws: FileError.self) {
            try FileReader(path: path("missing"))
        }
        #expect(missing.description == path("missing") + ": no such file; check the name")
        #expect(missing.problem == "No such file or directory")
        let folder = try #require(throws: FileError.self) { try FileReader(path: path("")) }
        #expect(folder.reason == .isFolder)
        #expect(folder.description.hasSuffix(": is a directory; name a text file"))
        let forbidden = FileError(path: "a", .reading, .system(EACCES))
        #expect(forbidden.description == "a: may not be read; check its permissions")
    }

    @Test func `a dash is standard input only where an argument is meant`() throws {
        #expect(try FileReader(argument: "-").name == "standard input")
        #expect(throws: FileError.self) { try FileReader(path: "-") }
    }

    @Test func `a pipe has no size and is read to its end`() throws {
        let pipe = path("pipe")
        try #require(mkfifo(pipe, 0o600) == 0)
        let writer = Thread {
            try? FileWriter.write("prima\na doua\n".utf8, to: pipe)
        }
        writer.start()
        let reader = try FileReader(path: pipe)
        #expect(reader.size == nil)
        #expect(String(decoding: try reader.rest(), as: UTF8.self) == "prima\na doua\n")
    }
}
