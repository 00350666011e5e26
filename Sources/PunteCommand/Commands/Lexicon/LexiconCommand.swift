internal import ArgumentParser
package import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse
import PunteText

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The command `punte lexicon`, which trains and shows the lexicon of word translations that the
/// aligner uses.
struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Train and show the word translations that the aligner works with.",
        subcommands: [
            Train.self, Extend.self, LexiconUpdateCommand.self, Info.self,
            LexiconLookupCommand.self,
        ]
    )
}

extension LexiconCommand {
    /// The command `punte lexicon train`, which trains a lexicon from sentence pairs.
    struct Train: ParsableCommand, WritingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Train a lexicon from sentence pairs.",
            discussion: """
                A FILE is a translation memory (TMX, XLIFF, PO, JSONL, CSV; .gz is unpacked) or a \
                table with tabs whose first line names its columns; `en` and `ro` hold the \
                sentences. Other columns, and the properties of units, can be used to leave out \
                pairs or weigh them. With --memory the segments of a memory are added.

                EXAMPLES
                  punte lexicon train agency.tmx --output lexicon.tsv
                  punte lexicon train --memory Memories/punte.sqlite --output lexicon.tsv
                  punte lexicon train pairs.tsv --exclude domain=news \\
                      --weight domain=software=0.3 --output lexicon.tsv
                """)

        var outputs: [String?] { [output] }
        var inputs: [String?] { files }

        @Argument(help: "Files of sentence pairs.", completion: .file()) var files: [String] = []
        @Option(
            help: ArgumentHelp("Add the segments of this memory.", valueName: "file"),
            completion: .file(extensions: ["sqlite"]))
        var memory: String?
        @Option(name: [.short, .long], help: "The lexicon to write.", completion: .file())
        var output: String
        @Option(help: "Leave out rows whose column has the value: COLUMN=VALUE.")
        var exclude: [String] = []
        @Option(help: "Count rows whose column has the value with a weight: COLUMN=VALUE=WEIGHT.")
        var weight: [String] = []
        @Option(help: "Leave out translations below this weight, 0…1.") var leastWeight = 0.01
        @Option(help: "Leave out translations with fewer expected occurrences.")
        var leastCount: Float = 0.3
        @Option(help: "Leave out keys in fewer sentences.") var leastSentences: Float = 2
        @Option(help: "A remark for the head of the file, such as origin and licence.")
        var remark: [String] = []

        func validate() throws {
            if files.isEmpty, memory == nil {
                throw ValidationError("name files of sentence pairs, or a memory with --memory")
            }
            try MemoryOptions.check(memory, of: "--memory")
            try TrainingPairs.check(exclude: exclude, weights: weight)
            guard (0...1).contains(leastWeight) else {
                throw ValidationError("--least-weight \(leastWeight): between 0 and 1")
            }
            for (option, value) in [
                ("--least-count", leastCount), ("--least-sentences", leastSentences),
            ] where !(value >= 0) {
                throw ValidationError("\(option) \(value): 0 or more")
            }
        }

        func run() throws {
            let trainer = try LexiconTrainer()
            trainer.pruning.minimumWeight = leastWeight
            trainer.pruning.minimumCount = leastCount
            trainer.pruning.minimumSentences = leastSentences
            let pairs = try TrainingPairs(trainer: trainer, exclude: exclude, weights: weight)
            for file in files { try pairs.add(file: file) }
            if let memory { try pairs.add(memory: Memory.open(at: memory, access: .reading)) }
            guard trainer.count > 0 else {
                throw Failure("there is no pair of English and Romanian to train from")
            }
            let show = isatty(2) == 1
            let text = try trainer.trainedText(provenance: remark) { done in
                if show {
                    StandardError.write(
                        "\rtraining \(Int(done * 100)) %", end: done < 1 ? "" : "\n")
                }
            }
            try TextOutput.write(text, ofAlignment: output)
            StandardError.write("\(output): \(trainer.count) pairs, \(text.utf8.count) bytes")
        }
    }

    /// The command `punte lexicon extend`, which adds a dictionary to a lexicon.
    struct Extend: ParsableCommand, WritingCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add the words of dictionaries to a lexicon.",
            discussion: """
                A FILE is a table with tabs whose first line names its columns: `en` and `ro` with a \
                word each and, if it has it, `weight`: how often the pair is meant rather than \
                another, in any unit.

                EXAMPLES
                  punte lexicon extend terms.tsv --remark "our terms" --output own.tsv
                """)

        var outputs: [String?] { [output] }
        // The lexicon that is extended may be replaced: that is what extending is for.
        var inputs: [String?] { files }

        @Argument(help: "Tables of words.", completion: .file()) var files: [String]
        @Option(help: "The lexicon to extend; the built-in one when left out.", completion: .file())
        var lexicon: String?
        @Option(name: [.short, .long], help: "The lexicon to write.", completion: .file())
        var output: String
        @Option(help: "A remark for the head of the file, such as origin and licence.")
        var remark: [String] = []

        func run() throws {
            let extender = try LexiconExtender(.chosen(lexicon))
            for file in files { try add(file, to: extender) }
            let text = extender.text(provenance: remark)
            try TextOutput.write(text, ofAlignment: output)
            StandardError.write(
                "\(output): \(extender.count) pairs of words, \(text.utf8.count) bytes")
        }

        private func add(_ file: String, to extender: LexiconExtender) throws {
            var added = false
            for row in try PairTable(path: file) {
                let written = row["weight"]
                guard let weight = written.isEmpty ? 1 : Double(written), weight > 0,
                    weight.isFinite
                else {
                    throw Failure(
                        "\(file):\(row.line): the weight “\(written)” is no number above 0")
                }
                added =
                    try extender.addRendering(
                        english: row["en"], romanian: row["ro"], weight: weight) || added
            }
            guard added else { throw Failure("\(file): no pair of single words in it") }
        }
    }

    /// The command `punte lexicon info`, which shows the size and the origin of a lexicon.
    struct Info: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show the size and the origin of a lexicon.",
            discussion: """
                EXAMPLES
                  punte lexicon info
                  punte lexicon info --lexicon lexicon.tsv
                """)

        @Option(help: "A lexicon file; the built-in one when left out.", completion: .file())
        var lexicon: String?

        func run() throws {
            let start = ContinuousClock.now
            let lexicon = try Lexicon.chosen(lexicon)
            let opening = start.duration(to: .now) / .milliseconds(1)
            let counts = lexicon.counts
            print("languages\t\(lexicon.languages.english) \(lexicon.languages.romanian)")
            print("keys\t\(counts.english) \(counts.romanian)")
            print("bytes\t\(lexicon.size)")
            print("opened in\t\(opening.fixed(2)) ms")
            for line in lexicon.provenance { print("origin\t\(line)") }
        }
    }
}

