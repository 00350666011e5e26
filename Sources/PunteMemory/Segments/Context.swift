internal import PunteLanguage
internal import PunteText

/// The neighbours of a segment on both sides, as fingerprints of their texts.
///
/// Neighbours that differ only in spelling (case, diacritics, quotes, spaces) have one fingerprint.
/// Nil: not known. ``Context/border``: there is none, the text begins or ends here.
public struct Context: Sendable, Hashable {
    public var englishBefore: Int64?
    public var englishAfter: Int64?
    public var romanianBefore: Int64?
    public var romanianAfter: Int64?

    /// Stands for the neighbour that the first and the last sentence of a text do not have.
    public static let border: Int64 = 0

    public init(
        englishBefore: Int64? = nil, englishAfter: Int64? = nil, romanianBefore: Int64? = nil,
        romanianAfter: Int64? = nil
    ) {
        self.englishBefore = englishBefore
        self.englishAfter = englishAfter
        self.romanianBefore = romanianBefore
        self.romanianAfter = romanianAfter
    }

    /// The fingerprint of a neighbouring text.
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
