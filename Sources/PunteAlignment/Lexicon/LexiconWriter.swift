#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Writes a ``TranslationModel`` as the text of a ``Lexicon``.
public struct LexiconWriter: Sendable {
    /// Geometric mean of both probabilities below which a translation is left out.
    public var leastWeight = 0.01
    /// Expected number of links below which a translation is left out.
    public var leastCount: Float = 0.3
    /// Most translations that a key keeps.
    public var translationsPerKey = 12
    /// Keys that occur in fewer sentences get no line unless they have translations.
    public var leastSentences: Float = 2
    /// Keys without translations get no line when they are at least this telling: what a lexicon
    /// does not know counts as fully telling.
    public var greatestWeight = 95

    public init() {}

    /// The text of the lexicon.
    ///
    /// - Parameters:
    ///   - frequencies: For each key id the (weighted) number of sentences that hold it, by side.
    ///   - provenance: Lines for the head of the file.
    public func text(
        of model: TranslationModel, keys: KeyTable,
        frequencies: (source: [Float], target: [Float]), sentences: Float,
        languages: (source: String, target: String), provenance: [String]
    ) -> String {
        var lines = provenance.map { "# " + $0 }
        lines.append("@languages \(languages.source) \(languages.target)")
        lines.append("@target")
        lines += targetLines(model, keys, frequencies.target, sentences)
        lines.append("@source")
        lines += sourceLines(keys, frequencies.source, sentences)
        return lines.joined(separator: "\n") + "\n"
    }

    private func targetLines(
        _ model: TranslationModel, _ keys: KeyTable, _ frequencies: [Float], _ sentences: Float
    ) -> [String] {
        var byTarget = [[TranslationModel.Entry]](repeating: [], count: keys.count)
        for entry in model.entries where isKept(entry, keys) {
            byTarget[Int(entry.target)].append(entry)
        }
        var lines: [(key: String, line: String)] = []
        for (id, entries) in byTarget.enumerated() {
            let frequency = id < frequencies.count ? frequencies[id] : 0
            let key = keys[UInt32(id)]
            let weight = idf(frequency, sentences)
            guard isWord(key), !entries.isEmpty || isWorthALine(frequency, weight) else {
                continue
            }
            var line = "\(key)\t\(weight)"
            let sorted = entries.sorted {
                ($0.backward * $0.forward, $1.source) > ($1.backward * $1.forward, $0.source)
            }
            for entry in sorted.prefix(translationsPerKey) {
                line +=
                    "\t\(keys[entry.source]) \(percent(entry.backward)) \(percent(entry.forward))"
            }
            lines.append((key, line))
        }
        return Self.sorted(lines)
    }

    private func isKept(_ entry: TranslationModel.Entry, _ keys: KeyTable) -> Bool {
        let weight = Double(entry.forward * entry.backward).squareRoot()
        guard weight >= leastWeight, entry.count >= leastCount else { return false }
        let (source, target) = (keys[entry.source], keys[entry.target])
        // Equal words are tied by their spelling.
        if source == target, source.utf8.count > WordTies.longestUntied { return false }
        return isWord(source) && isWord(target)
    }

    /// Letters only: numbers are compared by value, and names of options and fields in software say
    /// nothing of other texts.
    private func isWord(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    }

    private func isWorthALine(_ frequency: Float, _ weight: Int) -> Bool {
        frequency >= leastSentences && weight < greatestWeight
    }

    private func sourceLines(
        _ keys: KeyTable, _ frequencies: [Float], _ sentences: Float
    ) -> [String] {
        var lines: [(key: String, line: String)] = []
        for (id, frequency) in frequencies.enumerated() {
            let key = keys[UInt32(id)]
            let weight = idf(frequency, sentences)
            if isWord(key), isWorthALine(frequency, weight) {
                lines.append((key, "\(key)\t\(weight)"))
            }
        }
        return Self.sorted(lines)
    }

    private static func sorted(_ lines: [(key: String, line: String)]) -> [String] {
        lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.line)
    }

    private func percent(_ probability: Float) -> Int {
        max(1, min(99, Int((probability * 100).rounded())))
    }

    private func idf(_ frequency: Float, _ sentences: Float) -> Int {
        guard frequency > 0, sentences > 1 else { return 100 }
        return max(
            0, min(100, Int((100 * logf(sentences / frequency) / logf(sentences)).rounded())))
    }
}
