import PunteLanguage
import PunteTestSupport
import Testing

@testable import PunteCommand

/// The text of links that a person changes in an editor.
@Suite struct LinkSheetTests {
    /// Two short articles: R1=E1, R2=E2 E3, R3=E5; R4 and E4 have no counterpart.
    private let sheet = LinkSheet(
        title: "ro.txt – en.txt",
        english: [
            "The port is shut.", "A storm came.", "It was strong.", "Nobody knew.", "Ships wait.",
        ],
        romanian: [
            "Portul e închis.", "A venit o furtună puternică.", "Navele așteaptă.", "Plouă.",
        ])
    private let old = ReviewedLinks(links: [
        link([0], [0]), link([1], [1, 2], 0.71), link([2], [4], 0.95, "moved"),
    ])

    private static func link(
        _ romanian: [Int], _ english: [Int], _ confidence: Double = 0.99, _ label: String = "",
        isConfirmed: Bool = false
    ) -> ReviewedLinks.Entry {
        ReviewedLinks.Entry(
            sentences: LinkedSentences(romanian: romanian, english: english),
            confidence: confidence, label: label, isConfirmed: isConfirmed)
    }

    private func review(_ text: String) throws -> ReviewedLinks {
        try #require(try sheet.review(from: text, changing: old))
    }

    private func edited(_ change: (inout String) -> Void) throws -> ReviewedLinks {
        var text = sheet.text(of: old)
        change(&text)
        return try review(text)
    }

    private func described(_ review: ReviewedLinks) -> [String] {
        review.links.map { link in
            link.sentences.romanian.map { "R\($0 + 1)" }.joined() + "="
                + link.sentences.english.map { "E\($0 + 1)" }.joined()
                + (link.isConfirmed ? "+" : "")
        }
            + review.rejected.map { pair in
                "-" + pair.romanian.map { "R\($0 + 1)" }.joined() + "="
                    + pair.english.map { "E\($0 + 1)" }.joined()
            }
    }

    private func problems(_ text: String) -> [String] {
        do {
            _ = try sheet.review(from: text, changing: old)
            return []
        } catch {
            return error.problems.map { "\($0.line ?? 0): \($0.text)" }
        }
    }

