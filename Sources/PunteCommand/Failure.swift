/// A failed job, described in one line: what, where, and what to do next.
///
/// The exit status is 1.
package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
