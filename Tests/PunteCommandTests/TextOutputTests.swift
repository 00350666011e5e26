import Foundation
import PunteExchange
import PunteTestSupport
import Testing

@testable import PunteCommand

@Suite struct TextOutputTests {
    private let workspace: Workspace

    init() throws { workspace = try Workspace() }

    private func path(_ name: String) -> String {
        workspace.folder.appending(path: name).path(percentEncoded: false)
    }

    @Test func `a long result arrives whole`() throws {
        let output = try TextOutput(path: path("știri.txt"))
        var expected = ""
        for number in 0..<20_000 {
            let line = "rândul \(number)\n"
            try output.write(line)
            expected += line
        }
        #expect(!workspace.exists("știri.txt"))
        try output.finish()
        #expect(try workspace.read("știri.txt") == expected)
    }

    @Test func `folders are made only where that is asked for`() throws {
        let error = try #require(throws: ExchangeError.self) {
            try TextOutput(path: path("a/b/c.txt"))
        }
        #expect(error.problem.hasPrefix("cannot be written"))
        try TextOutput.write("text", to: path("a/b/c.txt"))
        #expect(try workspace.read("a/b/c.txt") == "text")
    }

    @Test func `a folder that cannot be made is named`() throws {
        try workspace.write("fișier", "")
        let error = try #require(throws: (any Error).self) {
            try TextOutput.write("text", to: path("fișier/c.txt"))
        }
        #expect("\(error)".contains("fișier"))
    }

    @Test func `a name in gz makes a packed file`() throws {
        let output = try TextOutput(path: path("a.txt.gz"))
        try output.write("împachetat")
        try output.finish()
        let packed = try Data(contentsOf: workspace.folder.appending(path: "a.txt.gz"))
        #expect(Array(packed.prefix(2)) == [0x1F, 0x8B])
        let source = try ByteSource(path: path("a.txt.gz"))
        #expect(String(decoding: try source.peek(), as: UTF8.self) == "împachetat")
    }
}
