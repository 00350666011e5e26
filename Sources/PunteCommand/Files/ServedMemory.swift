internal import FoundationEssentials
internal import PunteLanguage
internal import PunteMemory
internal import Synchronization

/// The memory of a program that answers requests: that of the user, an empty one in its place, or none.
final class ServedMemory {
    /// The memory; nil when there is to be none.
    let memory: Memory?
    /// The folder of the empty memory; nil when the user has one.
    private let folder: TemporaryFolder?

    /// Opens the memory.
    ///
    /// When there is none and nothing is to be written, an empty memory in a temporary folder serves:
    /// aligning and converting need none.
    ///
    /// - Throws: `MemoryError`.
    init(_ served: ServedMemoryOptions, mayWrite: Bool) throws {
        let options = served.memory
        if served.noMemory {
            memory = nil
            folder = nil
        } else if mayWrite {
            memory = try options.open(.writing)
            folder = nil
        } else if let known = try options.known(isNeeded: true) {
            memory = known
            folder = nil
        } else {
            let folder = try TemporaryFolder()
            memory = try Memory.open(at: folder.path + "/empty.sqlite", access: .writing)
            self.folder = folder
            StandardError.note("\(options.path): there is no memory; working without one")
        }
    }
}

/// Standard output for answers, each of which is written at once and whole, by whatever thread.
final class StandardOutput: Sendable {
    private let writer = Mutex(FileWriter.standardOutput)

    /// Writes an answer.
    ///
    /// - Throws: `FileError`.
    func write(_ bytes: [UInt8]) throws {
        try writer.withLock { writer in try bytes.withUnsafeBytes { try writer.write($0) } }
    }

    /// Writes a message that is nothing without the answer that follows: an error shows there.
    func writeIfPossible(_ bytes: [UInt8]) { try? write(bytes) }
}
