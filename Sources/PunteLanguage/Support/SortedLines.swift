/// Lines of linked UTF-8 text that are read where they are.
///
/// A line is a key, a tab and a value. The lines are in the order of the bytes of their keys; a key
/// has no tab in it. Nothing is parsed when the lines are opened: a look-up is a binary search over
/// their bytes.
package struct SortedLines: Sendable {
    private let text: StaticString
    private let range: Range<Int>

    private static let feed = UInt8(ascii: "\n")
    private static let tab = UInt8(ascii: "\t")

    /// Takes the lines of a part of a text.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - range: the byte offsets of the lines, which end in line feeds; clamped to the text.
    package init(_ text: StaticString, range: Range<Int>) {
        self.text = text
        self.range = range.clamped(to: 0..<text.utf8CodeUnitCount)
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    /// Returns the value of a key; nil when no line has it.
    ///
    /// - Complexity: O(log bytes).
    package func value(of key: some Collection<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>>? {
        let start = firstLine(notBefore: key)
        let bytes = bytes
        var position = start
        for byte in key {
            guard position < range.upperBound, bytes[position] == byte else { return nil }
            position += 1
        }
        guard position < range.upperBound, bytes[position] == Self.tab else { return nil }
        let end = endOfLine(from: position)
        return bytes[position + 1..<end]
    }

    /// Returns whether the key of a line begins with some bytes.
    ///
    /// - Complexity: O(log bytes).
    package func hasKey(beginningWith prefix: some Collection<UInt8>) -> Bool {
        var position = firstLine(notBefore: prefix)
        let bytes = bytes
        for byte in prefix {
            guard position < range.upperBound, bytes[position] == byte else { return false }
            position += 1
        }
        return position < range.upperBound
    }

    /// Returns the offset of the first line whose bytes are not before `wanted`.
    private func firstLine(notBefore wanted: some Collection<UInt8>) -> Int {
        let bytes = bytes
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high {
            var start = low + (high - low) / 2
            while start > low, bytes[start - 1] != Self.feed { start -= 1 }
            if isLine(at: start, before: wanted) {
                low = min(endOfLine(from: start) + 1, high)
            } else {
                high = start
            }
        }
        return low
    }

    private func isLine(at start: Int, before wanted: some Collection<UInt8>) -> Bool {
        let bytes = bytes
        var position = start
        for byte in wanted {
            guard position < range.upperBound else { return true }
            if bytes[position] != byte { return bytes[position] < byte }
            position += 1
        }
        return false
    }

    private func endOfLine(from start: Int) -> Int {
        let bytes = bytes
        var end = start
        while end < range.upperBound, bytes[end] != Self.feed { end += 1 }
        return end
    }
}
