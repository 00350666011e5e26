internal import ArgumentParser
internal import PunteAlignment
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// The command `punte-lab evaluate check`, which measures the planted mistakes that `check` finds.
struct EvaluateCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Measure which planted mistakes `punte check` finds, and its false alarms.",
        discussion: """
            The FOLDER holds right translations, as NAME.ro.txt and NAME.en.txt with a sentence a \
            line and NAME.gold.tsv with their links. Into each pair of single sentences one mistake \
            of a kind is planted, a kind at a time: another digit, unit or name, a cedilla. A \
            mistake counts as found when a rule for its kind says something that it does not say of \
            the right pair. Then single Romanian sentences are taken out of the documents; the \
            English sentence must be named as one without counterpart.

            What the rules say of the right pairs are false alarms, as far as those are right. \
            --missed and --alarms write both down for reading.

            EXAMPLES
              punte-lab evaluate check news/plain
              punte-lab evaluate check news/plain --missed missed.tsv --alarms alarms.tsv
            """)

    @Argument(help: "The folder.") var folder: String
    @Option(help: "How many sentences are taken out of each document, one at a time.")
    var removed = 5
    @Option(help: ArgumentHelp("Where to write what was not found.", valueName: "file"))
    var missed: String?
    @Option(
        help: ArgumentHelp("Where to write what was said of right pairs.", valueName: "file"))
    var alarms: String?
    @OptionGroup(title: "Terms") var glossary: GlossaryOptions
    @OptionGroup var memory: MemoryOptions

    func validate() throws {
        guard removed >= 0 else { throw ValidationError("--removed \(removed): at least 0") }
    }

    private struct Pair {
        var document: String
        var english: String
        var romanian: String
    }

    private static let quantityRules = PlantedError.Kind.number.rules

    func run() throws {
        let documents = try AlignedDocument.folders(in: folder, subsets: []).flatMap(\.documents)
        let terms = try glossary.load(memory)
        let lexicon = try memory.lexicon(isNeeded: false)
        let renderings = LexiconRenderings(lexicon)
        let checker = TranslationChecker(glossary: terms, renderings: renderings)
        let pairs = try documents.flatMap(Self.pairs)
        let findings = pairs.map { checker.findings(english: $0.english, romanian: $0.romanian) }
        let planter = ErrorPlanter(
            glossary: terms, pairs: pairs.lazy.map { ($0.english, $0.romanian) })
        let output = TextOutput()
        var misses = "kind\tdocument\toriginal\tplanted\tenglish\tromanian\n"
        try output.write("planted\tmistakes\tfound\tshare\n")
        for kind in PlantedError.Kind.allCases {
            var count = (all: 0, found: 0)
            for (number, pair) in pairs.enumerated() {
                guard
                    let error = planter.planted(
                        kind, english: pair.english, romanian: pair.romanian, number: number)
                else { continue }
                let before = Set(findings[number])
                let isFound = checker.findings(english: pair.english, romanian: error.romanian)
                    .contains { kind.rules.contains($0.rule) && !before.contains($0) }
                count.all += 1
                if isFound {
                    count.found += 1
                } else {
                    let fields = [
                        kind.rawValue, pair.document, error.original, error.replacement,
                        pair.english, error.romanian,
                    ]
                    misses += fields.joined(separator: "\t") + "\n"
                }
            }
            try output.write(Self.row(kind.rawValue, count))
        }
        let missing = try takeOut(of: documents, with: Aligner(lexicon: lexicon), misses: &misses)
        try output.write(Self.row("sentence taken out", missing.count))
        let rules: [(String, (Finding) -> Bool)] = [
            ("numbers and units", { Self.quantityRules.contains($0.rule) }),
            ("names", { PlantedError.Kind.unknownName.rules.contains($0.rule) }),
        ]
        try output.write("\nsaid of right pairs\tpairs\tfindings\tin 100 pairs\n")
        for (name, isMeant) in rules {
            let count = findings.reduce(0) { $0 + $1.count(where: isMeant) }
            try output.write(Self.rate(name, findings: count, in: pairs.count))
        }
        try output.write(
            Self.rate(
                "sentences without counterpart", findings: missing.alarms, in: missing.sentences))
        try output.finish()
        if let missed { try FileWriter.write(misses, to: missed) }
        if let alarms { try FileWriter.write(Self.table(of: findings, pairs), to: alarms) }
    }

    /// Returns the linked pairs of one sentence each.
    private static func pairs(of document: AlignedDocument) throws -> [Pair] {
        let (source, target) = try document.sentences()
        return try document.gold().links.compactMap { link in
            guard link.english.count == 1, link.romanian.count == 1,
                let english = link.english.first,
                let romanian = link.romanian.first, source.indices.contains(english),
                target.indices.contains(romanian)
            else { return nil }
            return Pair(
                document: document.name, english: source[english], romanian: target[romanian])
        }
    }

    /// Removes Romanian sentences with a single counterpart from documents, one at a time.
    ///
    /// It counts how often the aligner then leaves the counterpart unpaired.
    ///
    /// - Returns: The number of sentences removed and of those noticed; the number of English
    ///   sentences in the complete documents and of those unpaired.
    private func takeOut(
        of documents: [AlignedDocument], with aligner: Aligner, misses: inout String
    ) throws -> (count: (all: Int, found: Int), sentences: Int, alarms: Int) {
        var count = (all: 0, found: 0)
        var (sentences, alarms) = (0, 0)
        for document in documents {
            let (source, target) = try document.sentences()
            let links = try document.gold().links.filter {
                $0.english.count == 1 && $0.romanian.count == 1
            }
            let whole = try aligner.align(english: source, romanian: target)
            sentences += source.count
            alarms += whole.unpairedEnglish.count
            let step = max(1, links.count / max(1, removed))
            for place in stride(from: step / 2, to: links.count, by: step).prefix(removed) {
                guard let english = links[place].english.first,
                    let romanian = links[place].romanian.first, target.count > 1,
                    source.indices.contains(english), target.indices.contains(romanian)
                else { continue }
                var shorter = target
                shorter.remove(at: romanian)
                let unpaired = try aligner.align(english: source, romanian: shorter).unpairedEnglish
                count.all += 1
                if unpaired.contains(english) {
                    count.found += 1
                } else {
                    misses += "sentence\t\(document.name)\t\(english)\t\(unpaired)"
                    misses += "\t\(source[english])\t\(target[romanian])\n"
                }
            }
        }
        return (count, sentences, alarms)
    }

    private static func row(_ name: String, _ count: (all: Int, found: Int)) -> String {
        let share = count.all == 0 ? 0 : Double(count.found) * 100 / Double(count.all)
        return "\(name)\t\(count.all)\t\(count.found)\t\(share.fixed(1)) %\n"
    }

    private static func rate(_ name: String, findings count: Int, in pairs: Int) -> String {
        "\(name)\t\(pairs)\t\(count)\t\((Double(count) * 100 / Double(max(1, pairs))).fixed(2))\n"
    }

    private static func table(of findings: [[Finding]], _ pairs: [Pair]) -> String {
        var text = "rule\tdocument\texcerpt\tmessage\tenglish\tromanian\n"
        for (pair, findings) in zip(pairs, findings) {
            for finding in findings {
                let fields = [
                    finding.rule, pair.document, finding.excerpt, finding.message, pair.english,
                    pair.romanian,
                ]
                text += fields.joined(separator: "\t") + "\n"
            }
        }
        return text
    }
}
