internal import PunteText

/// Words that come to the same though their text has neither diacritics nor today's spelling:
/// *cind* is *cînd*, and that is *când*.
enum OldSpelling {
    /// The bare form of today's spelling for a word that has an i in its place, nil for any other.
    static func bare(of word: String, _ side: Side) -> String? {
        side == .romanian ? words[word] : nil
    }

    private static let words: [String: String] = {
        var result: [String: String] = [:]
        for line in "\(EmbeddedData.oldSpellingTSV)".split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, !line.hasPrefix("#") else { continue }
            for word in fields[2].split(separator: " ") {
                let old = word.replacing("â", with: "i")
                result[NormalForm.bare(String(old))] = NormalForm.bare(String(word))
            }
        }
        return result
    }()
}
