package import Foundation

/// A folder in which a test runs the real binaries.
///
/// It contains `Memories/`, so that the memory is `Memories/punte.sqlite`.
package final class Workspace: Sendable {
    /// The executables of this package.
    package enum Program: String {
        case punte
        case lab = "punte-lab"
    }

    package let folder: URL

    /// Creates a folder, with a copy of the files of another folder if one is given.
    package init(copying other: URL? = nil) throws {
        folder = FileManager.default.temporaryDirectory
            .appending(path: "punte-\(UUID().uuidString)")
        if let other { try FileManager.default.copyItem(at: other, to: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "Memories"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    package var memory: URL { folder.appending(path: "Memories/punte.sqlite") }

    @discardableResult
    package func write(_ name: String, _ text: String) throws -> URL {
        try write(name, Data(text.utf8))
    }

    @discardableResult
    package func write(_ name: String, _ data: Data) throws -> URL {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: file)
        return file
    }

    /// Copies a file or a folder of the repository into this folder.
    package func copy(_ file: URL, to name: String) throws {
        let place = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        try FileManager.default.copyItem(at: file, to: place)
    }

    package func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    }

    package func exists(_ name: String) -> Bool {
        FileManager.default.fileExists(atPath: folder.path(percentEncoded: false) + "/" + name)
    }

    /// The folder of the repository that contains the sample articles.
    package static let articles = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../Memories/articles").standardizedFileURL

    /// Runs `punte` with arguments in the folder and waits until it ends.
    @discardableResult
    package func punte(
        _ arguments: String..., input: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(arguments, input: input, environment: environment)
    }

    /// Runs `punte-lab` with arguments in the folder and waits until it ends.
    @discardableResult
    package func lab(_ arguments: String...) throws -> Outcome {
        try run(arguments, with: .lab)
    }

    package func run(
        _ arguments: [String], with program: Program = .punte, input: String? = nil,
        environment: [String: String] = [:]
    ) throws -> Outcome {
        try outcome(of: process(arguments, with: program, environment: environment), input: input)
    }

    /// Starts a process and waits until it ends.
    private func outcome(of process: Process, input: String?) throws -> Outcome {
        let output = folder.appending(path: ".out-\(UUID().uuidString)")
        let errors = folder.appending(path: ".err-\(UUID().uuidString)")
        for file in [output, errors] {
            _ = FileManager.default.createFile(atPath: file.path(), contents: nil)
        }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try FileHandle(forWritingTo: errors)
        if let input {
            let file = try write(".in-\(UUID().uuidString)", input)
            process.standardInput = try FileHandle(forReadingFrom: file)
        } else {
            process.standardInput = FileHandle.nullDevice
        }
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8))
    }

    /// Runs a line in a shell that finds `punte`, in the folder, which is also the home folder.
    package func shell(_ line: String) throws -> Outcome {
        let process = try process([], environment: ["HOME": folder.path()])
        let programs = try Self.binary(of: .punte).deletingLastPathComponent().path()
        process.environment?["PATH"] = "\(programs):/usr/local/bin:/usr/bin:/bin"
        process.executableURL = URL(filePath: "/bin/bash")
        process.arguments = ["-c", line]
        return try outcome(of: process, input: nil)
    }

    /// Returns a process of the binary that has not been started, for tests that stop it.
    package func process(
        _ arguments: [String], with program: Program = .punte, environment: [String: String] = [:]
    ) throws -> Process {
        let process = Process()
        process.executableURL = try Self.binary(of: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        var variables = ProcessInfo.processInfo.environment
        // What the user of this machine has set must not decide.
        for name in variables.keys
        where name.hasPrefix("PUNTE_") || name == "NO_COLOR" || name == "XDG_DATA_HOME"
            || name == "COLUMNS"
            || name.lowercased().hasSuffix("_proxy")
        {
            variables[name] = nil
        }
        variables.merge(environment) { $1 }
        process.environment = variables
        return process
    }

    /// Returns the path of a binary, which is in the folder of the test runner.
    private static func binary(of program: Program) throws -> URL {
        let runner = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return URL(filePath: runner).deletingLastPathComponent().appending(path: program.rawValue)
    }
}

/// The result of a run of the binary.
package struct Outcome {
    package let status: Int32
    package let output: String
    package let errors: String

    package var lines: [String] { output.split(separator: "\n").map(String.init) }

    /// The one-line error message, without a line break.
    package var message: String { errors.trimmingCharacters(in: .newlines) }
}
