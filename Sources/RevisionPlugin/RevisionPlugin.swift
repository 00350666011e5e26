import Foundation
import PackagePlugin

/// Writes the commit that is built into a Swift constant, `Revision.commit`.
///
/// The commit is read from the files of git; where there are none, as in an unpacked archive, the
/// constant is empty.
@main
struct RevisionPlugin: BuildToolPlugin {
    func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
        let output = context.pluginWorkDirectoryURL.appending(path: "Revision.swift")
        let commit = commit(of: context.package.directoryURL) ?? ""
        return [
            .buildCommand(
                displayName: "Writing the commit of \(target.name)",
                executable: try context.tool(named: "EmbedData").url,
                arguments: ["--revision", commit, output.path()],
                outputFiles: [output]
            )
        ]
    }

    /// Returns the commit that is checked out in a folder; nil when the folder is no repository.
    private func commit(of package: URL) -> String? {
        var folder = package.appending(path: ".git")
        if let link = line(of: folder), link.hasPrefix("gitdir: ") {
            folder = URL(
                filePath: String(link.dropFirst("gitdir: ".count)), relativeTo: package)
        }
        guard let head = line(of: folder.appending(path: "HEAD")) else { return nil }
        guard head.hasPrefix("ref: ") else { return head }
        let name = String(head.dropFirst("ref: ".count))
        let common = line(of: folder.appending(path: "commondir")).map {
            URL(filePath: $0, relativeTo: folder.appending(path: "/"))
        }
        for repository in [folder, common].compactMap({ $0 }) {
            if let commit = line(of: repository.appending(path: name)) { return commit }
            let packed = try? String(
                contentsOf: repository.appending(path: "packed-refs"), encoding: .utf8)
            let row = packed?.split(separator: "\n").first { $0.hasSuffix(" " + name) }
            if let row { return String(row.prefix { $0 != " " }) }
        }
        return nil
    }

    /// Returns the first line of a file; nil when it cannot be read.
    private func line(of file: URL) -> String? {
        try? String(contentsOf: file, encoding: .utf8).split(separator: "\n").first.map(String.init)
    }
}