    @Test func aSheetSaysWhatItIs() {
        let text = sheet.text(of: old)
        let body = text.split(separator: "\n\n\n", maxSplits: 1).last ?? ""
        #expect(
            text.hasSuffix(
                """
                # 99%
                R1  Portul e închis.
                E1  The port is shut.

                # 71% ??
                R2  A venit o furtună puternică.
                E2  A storm came.
                E3  It was strong.

                # 95% moved
                R3  Navele așteaptă.
                E5  Ships wait.

                # Without a counterpart
                ~ R4  Plouă.
                ~ E4  Nobody knew.


                """), "\(body)")
        #expect(text.hasPrefix("# ro.txt – en.txt\n"))
        #expect(LinkSheet.isSheet(text))
        #expect(!LinkSheet.isSheet("0\t0\t0.98\t\n"))
        #expect(!LinkSheet.isSheet("Portul e închis.\tThe port is shut.\n"))
        #expect(!LinkSheet.isSheet("{\"ro\":\"R1\"}\n"))
        #expect(!LinkSheet.isSheet(""))
    }

    // MARK: Changes

    @Test func unchangedLinksStayAsTheyAre() throws {
        #expect(try edited { _ in } == old)
        #expect(try edited { $0 = $0.replacing("\n", with: "\r\n") } == old)
        #expect(try edited { $0 = "\u{FEFF}" + $0.replacing("R1  ", with: "  r1\t") } == old)
    }

    @Test func blocksAreJoinedByTheLineBetween() throws {
        let joined = try edited {
            $0 = $0.replacing("strong.\n\n# 95% moved\n", with: "strong.\n")
        }
        #expect(described(joined) == ["R1=E1", "R2R3=E2E3E5+"])
        // The remark between them may stay.
        let remarked = try edited { $0 = $0.replacing("strong.\n\n#", with: "strong.\n#") }
        #expect(remarked == joined)
        #expect(joined.links.map(\.confidence) == [0.99, 1])
    }

    @Test func aBlankLineSplitsABlock() throws {
        let split = try edited {
            $0 = $0.replacing("E3  It was", with: "\nR4\nE3  It was")
        }
        #expect(described(split) == ["R1=E1", "R2=E2+", "R3=E5", "R4=E3+"])
    }

    @Test func linesAndNumbersMoveSentences() throws {
        let line = try edited {
            $0 = $0.replacing("E3  It was strong.\n", with: "")
                .replacing("E1  The", with: "E3  It was strong.\nE1  The")
        }
        #expect(described(line) == ["R1=E1E3+", "R2=E2+", "R3=E5"])
        let number = try edited { $0 = $0.replacing("E1  The", with: "E3\nE1  The") }
        #expect(number == line)
        let several = try edited { $0 = $0.replacing("R3  Nav", with: "r4, E4\nR3  Nav") }
        #expect(described(several) == ["R1=E1", "R2=E2E3", "R3R4=E4E5+"])
        let apart = try edited { $0 += "\nR4 E4\n" }
        #expect(described(apart) == ["R1=E1", "R2=E2E3", "R3=E5", "R4=E4+"])
    }

    @Test func marksConfirmAndReject() throws {
        let confirmed = try edited { $0 = $0.replacing("E2  A", with: "+E2  A") }
        #expect(described(confirmed) == ["R1=E1", "R2=E2E3+", "R3=E5"])
        #expect(confirmed.links[1].confidence == 0.71)
        #expect(try described(edited { $0 += "+ all\n" }) == ["R1=E1+", "R2=E2E3+", "R3=E5+"])
        let rejected = try edited { $0 = $0.replacing("R3  Nav", with: "- R3  Nav") }
        #expect(described(rejected) == ["R1=E1", "R2=E2E3", "-R3=E5"])
        // A pair can be rejected whose sentences are linked otherwise.
        let both = try edited { $0 += "\n- R1 E5\n" }
        #expect(described(both) == ["R1=E1", "R2=E2E3", "R3=E5", "-R1=E5"])
    }

    /// What has no counterpart any more would be linked again, were it not rejected.
    @Test func aLinkThatIsTakenApartIsRejected() throws {
        let apart = try edited {
            $0 = $0.replacing("R3  Nav", with: "~ R3  Nav").replacing("E5  Sh", with: "~E5  Sh")
        }
        #expect(described(apart) == ["R1=E1", "R2=E2E3", "-R3=E5"])
        let moved = try edited {
            $0 = $0.replacing("R3  Nav", with: "~ R3  Nav").replacing("R1  P", with: "E5\nR1  P")
        }
        #expect(described(moved) == ["R1=E1E5+", "R2=E2E3"])
    }

    @Test func marksCanBeTakenBack() throws {
        var reviewed = old
        reviewed.links[0].isConfirmed = true
        reviewed.rejected = [LinkedSentences(romanian: [3], english: [3])]
        let text = sheet.text(of: reviewed)
        #expect(text.contains("# confirmed\n+ R1  Portul e închis.\n"))
        #expect(text.contains("\n# Rejected before\n- R4 E4\n"))
        #expect(try sheet.review(from: text, changing: reviewed) == reviewed)
        let back = text.replacing("+ R1", with: "R1").replacing("- R4 E4\n", with: "")
        #expect(try sheet.review(from: back, changing: reviewed) == old)
    }

    @Test func anEmptiedTextStoresNothing() throws {
        #expect(try sheet.review(from: "", changing: old) == nil)
        #expect(try sheet.review(from: "# R1 E1\n\n \n", changing: old) == nil)
    }

    // MARK: Mistakes

    private func body(_ change: (inout String) -> Void) -> String {
        var lines = sheet.text(of: old).split(separator: "\n", omittingEmptySubsequences: false)
        lines.removeAll { $0.first == "#" }
        var text = String(lines.joined(separator: "\n").drop { $0 == "\n" })
        change(&text)
        return text
    }

    @Test func mistakesAreNamedWithTheirLines() {
        #expect(problems(body { _ in }).isEmpty)
        #expect(
            problems(body { $0 = $0.replacing("R1  Portul e", with: "R1  Portul este") }) == [
                "1: the text is not that of R1; only links are changed here, texts in the article, "
                    + "or with `punte memory edit` once stored"
            ])
        #expect(
            problems(body { $0 += "R14\n\nabc\n" }).map { $0.prefix(9) } == [
                "14: R14: ", "16: “abc”",
            ])
        #expect(
            problems(body { $0 += "\n+ R4\n- E4\n" }) == [
                "16: the block is both confirmed and rejected, see line 15"
            ])
        #expect(
            problems(body { $0 += "\n- R4\n" }) == [
                "15: a block that is rejected needs a Romanian and an English sentence"
            ])
        #expect(
            problems(body { $0 = $0.replacing("E1  The port is shut.\n", with: "") }) == [
                "1: R1: no English sentence in the block; put ~ before a line whose sentence has no "
                    + "counterpart",
                "0: E1 is missing; what has no counterpart stays as a line “~ E1”",
            ])
        #expect(
            problems(body { $0 += "\nR4 E4\n\nR4 E4\n" }).map { $0.prefix(32) } == [
                "17: R4 is in line 15, too; delet", "17: E4 is in line 15, too; delet",
            ])
        #expect(
            problems(body { $0 += "\nR3  Navele așteaptă.\n" }) == [
                "15: R3 is in line 8, too; delete one of them"
            ])
        #expect(
            problems(body { $0 = $0.replacing("wait.\n\n", with: "wait.\n") }).map { $0.prefix(16) }
                == ["10: R4 is in a b", "11: E4 is in a b"])
        #expect(
            problems(body { $0 += "\n- R1 E1\n" }) == [
                "15: the pair is rejected here and linked in another block"
            ])
    }

    /// A block of blank lines put anywhere, or a line taken out, is refused or makes sense: it never
    /// loses a sentence without a word.
    @Test func noSentenceIsEverLost() throws {
        var random = SeededRandom(seed: 11)
        let lines = body { _ in }.split(separator: "\n", omittingEmptySubsequences: false)
        for _ in 0..<300 {
            var changed = lines
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<changed.count, using: &random)
                switch Int.random(in: 0..<3, using: &random) {
                case 0: changed.remove(at: place)
                case 1: changed.insert("", at: place)
                default: changed.swapAt(place, Int.random(in: 0..<changed.count, using: &random))
                }
            }
            let text = changed.joined(separator: "\n")
            guard let review = try? sheet.review(from: text, changing: old) else { continue }
            let kept = changed.filter { !$0.isEmpty }
            #expect(kept.count == lines.count { !$0.isEmpty })
            let english = review.links.flatMap(\.sentences.english)
            #expect(Set(english).count == english.count)
            let unpaired = Set(0..<5).subtracting(english)
            #expect(unpaired == [3], "\(text)")
        }
    }

    // MARK: Round trip

    /// Links of any shape, between sentences of any letters, are read as they were written.
    @Test(arguments: 0..<40) func anyLinksAreReadAsTheyWereWritten(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let counts = (
            Int.random(in: 1...12, using: &random), Int.random(in: 1...12, using: &random)
        )
        func text(_ index: Int) -> String {
            switch index % 4 {
            case 0: random.text(from: SeededRandom.letters, upTo: 30)
            case 1: random.text(from: SeededRandom.signs, upTo: 30)
            case 2: ["E1", "R1  E1", "+ all", "- R1", "# 98%", "~", "R1, R2"][index % 7]
            default: "Navele\n au\tașteptat \(index)."
            }
        }
        let sheet = LinkSheet(
            title: "a – b", english: (0..<counts.0).map(text), romanian: (0..<counts.1).map(text))
        var english = Array(0..<counts.0).shuffled(using: &random)[...]
        var romanian = Array(0..<counts.1).shuffled(using: &random)[...]
        var review = ReviewedLinks(links: [])
        while !english.isEmpty, !romanian.isEmpty, Int.random(in: 0..<6, using: &random) > 0 {
            let sides = (
                romanian.prefix(Int.random(in: 1...3, using: &random)),
                english.prefix(Int.random(in: 1...3, using: &random))
            )
            romanian = romanian.dropFirst(sides.0.count)
            english = english.dropFirst(sides.1.count)
            review.links.append(
                ReviewedLinks.Entry(
                    sentences: LinkedSentences(romanian: sides.0, english: sides.1),
                    confidence: Double.random(in: 0...1, using: &random),
                    label: ["", "moved", "partial"].randomElement(using: &random) ?? "",
                    isConfirmed: Bool.random(using: &random)))
        }
        for row in romanian.prefix(2) {
            if let column = english.randomElement(using: &random) {
                review.rejected.append(LinkedSentences(romanian: [row], english: [column]))
            }
        }
        review.sort()
        #expect(try sheet.review(from: sheet.text(of: review), changing: review) == review)
    }
}
