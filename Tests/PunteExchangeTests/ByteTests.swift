import FoundationEssentials
import PunteExchange
import PunteLanguage
import Testing

@Suite struct ByteTests {
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
        #expect(throws: ExchangeError("cannot be read: No such file or directory", file: missing)) {
            try ByteSource(path: missing)
        }
        #expect(throws: ExchangeError("is a folder, not a file", file: folder.path)) {
            try ByteSource(path: folder.path)
        }
        #expect(throws: ExchangeError.self) { try ByteSink(path: folder.file("nu/există.tmx")) }
    }
}
