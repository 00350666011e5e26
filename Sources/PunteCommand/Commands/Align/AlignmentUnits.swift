internal import PunteExchange
internal import PunteLanguage
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
        return links.map { row in
            var unit = TranslationUnit(
                variants: [
                    Variant(.english, text(of: row.english, in: english)),
                    Variant(.romanian, text(of: row.romanian, in: romanian)),
                ],
                sourceLanguage: .english)
            unit.context = UnitContext(
                previous: neighbour(of: row.english.first, -1, in: english),
                next: neighbour(of: row.english.last, 1, in: english))
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
            properties.append(Property(PunteProperty.confidence, confidence.fixed(4)))
        }
        if !row.label.isEmpty { properties.append(Property(PunteProperty.label, row.label)) }
        return properties
    }

    private func neighbour(of position: Int?, _ step: Int, in article: Article) -> String? {
        guard let position, article.sentences.indices.contains(position + step) else { return nil }
        return article.sentences[position + step].text
    }

    private func text(of sentences: [Int], in article: Article) -> String {
        sentences.map { article.sentences[$0].text }.joined(separator: " ")
    }
}
