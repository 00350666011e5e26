import PunteExchange
import PunteLanguage
import Testing

/// Tests that random units are read back from every format with all that the format can express.
@Suite struct RoundTripTests {
    @Test(arguments: [ExchangeFormat.tmx, .jsonl])
    func `TMX and JSON Lines hold everything`(format: ExchangeFormat) throws {
        var random = RandomUnits(seed: 1)
        for round in 0..<40 {
            let units = (0..<5).map { _ in random.fullUnit() }
            let result = try read(written(units, as: format), as: format)
            #expect(result.units.map(\.unplaced) == units, "round \(round)")
            #expect(result.log.count == 0)
        }
    }

    @Test func `JSON Lines keeps any number of languages and translations`() throws {
        var random = RandomUnits(seed: 2)
        let languages = ["en", "ro", "ro-MD", "hu", "zh-TW", "ro"].map(Language.init(tag:))
        for _ in 0..<50 {
            var unit = random.fullUnit()
            for language in languages.shuffled(using: &random.random).prefix(3) {
                unit.variants.append(Variant(language, random.text()))
            }
            let result = try read(written([unit], as: .jsonl), as: .jsonl)
            #expect(result.units.map(\.unplaced) == [unit])
        }
    }

    @Test(arguments: [ExchangeFormat.tsv, .csv])
    func `tables hold texts, an identifier, times, a note and properties`(
        format: ExchangeFormat
    ) throws {
        var random = RandomUnits(seed: 3)
        for _ in 0..<60 {
            var unit = random.plainUnit()
            unit.id = random.maybe { $0.text() }
            unit.history.created = random.maybe { $0.timestamp() }
            unit.history.changed = random.maybe { $0.timestamp() }
            unit.notes = random.maybe { [Note($0.text())] } ?? []
            unit.properties = random.maybe { [Property("x-proiect", $0.text())] } ?? []
            unit.properties += random.maybe { [Property("domeniu", $0.text())] } ?? []
            let file = try written([unit], as: format, properties: ["x-proiect", "domeniu"])
            let result = try read(file, as: format)
            #expect(result.units.map(\.unplaced) == [unit])
            #expect(result.log.count == 0)
        }
    }

    @Test func `catalogues hold texts and contexts`() throws {
        var random = RandomUnits(seed: 4)
        for round in 0..<40 {
            let units = (0..<4).map { number in
                var unit = random.plainUnit()
                // A message may occur once only.
                unit.variants[0].text.text += " \(number)"
                unit.sourceLanguage = .english
                unit.context.id = random.maybe { $0.text() }
                return unit
            }
            let result = try read(written(units, as: .po), as: .po)
            #expect(result.units.map(\.unplaced) == units, "round \(round)")
            #expect(result.log.count == 0)
        }
    }

    /// Returns a unit as XLIFF returns it: without what XLIFF cannot express, and with XLIFF's
    /// names for the rest.
    private func expected(_ unit: TranslationUnit, _ format: ExchangeFormat) -> TranslationUnit {
        var unit = unit
        unit.sourceLanguage = .english
        unit.context.file = unit.context.file ?? "punte"
        unit.context.path = nil
        if format == .xliff {
            unit.context.id = unit.context.id ?? unit.id
            for index in unit.notes.indices { unit.notes[index].language = nil }
        }
        unit.id = nil
        for index in unit.properties.indices {
            unit.properties[index].language = nil
            let type = unit.properties[index].type
            if format == .xliff12, !type.hasPrefix("x-") {
                unit.properties[index].type = "x-" + type
            }
        }
        let history = unit.history
        unit.history = ChangeHistory(
            created: history.created, createdBy: history.createdBy, changed: history.changed,
            changedBy: history.changedBy)
        for index in unit.variants.indices {
            unit.variants[index].properties = []
            unit.variants[index].notes = []
            unit.variants[index].history = ChangeHistory()
            unit.variants[index].text.codes = unit.variants[index].text.codes.map(skeleton)
        }
        return unit
    }

