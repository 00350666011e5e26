/// A sentence about a finding, with the words of the texts that it names kept apart, so that a program
/// can say it in another language.
///
/// ```swift
/// let problem: Wording = "the English has “\(source)”"
/// problem.template     // the English has “{1}”
/// problem.arguments    // [source]
/// ```
public struct Wording: Sendable, Hashable, ExpressibleByStringInterpolation,
    CustomStringConvertible
{
    /// The English sentence with `{1}`, `{2}` … in the places of the words; its name in files of strings.
    public let template: String
    /// The words of the texts.
    public let arguments: [String]
    /// The English sentence.
    public let description: String

    /// Creates a sentence without words of the texts.
    public init(stringLiteral value: String) {
        template = value
        arguments = []
        description = value
    }

    /// Creates a sentence from its parts.
    public init(stringInterpolation parts: StringInterpolation) {
        template = parts.template
        arguments = parts.arguments
        description = parts.text
    }

    /// The parts of a sentence.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var template = ""
        fileprivate var text = ""
        fileprivate var arguments: [String] = []

        /// Creates a sentence without parts.
        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Appends words of the sentence itself.
        public mutating func appendLiteral(_ literal: String) {
            template += literal
            text += literal
        }

        /// Appends words of the texts.
        public mutating func appendInterpolation(_ words: String) {
            arguments.append(words)
            template += "{\(arguments.count)}"
            text += words
        }

        /// Appends words of the sentence itself that are not the same in every rule.
        public mutating func appendInterpolation(own words: String) { appendLiteral(words) }
    }
}
