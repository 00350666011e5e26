/// The words of a sentence that may have been written for another form, each with these forms.
struct FormChoices: Sequence {
    /// A word of a sentence and the forms for which it may have been written.
    struct Choice {
        /// The index of its token.
        let index: Int
        /// The form as written, then the others.
        let forms: [String]
        fileprivate let context: FormContext

        /// What stands around the word.
        var surroundings: [UInt32] { context.values }
        /// The values of each form.
        var values: [[UInt32]] { forms.map(context.values) }

        /// Returns the form that a model holds to be the most probable of the others, and by how much its log-odds
        /// against the written one exceed those of a finding.
        func best(by model: FormModel) -> (form: String, excess: Float)? {
            let scores = model.scores(of: values, in: surroundings)
            let written = context.grammar(of: forms[0])
            let others = scores.indices.dropFirst().filter {
                !written.isOfOtherGender(than: context.grammar(of: forms[$0]))
            }
            guard !model.isEmpty, let best = others.max(by: { scores[$0] < scores[$1] }) else {
                return nil
            }
            let sort = FormModel.Sort(written, context.grammar(of: forms[best]))
            return (forms[best], scores[best] - scores[0] - model.limits[sort.rawValue])
        }
    }

    private let sentence: FormSentence

    /// Finds the choices of a sentence.
    init(of sentence: FormSentence) { self.sentence = sentence }

    func makeIterator() -> AnyIterator<Choice> {
        var index = -1
        return AnyIterator {
            while index + 1 < sentence.tokens.count {
                index += 1
                let exchanges = sentence.exchanges(at: index)
                if exchanges.isEmpty { continue }
                return Choice(
                    index: index, forms: [sentence.tokens[index].text] + exchanges,
                    context: FormContext(sentence, at: index))
            }
            return nil
        }
    }
}
