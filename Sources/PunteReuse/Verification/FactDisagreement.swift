public import PunteLanguage

/// A fact that one side of a pair states and the other does not.
public struct FactDisagreement: Sendable, Hashable, CustomStringConvertible {
    /// The kinds of disagreement.
    public enum Kind: String, Sendable {
        /// A number, date, time, amount or measure without an equal counterpart.
        case quantity
        /// Numbers of one kind whose order differs between the sides.
        case order
        /// A symbol, unit or currency without a counterpart.
        case unit
        /// A point of the compass where the other side names another one.
        case direction
        /// A name without a counterpart.
        case name
        /// A fact in which the new sentence differs from the stored one, whose translation would be
        /// filled in.
        case stored
    }

    /// The kind of the disagreement.
    public var kind: Kind
    /// The side that states the fact.
    public var side: Side
    /// The words that state it.
    public var excerpt: String

    /// The disagreement as a person reads it.
    public var description: String {
        let language = side == .english ? "English" : "Romanian"
        return switch kind {
        case .quantity, .unit, .direction: "only the \(language) says “\(excerpt)”"
        case .order: "“\(excerpt)” is in another place among the numbers of the other side"
        case .name: "the \(language) names “\(excerpt)”, the other side perhaps does not"
        case .stored: "“\(excerpt)” differs from the stored sentence"
        }
    }
}
