/// A rule of `check` as a person sees it: its name, what it finds, and what becomes of that.
public struct RuleDescription: Sendable, Hashable {
    /// The name of the rule on the command line.
    public let name: String
    /// A sentence that says what the rule finds.
    public let summary: String
    /// Whether its corrections can be written without asking a person.
    public let isCertain: Bool

    /// How much its findings matter.
    public var severity: FindingSeverity { FindingSeverity(ofRule: name) }
}
