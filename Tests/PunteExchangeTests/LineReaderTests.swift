import PunteLanguage
import Testing

@testable import PunteExchange

@Suite struct LineReaderTests {
    private func lines(_ text: String) throws -> [String] {
        let reader = try LineReader(ByteSource(bytes: Array(text.utf8)), log: FindingLog())
        var lines: [String] = []
        while let line = try reader.next() as String? {
            lines.append(line)
            #expect(reader.line == lines.count)
        }
        return lines
    }

    @Test(
        arguments: [
            ("", []), ("a", ["a"]), ("a\n", ["a"]), ("\n", [""]), ("a\n\nb", ["a", "", "b"]),
            ("a\r\nb\r\n", ["a", "b"]), ("a\rb\n", ["a\rb"]), ("a\r\r\n", ["a\r"]),
            ("\r\n\n", ["", ""]),
            ("a\rb", ["a", "b"]), ("a\r\rb\r", ["a", "", "b"]),
            ("a\r", ["a"]), ("știri\nțară", ["știri", "țară"]),
        ] as [(String, [String])])
    func `lines end with LF or CR LF`(text: String, expected: [String]) throws {
        #expect(try lines(text) == expected)
    }

    /// Returns the lines of a text, split at LF and without one final CR, or at CR if there is no LF.
    private func naive(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let isOld = !bytes.contains(0x0A) && bytes.dropLast().contains(0x0D)
        var lines = bytes.split(
            separator: isOld ? 0x0D : 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { line in
            String(decoding: line.last == 0x0D ? line.dropLast() : line, as: UTF8.self)
        }
    }

    @Test func `random texts`() throws {
        var random = SplitMix64(seed: 31)
        let pieces = [
            "\n", "\r\n", "\r", "a", "ș", "o propoziție mai lungă", "😀", "\t", "\u{2028}",
        ]
        for _ in 0..<500 {
            let text = (0..<Int.random(in: 0...20, using: &random))
                .map { _ in pieces[Int.random(in: pieces.indices, using: &random)] }.joined()
            #expect(try lines(text) == naive(text))
        }
    }

    /// A line across the end of the first 64 KB, which arrive as one block, is read correctly.
    @Test func `line ends at every place about the end of a piece`() throws {
        for shift in -4...4 {
            let first = String(repeating: "x", count: 65_536 + shift)
            let text = first + "\r\nșapte\r\n" + String(repeating: "y", count: 200_000) + "\nend"
            #expect(
                try lines(text)
                    == [first, "șapte", String(repeating: "y", count: 200_000), "end"])
        }
    }

    @Test func `the end of a line is known`() throws {
        let reader = try LineReader(
            ByteSource(bytes: Array("a\r\nb\nc".utf8)), log: FindingLog())
        var endings: [String] = []
        while try reader.next() as String? != nil { endings.append(reader.ending) }
        #expect(endings == ["\r\n", "\n", "\n"])
    }

    @Test func `a line of more than 4 MB is left out, the next are not`() throws {
        let log = FindingLog()
        let long = String(repeating: "Ninge. ", count: 700_000)
        let reader = try LineReader(
            ByteSource(bytes: Array("a\n\(long)\nb\nc".utf8)), log: log)
        var lines: [String] = []
        while let line = try reader.next() as String? { lines.append(line) }
        #expect(lines == ["a", "b", "c"])
        #expect(reader.line == 4)
        #expect(
            log.first.map(\.description) == ["line 2: a line longer than 4 MB left out"])
    }

    @Test func `bad bytes are mended and named with their line`() throws {
        let log = FindingLog()
        let bytes = Array("știri bune, știri\nța".utf8) + [0xFF] + Array("ră\nbun".utf8)
        let reader = try LineReader(ByteSource(bytes: bytes), log: log)
        var lines: [String] = []
        while let line = try reader.next() as String? { lines.append(line) }
        #expect(lines == ["știri bune, știri", "ța\u{FFFD}ră", "bun"])
        #expect(log.first.map(\.line) == [2])
    }
}
