internal import PunteLanguage

/// Finds sentence ends by SRX rules: at each place the first rule whose two sides match decides.
///
/// Each rule searches the whole text: time grows with text times rules.
final class SRXMatcher {
    private let rules: [(isBreak: Bool, expression: RegularExpression)]

    /// - Throws: ``SRXError`` for a rule that is no regular expression.
    init(_ rules: [SRXRules.Rule]) throws {
        self.rules = try rules.map { rule in
            // Parentheses of the rule's own must not shift the group that is asked for.
            (rule.isBreak, try RegularExpression("(\(rule.before))(?:\(rule.after))"))
        }
    }

    /// The ends inside a text, behind the white space that follows each sentence.
    func ends(in bytes: UnsafeBufferPointer<UInt8>) throws -> [Int] {
        var decided: [Int: Bool] = [:]
        for rule in rules {
            try rule.expression.forEachFirstGroupEnd(in: bytes) { place in
                if decided[place] == nil { decided[place] = rule.isBreak }
            }
        }
        var ends: Set<Int> = []
        for (place, isBreak) in decided where isBreak && place > 0 {
            var end = place
            while end < bytes.count {
                let (scalar, behind) = bytes.scalar(at: end)
                guard CharacterClass.isSpace(scalar) else { break }
                end = behind
            }
            if end < bytes.count { ends.insert(end) }
        }
        return ends.sorted()
    }
}
