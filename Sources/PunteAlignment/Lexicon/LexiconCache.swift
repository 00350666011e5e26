internal import PunteLanguage

/// The lines of a ``Lexicon`` that have been needed so far, by key id.
///
/// One instance serves one thread; it is kept between documents.
final class LexiconCache {
    /// The table of the key ids.
    let table: KeyTable
    private let lexicon: Lexicon
    // One thread uses a cache at a time, and every word of a text is looked up: checks of exclusive
    // access would take time.
    @exclusivity(unchecked) private var spans: [Range<Int>?] = []
    @exclusivity(unchecked) private var englishWeights: [Float] = []
    @exclusivity(unchecked) private var romanianWeights: [Float] = []
    /// English key id of each translation.
    @exclusivity(unchecked) private(set) var translated: [UInt32] = []
    /// Geometric mean of both probabilities of each translation.
    @exclusivity(unchecked) private(set) var weights: [Float] = []
    /// p(English key | Romanian key) of each translation.
    private(set) var probabilities: [Float] = []
    /// p(Romanian key | English key) of each translation.
    private(set) var reverses: [Float] = []

    /// Creates an empty cache of a lexicon for the keys of a table.
    init(lexicon: Lexicon, table: KeyTable) {
        self.lexicon = lexicon
        self.table = table
    }

    /// Returns the indices of the translations of a Romanian key in ``translated``, ``weights``,
    /// ``probabilities`` and ``reverses``.
    func translations(ofRomanian id: UInt32) -> Range<Int> {
        let index = Int(id)
        while spans.count <= index { spans.append(nil) }
        if let known = spans[index] { return known }
        let start = translated.count
        let entry = lexicon.entry(ofRomanian: table[id])
        Self.set(Float(entry.weight ?? 1), of: id, in: &romanianWeights)
        for found in entry.translations {
            translated.append(table.id(ofKey: found.key))
            weights.append(Float(found.weight))
            probabilities.append(Float(found.probability))
            reverses.append(Float(found.reverse))
        }
        spans[index] = start..<translated.count
        return start..<translated.count
    }

    /// Returns the weight of an English key, 0…1; 1 for numbers and keys that the lexicon does not
    /// have.
    func weight(ofEnglish id: UInt32) -> Float {
        Self.weight(of: id, in: &englishWeights) { lexicon.weight(ofEnglish: table[$0]) }
    }

    /// Returns the weight of a Romanian key, 0…1; 1 for numbers and keys that the lexicon does not
    /// have.
    func weight(ofRomanian id: UInt32) -> Float {
        Self.weight(of: id, in: &romanianWeights) { lexicon.weight(ofRomanian: table[$0]) }
    }

    private static func weight(
        of id: UInt32, in known: inout [Float], otherwise find: (UInt32) -> Double?
    ) -> Float {
        let index = Int(id)
        if index >= known.count || known[index] < 0 {
            set(Float(find(id) ?? 1), of: id, in: &known)
        }
        return known[index]
    }

    private static func set(_ weight: Float, of id: UInt32, in known: inout [Float]) {
        while known.count <= Int(id) { known.append(-1) }
        known[Int(id)] = weight
    }
}
