import Foundation
import PunteExchange
import PunteLanguage
import PunteMemory
import PunteTestSupport
import PunteText
import Testing

@testable import PunteService

/// Tests that an export restores what an import stored.
@Suite struct UnitExportTests {
    private let workspace: Workspace
    private let memory: Memory

    init() throws {
        workspace = try Workspace()
        memory = try Memory.open(at: workspace.memory.path(), access: .writing)
    }

    /// Stores units and returns the units that an export makes from the segments.
    private func roundTrip(
        _ units: [TranslationUnit], isSwapped: Bool = false
    ) throws -> [TranslationUnit] {
        var segments: [StoredSegment] = []
        let importer = UnitImport(origin: "desk.tmx", isSwapped: isSwapped)
        for unit in units { _ = importer.append(unit, to: &segments) }
        var rest = segments[...]
        try memory.importSegments { rest.popFirst() }
        var export = try UnitExport(memory)
        var result: [TranslationUnit] = []
        try memory.forEachSegment { result.append(try export.unit(of: $0)) }
        return result
    }

    private func unit(_ english: String, _ romanian: String) -> TranslationUnit {
        TranslationUnit(
            variants: [Variant(.english, english), Variant(.romanian, romanian)],
            sourceLanguage: .english)
    }

    @Test func `ids, contexts, histories, notes and properties come back`() throws {
        var unit = unit("The road is closed.", "Drumul este închis.")
        unit.id = "a-17"
        unit.context = UnitContext(file: "news.txt", id: "k1")
        unit.context.previous = "It rained."
        unit.context.next = "Nobody was hurt."
        unit.history.createdBy = "ana"
        unit.history.changedBy = "ion"
        unit.history.useCount = 4
        unit.history.tool = "desk"
        unit.notes = [Note("de verificat", language: .romanian)]
        unit.variants[1].notes = [Note("scurt")]
        unit.variants[0].properties = [Property("speaker", "minister")]
        unit.properties = [Property("client", "Radio"), Property("client", "TV")]

        let back = try #require(try roundTrip([unit]).first)
        #expect(back.id == "a-17")
        #expect(back.context == unit.context)
        #expect(back.history.createdBy == "ana" && back.history.changedBy == "ion")
        #expect(back.history.useCount == 4 && back.history.tool == "desk")
        #expect(back.notes == unit.notes)
        #expect(back.variants[1].notes == unit.variants[1].notes)
        #expect(back.variants[0].properties == unit.variants[0].properties)
        #expect(back.properties.filter { $0.type == "client" } == unit.properties)
        #expect(back.property("x-punte-origin") == "desk.tmx")
    }

    @Test func `regions of languages and inline codes come back`() throws {
        var unit = unit("", "")
        unit.variants[0] = Variant(Language(tag: "en-GB"), "The harbour is open.")
        unit.variants[1].text = InlineText(
            "Portul este deschis.",
            codes: [InlineCode(.placeholder, at: 7, type: "x", content: "{0}")])
        let back = try #require(try roundTrip([unit]).first)
        #expect(back.variants[0].language.tag == "en-GB")
        #expect(back.variants[1].text.text == "Portul este deschis.")
        #expect(back.variants[1].text.codes.map(\.offset) == [7])
        #expect(back.variants[1].text.codes.map(\.content) == ["{0}"])
    }

    @Test func `fields of Punte are read into the segment`() throws {
        var unit = unit("Yes.", "Da.")
        unit.properties = [
            Property(PunteProperty.status, "confirmed"), Property(PunteProperty.confidence, "0.75"),
            Property("domain", "sport"), Property("doc", "meci.txt"),
            Property(PunteProperty.label, "moved"), Property(PunteProperty.origin, "agenție"),
        ]
        var segments: [StoredSegment] = []
        #expect(UnitImport(origin: "f", isSwapped: false).append(unit, to: &segments))
        let segment = try #require(segments.first)
        #expect(segment.status == .confirmed && segment.confidence == 0.75)
        #expect(segment.domain == "sport" && segment.document == "meci.txt")
        #expect(segment.label == "moved" && segment.origin == "agenție")
        #expect(segment.metadata.properties.isEmpty)
    }

