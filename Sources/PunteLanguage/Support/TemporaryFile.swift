internal import Glibc

/// Names of files that are written beside their target and renamed to it when they are complete.
package enum TemporaryFile {
    private static let ending = "part"

    /// Returns a new name for a file that is to replace `target`.
    package static func name(for target: String) -> String {
        "\(target).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).\(ending)"
    }

    /// Removes the files with such names that processes left behind which do not run any more.
    ///
    /// Their journals are removed too.
    package static func removeLeftovers(of target: String) {
        let slash = target.lastIndex(of: "/")
        let folder = slash.map { String(target[...$0]) } ?? "./"
        let name = slash.map { String(target[target.index(after: $0)...]) } ?? target
        guard let entries = opendir(folder) else { return }
        defer { closedir(entries) }
        while let entry = readdir(entries) {
            let found = withUnsafePointer(to: &entry.pointee.d_name) { field in
                field.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard found.hasPrefix(name + "."),
                let process = process(of: found.dropFirst(name.count + 1)),
                kill(process, 0) != 0, errno == ESRCH
            else { continue }
            unlink(folder + found)
        }
    }

    /// Returns the process that gave a file the rest of its name: `4711-123456.part`.
    private static func process(of rest: Substring) -> pid_t? {
        let fields = rest.split(whereSeparator: { $0 == "-" || $0 == "." })
        guard fields.count > 2, let process = pid_t(fields[0]), process > 0,
            UInt32(fields[1]) != nil, fields[2] == ending
        else { return nil }
        return process
    }
}
