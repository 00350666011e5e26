/// What a dictionary knows of words of both languages. Where a checker has one, names that were
/// translated word by word are told from names that were exchanged.
public protocol WordRenderings: Sendable {
    /// Whether a Romanian word can stand for any of some English ones; forms make no difference.
    func canRender(_ romanian: String, anyOf english: [String]) -> Bool

    /// Whether the dictionary has a Romanian word in any form.
    func knows(romanian: String) -> Bool

    /// Whether both languages write a Romanian word alike, as they do names.
    func isShared(romanian: String) -> Bool
}
