/// A failed job, told in one line: what, where, and what to do next. Exit status 1.
struct Failure: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
