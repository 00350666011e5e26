internal import PunteLanguage
private import Synchronization

/// What the words of a text may be in a noun phrase, each read when it is first asked for.
///
/// Many checks ask the same words, and a reading is a search in several tables.
final class NominalMemo: Sendable {
    private let known = Mutex<[Int: NominalForms]>([:])

    /// Returns what the word at an index may be, which `read` returns where it is not known yet.
    func forms(at index: Int, read: () -> NominalForms) -> NominalForms {
        if let forms = known.withLock({ $0[index] }) { return forms }
        let forms = read()
        known.withLock { $0[index] = forms }
        return forms
    }
}
