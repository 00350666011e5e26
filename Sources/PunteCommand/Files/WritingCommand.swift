internal import ArgumentParser
internal import Glibc
internal import PunteLanguage

/// A command that writes a file besides the memory.
///
/// Before it runs, ``checkOutputs()`` refuses outputs that would replace what it reads.
protocol WritingCommand: ParsableCommand {
    /// The paths of the files to write; nil and `-` are standard output.
    var outputs: [String?] { get }
    /// The paths of the files that the command reads.
    var inputs: [String?] { get }
}

extension WritingCommand {
    /// Checks that no output is a file that the command reads.
    ///
    /// - Throws: ``Failure``, which names the file.
    func checkOutputs() throws { try Outputs.check(outputs, inputs: inputs) }
}

/// The files that a command writes.
enum Outputs {
    /// Checks that none of them is read by the command.
    ///
    /// - Throws: ``Failure``, which names the file.
    static func check(_ outputs: [String?], inputs: [String?]) throws {
        let read = inputs.compactMap { $0.flatMap(FileIdentity.init(path:)) }
        for case let output? in outputs {
            guard let identity = FileIdentity(path: output), read.contains(identity) else {
                continue
            }
            throw Failure("\(output): the same command reads this file; name another to write")
        }
    }
}

/// Identifies a regular file, by whatever path it is named.
private struct FileIdentity: Equatable {
    private let device: dev_t
    private let number: ino_t

    /// Finds the file at a path; nil if there is none.
    init?(path: String) {
        var status = stat()
        guard path != "-", stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        device = status.st_dev
        number = status.st_ino
    }
}
