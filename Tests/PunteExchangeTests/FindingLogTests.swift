import PunteExchange
import PunteLanguage
import Testing

@Suite struct FindingLogTests {
    @Test func `everything is counted, the first findings are kept`() throws {
        let log = FindingLog(limit: 3)
        for line in 1...10 {
            let kind: ImportFinding.Kind =
                line % 2 == 0 ? .mended : line % 3 == 0 ? .skipped : .noted
            try log.report(kind, line: line, "line \(line)")
        }
        #expect((log.mended, log.skipped, log.noted, log.count) == (5, 2, 3, 10))
        #expect(log.first.map(\.line) == [1, 2, 3])
        #expect(log.first.map(\.kind) == [.noted, .mended, .skipped])
        #expect(log.findings.count == 10)
    }

    @Test func `words for findings that are not kept are not made`() throws {
        let log = FindingLog(limit: 1)
        var made = 0
        func message() -> String {
            made += 1
            return "ceva"
        }
        for line in 1...5 { try log.report(.mended, line: line, message()) }
        #expect(made == 1)
    }

    @Test func `a strict log throws what would be mended or skipped`() throws {
        for kind in [ImportFinding.Kind.mended, .skipped] {
            let log = FindingLog(file: "știri.tmx", strict: true)
            #expect(throws: ExchangeError("o problemă", file: "știri.tmx", line: 7)) {
                try log.report(kind, line: 7, "o problemă")
            }
        }
        let log = FindingLog(strict: true)
        try log.report(.noted, line: 1, "o observație")
        #expect(log.noted == 1)
    }

    @Test(arguments: [
        (ExchangeError("cannot be read"), "cannot be read"),
        (ExchangeError("cannot be read", file: "a.tmx"), "a.tmx: cannot be read"),
        (ExchangeError("bare &", file: "a.tmx", line: 4), "a.tmx:4: bare &"),
        (ExchangeError("bare &", line: 4), "4: bare &"),
    ])
    func `an error names the file and the line as far as they are known`(
        error: ExchangeError, text: String
    ) {
        #expect("\(error)" == text)
    }

    @Test func `a finding names its line`() {
        let finding = ImportFinding(line: 12, kind: .skipped, message: "a unit left out")
        #expect("\(finding)" == "line 12: a unit left out")
    }

    @Test func `readers name the file of their source in errors`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("gol.tmx")
        let sink = try ByteSink(path: path)
        try sink.finish()
        let reader = try TMXReader(ByteSource(path: path))
        #expect(
            throws: ExchangeError("is not TMX: there is no <tmx> element", file: path)
        ) { try reader.next() }
    }
}
