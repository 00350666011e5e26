public import PunteLanguage

/// English sentences and the Romanian sentences that render them.
public struct Link: Sendable, Hashable {
    /// The kinds of links that differ from ordinary ones.
    public enum Label: String, Sendable {
        /// The sides render each other, in the order of the texts.
        case none = ""
        /// The link is out of the order of the others.
        case moved
        /// One side says clearly more than the other.
        case partial
    }

    /// Indices of the English sentences.
    public var english: SentenceGroup
    /// Indices of the Romanian sentences.
    public var romanian: SentenceGroup
    /// Probability that the link is right, both sides exactly, 0…1: the probability that the texts
    /// are versions of one article, times that of the link if they are.
    public var confidence: Double
    /// The kind of the link; none for an ordinary one.
    public var label: Label
    /// Log-odds that the model gave the link, before calibration.
    public var logOdds: Double

    /// Creates a link between neighbouring sentences of both texts.
    ///
    /// - Parameters:
    ///   - english: Indices of the English sentences, not empty.
    ///   - romanian: Indices of the Romanian sentences, not empty.
    ///   - confidence: Probability that the link is right, 0…1.
    ///   - label: The kind of the link.
    ///   - logOdds: Log-odds that a model gave the link, before calibration.
    public init(
        english: Range<Int>, romanian: Range<Int>, confidence: Double, label: Label = .none,
        logOdds: Double = 0
    ) {
        self.init(
            english: SentenceGroup(english), romanian: SentenceGroup(romanian),
            confidence: confidence, label: label, logOdds: logOdds)
    }

    /// Creates a link between sentences that need not be adjacent.
    ///
    /// - Parameters:
    ///   - english: The indices of the English sentences.
    ///   - romanian: The indices of the Romanian sentences.
    ///   - confidence: The probability that the link is right, 0…1.
    ///   - label: The kind of the link.
    ///   - logOdds: The log-odds that a model gave the link, before calibration.
    public init(
        english: SentenceGroup, romanian: SentenceGroup, confidence: Double, label: Label = .none,
        logOdds: Double = 0
    ) {
        self.english = english
        self.romanian = romanian
        self.confidence = confidence
        self.label = label
        self.logOdds = logOdds
    }

    /// The sentences of one side.
    public subscript(side: Side) -> SentenceGroup { side == .english ? english : romanian }

    /// Returns the link with every sentence index mapped by increasing functions.
    func mapped(english: (Int) -> Int, romanian: (Int) -> Int) -> Link {
        var result = self
        result.english = self.english.mapped(english)
        result.romanian = self.romanian.mapped(romanian)
        return result
    }

    /// Returns the link with indices counted from the beginning of the texts, when they were counted
    /// from the beginning of a part.
    func shifted(from part: TextParts.Part) -> Link {
        mapped(
            english: { $0 + part.english.lowerBound },
            romanian: { $0 + part.romanian.lowerBound })
    }
}

/// The decisions of a person about the links of two texts, which an aligner keeps to.
public struct LinkDecisions: Sendable, Hashable {
    /// Links that every alignment contains unchanged.
    ///
    /// None of their sentences is in another link.
    public var confirmed: [Link]
    /// Pairs of sentence groups that are no translations of each other.
    ///
    /// No link of an alignment contains all sentences of such a pair.
    public var rejected: [Link]

    /// Creates decisions; without arguments, there are none.
    ///
    /// - Parameters:
    ///   - confirmed: Links that have no sentence in common.
    ///   - rejected: Links of which only the sentences are used, not the confidence or the label.
    public init(confirmed: [Link] = [], rejected: [Link] = []) {
        self.confirmed = confirmed
        self.rejected = rejected
    }

    /// Whether there are no decisions.
    public var isEmpty: Bool { confirmed.isEmpty && rejected.isEmpty }

    /// Returns the decisions with new sentence indices.
    ///
    /// - Parameters:
    ///   - english: An increasing function from the index of an English sentence to its new index;
    ///     nil for a sentence that is left out.
    ///   - romanian: The same for Romanian sentences.
    /// - Returns: The decisions about sentences none of which is left out.
    func mapped(english: (Int) -> Int?, romanian: (Int) -> Int?) -> LinkDecisions {
        func mapped(_ link: Link) -> Link? {
            guard let columns = SentenceGroup(indices: link.english.compactMap(english)),
                let rows = SentenceGroup(indices: link.romanian.compactMap(romanian)),
                columns.count == link.english.count, rows.count == link.romanian.count
            else { return nil }
            var result = link
            result.english = columns
            result.romanian = rows
            return result
        }
        return LinkDecisions(
            confirmed: confirmed.compactMap(mapped), rejected: rejected.compactMap(mapped))
    }
}
