internal import PunteLanguage

/// The words, names and quantities of an article that the keys of its sketch stand for.
struct SketchTexts {
    private let text: String
    private var places: [(key: SketchKey, range: Range<Int>)] = []

    /// Begins without a key.
    init(text: String) { self.text = text }

    /// Adds a key and the place in the text, in bytes, where it stands first.
    mutating func add(_ key: SketchKey, at range: Range<Int>) { places.append((key, range)) }

    /// Returns for each kind the texts whose keys a report has, in the order of the article.
    func shared(
        with report: ArticleSketch
    ) -> [SketchKey.Kind: [(key: SketchKey, text: String)]] {
        let wanted = Set(report.keys)
        var result: [SketchKey.Kind: [(SketchKey, String)]] = [:]
        for (key, range) in places where wanted.contains(key) {
            let shown = text.utf8Slice(range)
            if result[key.kind]?.last?.1 == shown { continue }
            result[key.kind, default: []].append((key, shown))
        }
        return result
    }
}
