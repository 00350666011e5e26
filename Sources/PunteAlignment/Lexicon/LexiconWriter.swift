internal import PunteLanguage

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Writes a ``TranslationModel`` as the text of a ``Lexicon``.
struct LexiconWriter {
    /// The table of the key ids.
    let keys: KeyTable
    /// By key id: number of English sentences that hold the key, weighted.
    let englishFrequencies: [Float]
    /// By key id: number of Romanian sentences that hold the key, weighted.
    let romanianFrequencies: [Float]
    /// Number of sentence pairs, weighted.
    let sentenceCount: Float
    let pruning: LexiconTrainer.Pruning

    /// Returns the text of the lexicon of a model, with lines of remarks at its head.
    func text(of model: TranslationModel, provenance: [String]) -> String {
        var lines = provenance.map { "# " + $0 }
        lines.append("@languages \(Language.english.tag) \(Language.romanian.tag)")
        lines.append("@target")
        lines += romanianLines(of: model)
        lines.append("@source")
        lines += englishLines()
        return lines.joined(separator: "\n") + "\n"
    }

    private func romanianLines(of model: TranslationModel) -> [String] {
        var byKey = [[TranslationModel.Entry]](repeating: [], count: keys.count)
        for entry in model.entries where isKept(entry) {
            byKey[Int(entry.romanian)].append(entry)
        }
        var lines: [(key: String, line: String)] = []
        for (id, entries) in byKey.enumerated() {
            let frequency = id < romanianFrequencies.count ? romanianFrequencies[id] : 0
            let key = keys[UInt32(id)]
            let weight = weight(ofFrequency: frequency)
            guard isWord(key), !entries.isEmpty || isWorthALine(frequency, weight) else {
                continue
            }
            var line = "\(key)\t\(weight)"
            let sorted = entries.sorted {
                ($0.backward * $0.forward, $1.english) > ($1.backward * $1.forward, $0.english)
            }
            for entry in sorted.prefix(pruning.maximumTranslations) {
                line +=
                    "\t\(keys[entry.english]) \(percent(entry.backward)) \(percent(entry.forward))"
            }
            lines.append((key, line))
        }
        return Self.sorted(lines)
    }

    private func englishLines() -> [String] {
        var lines: [(key: String, line: String)] = []
        for (id, frequency) in englishFrequencies.enumerated() {
            let key = keys[UInt32(id)]
            let weight = weight(ofFrequency: frequency)
            if isWord(key), isWorthALine(frequency, weight) {
                lines.append((key, "\(key)\t\(weight)"))
            }
        }
        return Self.sorted(lines)
    }

    private func isKept(_ entry: TranslationModel.Entry) -> Bool {
        let weight = Double(entry.forward * entry.backward).squareRoot()
        guard weight >= pruning.minimumWeight, entry.count >= pruning.minimumCount else {
            return false
        }
        let (english, romanian) = (keys[entry.english], keys[entry.romanian])
        // Equal words are linked by their spelling.
        let maximum = AlignmentParameters.Words.shipped.maximumUnlinkedLength
        if english == romanian, english.utf8.count > maximum { return false }
        return isWord(english) && isWord(romanian)
    }

    /// Returns whether a key has letters only: numbers are compared by value, and names of options
    /// and fields in software say nothing of other texts.
    private func isWord(_ key: String) -> Bool {
        !key.isEmpty
            && key.utf8.allSatisfy { $0 >= 0x80 || ($0 | 0x20) &- UInt8(ascii: "a") < 26 }
    }

    private func isWorthALine(_ frequency: Float, _ weight: Int) -> Bool {
        frequency >= pruning.minimumSentences && weight < pruning.maximumWeight
    }

    private static func sorted(_ lines: [(key: String, line: String)]) -> [String] {
        lines.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }.map(\.line)
    }

    private func percent(_ probability: Float) -> Int {
        max(1, min(99, Int((probability * 100).rounded())))
    }

    /// Returns log(N/df) / log N in percent.
    private func weight(ofFrequency frequency: Float) -> Int {
        guard frequency > 0, sentenceCount > 1 else { return 100 }
        return max(
            0,
            min(100, Int((100 * logf(sentenceCount / frequency) / logf(sentenceCount)).rounded())))
    }
}
