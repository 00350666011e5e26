internal import PunteLanguage

/// The first word or punctuation mark after a possible sentence end.
///
/// Spaces, quotes, brackets and dashes before it are skipped.
struct NextWord {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// The first character of the word; 0 at the end of the text.
    private var first: UInt32 = 0
    /// The UTF-8 offset at which the word begins.
    private var start = 0
    /// Whether a quote, bracket or dash precedes the word.
    private var isOpened = false

    /// Finds the word after a boundary.
    ///
    /// - Parameters:
    ///   - bytes: the text as valid UTF-8.
    ///   - boundary: the UTF-8 offset at which the search begins.
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

    /// Whether a lower-case word, a comma or a semicolon shows that the sentence continues:
    /// „Unde e?” a întrebat ea.
    var continuesSentence: Bool {
        CharacterClass.isLower(first) || first == "," || first == ";"
    }

    /// Whether a numeral follows.
    var isNumber: Bool { CharacterClass.isDigit(first) }

    /// Whether a word or numeral follows without a quote, bracket or dash before it.
    var isWord: Bool { !isOpened && (CharacterClass.isLetter(first) || isNumber) }

    /// Returns whether the word commonly begins sentences, or a quotation begins here.
    func opensSentence(under rules: BoundaryRules) -> Bool {
        if isOpened { return true }
        guard CharacterClass.isUpper(first) else { return false }
        let end = wordEnd(from: start)
        if end < bytes.count, bytes[end] == "." { return false }
        let word = lowercased(start..<end)
        return rules.starters.contains(word) || (isGoneOnWith && rules.isSubject(word))
    }

    /// Whether a word in lower case, a number or a comma follows the word, which is capitalised then
    /// because it begins a sentence or is a name.
    private var isGoneOnWith: Bool {
        let end = wordEnd(from: start)
        guard end + 1 < bytes.count else { return false }
        if bytes[end] == "," { return true }
        guard bytes[end] == " " else { return false }
        let next = bytes.scalar(at: end + 1).value
        return CharacterClass.isLower(next) || CharacterClass.isDigit(next)
    }

    /// Whether the word is capitalised (not all capitals) and the word after it is in lower case:
    /// `Analysts say`.
    var isFollowedByLowerCase: Bool {
        guard CharacterClass.isUpper(first) else { return false }
        let end = wordEnd(from: start)
        guard end + 1 < bytes.count, bytes[end] == " ",
            CharacterClass.isLower(bytes.scalar(before: end).value)
        else { return false }
        return CharacterClass.isLower(bytes.scalar(at: end + 1).value)
    }

    /// Whether the word is longer than the endings of addresses and files: `punte.Info`.
    var isLong: Bool { wordEnd(from: start) - start > 4 }

    /// Returns whether the word is a weekday, a month or a time zone.
    func isCalendarName(under rules: BoundaryRules) -> Bool {
        rules.calendarNames.contains(lowercased(start..<wordEnd(from: start)))
    }

    /// Returns whether a name and a verb of reported speech follow.
    ///
    /// Examples are `Smith asked.` and `President Smith added,`. The verb must be among the first
    /// four words and end the clause. A word that commonly begins sentences is no name: `Nobody answered.`
    func reportsSpeech(under rules: BoundaryRules) -> Bool {
        guard !isOpened, CharacterClass.isUpper(first) else { return false }
        var position = start
        for _ in 0..<4 {
            let end = wordEnd(from: position)
            guard end > position else { return false }
            if position == start, rules.starters.contains(lowercased(position..<end)) {
                return false
            }
            if position > start, rules.reportingVerbs.contains(lowercased(position..<end)) {
                return end >= bytes.count || bytes[end] == "." || bytes[end] == ","
            }
            guard end + 1 < bytes.count, bytes[end] == " " || bytes[end] == "." else {
                return false
            }
            position = end + (bytes[end] == "." ? 2 : 1)
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
