import FoundationEssentials
import Glibc
import PunteExchange
import PunteLanguage
import Testing

@Suite struct ByteSinkTests {
    @Test(arguments: ["memorie.tmx", "memorie.tmx.gz"])
    func `a file is written whole and read back`(name: String) throws {
        let folder = try TemporaryFolder()
        let path = folder.file(name)
        let writer = TMXWriter(try ByteSink(path: path))
        for number in 0..<5000 {
            try writer.write(TranslationUnit("Sentence \(number).", "Propoziția \(number)."))
        }
        try writer.finish()
        #expect(try folder.files == [name])
        let packed = try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: [0x1F, 0x8B])
        #expect(packed == name.hasSuffix(".gz"))
        let reader = try TMXReader(ByteSource(path: path))
        var count = 0
        while let unit = try reader.next() {
            #expect(unit.romanian == "Propoziția \(count).")
            count += 1
        }
        #expect(count == 5000)
    }

    @Test func `an unfinished file leaves what was there`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("memorie.tmx")
        try "vechi".write(toFile: path, atomically: true, encoding: .utf8)
        do {
            let writer = TMXWriter(try ByteSink(path: path))
            try writer.write(TranslationUnit("a", "b"))
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "vechi")
        #expect(try folder.files == ["memorie.tmx"])
    }

    @Test func `failures name the file`() throws {
        let folder = try TemporaryFolder()
        let missing = folder.file("nu-există.tmx")
        #expect(throws: ExchangeError("no such file; check the name", file: missing)) {
            try ByteSource(path: missing)
        }
        for make in [{ _ = try ByteSource(path: $0) }, { _ = try ByteSink(path: $0) }]
            as [(String) throws -> Void]
        {
            #expect(throws: ExchangeError("is a folder, not a file", file: folder.path)) {
                try make(folder.path)
            }
        }
        #expect(throws: ExchangeError.self) { try ByteSink(path: folder.file("nu/există.tmx")) }
    }

    @Test func `the bytes are counted before they are packed`() throws {
        let folder = try TemporaryFolder()
        for path in [folder.file("a"), folder.file("a.gz")] {
            let sink = try ByteSink(path: path, isDurable: false)
            for _ in 0..<10 { try Array("știre\n".utf8).withUnsafeBytes { try sink.write($0) } }
            #expect(sink.written == 70)
            #expect(sink.bytes.isEmpty)
            try sink.finish()
        }
        let memory = ByteSink()
        try Array("știre".utf8).withUnsafeBytes { try memory.write($0) }
        try memory.finish()
        #expect(memory.bytes == Array("știre".utf8))
        #expect(memory.path == nil)
    }

    @Test func `a file that is replaced keeps its permissions`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("a.tsv")
        try "vechi".write(toFile: path, atomically: true, encoding: .utf8)
        chmod(path, 0o640)
        let sink = try ByteSink(path: path)
        try Array("nou".utf8).withUnsafeBytes { try sink.write($0) }
        try sink.finish()
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "nou")
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o640)
    }

    @Test func `a device is written to, not replaced`() throws {
        let sink = try ByteSink(path: "/dev/null")
        try [UInt8](repeating: 1, count: 100_000).withUnsafeBytes { try sink.write($0) }
        try sink.finish()
        #expect(sink.written == 100_000)
        let full = try ByteSink(path: "/dev/full")
        #expect(
            throws: ExchangeError("cannot be written: No space left on device", file: "/dev/full")
        ) {
            try [UInt8](repeating: 1, count: 10).withUnsafeBytes { try full.write($0) }
        }
    }

    @Test func `a writer on a full device says so at the end at the latest`() throws {
        for format in ExchangeFormat.allCases where format != .moses && format.isWritten {
            #expect(throws: ExchangeError.self, "\(format)") {
                let writer = try format.writer(ByteSink(path: "/dev/full"))
                try writer.write(TranslationUnit("a", "b"))
                try writer.finish()
            }
        }
    }
}
