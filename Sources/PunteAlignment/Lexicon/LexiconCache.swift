internal import PunteLanguage

/// The lines of a ``Lexicon`` that have been needed so far, by key id.
///
/// One instance serves one thread; it is kept between documents.
final class LexiconCache {
    let lexicon: Lexicon
    let table: KeyTable
    private var spans: [Range<Int>?] = []
    private var sourceWeights: [Float] = []
    private var targetWeights: [Float] = []
    private(set) var translated: [UInt32] = []
    /// Geometric means of both probabilities.
    private(set) var weights: [Float] = []
    /// p(source | target) and p(target | source).
    private(set) var probabilities: [Float] = []
    private(set) var reverses: [Float] = []

    init(lexicon: Lexicon, table: KeyTable) {
        self.lexicon = lexicon
        self.table = table
    }

    /// Where in `translated` and `weights` the translations of a target-language key stand.
    func translations(ofTarget id: UInt32) -> Range<Int> {
        let index = Int(id)
        while spans.count <= index { spans.append(nil) }
        if let known = spans[index] { return known }
        let start = translated.count
        for found in lexicon.translations(ofTarget: table[id]) {
            translated.append(table.id(ofKey: found.key))
            weights.append(Float(found.weight))
            probabilities.append(Float(found.probability))
            reverses.append(Float(found.reverse))
        }
        spans[index] = start..<translated.count
        return start..<translated.count
    }

    /// How telling a source-language key is; unknown keys and numbers fully.
    func weight(ofSource id: UInt32) -> Float {
        Self.weight(of: id, in: &sourceWeights) { lexicon.weight(ofSource: table[$0]) }
    }

    /// How telling a target-language key is; unknown keys and numbers fully.
    func weight(ofTarget id: UInt32) -> Float {
        Self.weight(of: id, in: &targetWeights) { lexicon.weight(ofTarget: table[$0]) }
    }

    private static func weight(
        of id: UInt32, in known: inout [Float], otherwise find: (UInt32) -> Double?
    ) -> Float {
        let index = Int(id)
        while known.count <= index { known.append(-1) }
        if known[index] < 0 { known[index] = Float(find(id) ?? 1) }
        return known[index]
    }
}
