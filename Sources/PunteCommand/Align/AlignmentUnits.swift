internal import PunteExchange
internal import PunteText

/// The links of an alignment as translation units.
struct AlignmentUnits {
    let files: ArticlePairFiles
    let links: [AlignedRow]

    /// A TMX 1.4b file, English as the source language.
    func tmx() throws -> String {
        let sink = ByteSink()
        let writer = TMXWriter(sink, options: .init(sourceLanguage: .english))
        for unit in units() { try writer.write(unit) }
        try writer.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    private func units() -> [TranslationUnit] {
        let english = files.english.article
        let romanian = files.romanian.article
        let sources = links.map { text(of: $0.english, in: english) }
        return links.enumerated().map { index, row in
            var unit = TranslationUnit(
                variants: [
                    Variant(.english, sources[index]),
                    Variant(.romanian, text(of: row.romanian, in: romanian)),
                ],
                sourceLanguage: .english)
            unit.context = UnitContext(
                previous: index > 0 ? sources[index - 1] : nil,
                next: index + 1 < sources.count ? sources[index + 1] : nil)
            unit.properties = properties(of: row, romanian)
            return unit
        }
    }

    private func properties(of row: AlignedRow, _ article: Article) -> [Property] {
        var properties: [Property] = []
        if let title = article.title { properties.append(Property(PunteProperty.article, title)) }
        if let position = row.romanian.first {
            properties.append(Property(PunteProperty.position, String(position)))
            properties.append(
                Property(PunteProperty.kind, article.sentences[position].kind.rawValue))
        }
        if let confidence = row.confidence {
            properties.append(Property(PunteProperty.confidence, FixedPoint.text(confidence)))
        }
        if !row.label.isEmpty { properties.append(Property(PunteProperty.label, row.label)) }
        return properties
    }

    private func text(of sentences: [Int], in article: Article) -> String {
        sentences.map { article.sentences[$0].text }.joined(separator: " ")
    }
}
