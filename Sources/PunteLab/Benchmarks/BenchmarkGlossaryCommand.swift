internal import ArgumentParser
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteService
internal import PunteText

/// The command `punte-lab benchmark glossary`, which measures the speed of term recognition and the
/// accuracy of name matching.
struct BenchmarkGlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Measure reading, building and recognition of a glossary.",
        discussion: """
            Terms of the files are repeated with changed words up to the number asked for.

            EXAMPLES
              punte-lab benchmark glossary Glossaries/*.tsv --text corpus.ro.txt --terms 5000
              punte-lab benchmark glossary --names pairs.tsv
            """
    )

    @Argument(help: ArgumentHelp("Files of terms.", valueName: "file"))
    var files: [String] = []

    @Option(help: "The number of terms.")
    var terms = 5000

    @Option(help: "A Romanian text to recognise them in.")
    var text: String?

    @Option(help: "A table with columns en and ro: names that are one; all others are not.")
    var names: String?

    func validate() throws {
        guard terms > 0 else { throw ValidationError("--terms \(terms): at least 1") }
    }

    func run() throws {
        let report = BenchmarkReport()
        if let names { try matchNames(names, report) }
        guard !files.isEmpty else { return }
        var kept: [Term] = []
        for file in files { kept += try GlossaryFile(path: file).contents(as: "tsv").terms }
        guard !kept.isEmpty else { throw Failure("the files hold no terms") }
        let all = Self.extended(kept, to: terms)
        let table = GlossaryTSV.write(all)
        let clock = ContinuousClock()
        var read: [Duration] = []
        var built: [Duration] = []
        var recognizer = TermRecognizer(Glossary(), language: .romanian)
        let block = CompiledGlossary(Glossary(all)).words(key: 0)
        var loaded: [Duration] = []
        for _ in 0..<7 {
            read.append(clock.measure { _ = GlossaryTSV.read(table, file: "terms") })
            let glossary = Glossary(all)
            built.append(
                clock.measure { recognizer = TermRecognizer(glossary, language: .romanian) })
            loaded.append(clock.measure { _ = CompiledGlossary(words: block, key: 0) })
        }
        report.add("terms, Romanian forms", "\(all.count), \(recognizer.formCount)")
        report.add("reading the table", read)
        report.add("building the recogniser", built)
        report.add("loading terms and both recognisers, compiled", loaded)
        report.add("compiled size", "\((Double(block.count * 4) / 1e6).rounded(1)) MB")
        if let text { try recognise(textAt: text, with: recognizer, report) }
    }

    private func recognise(
        textAt path: String, with recognizer: TermRecognizer, _ report: BenchmarkReport
    ) throws {
        let bytes = try InputFile(path: path).bytes
        let lines = bytes.split(separator: UInt8(ascii: "\n")).map {
            String(decoding: $0, as: UTF8.self)
        }
        var matches = 0
        let time = ContinuousClock().measure {
            for line in lines { matches += recognizer.matches(in: line).count }
        }
        let speed = Double(bytes.count) / 1e6 / time.seconds
        report.add("recognition", "\(speed.rounded(1)) MB/s, \(matches) matches")
    }

    private func matchNames(_ path: String, _ report: BenchmarkReport) throws {
        let pairs = try PairTable(path: path).map { (english: $0["en"], romanian: $0["ro"]) }
            .filter { !$0.english.isEmpty && !$0.romanian.isEmpty }
        let matcher = NameMatcher()
        let left = pairs.map { matcher.key(english: $0.english) }
        let right = pairs.map { matcher.key(romanian: $0.romanian) }
        var (own, cross, others) = (0, 0, 0)
        let time = ContinuousClock().measure {
            for (row, source) in left.enumerated() {
                for (column, target) in right.enumerated() {
                    let isOne =
                        pairs[row].english == pairs[column].english
                        || pairs[row].romanian == pairs[column].romanian
                    let isAlike = matcher.similarity(source, target) >= NameMatcher.threshold
                    if row == column {
                        own += isAlike ? 1 : 0
                    } else if !isOne {
                        others += 1
                        cross += isAlike ? 1 : 0
                    }
                }
            }
        }
        report.add("pairs accepted", "\(own) of \(pairs.count)")
        report.add("cross pairs accepted", "\(cross) of \(others)")
        let comparisons = Double(max(1, pairs.count * pairs.count))
        report.add("a comparison", "\((time.seconds / comparisons * 1e6).rounded(2)) µs")
    }

    /// Returns `count` terms: the given ones, then copies of them with changed words.
    private static func extended(_ terms: [Term], to count: Int) -> [Term] {
        var result = Array(terms.prefix(count))
        let syllables = ["ta", "ne", "ri", "mo", "lu", "sca", "dre", "vi"]
        var round = 0
        while result.count < count {
            let syllable = syllables[round % syllables.count]
            for term in terms.prefix(count - result.count) {
                var copy = term
                for place in copy.designations.indices {
                    let name = copy.designations[place].text
                    copy.designations[place].text =
                        String(name.prefix(2)) + syllable + name.dropFirst(2)
                }
                result.append(copy)
            }
            round += 1
        }
        return result
    }
}
