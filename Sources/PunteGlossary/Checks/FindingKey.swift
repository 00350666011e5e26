internal import PunteLanguage

/// The identity of a finding: its rule, the words in question, what they contradict, and the sentence.
///
/// It is the same in every version of an article as long as the sentence has the same words. Signs,
/// spaces, capitals and diacritics of the sentence do not count.
public struct FindingKey: Sendable, Hashable {
    /// The key as 16 hexadecimal digits.
    public let text: String

    /// The number of digits that are shown to a person.
    public static let shownDigits = 8

    /// The first digits of the key, by which a person names the finding.
    public var shortText: String { String(text.prefix(Self.shownDigits)) }

    /// Creates the key of a finding in a sentence.
    init(_ finding: Finding, in sentence: String) {
        var hash = FNVHash()
        let excerpt = Self.words(of: finding.excerpt)
        for part in [
            finding.rule, finding.side?.rawValue ?? "",
            excerpt.isEmpty ? finding.excerpt : excerpt, Self.words(of: finding.expected ?? ""),
            Self.words(of: sentence),
        ] {
            for byte in part.utf8 { hash.combine(UInt64(byte)) }
            hash.combine(0)
        }
        let digits = String(hash.value, radix: 16)
        text = String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// Returns the words of a text in bare form, separated by single spaces.
    private static func words(of text: String) -> String {
        NormalForm.bare(text).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }
}

extension Finding {
    /// Returns the identity of the finding in the sentence that it stands in.
    public func key(in sentence: String) -> FindingKey { FindingKey(self, in: sentence) }

    /// Returns the identity of a finding in a link.
    ///
    /// - Parameters:
    ///   - english: The English sentences of the link, in whose joined text the range may count.
    ///   - romanian: The Romanian sentences, likewise.
    /// - Returns: The identity, which is that of the finding in its sentence.
    package func key(english: [String], romanian: [String]) -> FindingKey {
        key(in: sentence(english: english, romanian: romanian))
    }

    /// Returns the sentence of a link in which the finding stands, in the language of its range;
    /// an empty text when the link has none of that language.
    package func sentence(english: [String], romanian: [String]) -> String {
        let sentences = side == .english ? english : romanian
        return sentences.isEmpty ? "" : sentences[sentenceIndex(in: sentences)]
    }

    /// Returns the index of the sentence in which the range of the finding begins, 0 when there is none.
    ///
    /// - Parameter sentences: The sentences in whose joined text the range counts.
    /// - Returns: The index; that of the last sentence for a range behind it.
    package func sentenceIndex(in sentences: [String]) -> Int {
        var end = 0
        for (index, sentence) in sentences.enumerated() {
            end += sentence.utf8.count + 1
            if range.lowerBound < end { return index }
        }
        return max(0, sentences.count - 1)
    }
}
