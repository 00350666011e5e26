extension BidirectionalCollection {
    /// Returns the elements without those at both ends that satisfy `isOuter`; inner ones stay.
    ///
    /// - Complexity: Linear in the number of elements removed.
    @inlinable
    package func trimming(_ isOuter: (Element) throws -> Bool) rethrows -> SubSequence {
        var rest = try drop(while: isOuter)
        while let last = rest.last, try isOuter(last) { rest.removeLast() }
        return rest
    }
}
