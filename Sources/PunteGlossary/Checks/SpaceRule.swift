internal import PunteLanguage

/// Reports two spaces in a row, and spaces before a punctuation mark.
struct SpaceRule: CheckRule {
    static let name = "spaces"
    static let summary = "Double spaces, and spaces before a comma or full stop."

    func findings(in pair: CheckedPair) -> [Finding] {
        let bytes = pair.romanian.bytes
        for index in bytes.indices.dropLast() where bytes[index] == 0x20 {
            switch bytes[index + 1] {
            case 0x20:
                return [
                    finding(
                        in: pair, romanian: index..<(index + 2), "two spaces",
                        advice: "write one")
                ]
            case 0x2C, 0x3B, 0x21, 0x3F:
                return [space(before: index, in: pair)]
            case 0x2E where index + 2 >= bytes.count || bytes[index + 2] == 0x20:
                return [space(before: index, in: pair)]
            default: continue
            }
        }
        return []
    }

    /// Returns the finding about a space before a punctuation mark.
    private func space(before index: Int, in pair: CheckedPair) -> Finding {
        finding(
            in: pair, romanian: index..<(index + 2), "a space before the sign",
            advice: "take it out")
    }
}
