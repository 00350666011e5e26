internal import PunteLanguage

/// Which opposites and negations the sentences of two texts name: what tells *accepted* from *did not
/// accept*, and the north from the south, in sentences that are alike otherwise.
struct SentencePolarity {
    private let english: [Sentence]
    private let romanian: [Sentence]

    private struct Sentence {
        let negations: Int
        /// Distinct, by concept and pole.
        let poles: [Opposites.Pole]

        init(_ keys: SentenceKeys) {
            negations = keys.negations
            poles = Set(keys.poles).sorted { ($0.concept, $0.pole) < ($1.concept, $1.pole) }
        }
    }

    /// Prepares the sentences of both texts.
    init(english: [SentenceKeys], romanian: [SentenceKeys]) {
        self.english = english.map(Sentence.init)
        self.romanian = romanian.map(Sentence.init)
    }

    /// How two sentences agree in what has an opposite.
    struct Agreement {
        /// The numbers of negations.
        var negations = (romanian: 0, english: 0)
        /// The number of concepts of which both name the same pole.
        var same = 0
        /// The number of concepts of which both name poles, and none is the same.
        var opposed = 0

        /// Same poles less opposed ones, and one less when only one of both sentences negates.
        var balance: Int {
            same - opposed - ((negations.romanian > 0) == (negations.english > 0) ? 0 : 1)
        }
    }

    /// Returns how the sentences of a pair agree.
    ///
    /// - Complexity: O(words with an opposite).
    func agreement(of pair: SentencePair) -> Agreement {
        let (left, right) = (romanian[pair.romanian], english[pair.english])
        var result = Agreement(negations: (left.negations, right.negations))
        var start = 0
        while start < left.poles.count {
            let concept = left.poles[start].concept
            let end =
                left.poles[start...].firstIndex { $0.concept != concept } ?? left.poles.count
            let others = right.poles.filter { $0.concept == concept }
            if others.contains(where: left.poles[start..<end].contains) {
                result.same += 1
            } else if !others.isEmpty {
                result.opposed += 1
            }
            start = end
        }
        return result
    }
}
