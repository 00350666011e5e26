/// An error that ends a job, described in one line: what failed, where, and what to do next.
///
/// The exit status is 1.
package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
