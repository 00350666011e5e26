/// A stored translation in which facts were replaced by those of a new sentence, each with a proof.
public struct Repair: Sendable, Hashable {
    /// The repaired translation.
    public var text: String
    /// The replacements in the order of the translation.
    public var replacements: [Replacement]
    /// Whether the sentences differ only in what was replaced and in punctuation.
    public var isComplete: Bool

    /// A fact that was replaced.
    public struct Replacement: Sendable, Hashable {
        /// The fact in the stored sentence.
        public var storedSource: String
        /// The fact in the same place of the new sentence.
        public var newSource: String
        /// The fact in the stored translation.
        public var storedTarget: String
        /// The fact in the repaired translation.
        public var newTarget: String
        /// The UTF-8 offsets of `storedTarget` in the stored translation.
        public var storedRange: Range<Int>
        /// The UTF-8 offsets of `newTarget` in ``Repair/text``.
        public var range: Range<Int>
        /// The reason why the replacement is certain.
        public var proof: Proof
    }

    /// The reason why the replaced words of the translation express the fact of the sentence.
    public enum Proof: String, Sendable {
        /// The sentence and the translation both contain the value once.
        case sameValue = "same value, named once on each side"
        /// The translation contains the value in another unit, which the conversion reproduces.
        case convertedValue = "same value in another unit"
        /// The fact occurs several times, and all occurrences change to the same new fact.
        case sameChange = "named several times, all change alike"
        /// The fact is a name of the glossary with a counterpart in the same form.
        case name = "names of the glossary in the same form"
    }
}

/// The reason why a stored translation was not repaired.
public struct RepairRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of reasons, with the words concerned.
    public enum Reason: Sendable, Hashable {
        /// The sentences have no differences that can be replaced.
        case nothingToReplace
        /// A quantity was added, removed or moved to another place.
        case noCounterpart(String)
        /// The stored translation does not contain this fact.
        case notInTranslation(String)
        /// The stored translation contains this fact, and the stored sentence does not.
        case onlyInTranslation(String)
        /// Two facts have the same value, and only one of them changes.
        case ambiguous(String)
        /// The translation expresses the fact in a way that cannot be rewritten with certainty.
        case cannotBeRewritten(String)
        /// The translation has another value than the conversion gives, probably a rounded one.
        case convertedOtherwise(String)
        /// The translation expresses only a part of the value: a date without its year, an hour
        /// without a.m. or p.m.
        case namedPartly(String)
        /// Other words differ too, so that the result would combine the new fact with the old
        /// words.
        case otherWords(String)
        /// The words around the number would have to change too.
        case agreement(from: String, to: String)
    }

    /// The reason, with the words concerned.
    public var reason: Reason

    /// Creates a refusal for a reason.
    package init(_ reason: Reason) { self.reason = reason }

    /// The reason in words, for the user.
    public var description: String {
        switch reason {
        case .nothingToReplace: "nothing that can be replaced differs"
        case .noCounterpart(let text): "“\(text)” has no counterpart in the other sentence"
        case .notInTranslation(let text): "the stored translation does not say “\(text)”"
        case .onlyInTranslation(let text):
            "only the stored translation says “\(text)”, which may depend on what changed"
        case .ambiguous(let text):
            "“\(text)” is named several times; which one changes is not clear"
        case .cannotBeRewritten(let text): "“\(text)” cannot be rewritten with certainty"
        case .convertedOtherwise(let text):
            "the stored translation says “\(text)”, which is not what the conversion gives"
        case .namedPartly(let text): "“\(text)” says only a part of what changes"
        case .otherWords(let text): "not only “\(text)” differs, but words as well"
        case .agreement(let from, let to):
            "the words around “\(from)” would have to change with “\(to)”"
        }
    }
}

/// A text that replaces a quantity or a name in a translation.
struct Rewriting: Hashable {
    var text: String
    /// The number of bytes before the quantity or name that `text` replaces as well.
    var preceding = 0
    /// The number of bytes after it that `text` replaces as well.
    var following = 0

    init(_ text: String, preceding: Int = 0, following: Int = 0) {
        self.text = text
        self.preceding = preceding
        self.following = following
    }
}
