import Testing

@testable import PunteLanguage

@Suite("Balanced quotation marks and brackets")
struct BalancedMarksTests {
    @Test(arguments: ["", "a (b [c]) d", "„a «b» c”", "“a” (b)", "a \"b\" c", "it’s"])
    func balanced(text: String) { #expect(text.hasBalancedMarks) }

    @Test(arguments: ["(a", "a)", "(a]", ")a(", "„a", "a”", "«a", "a \"b", "„a (b” c)"])
    func unbalanced(text: String) { #expect(!text.hasBalancedMarks) }
}
