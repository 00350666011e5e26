/// A failed job, told in one line: what, where, and what to do next. Exit status 1.
package struct Failure: Error, CustomStringConvertible {
    package let description: String

    package init(_ description: String) {
        self.description = description
    }
}
