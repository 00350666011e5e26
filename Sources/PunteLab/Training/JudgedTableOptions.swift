internal import ArgumentParser
internal import PunteCommand
internal import PunteGlossary
internal import PunteLanguage
internal import PunteReuse

/// What the commands share that write tables for the models of `check`.
struct JudgedTableOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The table to write.", valueName: "file"))
    var output: String
    @OptionGroup(title: "Terms") var glossary: GlossaryOptions
    @OptionGroup var memory: MemoryOptions
    @OptionGroup var gold: GoldOptions

    /// Returns a checker with the terms and the lexicon that were named.
    func checker() throws -> TranslationChecker {
        TranslationChecker(
            glossary: try glossary.load(memory),
            renderings: LexiconRenderings(try memory.lexicon(isNeeded: false)))
    }
}
