internal import FoundationEssentials

/// Finds folders in the file system.
enum Folders {
    /// Returns whether a path is that of an existing folder.
    static func exists(_ path: String) -> Bool {
        var isFolder = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
    }

    /// Returns the path of the folder with this name that was installed with the program: beside it,
    /// or in `share/punte`, as the archive and the package for Debian have it.
    static func installed(named name: String) -> String? {
        let program =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments[0]
        let folder = program.split(separator: "/", omittingEmptySubsequences: false).dropLast()
            .joined(separator: "/")
        return ["", "/share/punte", "/../share/punte"].map { "\(folder)\($0)/\(name)" }
            .first(where: exists)
    }

    /// Returns the path of the folder with this name in the current folder or in the nearest folder
    /// above.
    static func nearest(named name: String) -> String? {
        var parent = FileManager.default.currentDirectoryPath
        while true {
            let path = (parent == "/" ? "" : parent) + "/" + name
            if exists(path) { return path }
            guard parent != "/", let slash = parent.lastIndex(of: "/") else { return nil }
            parent = slash == parent.startIndex ? "/" : String(parent[..<slash])
        }
    }
}
