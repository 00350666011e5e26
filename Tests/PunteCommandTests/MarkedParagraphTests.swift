import Testing

@testable import PunteCommand

@Suite("Texts with marks under them")
struct MarkedParagraphTests {
    private func lines(
        _ text: String, _ words: [String], width: Int = 80, colored: Bool = false
    ) -> [String] {
        let marks = words.enumerated().compactMap { index, word in
            text.firstRange(of: word).map { range in
                let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                return MarkedParagraph.Mark(
                    range: start..<start + word.utf8.count, label: "\(index + 1)", emphasis: .red)
            }
        }
        return MarkedParagraph(text, marks: marks).lines(width: width, Style(colored: colored))
    }

    @Test func marksStandUnderTheirWords() {
        #expect(
            lines("Podul va rămâne închis până vineri.", ["rămâne", "vineri"]) == [
                "Podul va rămâne închis până vineri.", "         1^^^^^             2^^^^^",
            ])
    }

    @Test func aTextWithoutMarksHasNoLineForThem() {
        #expect(lines("Podul este închis.", []) == ["Podul este închis."])
        #expect(lines("", []) == [""])
    }

    @Test func eachLineIsFollowedByItsMarks() {
        #expect(
            lines("Podul va rămâne închis până vineri.", ["închis până", "vineri"], width: 20) == [
                "Podul va rămâne", "închis până vineri.", "1^^^^^^^^^^ 2^^^^^",
            ])
    }

    @Test func aMarkGoesOnInTheNextLine() {
        #expect(
            lines("Podul va rămâne închis până vineri.", ["rămâne închis"], width: 16) == [
                "Podul va rămâne", "         1^^^^^", "închis până", "^^^^^^", "vineri.",
            ])
    }

    @Test func marksThatOverlapAreBelowEachOther() {
        #expect(
            lines("Au murit 12 oameni.", ["12 oameni", "oameni"]) == [
                "Au murit 12 oameni.", "         1^^^^^^^^", "            2^^^^^",
            ])
    }

    @Test func markedSpacesCanBeSeen() {
        #expect(
            lines("Podul este  închis , spun ei.", ["  ", " ,"]) == [
                "Podul este␣␣închis␣, spun ei.", "          1^      2^",
            ])
    }

    @Test func wideCharactersTakeTwoColumns() {
        #expect(lines("東京 este aici", ["este"]) == ["東京 este aici", "     1^^^"])
    }

    @Test func aWordLongerThanALineIsCut() {
        #expect(lines("abcdefghij", ["ij"], width: 4) == ["abcd", "efgh", "ij", "1^"])
    }

    @Test func marksAreColoured() {
        #expect(
            lines("Este 5.", ["5"], colored: true) == [
                "Este 5.", "     \(TerminalText.escape)[31m1\(TerminalText.escape)[0m",
            ])
    }
}
