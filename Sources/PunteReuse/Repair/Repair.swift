/// A stored translation in which facts were replaced by those of the new sentence, each under proof.
public struct Repair: Sendable, Hashable {
    /// The repaired translation.
    public var text: String
    /// The replacements in the order of the translation.
    public var replacements: [Replacement]
    /// Whether the sentences differ in nothing but what was replaced; punctuation may differ
    /// otherwise.
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
        /// UTF-8 offsets of `storedTarget` in the stored translation.
        public var storedRange: Range<Int>
        /// UTF-8 offsets of `newTarget` in ``Repair/text``.
        public var range: Range<Int>
        /// The reason why the replacement is certain.
        public var proof: Proof
    }

    /// The reason why the replaced words of the translation state the fact of the sentence.
    public enum Proof: String, Sendable {
        /// The same value, once in the sentence and once in the translation.
        case sameValue = "same value, named once on each side"
        /// The same value in another unit, which the conversion reproduces.
        case convertedValue = "same value in another unit"
        /// Named several times, and all of them change to the same.
        case sameChange = "named several times, all change alike"
        /// A name of the glossary and its counterpart in the same form.
        case name = "names of the glossary in the same form"
    }
}

/// The reason why a stored translation was not repaired.
public struct RepairRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of reasons, with the words concerned.
    public enum Reason: Sendable, Hashable {
        /// Nothing that can be replaced differs.
        case nothingToReplace
        /// A quantity was added, dropped or moved to another place.
        case noCounterpart(String)
        /// The stored translation does not state this.
        case notInTranslation(String)
        /// The stored translation states this, and the stored sentence does not.
        case onlyInTranslation(String)
        /// Two things of one value, of which only one changes.
        case ambiguous(String)
        /// The translation states it in a way that cannot be rewritten with certainty.
        case cannotBeRewritten(String)
        /// The translation has another value than the conversion gives: someone rounded.
        case convertedOtherwise(String)
        /// The translation gives only part of the value: a date without its year, an hour without a.m. or
        /// p.m.
        case namedPartly(String)
        /// Words differ as well: with the old words, the new fact would state what nobody said.
        case otherWords(String)
        /// The words around the number would have to change with it.
        case agreement(from: String, to: String)
    }

    /// The reason, with the words concerned.
    public var reason: Reason

    package init(_ reason: Reason) { self.reason = reason }

    /// The reason as a person reads it.
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
