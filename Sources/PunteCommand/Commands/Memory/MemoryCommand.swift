internal import ArgumentParser

/// The command `punte memory`, which groups the commands for the memory as a whole.
struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Look after the memory: what it holds, corrections, copies, checks.",
        groupedSubcommands: [
            CommandGroup(
                name: "What it holds",
                subcommands: [
                    MemoryInfoCommand.self, MemoryListCommand.self, MemoryShowCommand.self,
                ]),
            CommandGroup(
                name: "Corrections",
                subcommands: [
                    MemoryEditCommand.self, MemoryConfirmCommand.self, MemoryRejectCommand.self,
                    MemoryDeleteCommand.self, MemoryReplaceCommand.self,
                    MemoryHistoryCommand.self, MemoryUndoCommand.self,
                ]),
            CommandGroup(
                name: "Files of other tools",
                subcommands: [
                    MemoryImportCommand.self, MemorySourcesCommand.self, MemoryExportCommand.self,
                ]),
            CommandGroup(
                name: "Care",
                subcommands: [
                    MemoryVerifyCommand.self, MemoryBackupCommand.self, MemoryMergeCommand.self,
                    MemoryDeduplicateCommand.self, MemoryAnalyseCommand.self,
                    MemoryForgetCommand.self,
                ]),
        ]
    )
}
