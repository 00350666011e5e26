internal import ArgumentParser

/// The command `punte glossary`, which groups the commands for the terms of the memory.
struct GlossaryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossary",
        abstract: "Keep the names, institutions and units that a desk has agreed on.",
        discussion: """
            Terms live in the memory; the files in Glossaries/ are their hand-kept source.

            EXAMPLES
              punte glossary import Glossaries/*.tsv
              punte glossary add Kyiv Kiev --kind place --grammar n
              punte glossary list kiev
              punte glossary extract --format tsv > candidates.tsv
            """,
        groupedSubcommands: [
            CommandGroup(
                name: "Looking up",
                subcommands: [
                    GlossaryListCommand.self, GlossaryFindCommand.self, GlossaryShowCommand.self,
                ]),
            CommandGroup(
                name: "Changes",
                subcommands: [
                    GlossaryAddCommand.self, GlossaryEditCommand.self, GlossaryMergeCommand.self,
                    GlossaryRemoveCommand.self, GlossaryHistoryCommand.self,
                ]),
            CommandGroup(
                name: "Files, and new terms",
                subcommands: [
                    GlossaryImportCommand.self, GlossaryExportCommand.self,
                    GlossaryExtractCommand.self,
                ]),
        ]
    )
}
