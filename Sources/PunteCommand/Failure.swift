/// An error that ends a job, described in one line: what failed, where, and what to do next.
///
/// The exit status is 1.
package struct Failure: Error, CustomStringConvertible {
    /// The line for the user.
    package let description: String

    /// Creates an error of its line for the user.
    package init(_ description: String) {
        self.description = description
    }
}
