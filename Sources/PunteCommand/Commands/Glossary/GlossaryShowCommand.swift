internal import ArgumentParser
internal import PunteAlignment
internal import PunteGlossary
internal import PunteLanguage
internal import PunteMemory
internal import PunteReuse

/// The command `punte glossary show`, which shows a term and how the memory uses it.
struct GlossaryShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract:
            "Show a term, where the memory has it, in which forms, and what was written instead.",
        discussion: """
            EXAMPLES
              punte glossary show Kyiv
              punte glossary show 217 --examples 5
            """
    )

    @Argument(help: ArgumentHelp("The number or a name.", valueName: "term"))
    var term: String

    @Option(help: "At most this many segments.")
    var examples = 3

    @OptionGroup var options: MemoryOptions

    @OptionGroup(title: "Display options") var console: ConsoleOptions

    func validate() throws {
        if examples < 0 { throw ValidationError("--examples \(examples): at least 0") }
    }

    func run() throws {
        let memory = try options.open(.reading)
        let entry = try TermChoice.entry(term, in: GlossaryStore(memory).entries())
        var usage = TermUsage(entry.term)
        try memory.forEachSegment { segment in
            // The joined segment has the words of its parts, which count once.
            guard segment.status != .rejected, !segment.isPart else { return }
            try usage.count(segment) {
                try WordAligner(lexicon: .shipped(updatedBy: memory))
            }
        }
        let output = TextOutput()
        try output.write(
            TermSheet.text(of: entry).split(separator: "\n").filter { !$0.hasPrefix("#") }
                .joined(separator: "\n") + "\n")
        let style = console.style
        try output.write(
            "\(style("segments", .bold)): \(usage.both) with both names, \(usage.englishOnly) with the "
                + "English name only, \(usage.romanianOnly) with the Romanian name only\n")
        for (title, counts) in [
            ("en forms", usage.englishForms), ("ro forms", usage.romanianForms),
            ("instead", usage.instead),
        ] where !counts.isEmpty {
            let list = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
                .map { "\($0.key) (\($0.value))" }
            try output.write("\(style(title, .bold)): \(list.joined(separator: ", "))\n")
        }
        for segment in usage.segments.prefix(examples) {
            try output.write("\(segment.id)\t\(segment.english)\n\t\(segment.romanian)\n")
        }
        try output.finish()
    }
}

/// Where segments have a term, in which forms, and what they have in its place.
private struct TermUsage {
    private let english: TermRecognizer
    private let romanian: TermRecognizer
    private var aligner: WordAligner?
    private(set) var both = 0
    private(set) var englishOnly = 0
    private(set) var romanianOnly = 0
    private(set) var englishForms: [String: Int] = [:]
    private(set) var romanianForms: [String: Int] = [:]
    private(set) var instead: [String: Int] = [:]
    private(set) var segments: [StoredSegment] = []

    init(_ term: Term) {
        let glossary = Glossary([term])
        english = TermRecognizer(glossary, language: .english)
        romanian = TermRecognizer(glossary, language: .romanian)
    }

    /// Counts a segment; the aligner is made when a segment has something else in the place of the term.
    mutating func count(
        _ segment: StoredSegment, aligner makeAligner: () throws -> WordAligner
    ) throws {
        let sources = english.matches(in: segment.english)
        let targets = romanian.matches(in: segment.romanian)
        guard !sources.isEmpty || !targets.isEmpty else { return }
        for match in sources {
            englishForms[segment.english.utf8Slice(match.range), default: 0] += 1
        }
        for match in targets {
            romanianForms[segment.romanian.utf8Slice(match.range), default: 0] += 1
        }
        segments.append(segment)
        if !sources.isEmpty, !targets.isEmpty {
            both += 1
        } else if targets.isEmpty {
            englishOnly += 1
            let made = try aligner ?? makeAligner()
            aligner = made
            let words = try made.align(english: segment.english, romanian: segment.romanian)
                .filter { link in sources.contains { $0.range.overlaps(link.english) } }
                .map(\.romanian)
            if let first = words.map(\.lowerBound).min(), let last = words.map(\.upperBound).max() {
                instead[segment.romanian.utf8Slice(first..<last), default: 0] += 1
            }
        } else {
            romanianOnly += 1
        }
    }
}
