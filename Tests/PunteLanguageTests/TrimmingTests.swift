import PunteLanguage
import PunteTestSupport
import Testing

@Suite struct TrimmingTests {
    @Test(arguments: [
        ("  podul nou ", "podul nou"), ("podul", "podul"), ("   ", ""), ("", ""), (" \t ", "\t"),
    ])
    func `spaces at both ends go, inner ones stay`(text: String, trimmed: String) {
        #expect(text.trimming { $0 == " " } == trimmed)
    }

    @Test func `what is left is what neither end can lose`() {
        var random = SeededRandom(seed: 91)
        for _ in 0..<1000 {
            let numbers = random.bytes(upTo: 12).map { $0 % 3 }
            let left = numbers.trimming { $0 == 0 }
            let first = numbers.firstIndex { $0 != 0 } ?? numbers.count
            let last = numbers.lastIndex { $0 != 0 } ?? first - 1
            #expect(Array(left) == Array(numbers[first..<(last + 1)]))
        }
    }
}
