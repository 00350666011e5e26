package import PunteAlignment
package import PunteLanguage
internal import PunteText

/// Reduces articles of one language to sketches.
///
/// The keys of both languages are those of English: a Romanian word stands for its renderings, each with
/// its probability. One instance serves one thread; it keeps what it has looked up.
package final class SketchReader {
    private let side: Side
    private let lexicon: Lexicon
    private let analyzer: TextAnalyzer
    private let recognizer: QuantityRecognizer
    private let functionWords: FunctionWords
    private let outlets = NewsOutlets.standard
    private let parameters = PairingParameters.shipped
    /// By id of a bare form.
    private var known: [WordKeys?] = []
    /// The weights of English keys, which many Romanian words have as renderings; nil for a key that the lexicon
    /// does not have.
    private var englishWeights: [String: Double?] = [:]

    /// The keys of a word.
    private struct WordKeys {
        /// Renderings, or the word itself, with their weights.
        var keys: [(key: SketchKey, weight: Float)] = []
        /// The key of the word as a name; nil for one too short.
        var name: SketchKey?
        /// Whether the lexicon has the word.
        var isKnown = false
        var isFunctionWord = false
    }

    /// Creates a reader.
    ///
    /// - Throws: `ICUError` when the language has no word rules.
    package init(_ side: Side, lexicon: Lexicon) throws {
        self.side = side
        self.lexicon = lexicon
        analyzer = try TextAnalyzer(language: side.language)
        recognizer = QuantityRecognizer(language: side.language)
        functionWords = .words(of: side)
    }

    /// The number of words that were looked up, at most.
    var wordCount: Int { known.count }

    /// Returns the sketch of an article.
    ///
    /// - Throws: `ICUError` when the text cannot be cut into words.
    /// - Complexity: linear in the length of the text.
    package func sketch(of article: ArchiveArticle) throws -> ArticleSketch {
        try sketch(of: article) { _, _ in }
    }

    /// Returns the sketch of an article, and the words, names and quantities that its keys stand for.
    ///
    /// - Throws: `ICUError` when the text cannot be cut into words.
    func sketchWithTexts(
        of article: ArchiveArticle
    ) throws -> (sketch: ArticleSketch, texts: SketchTexts) {
        var texts = SketchTexts(text: article.wholeText)
        let sketch = try sketch(of: article) { texts.add($0, at: $1) }
        return (sketch, texts)
    }

    private func sketch(
        of article: ArchiveArticle, _ body: (SketchKey, Range<Int>) -> Void
    ) throws -> ArticleSketch {
        let text = article.wholeText
        var counts: [SketchKey: (weight: Float, count: Int)] = [:]
        var words: [UInt32] = []
        try forEachKey(in: text, words: &words) { key, weight, range in
            let old = counts[key] ?? (0, 0)
            counts[key] = (max(old.weight, weight), old.count + 1)
            if old.count == 0 { body(key, range) }
        }
        var sketch = ArticleSketch()
        for (key, value) in counts.sorted(by: { $0.key < $1.key }) {
            sketch.keys.append(key)
            let repeats = min(value.count, parameters.maximumRepeats) - 1
            sketch.weights.append(
                value.weight * (1 + parameters.repeatWeight * Float(repeats)))
        }
        sketch.shingles = Shingles.sampled(of: words.map { analyzer.vocabulary[$0] })
        sketch.day = article.day
        sketch.outlet = article.outlet.map { outlets.name(of: $0) ?? $0 }
        if side == .romanian { sketch.namedOutlets = outlets.names(in: text) }
        return sketch
    }

    /// Calls `body` with each key of a text, its weight and the place that it stands for, and collects the
    /// bare forms of the words.
    private func forEachKey(
        in text: String, words: inout [UInt32],
        _ body: (SketchKey, Float, Range<Int>) -> Void
    ) throws {
        var opensSentence = true
        for token in try analyzer.tokens(in: text) {
            switch token.kind {
            case .punctuation:
                let mark = analyzer.vocabulary[token.folded]
                opensSentence = opensSentence || Self.openers.contains(mark)
                continue
            case .symbol: continue
            case .word, .number: break
            }
            words.append(token.bare)
            let found = keys(ofBare: token.bare)
            if token.kind == .word, let name = found.name, !found.isFunctionWord,
                !opensSentence || !found.isKnown,
                analyzer.vocabulary[token.surface].first?.isUppercase == true
            {
                body(name, parameters.nameWeight, token.range)
            }
            for (key, weight) in found.keys { body(key, weight, token.range) }
            opensSentence = false
        }
        for quantity in recognizer.quantities(in: text) {
            for key in QuantityKeys.keys(of: quantity) {
                body(key, parameters.quantityWeight, quantity.range)
            }
        }
    }

    /// Marks after which a capital says nothing.
    private static let openers: Set<String> = [".", "!", "?", ":", "\"", "'", "…", "(", "-"]

    private func keys(ofBare id: UInt32) -> WordKeys {
        let index = Int(id)
        while known.count <= index { known.append(nil) }
        if let found = known[index] { return found }
        let bare = analyzer.vocabulary[id]
        var result = WordKeys()
        result.isFunctionWord = functionWords.contains(bare: bare)
        for part in bare.utf8.split(whereSeparator: {
            $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "'")
        }) {
            let part = String(decoding: part, as: UTF8.self)
            guard part.utf8.count > 1, !functionWords.contains(bare: part) else { continue }
            add(LexicalKeys.key(ofBare: part), to: &result)
            let skeleton = NameSkeleton.text(ofBare: part)
            if skeleton.count >= Self.minimumNameLength {
                result.name = SketchKey(.name, skeleton.prefix(Self.nameLength))
            }
        }
        known[index] = result
        return result
    }

    /// The number of letters that a key of a name keeps, and the fewest that it needs.
    private static let nameLength = 5
    private static let minimumNameLength = 3

    private func weight(ofEnglish key: String) -> Double? {
        if let known = englishWeights[key] { return known }
        let weight = lexicon.weight(ofEnglish: key)
        englishWeights[key] = .some(weight)
        return weight
    }

    private func add(_ key: String, to result: inout WordKeys) {
        switch side {
        case .english:
            let weight = weight(ofEnglish: key)
            result.isKnown = result.isKnown || weight != nil
            result.keys.append((SketchKey(.word, key.utf8), Float(weight ?? 1)))
        case .romanian:
            let entry = lexicon.entry(ofRomanian: key)
            result.isKnown = result.isKnown || entry.weight != nil
            let renderings = entry.translations
                .filter { Float($0.weight) >= parameters.minimumTranslationWeight }
                .prefix(parameters.maximumTranslations)
            for rendering in renderings where rendering.key != key {
                let weight = Float(weight(ofEnglish: rendering.key) ?? 1)
                result.keys.append(
                    (SketchKey(.word, rendering.key.utf8), Float(rendering.weight) * weight))
            }
            // A word that is written alike may be a name or a loan.
            result.keys.append(
                (
                    SketchKey(.word, key.utf8),
                    Float(weight(ofEnglish: key) ?? 1)
                        * (renderings.isEmpty ? 1 : parameters.sameSpellingWeight)
                ))
        }
    }
}
