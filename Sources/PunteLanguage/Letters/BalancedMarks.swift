extension String {
    /// Whether every quotation mark and bracket that opens in the text is closed in it, and none is closed that
    /// did not open.
    ///
    /// - Complexity: O(characters).
    package var hasBalancedMarks: Bool {
        var closing: [Character] = []
        var straight = 0
        for character in self {
            switch character {
            case "(": closing.append(")")
            case "[": closing.append("]")
            case "«": closing.append("»")
            case "„": closing.append("”")
            case "“": closing.append("”")
            case ")", "]", "»", "”": if closing.popLast() != character { return false }
            case "\"": straight += 1
            default: break
            }
        }
        return closing.isEmpty && straight.isMultiple(of: 2)
    }
}