extension Lexicon {
    /// Returns the lexicon in a file, or the built-in lexicon if the path is nil.
    ///
    /// - Throws: `AlignmentFileError` for a file that cannot be read or is not a lexicon.
    package static func chosen(_ path: String?) throws -> Lexicon {
        try path.map { try Lexicon(path: $0) } ?? Lexicon.shipped()
    }
}

/// The command `punte lexicon update`, which adds the words of the confirmed segments to the
/// memory's lexicon.
struct LexiconUpdateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "update",
        abstract: "Let the words of the memory's confirmed segments into its lexicon.",
        discussion: """
            What a segment taught is kept beside it in the memory and goes when it goes. `punte \
            align` and others that use the memory work with the built-in lexicon and what was \
            learned: never more than the segments are evidence for.

            EXAMPLES
              punte lexicon update
              punte lexicon lookup guvern --memory Memories/punte.sqlite
            """
    )

    @OptionGroup var memory: MemoryOptions

    func run() throws {
        // Opening for writing makes a new memory, which a mistyped name must not do.
        _ = try memory.open(.reading)
        let store = try memory.open(.writing)
        let progress = ProgressLine()
        let outcome = try LexiconLearning(store).update { count in
            progress.show("\(memory.path): \(Count.of(count, "confirmed segment")) looked at")
        }
        progress.clear()
        StandardError.note(
            "\(memory.path): \(outcome.learned) confirmed segments learned from, "
                + "\(outcome.known) known before")
    }
}
