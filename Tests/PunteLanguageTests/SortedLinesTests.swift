import Testing

@testable import PunteLanguage

@Suite struct SortedLinesTests {
    private static let text: StaticString = "head\na\t1\nab\t2\nabc\t\nb\t3 4\nșa\t5\n"
    private let lines = SortedLines(Self.text, range: 5..<Self.text.utf8CodeUnitCount)

    private func value(_ key: String) -> String? {
        lines.value(of: Array(key.utf8)).map { String(decoding: $0, as: UTF8.self) }
    }

    @Test(arguments: [("a", "1"), ("ab", "2"), ("abc", ""), ("b", "3 4"), ("șa", "5")])
    func everyKeyHasItsValue(key: String, expected: String) { #expect(value(key) == expected) }

    @Test(arguments: ["", "aa", "abcd", "head", "z", "ș"])
    func otherKeysHaveNone(key: String) { #expect(value(key) == nil) }

    @Test func beginningsOfKeysAreKnown() {
        #expect(lines.hasKey(beginningWith: Array("ab".utf8)))
        #expect(lines.hasKey(beginningWith: Array("ș".utf8)))
        #expect(!lines.hasKey(beginningWith: Array("ac".utf8)))
        #expect(!SortedLines(Self.text, range: 0..<0).hasKey(beginningWith: Array("a".utf8)))
    }
}
