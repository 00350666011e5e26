internal import ArgumentParser
internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// The command `punte lexicon lookup`, which shows the translations of a word.
struct LexiconLookupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lookup",
        abstract: "Show the translations of a word in both directions.",
        discussion: """
            First the lexicon: language, key of the word, key of the translation, probabilities in \
            both directions. Then, if there is a memory, what translates the word in its segments: \
            language, word, translation, number and share of the segments, and below them the \
            shortest one.

            EXAMPLES
              punte lexicon lookup guvern
              punte lexicon lookup talks --examples 3
            """)

    @Argument(help: "A word of either language.") var word: String
    @Option(
        help: "A lexicon file, and no memory; the built-in one when left out.", completion: .file())
    var lexicon: String?
    @Option(help: "The largest number of translations in the memory, each with an example.")
    var examples = 10
    @OptionGroup var options: MemoryOptions
    @OptionGroup var console: ConsoleOptions

    func validate() throws {
        if lexicon != nil, options.memory != nil {
            throw ValidationError("--lexicon and --memory exclude each other")
        }
        guard examples >= 0 else {
            throw ValidationError("--examples \(examples): 0 or more")
        }
    }

    func run() throws {
        let memory = try lexicon == nil ? openMemory() : nil
        let known =
            try options.memory == nil ? Lexicon.chosen(lexicon) : options.lexicon(of: memory)
        let key = LexicalKeys.key(ofBare: NormalForm.bare(word))
        let sides = [
            (known.languages.romanian, known.translations(ofRomanian: key)),
            (known.languages.english, known.translations(ofEnglish: key)),
        ]
        let output = TextOutput()
        for (language, translations) in sides {
            for found in translations {
                let values = [found.probability, found.reverse].map { "\(Int($0 * 100)) %" }
                try output.write(
                    "\(language)\t\(key)\t\(found.key)\t\(values.joined(separator: "\t"))\n")
            }
        }
        var isKnown = sides.contains { !$0.1.isEmpty }
        if let memory {
            let finder = CounterpartFinder(updatedBy: memory)
            for side in [Side.romanian, .english] {
                let found = try finder.renderings(of: word, on: side, in: memory)
                isKnown = isKnown || !found.renderings.isEmpty
                for rendering in found.renderings.prefix(examples) {
                    try output.write(lines(rendering, on: side, of: found.segments))
                }
            }
        }
        try output.finish()
        guard isKnown else {
            StandardError.write("no translation of “\(word)” (key “\(key)”)")
            throw ExitCode.failure
        }
    }

    /// Opens the memory that was named, or the usual one if there is one.
    private func openMemory() throws -> Memory? {
        try options.memory == nil ? options.known(isNeeded: false) : options.open(.reading)
    }

    /// Returns a rendering with its example: a row, and below it the texts of both languages.
    private func lines(_ rendering: Rendering, on side: Side, of segments: Int) -> String {
        let share = rendering.count * 100 / max(1, segments)
        let hit = rendering.example
        let texts = [side, side.other].map { place in
            let marks = place == side ? hit.ranges(side) : hit.counterparts
            let text = hit.segment.text(place)
            return "\t\(ConcordanceView.marked(text, marks, console.terminal.style))\n"
        }
        return "\(side.rawValue)\t\(NormalForm.folded(word))\t\(rendering.lemmas)\t"
            + "\(rendering.count)\t\(share) %\n" + texts.joined()
    }
}
