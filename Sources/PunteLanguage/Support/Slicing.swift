extension String {
    /// Returns the bytes between two UTF-8 offsets.
    ///
    /// - Complexity: O(1).
    package func utf8(_ range: Range<Int>) -> Substring.UTF8View {
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)].utf8
    }

    /// Returns the text between two UTF-8 offsets, both at scalar boundaries.
    ///
    /// - Complexity: Linear in the length of the range.
    package func utf8Slice(_ range: Range<Int>) -> String {
        String(Substring(utf8(range)))
    }
}

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
