internal import ArgumentParser
internal import FoundationEssentials
package import PunteMemory

/// Which memory a command works with.
package struct MemoryOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The memory to use.",
            discussion: """
                Without it: PUNTE_MEMORY; in a folder that holds Memories/ or below one, \
                Memories/punte.sqlite there; else punte/punte.sqlite in XDG_DATA_HOME.
                """,
            valueName: "file"))
    var memory: String?

    package init() {}

    package var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let memory { return memory }
        if let named = environment["PUNTE_MEMORY"], !named.isEmpty { return named }
        if let workspace = Self.workspace() { return workspace + "/Memories/punte.sqlite" }
        let home = environment["HOME"] ?? "."
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? home + "/.local/share") + "/punte/punte.sqlite"
    }

    package func open(_ access: Memory.Access) throws -> Memory {
        try Memory.open(at: path, access: access)
    }

    /// The nearest folder, from the current one upwards, that holds `Memories/`.
    private static func workspace() -> String? {
        var folder = FileManager.default.currentDirectoryPath
        while true {
            var isDirectory = false
            let memories = folder == "/" ? "/Memories" : folder + "/Memories"
            if FileManager.default.fileExists(atPath: memories, isDirectory: &isDirectory),
                isDirectory
            {
                return folder == "/" ? "" : folder
            }
            guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
            folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
        }
    }
}
