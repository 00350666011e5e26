internal import PunteLanguage

/// What follows a place where a sentence may end: the first word or sign behind spaces, quotes,
/// brackets and dashes.
struct NextWord {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var first: UInt32 = 0
    private var start = 0
    /// A quote, bracket or dash stands before the word.
    private var isOpened = false

    init(bytes: UnsafeBufferPointer<UInt8>, boundary: Int) {
        self.bytes = bytes
        var position = boundary
        while position < bytes.count {
            let (scalar, end) = bytes.scalar(at: position)
            if CharacterClass.isDash(scalar) || CharacterClass.isOpener(scalar) {
                isOpened = true
            } else if !CharacterClass.isSpace(scalar) {
                first = scalar
                start = position
                return
            }
            position = end
        }
    }

    /// A word in lower case or a comma goes on with the sentence: „Unde e?” a întrebat ea.
    var continuesSentence: Bool {
        CharacterClass.isLower(first) || first == 0x2C || first == 0x3B
    }

    var isNumber: Bool { CharacterClass.isDigit(first) }

    var isWord: Bool { !isOpened && (CharacterClass.isLetter(first) || isNumber) }

    /// Whether the word is one that commonly opens sentences.
    func opensSentence(under rules: BoundaryRules) -> Bool {
        if isOpened { return true }
        guard CharacterClass.isUpper(first) else { return false }
        let end = wordEnd(from: start)
        if end < bytes.count, bytes[end] == 0x2E { return false }
        return rules.starters.contains(lowercased(start..<end))
    }

    /// Whether the word is capitalised, not in capitals, and the one behind it in lower case:
    /// `Analysts say`.
    var isFollowedByLowerCase: Bool {
        guard CharacterClass.isUpper(first) else { return false }
        let end = wordEnd(from: start)
        guard end + 1 < bytes.count, bytes[end] == 0x20,
            CharacterClass.isLower(bytes.scalar(before: end).value)
        else { return false }
        return CharacterClass.isLower(bytes.scalar(at: end + 1).value)
    }

    /// A weekday or a month.
    func isCalendarName(under rules: BoundaryRules) -> Bool {
        rules.calendarNames.contains(lowercased(start..<wordEnd(from: start)))
    }

    /// `Smith asked.` or `President Smith added,`: a name and a verb that reports speech.
    func reportsSpeech(under rules: BoundaryRules) -> Bool {
        guard !isOpened, CharacterClass.isUpper(first) else { return false }
        var position = start
        for _ in 0..<4 {
            let end = wordEnd(from: position)
            guard end > position else { return false }
            if position > start, rules.reportingVerbs.contains(lowercased(position..<end)) {
                return end >= bytes.count || bytes[end] == 0x2E || bytes[end] == 0x2C
            }
            guard end + 1 < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x2E else {
                return false
            }
            position = end + (bytes[end] == 0x2E ? 2 : 1)
            guard position < bytes.count else { return false }
        }
        return false
    }

    private func wordEnd(from begin: Int) -> Int {
        var end = begin
        while end < bytes.count {
            let (scalar, after) = bytes.scalar(at: end)
            guard CharacterClass.isLetter(scalar) else { break }
            end = after
        }
        return end
    }

    private func lowercased(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self).lowercased()
    }
}
