import Testing

@Suite struct LineDiffTests {
    @Test func `changed lines are shown with their neighbours`() {
        let old = "a\nb\nc\nd\ne\nf\ng\n"
        let new = "a\nb\nc\nD\ne\nf\ng\nh\n"
        #expect(
            "\(LineDiff(from: old, to: new))" == """
                @ line 2
                  b
                  c
                - d
                + D
                  e
                  f
                  g
                + h
                \("  ")
                """)
    }

    @Test func `a missing line break at the end is a difference`() {
        #expect("\(LineDiff(from: "a\n", to: "a"))" == "@ line 1\n  a\n- ")
        #expect("\(LineDiff(from: "a", to: "a"))".isEmpty)
    }

    @Test func `a long difference is cut`() {
        let text = "\(LineDiff(from: "", to: (1...100).map { "\($0)\n" }.joined()))"
        #expect(text.hasSuffix("lines more"))
        #expect(text.count(where: \.isNewline) < 65)
    }
}
