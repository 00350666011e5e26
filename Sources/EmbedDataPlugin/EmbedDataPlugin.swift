import Foundation
import PackagePlugin

/// Converts the files of a target's `Resources` folder to Swift constants.
///
/// This keeps `punte` a single file that finds its data wherever it is copied. The enumeration is
/// named after the target: `LanguageData` for `PunteLanguage`.
@main
struct EmbedDataPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let folder = target.directoryURL.appending(path: "Resources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
            .filter { $0.contains(".") && !$0.hasPrefix(".") }
            .sorted().map { folder.appending(path: $0) }
        let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedData.swift")
        let name = target.name.replacing("Punte", with: "") + "Data"
        return [
            .buildCommand(
                displayName: "Embedding \(files.count) data files of \(target.name)",
                executable: try context.tool(named: "EmbedData").url,
                arguments: [name, folder.path(), output.path()],
                inputFiles: files,
                outputFiles: [output]
            )
        ]
    }
}
