internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteLanguage
internal import PuntePairing

/// The command `punte-lab features pairing`, which writes what speaks for and against reports.
struct PairingFeaturesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pairing",
        abstract: "Writes reports that were aligned with articles, and whether they are sources.",
        discussion: """
            ARCHIVE has ro.jsonl, en.jsonl and gold.tsv, as Tests/Benchmarks/pairing/archive.py makes \
            them. A line for each report: article, report, 1 if the gold names it or a version of \
            it, and its features. Articles of the gold without such a report are counted at the end.

              punte-lab features pairing archive --output pairing.tsv
            """)

    @Argument(help: "The folder of the archive.") var archive: String
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @Flag(help: "Read the articles without their dates.") var withoutDates = false

    func run() throws {
        let reports = Undated(
            archive: try JSONArchive(path: archive + "/en.jsonl", language: .english),
            isUndated: withoutDates)
        let articles = Undated(
            archive: try JSONArchive(path: archive + "/ro.jsonl", language: .romanian),
            isUndated: withoutDates)
        var gold: [String: [Set<String>]] = [:]
        for row in TableReader(try FileReader.bytes(of: archive + "/gold.tsv")) where row.count > 2
        {
            gold[row[0], default: []].append(Set(row[2].split(separator: ",").map(String.init)))
        }
        var options = Pairer.Options()
        options.jobs = 2
        options.threshold = 2
        let pairer = try Pairer(reports: reports, lexicon: .shipped(), options: options)
        var table =
            "article\treport\tright\t" + PairingFeatures.names.joined(separator: "\t") + "\n"
        var found = 0
        for pairings in try pairer.judged(articles) {
            for pairing in pairings {
                let article = try articles.article(at: pairing.article).id
                let report = try reports.article(at: pairing.report).id
                let isRight = gold[article, default: []].contains { $0.contains(report) }
                if isRight { found += 1 }
                table += "\(article)\t\(report)\t\(isRight ? 1 : 0)"
                table += pairing.features.values.map { "\t\($0.rounded(4))" }.joined() + "\n"
            }
        }
        try FileWriter.write(table, to: output)
        print("\(found) of \(gold.values.map(\.count).reduce(0, +)) sources were aligned")
    }

    /// An archive whose articles may lose their dates.
    private struct Undated: Archive {
        let archive: any Archive
        let isUndated: Bool

        var count: Int { archive.count }

        func article(at index: Int) throws -> ArchiveArticle {
            var article = try archive.article(at: index)
            if isUndated { article.date = nil }
            return article
        }
    }
}
