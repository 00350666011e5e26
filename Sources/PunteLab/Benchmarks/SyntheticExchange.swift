internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// A TMX file of synthetic sentences with the usual properties, which is the same at every call.
enum SyntheticExchange {
    static func write(_ units: Int, to path: String) throws {
        let options = TMXWriter.Options(sourceLanguage: .english)
        let writer = TMXWriter(try ByteSink(path: path), options: options)
        let next = SyntheticNews.segments(units)
        var number = 0
        while let segment = next() {
            number += 1
            var unit = TranslationUnit(
                id: String(number),
                variants: [
                    Variant(.english, segment.english), Variant(.romanian, segment.romanian),
                ], sourceLanguage: .english)
            let time = Timestamp(secondsSince1970: 1_700_000_000 + Int64(number))
            unit.history = ChangeHistory(created: time, createdBy: "redactor", changed: time)
            unit.properties = [
                Property(PunteProperty.document, "made-up.\(number / 40)"),
                Property(PunteProperty.domain, "news"),
            ]
            try writer.write(unit)
        }
        try writer.finish()
    }
}
