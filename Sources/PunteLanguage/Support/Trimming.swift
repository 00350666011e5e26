extension BidirectionalCollection {
    /// The elements from the first to the last that are none of the outer ones; inner ones stay.
    ///
    /// - Complexity: linear in the number of elements left out.
    @inlinable
    package func trimming(_ isOuter: (Element) throws -> Bool) rethrows -> SubSequence {
        var rest = try drop(while: isOuter)
        while let last = rest.last, try isOuter(last) { rest.removeLast() }
        return rest
    }
}
