import Foundation
import PunteExchange
import PunteLanguage
import PunteMemory
import PunteTestSupport
import PunteText
import Testing

@testable import PunteService

/// Tests that rows written as bytes give the same file as rows written as units.
@Suite struct RowExportTests {
    private func segments() -> [StoredSegment] {
        var segments = [
            StoredSegment(english: "A & B", romanian: "A și B", origin: "a.tmx"),
            StoredSegment(english: "Title", romanian: "Titlu", kind: "title", domain: "news"),
            StoredSegment(english: "Sure.", romanian: "Sigur.", status: .aligned, confidence: 0.9),
            StoredSegment(english: "\tTab", romanian: "\u{1}", document: "d"),
            StoredSegment(english: "By Ana", romanian: "De Ana", author: "ana", created: 1),
        ]
        let metadata = [
            SegmentMetadata(properties: [.init(type: "x-punte-tuid", value: "7")]),
            SegmentMetadata(properties: [
                .init(type: "x-punte-tuid", value: "a\"b"),
                .init(type: "x-punte-creationid", value: "ion"),
            ]),
            SegmentMetadata(properties: [.init(type: "x-punte-changeid", value: "țuțu")]),
            SegmentMetadata(properties: [.init(type: "client", value: "Radio")]),
            SegmentMetadata(properties: [.init(type: "x", value: "y", side: .romanian)]),
            SegmentMetadata(notes: [.init(text: "n")]),
        ]
        for (number, metadata) in metadata.enumerated() {
            segments.append(
                StoredSegment(
                    english: "Number \(number)", romanian: "Numărul \(number)", metadata: metadata))
        }
        return segments
    }

    @Test func `both ways write the same`() throws {
        let workspace = try Workspace()
        let memory = try Memory.open(at: workspace.memory.path(), access: .writing)
        var rest = segments()[...]
        try memory.importSegments { rest.popFirst() }

        let path = workspace.folder.appending(path: "rows.tmx").path()
        let outcome = try ExportFile(path: path, format: .tmx).write(memory)
        let sink = ByteSink()
        let writer = TMXWriter(sink, options: .init(sourceLanguage: .english))
        var export = try UnitExport(memory)
        try memory.forEachSegment { try writer.write(try export.unit(of: $0)) }
        try writer.finish()
        #expect(try workspace.read("rows.tmx") == String(decoding: sink.bytes, as: UTF8.self))
        #expect(outcome.findings == writer.log.findings)
        #expect(outcome.segments == segments().count)
    }
}
