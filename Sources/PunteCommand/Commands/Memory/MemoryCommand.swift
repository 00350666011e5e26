internal import ArgumentParser

/// The command `punte memory`, which groups the commands for the memory as a whole.
struct MemoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Looks after the memory: what it holds, corrections, copies, checks.",
        subcommands: [
            MemoryInfoCommand.self, MemoryListCommand.self, MemoryShowCommand.self,
            MemoryEditCommand.self, MemoryConfirmCommand.self, MemoryRejectCommand.self,
            MemoryDeleteCommand.self, MemoryReplaceCommand.self, MemoryHistoryCommand.self,
            MemoryUndoCommand.self, MemoryImportCommand.self, MemorySourcesCommand.self,
            MemoryExportCommand.self, MemoryVerifyCommand.self, MemoryBackupCommand.self,
            MemoryMergeCommand.self, MemoryDeduplicateCommand.self, MemoryAnalyseCommand.self,
            MemoryForgetCommand.self,
        ]
    )
}
