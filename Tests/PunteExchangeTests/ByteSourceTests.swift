import FoundationEssentials
import PunteExchange
import PunteLanguage
import Testing

@Suite struct ByteSourceTests {
    /// Returns all bytes of a source, read with a buffer of a certain size.
    private func bytes(_ source: ByteSource, buffer size: Int = 1000) throws -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: size)
        while true {
            let count = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            if count == 0 { return result }
            result += buffer[..<count]
        }
    }

    private let text = Array(String(repeating: "Ninge în munți și plouă la șes. ", count: 900).utf8)

    private func write(_ bytes: [UInt8], to path: String) throws {
        let sink = try ByteSink(path: path)
        try bytes.withUnsafeBytes { try sink.write($0) }
        try sink.finish()
    }

    @Test(arguments: [1, 7, 4096, 1 << 16])
    func `plain and packed files and memory give the same bytes`(size: Int) throws {
        let folder = try TemporaryFolder()
        for name in ["a.txt", "a.txt.gz"] {
            try write(text, to: folder.file(name))
            #expect(try bytes(ByteSource(path: folder.file(name)), buffer: size) == text)
        }
        #expect(try bytes(ByteSource(bytes: text), buffer: size) == text)
        #expect(try bytes(ByteSource(bytes: [])) == [])
    }

    @Test(arguments: ["a.txt", "a.txt.gz"])
    func `a look at the first bytes takes nothing away`(name: String) throws {
        let folder = try TemporaryFolder()
        try write(text, to: folder.file(name))
        let source = try ByteSource(path: folder.file(name))
        let start = try source.peek()
        #expect(start.count >= 4096)
        #expect(text.starts(with: start))
        #expect(try source.peek() == start)
        #expect(try bytes(source) == text)
    }

    @Test func `a look at a short file shows all of it`() throws {
        let source = ByteSource(bytes: Array("scurt".utf8))
        #expect(try source.peek() == Array("scurt".utf8))
        #expect(try bytes(source) == Array("scurt".utf8))
        #expect(try ByteSource(bytes: []).peek() == [])
    }

    @Test(arguments: ["a.txt", "a.txt.gz"])
    func `the position goes from nothing to the size on disk`(name: String) throws {
        let folder = try TemporaryFolder()
        try write(text, to: folder.file(name))
        let source = try ByteSource(path: folder.file(name))
        let size = try #require(source.size)
        #expect(source.position <= size)
        var last = source.position
        var buffer = [UInt8](repeating: 0, count: 3000)
        while try buffer.withUnsafeMutableBytes({ try source.read(into: $0) }) > 0 {
            #expect(source.position >= last)
            last = source.position
        }
        #expect(last == size)
        #expect(name.hasSuffix(".gz") == (size < text.count))
    }

    @Test func `a packed file needs no name that says so, and a name does not make one`() throws {
        let folder = try TemporaryFolder()
        try write(text, to: folder.file("a.gz"))
        try FileManager.default.moveItem(atPath: folder.file("a.gz"), toPath: folder.file("a.txt"))
        #expect(try bytes(ByteSource(path: folder.file("a.txt"))) == text)
        try Data(text).write(to: URL(filePath: folder.file("b.gz")))
        #expect(try bytes(ByteSource(path: folder.file("b.gz"))) == text)
    }

    @Test func `a packed file that is damaged is an error`() throws {
        let folder = try TemporaryFolder()
        try write(text, to: folder.file("a.gz"))
        let packed = try Data(contentsOf: URL(filePath: folder.file("a.gz")))
        let path = folder.file("b.gz")
        try (packed.prefix(20) + packed.dropFirst(40)).write(to: URL(filePath: path))
        #expect {
            try bytes(ByteSource(path: path))
        } throws: { error in
            "\(error)".hasPrefix("\(path): cannot be unpacked: ")
        }
    }
}
