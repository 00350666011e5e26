internal import ArgumentParser

/// The command `punte memory`, which groups the commands for the memory as a whole.
struct MemoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "memory",
        abstract: "Looks after the memory: what it holds, copies, checks.",
        subcommands: [
            MemoryInfoCommand.self, MemoryImportCommand.self, MemoryExportCommand.self,
            MemoryVerifyCommand.self, MemoryBackupCommand.self, MemoryMergeCommand.self,
            MemoryDeduplicateCommand.self, MemoryAnalyseCommand.self, MemoryForgetCommand.self,
        ]
    )
}
