internal import Synchronization

/// Keeps what was found out of the forms that texts have, so that each is read once.
///
/// It begins again when it has become large, which no single article makes it.
final class FormLexicon: Sendable {
    private let known = Mutex<[String: FormGrammar]>([:])

    /// Returns what is known of a word in small letters.
    func grammar(of form: String) -> FormGrammar {
        if let grammar = known.withLock({ $0[form] }) { return grammar }
        let grammar = FormGrammar(form)
        known.withLock { known in
            if known.count >= GlossaryParameters.Forms.maximumCached { known = [:] }
            known[form] = grammar
        }
        return grammar
    }
}