    @Test(arguments: [
        (PunteProperty.status, "perfect"), (PunteProperty.confidence, "1.5"),
        (PunteProperty.confidence, "sure"),
    ])
    func `values that a field cannot have are kept as properties`(
        type: String, value: String
    ) throws {
        var unit = unit("Yes.", "Da.")
        unit.properties = [Property(type, value)]
        var segments: [StoredSegment] = []
        _ = UnitImport(origin: "f", isSwapped: false).append(unit, to: &segments)
        #expect(segments.first?.metadata.properties.map(\.value) == [value])
        #expect(segments.first?.status == .imported && segments.first?.confidence == nil)
    }

    @Test func `each pair of an English and a Romanian text is a segment`() throws {
        var unit = unit("Colour", "Culoare")
        unit.variants.append(Variant(Language(tag: "en-US"), "Color"))
        unit.variants.append(Variant(Language(tag: "de"), "Farbe"))
        var segments: [StoredSegment] = []
        #expect(UnitImport(origin: "f", isSwapped: false).append(unit, to: &segments))
        #expect(segments.map(\.english) == ["Colour", "Color"])
        #expect(segments.allSatisfy { $0.romanian == "Culoare" })
        var foreign = unit
        foreign.variants.remove(at: 1)
        #expect(!UnitImport(origin: "f", isSwapped: false).append(foreign, to: &segments))
        #expect(segments.count == 2)
    }

    @Test func `swapped texts are put right`() throws {
        let units = [unit("Drumul este închis.", "The road is closed.")]
        let back = try #require(try roundTrip(units, isSwapped: true).first)
        #expect(back.variants.map(\.text.text) == ["The road is closed.", "Drumul este închis."])
        #expect(back.variants.map(\.language.tag) == ["en", "ro"])
    }

    @Test(arguments: [
        (ReviewState.confirmed, StoredSegment.Status.confirmed), (.translated, .imported),
        (.needsReview, .draft), (.draft, .draft), (.rejected, .draft),
    ])
    func `the state of a translation becomes its status and comes back`(
        review: ReviewState, status: StoredSegment.Status
    ) throws {
        var unit = unit("The strike is over.", "Greva s-a încheiat.")
        unit.review = review
        var segments: [StoredSegment] = []
        #expect(UnitImport(origin: "f", isSwapped: false).append(unit, to: &segments))
        #expect(segments.map(\.status) == [status])
        #expect(try roundTrip([unit]).map(\.review) == [review])
    }

    @Test(
        arguments: [
            ("aligned", ReviewState.translated, StoredSegment.Status.aligned),
            ("imported", .translated, .imported), ("aligned", .confirmed, .confirmed),
            ("confirmed", .needsReview, .draft), ("draft", .confirmed, .confirmed),
            ("confirmed", nil, .confirmed), ("draft", nil, .draft),
        ] as [(String, ReviewState?, StoredSegment.Status)])
    func `a status of Punte stays unless the file says something else`(
        own: String, review: ReviewState?, status: StoredSegment.Status
    ) {
        var unit = unit("The strike is over.", "Greva s-a încheiat.")
        unit.properties = [Property(PunteProperty.status, own)]
        unit.review = review
        var segments: [StoredSegment] = []
        _ = UnitImport(origin: "f", isSwapped: false).append(unit, to: &segments)
        #expect(segments.map(\.status) == [status])
    }

    @Test func `a copy of the source text is no translation`() {
        var unit = unit("Reuters", "Reuters")
        #expect(!UnitImport.isCopy(unit))
        unit.review = .draft
        #expect(UnitImport.isCopy(unit))
    }

    @Test func `any unit of odd texts comes back as it was`() throws {
        var random = SeededRandom(seed: 33)
        var units: [TranslationUnit] = []
        for number in 0..<120 {
            // Texts must differ for each to be a segment of its own.
            var unit = unit(
                "\(number) " + random.text(from: SeededRandom.letters, upTo: 20),
                "\(number) " + random.text(from: SeededRandom.letters, upTo: 20))
            unit.id = Bool.random(using: &random) ? "id \(number)" : nil
            if Bool.random(using: &random) {
                unit.properties.append(
                    Property("note", random.text(from: SeededRandom.signs, upTo: 12)))
            }
            units.append(unit)
        }
        let back = try roundTrip(units)
        try #require(back.count == units.count)
        for (old, new) in zip(units, back) {
            #expect(new.id == old.id)
            #expect(new.variants.map(\.text.text) == old.variants.map(\.text.text))
            #expect(new.property("note") == old.property("note"))
        }
    }
}
