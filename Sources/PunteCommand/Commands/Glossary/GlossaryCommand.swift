internal import ArgumentParser

/// The command `punte glossary`, which groups the commands for the terms of the memory.
struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Keeps the names, institutions and units that a desk has agreed on.",
        discussion: """
            Terms live in the memory; the files in Glossaries/ are their hand-kept source.

            Examples:
              punte glossary import Glossaries/*.tsv
              punte glossary add Kyiv Kiev --kind place --grammar n
              punte glossary list kiev
              punte glossary extract --format tsv > candidates.tsv
            """,
        subcommands: [
            GlossaryAddCommand.self,
            GlossaryListCommand.self,
            GlossaryFindCommand.self,
            GlossaryShowCommand.self,
            GlossaryEditCommand.self,
            GlossaryMergeCommand.self,
            GlossaryHistoryCommand.self,
            GlossaryRemoveCommand.self,
            GlossaryImportCommand.self,
            GlossaryExportCommand.self,
            GlossaryExtractCommand.self,
        ]
    )
}
