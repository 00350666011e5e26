internal import Glibc

/// A file that cannot be read or written, described in one line for a person.
package struct FileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What the program tried to do with the file.
    package enum Action: Sendable {
        case reading
        case writing
    }

    /// Why the attempt failed.
    package enum Reason: Hashable, Sendable {
        /// The path names a folder.
        case isFolder
        /// The file is a database, which a text must not replace.
        case isDatabase
        /// The file is a device such as `/dev/zero`, which may have no end.
        case isDevice
        /// The file is a pipe that nobody has opened for writing.
        case isSilent
        /// The file is larger than what is read at once.
        case isTooLarge
        /// The bytes are not UTF-8 text.
        case notUTF8
        /// A system call failed with this `errno`.
        case system(Int32)
    }

    /// The path as the user wrote it; `-` for standard input and output.
    package let path: String
    /// What was tried.
    package let action: Action
    /// Why it failed.
    package let reason: Reason

    /// Creates an error about the file at `path`.
    package init(path: String, _ action: Action, _ reason: Reason) {
        self.path = path
        self.action = action
        self.reason = reason
    }

    /// Creates an error from the `errno` of the last system call.
    package static func last(path: String, _ action: Action) -> FileError {
        FileError(path: path, action, .system(errno))
    }

    /// A description of the problem, in the words of the system, without the path and without
    /// advice.
    package var problem: String {
        switch reason {
        case .isFolder: "is a folder, not a file"
        case .isDatabase: "it is a database, such as a memory; name another file"
        case .isDevice: "is a device, not a file"
        case .isSilent: "is a pipe that nobody writes to"
        case .isTooLarge: "is larger than a gigabyte; split it"
        case .notUTF8: "is not UTF-8"
        case .system(let code): String(cString: strerror(code))
        }
    }

    /// A description of the problem with advice, without the path.
    package var advice: String {
        switch (action, reason) {
        case (.reading, .isFolder): "is a directory; name a text file"
        case (.reading, .isDevice): "is a device; name a file"
        case (.reading, .isSilent):
            "is a pipe that nobody writes to; start what writes to it first"
        case (.reading, .system(EMFILE)), (.reading, .system(ENFILE)):
            "too many files are open; raise the limit: ulimit -n 64"
        case (.reading, .system(ENOENT)): "no such file; check the name"
        case (.reading, .system(EACCES)): "may not be read; check its permissions"
        case (.writing, .system) where path == "-": "\(problem); the result is incomplete"
        case (.writing, .system): "cannot be written: \(problem)"
        default: problem
        }
    }

    /// The line for the user.
    package var description: String {
        let isOutput = action == .writing && path == "-"
        return "\(isOutput ? "standard output" : path): \(advice)"
    }
}
