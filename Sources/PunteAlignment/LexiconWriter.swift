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
            guard !entries.isEmpty || frequency >= leastSentences, !keys.isNumber[id] else {
                continue
            }
            let key = keys[UInt32(id)]
            var line = "\(key)\t\(idf(frequency, sentences))"
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
        return weight >= leastWeight && entry.count >= leastCount
            && !keys.isNumber[Int(entry.source)] && !keys.isNumber[Int(entry.target)]
    }

    private func sourceLines(
        _ keys: KeyTable, _ frequencies: [Float], _ sentences: Float
    ) -> [String] {
        var lines: [(key: String, line: String)] = []
        for (id, frequency) in frequencies.enumerated()
        where frequency >= leastSentences && !keys.isNumber[id] {
            let key = keys[UInt32(id)]
            lines.append((key, "\(key)\t\(idf(frequency, sentences))"))
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
