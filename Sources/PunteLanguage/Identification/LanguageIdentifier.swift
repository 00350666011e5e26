internal import Glibc

/// Detects whether a text is English or Romanian, with or without diacritics, from a few words on.
///
/// It is a linear model (`language-features.tsv`) over the words and letter trigrams of the bare
/// text and over the letters ă, ș and ț of the original text. Text in other alphabets and text
/// without letters is neither language. Only the first 4 KB are read.
public struct LanguageIdentifier: Sendable {
    /// A detected language with its probability.
    public struct Identification: Sendable, Hashable {
        /// The more probable of the two languages.
        public var language: Language
        /// The probability of the language among the two, from ½ to 1.
        public var probability: Double
    }

    private let weights: [String: Float]

    /// The identifier with the weights that Punte is shipped with.
    public static let standard = LanguageIdentifier()

    private init() {
        var weights: [String: Float] = [:]
        for row in DataTable(LanguageData.Both.languageFeatures).rows where row.count > 1 {
            weights[row[0]] = Float(row[1])
        }
        self.weights = weights
    }

    /// Returns the more probable language; nil when nothing in the text indicates either.
    ///
    /// - Complexity: O(*n*) in the length of the text, of which at most 4 KB are read.
    public func identify(_ text: String) -> Identification? {
        let sample = Self.sample(of: text)
        var score = diacritics(in: sample)
        for word in words(of: sample) {
            score += weights["=" + String(Substring(word))] ?? 0
            let framed = [0x5F] + Array(word) + [0x5F]
            for start in 0..<framed.count - 2 {
                score += weights[String(decoding: framed[start..<start + 3], as: UTF8.self)] ?? 0
            }
        }
        guard score != 0 else { return nil }
        let probability = 1 / (1 + exp(-Double(abs(score))))
        return Identification(
            language: score > 0 ? .romanian : .english, probability: probability)
    }

    /// How certain an identification must be; the raw value is the minimum probability.
    public enum Certainty: Double, Sendable {
        /// Enough for a default that the user can override.
        case likely = 0.9
        /// Enough to warn the user.
        case sure = 0.99
        /// Enough to override the language that the user declared.
        case certain = 0.9999
    }

    /// Returns the language of a text; nil when its probability is below the minimum of
    /// `certainty`.
    public func identify(_ text: String, as certainty: Certainty) -> Language? {
        guard let found = identify(text), found.probability >= certainty.rawValue else {
            return nil
        }
        return found.language
    }

    private static func sample(of text: String) -> String {
        guard text.utf8.count > 4096 else { return text }
        let end = text.utf8.index(text.utf8.startIndex, offsetBy: 4096)
        return String(text[..<text.unicodeScalars.index(before: end)])
    }

    /// Returns the weight of the letters that hardly occur in English: ă, ș and ț.
    private func diacritics(in text: String) -> Float {
        text.unicodeScalars.reduce(0) { score, scalar in
            scalar.isASCII ? score : score + (weights[String(scalar)] ?? 0)
        }
    }

    private func words(of text: String) -> [Substring.UTF8View] {
        NormalForm.bare(text).utf8.split { !$0.isASCIISmall }
    }
}
