internal import PunteLanguage
internal import PunteText

/// The neighbours of a segment on both sides, as fingerprints of their texts.
///
/// Neighbours that differ only in spelling (case, diacritics, quotes, spaces) have the same
/// fingerprint. A fingerprint is nil if the neighbour is not known, and ``border`` if there is
/// none.
public struct Context: Sendable, Hashable {
    /// The English neighbour before the segment.
    public var englishBefore: Int64?
    /// The English neighbour after the segment.
    public var englishAfter: Int64?
    /// The Romanian neighbour before the segment.
    public var romanianBefore: Int64?
    /// The Romanian neighbour after the segment.
    public var romanianAfter: Int64?

    /// The fingerprint of a missing neighbour, before the first or after the last sentence of a
    /// text.
    public static let border: Int64 = 0

    /// Creates a context; fingerprints that are not given are unknown.
    public init(
        englishBefore: Int64? = nil, englishAfter: Int64? = nil, romanianBefore: Int64? = nil,
        romanianAfter: Int64? = nil
    ) {
        self.englishBefore = englishBefore
        self.englishAfter = englishAfter
        self.romanianBefore = romanianBefore
        self.romanianAfter = romanianAfter
    }

    /// Returns the fingerprint of a text; ``border`` for a text without visible characters.
    public static func fingerprint(of text: String) -> Int64 {
        var hash = Fingerprint()
        var pendingSpace = false
        var empty = true
        for scalar in NormalForm.bare(text).unicodeScalars {
            if CharacterClass.isSpace(scalar.value) {
                pendingSpace = !empty
                continue
            }
            if pendingSpace { hash.combine(0x20) }
            pendingSpace = false
            empty = false
            hash.combine(scalar.value)
        }
        return empty ? border : hash.signed
    }

    func before(_ side: Side) -> Int64? { side == .english ? englishBefore : romanianBefore }
    func after(_ side: Side) -> Int64? { side == .english ? englishAfter : romanianAfter }
}
