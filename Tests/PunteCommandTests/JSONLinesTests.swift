import Foundation
import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite struct JSONLinesTests {
    private struct Record: Encodable {
        var zeroBased = 0
        var enIds = [1, 2]
        var roIds: [Int]?
        var whiteSpace = " "
        var url = "https://example.org/a?b=c"
        var inner = ["someKey": "„da”"]
    }

    @Test func `keys are sorted and in snake case, nothing is null`() throws {
        #expect(
            try JSONLines.line(Record()) == #"{"en_ids":[1,2],"inner":{"someKey":"„da”"},"#
                + #""url":"https://example.org/a?b=c","white_space":" ","zero_based":0}"# + "\n")
    }

    @Test func `whatever a text holds, its record is one line and reads back`() throws {
        var random = SeededRandom(seed: 21)
        for _ in 0..<300 {
            let text = random.text(from: SeededRandom.signs, upTo: 40)
            let line = try JSONLines.line(["text": text])
            #expect(line.utf8.count { $0 == UInt8(ascii: "\n") } == 1 && line.hasSuffix("\n"))
            let read = try JSONDecoder().decode([String: String].self, from: Data(line.utf8))
            #expect(read["text"].map { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
        }
    }
}
