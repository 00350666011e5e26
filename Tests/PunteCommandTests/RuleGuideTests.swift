import Foundation
import PunteGlossary
import PunteTestSupport
import Testing

/// Tests that the guide of the rules says what the rules do.
@Suite("The guide of the rules of check")
struct RuleGuideTests {
    /// An entry of the guide.
    private struct Entry {
        var rule: String
        var lines: [Substring]

        func value(_ name: String) -> String? {
            lines.first { $0.hasPrefix("- \(name): ") }.map {
                String($0.dropFirst("- \(name): ".count))
            }
        }

        /// Pairs of texts that are wrong, or right.
        func examples(_ kind: String) -> [(english: String, romanian: String)] {
            lines.filter { $0.hasPrefix("| \(kind) | ") }.map { line in
                let cells = line.dropFirst(2).dropLast(2).components(separatedBy: " | ")
                return (cells[1], cells[2])
            }
        }
    }

    private let entries: [Entry]

    init() throws {
        let guide = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(
                path: "../../Sources/PunteGlossary/PunteGlossary.docc/CheckRules.md"
            ).standardizedFileURL
        let text = try String(contentsOf: guide, encoding: .utf8)
        entries = text.components(separatedBy: "\n### ").dropFirst().map { part in
            let lines = part.split(separator: "\n")
            return Entry(rule: String(lines[0]), lines: Array(lines.dropFirst()))
        }
    }

    @Test func `every rule has an entry, in their order`() {
        #expect(entries.map(\.rule) == TranslationChecker.catalogue.map(\.name))
    }

    @Test func `entries say how much a rule matters and whether it is put right`() {
        let titles: [FindingSeverity: String] = [
            .fact: "wrong fact", .language: "language", .style: "style",
        ]
        for (entry, rule) in zip(entries, TranslationChecker.catalogue) {
            #expect(entry.value("Severity") == titles[rule.severity], "\(rule.name)")
            #expect(entry.value("`--fix`") == (rule.isCertain ? "yes" : "no"), "\(rule.name)")
            #expect(
                entry.value("On clean news")?.contains(" an article (") == true, "\(rule.name)")
        }
    }

    /// Returns the rules that find something in each pair of texts, which are checked as segments of a
    /// memory.
    private func rules(of pairs: [(english: String, romanian: String)]) throws -> [[String]] {
        struct Finding: Decodable {
            var rule: String
            var ro: String
        }
        let workspace = try Workspace()
        let rows = pairs.map { "\($0.english)\t\($0.romanian)\n" }
        try workspace.write("pairs.tsv", "en\tro\n" + rows.joined())
        try workspace.write("style.txt", "percent = %\n")
        try workspace.prepare(["memory", "import", "pairs.tsv"])
        let glossaries = Workspace.articles.deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Glossaries")
        let names = try FileManager.default.contentsOfDirectory(atPath: glossaries.path())
        let outcome = try workspace.run(
            ["check", "--format", "jsonl", "--style", "style.txt"]
                + names.filter { $0.hasSuffix(".tsv") }.sorted().flatMap {
                    ["--glossary", glossaries.appending(path: $0).path()]
                })
        let findings = try outcome.lines.map {
            try JSONDecoder().decode(Finding.self, from: Data($0.utf8))
        }
        return pairs.map { pair in
            findings.filter { $0.ro == pair.romanian }.map(\.rule)
        }
    }

    @Test func `what is wrong is found by its rule alone, and what is right by none`() throws {
        // Sentences without a counterpart need articles.
        let shown = entries.filter { $0.rule != TranslationChecker.counterpartRule }
        let wrong = shown.flatMap { entry in entry.examples("wrong").map { (entry.rule, $0) } }
        let right = shown.flatMap { entry in entry.examples("right").map { (entry.rule, $0) } }
        for entry in shown {
            #expect(!entry.examples("wrong").isEmpty, "\(entry.rule)")
            #expect(!entry.examples("right").isEmpty, "\(entry.rule)")
        }
        let found = try rules(of: (wrong + right).map(\.1))
        for ((rule, pair), rules) in zip(wrong, found) {
            #expect(Set(rules) == [rule], "\(pair.romanian)")
        }
        for ((rule, pair), rules) in zip(right, found.dropFirst(wrong.count)) {
            #expect(rules.isEmpty, "\(rule): \(pair.romanian)")
        }
    }
}
