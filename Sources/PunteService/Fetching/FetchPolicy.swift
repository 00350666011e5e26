/// From where reports are fetched, and within which bounds.
package struct FetchPolicy: Sendable {
    /// The addresses that are asked.
    package enum Scope: String, Codable, Sendable, Hashable, CaseIterable {
        /// None.
        case none
        /// Those of the internet.
        case `public`
        /// Those of this machine and its network, too.
        case all
    }

    /// The addresses that are asked.
    package var scope: Scope
    /// The name or path of the program that asks.
    package var program = "curl"
    /// The length in bytes from which on an answer is refused.
    package var maximumLength = 10 << 20
    /// The number of redirections that are followed.
    package var maximumRedirections = 5
    /// The seconds that a report may take, redirections included.
    package var seconds = 20.0

    /// Creates a policy with the standard bounds.
    package init(_ scope: Scope) { self.scope = scope }
}
