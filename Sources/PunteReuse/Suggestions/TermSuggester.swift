internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Finds what the glossary has for a sentence.
struct TermSuggester {
    private let side: Side
    private let glossary: Glossary
    private let recognizer: TermRecognizer
    private let writer = TermWriter()

    init(_ glossary: CompiledGlossary, from side: Side) {
        self.glossary = glossary.glossary
        self.side = side
        recognizer = glossary.recognizer(for: side)
    }

    /// Units are left to the quantities they belong to: "year" alone is no news to a translator.
    func terms(in text: String) -> [SuggestedTerm] {
        recognizer.matches(in: text).compactMap { match in
            let term = glossary[match.term]
            guard term.kind != .unit, let target = target(of: term, for: match.designation),
                term.kind != .other || target != match.designation.text
            else { return nil }
            let form =
                side == .english
                ? writer.form(of: term, in: text, at: match.range, name: target) : nil
            return SuggestedTerm(
                range: match.range, source: text.utf8Slice(match.range), target: target,
                form: form?.isCertain == true ? form?.text : nil, kind: term.kind,
                note: term.note)
        }
    }

    /// An acronym where the sentence has one and the other language has one too: U.N. is ONU.
    private func target(of term: Term, for designation: Designation) -> String? {
        let language = side.other.language
        guard designation.text.isAcronym else { return term.preferred(in: language) }
        let acronym = term.designations(in: language).first {
            $0.status != .deprecated && $0.text.isAcronym
        }
        return acronym?.text ?? term.preferred(in: language)
    }
}

extension String {
    /// Capitals alone, with or without full stops: `UN`, `S.U.A.`
    fileprivate var isAcronym: Bool {
        count > 1 && allSatisfy { $0.isUppercase || $0 == "." }
    }
}