    /// Returns the part of a code that both versions keep; they assign their own identifiers.
    private func skeleton(_ code: InlineCode) -> InlineCode {
        InlineCode(code.kind, at: code.offset, content: code.content)
    }

    @Test(arguments: [ExchangeFormat.xliff12, .xliff])
    func `XLIFF holds texts, codes, notes, properties, context and authors`(
        format: ExchangeFormat
    ) throws {
        var random = RandomUnits(seed: 5)
        for round in 0..<60 {
            let unit = random.fullUnit()
            let result = try read(written([unit], as: format), as: format)
            var found = try #require(result.units.first).unplaced
            found.id = nil
            for index in found.variants.indices {
                found.variants[index].text.codes = found.variants[index].text.codes.map(skeleton)
            }
            #expect(found == expected(unit, format), "round \(round)")
            #expect(result.units.count == 1)
            #expect(result.log.count == 0)
        }
    }

    @Test(arguments: [ExchangeFormat.xliff12, .xliff])
    func `XLIFF holds candidates with their codes`(format: ExchangeFormat) throws {
        var random = RandomUnits(seed: 6)
        for _ in 0..<30 {
            var unit = random.plainUnit()
            unit.candidates = (0..<3).map { number in
                let source = random.text()
                let target = random.text()
                return TranslationCandidate(
                    source: InlineText(source, codes: random.codes(in: source)),
                    target: InlineText(target, codes: random.codes(in: target)),
                    similarity: Double(100 - number * 7), origin: "arhivă \(number)")
            }
            let found = try #require(try read(written([unit], as: format), as: format).units.first)
            #expect(found.candidates.count == 3)
            for (one, other) in zip(found.candidates, unit.candidates) {
                #expect(one.source.text == other.source.text)
                #expect(one.target.text == other.target.text)
                #expect(one.source.codes.map(skeleton) == other.source.codes.map(skeleton))
                #expect(one.target.codes.map(skeleton) == other.target.codes.map(skeleton))
                #expect(one.similarity == other.similarity)
                #expect(one.origin == other.origin)
            }
        }
    }

    @Test func `parallel text holds texts without line ends`() throws {
        var random = RandomUnits(seed: 7)
        let units = (0..<200).map { _ in random.plainUnit(lines: false) }
        let sinks = (ByteSink(), ByteSink())
        let writer = ParallelTextWriter((sinks.0, .english), (sinks.1, .romanian))
        for unit in units { try writer.write(unit) }
        try writer.finish()
        let reader = try ParallelTextReader(
            (ByteSource(bytes: sinks.0.bytes), .english),
            (ByteSource(bytes: sinks.1.bytes), .romanian))
        var found: [TranslationUnit] = []
        while let unit = try reader.next() { found.append(unit) }
        #expect(found.map(\.unplaced) == units)
        #expect(found.map(\.line) == Array(1...200))
    }

    /// Units keep their texts when they are converted from one format to the next and back to the
    /// first.
    @Test func `a unit goes around all formats with its texts`() throws {
        var random = RandomUnits(seed: 8)
        let formats: [ExchangeFormat] = [.tmx, .xliff12, .tsv, .po, .xliff, .csv, .jsonl, .tmx]
        for _ in 0..<25 {
            let first = random.plainUnit()
            var units = [first]
            for format in formats {
                units = try read(written(units, as: format), as: format).units
            }
            #expect(units.map(\.english) == [first.english])
            #expect(units.map(\.romanian) == [first.romanian])
        }
    }

    @Test func `a text with codes comes back from its markup`() throws {
        var random = RandomUnits(seed: 9)
        for _ in 0..<300 {
            let plain = random.text()
            let text = InlineText(plain, codes: random.codes(in: plain))
            let unit = TranslationUnit(variants: [
                Variant(.english, "x"), Variant(language: .romanian, text: text),
            ])
            #expect(try read(written([unit])).units.first?.variants[1].text == text)
        }
    }
}
