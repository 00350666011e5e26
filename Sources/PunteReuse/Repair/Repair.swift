/// A stored translation in which facts were replaced by those of the new sentence, each under
/// proof.
public struct Repair: Sendable, Hashable {
    /// The translation with everything replaced.
    public var text: String
    /// What was replaced, in the order of the translation.
    public var replacements: [Replacement]
    /// Whether the sentences differ in nothing but what was replaced; punctuation may differ
    /// otherwise.
    public var isComplete: Bool

    public struct Replacement: Sendable, Hashable {
        /// In the stored sentence.
        public var storedSource: String
        /// In the new sentence, in the same place.
        public var newSource: String
        /// In the stored translation.
        public var storedTarget: String
        /// What stands there now.
        public var newTarget: String
        /// UTF-8 offsets of `storedTarget` in the stored translation.
        public var storedRange: Range<Int>
        /// UTF-8 offsets of `newTarget` in ``Repair/text``.
        public var range: Range<Int>
        /// Why it was safe.
        public var proof: Proof
    }

    /// What ties the replaced words of the translation to the sentence.
    public enum Proof: String, Sendable {
        /// The same value, once in the sentence and once in the translation.
        case sameValue = "same value, named once on each side"
        /// The same value in another unit, which the conversion reproduces.
        case convertedValue = "same value in another unit"
        /// Named several times, and all of them change to the same.
        case sameChange = "named several times, all change alike"
        /// A name of the glossary and the form of its counterpart.
        case name = "names of the glossary in the same form"
    }
}

/// Why a stored translation was left as it is.
public struct RepairRefusal: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        /// Nothing that can be replaced differs.
        case nothingToReplace
        /// A quantity was added or dropped, or stands in another place.
        case noCounterpart(String)
        /// The stored translation does not say this.
        case notInTranslation(String)
        /// The stored translation says this, and the stored sentence does not.
        case onlyInTranslation(String)
        /// Two things of one value, of which only one changes.
        case ambiguous(String)
        /// The translation writes it in a way that cannot be written anew with certainty.
        case cannotBeRewritten(String)
        /// The translation has another value than the conversion gives: someone rounded.
        case convertedOtherwise(String)
        /// The translation says only a part of it, or says it in a way that leaves a part open.
        case namedPartly(String)
        /// Words differ as well: with the old ones, the new fact would say what nobody said.
        case otherWords(String)
        /// The words around the number would have to change with it.
        case agreement(from: String, to: String)
    }

    public var reason: Reason

    public init(_ reason: Reason) { self.reason = reason }

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
