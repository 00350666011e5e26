import Testing

@testable import PunteService

/// Tests how a stream is cut into lines.
@Suite struct LineSourceTests {
    private func lines(_ text: String, chunk: Int, limit: Int = 100) throws -> [LineSource.Line] {
        var rest = Array(text.utf8)[...]
        var source = LineSource(limit: limit) {
            let part = rest.prefix(chunk)
            rest = rest.dropFirst(chunk)
            return part.isEmpty ? nil : Array(part)
        }
        var result: [LineSource.Line] = []
        while let line = try source.nextLine() { result.append(line) }
        return result
    }

    private func text(_ text: String) -> LineSource.Content { .text(Array(text.utf8)) }

    @Test(arguments: 1...9)
    func linesDoNotDependOnTheChunks(chunk: Int) throws {
        let found = try lines("unu\r\n\ndoi\ntrei", chunk: chunk)
        #expect(found.map(\.content) == [text("unu"), text(""), text("doi"), text("trei")])
        #expect(found.map(\.number) == [1, 2, 3, 4])
    }

    @Test(arguments: 1...9)
    func aLineThatIsTooLongIsLeftOutAndTheNextIsRead(chunk: Int) throws {
        let found = try lines(
            "12345\n123456\n\(String(repeating: "x", count: 50))\nscurt\n", chunk: chunk, limit: 5)
        #expect(found.map(\.content) == [text("12345"), .tooLong, .tooLong, text("scurt")])
    }

    @Test func anEmptyStreamHasNoLines() throws {
        #expect(try lines("", chunk: 3).isEmpty)
    }
}
