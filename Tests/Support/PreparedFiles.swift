import Foundation
import Synchronization

extension Workspace {
    /// Runs commands of `punte` for the files that they leave in the folder.
    ///
    /// Commands that begin with the same files run once for all tests; every later call writes what
    /// they left then. What they print is for other tests.
    ///
    /// - Throws: ``PreparationFailure`` when a command fails.
    package func prepare(_ commands: [String]...) throws {
        let files = try contents()
        let made = try PreparedFiles.made(by: commands, from: files) {
            for command in commands {
                let outcome = try run(command)
                guard outcome.status == 0 else {
                    throw PreparationFailure(command: command, errors: outcome.errors)
                }
            }
            return try contents()
        }
        for (name, data) in made where files[name] != data { try write(name, data) }
    }

    /// The files in the folder by their paths, but for those that runs leave.
    private func contents() throws -> [String: Data] {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path())
        where !name.hasPrefix(".") {
            let file = folder.appending(path: name)
            guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else {
                continue
            }
            files[name] = try Data(contentsOf: file)
        }
        return files
    }
}

/// A command that was to prepare a folder failed.
package struct PreparationFailure: Error, CustomStringConvertible {
    let command: [String]
    let errors: String

    package var description: String { "punte \(command.joined(separator: " ")): \(errors)" }
}

/// What commands left in folders, for all tests of this run.
private final class PreparedFiles: Sendable {
    private struct Key: Hashable {
        let commands: [[String]]
        let files: [String: Data]
    }

    private static let all = Mutex<[Key: PreparedFiles]>([:])

    private let files = Mutex<[String: Data]?>(nil)

    /// Returns the files after the commands, which only the first of equal calls makes.
    static func made(
        by commands: [[String]], from files: [String: Data], make: () throws -> [String: Data]
    ) throws -> [String: Data] {
        let key = Key(commands: commands, files: files)
        let prepared = all.withLock { all in
            let prepared = all[key] ?? PreparedFiles()
            all[key] = prepared
            return prepared
        }
        // Others that need the same files wait here until they are made.
        return try prepared.files.withLock { files in
            if let files { return files }
            let made = try make()
            files = made
            return made
        }
    }
}
