internal import ArgumentParser
internal import FoundationEssentials
package import PunteAlignment
package import PunteMemory
internal import PunteReuse
internal import Synchronization

/// The option that selects the memory for a command.
package struct MemoryOptions: ParsableArguments {
    @Option(
        parsing: .unconditional,
        help: ArgumentHelp(
            "The memory to use.",
            discussion: """
                Without it: PUNTE_MEMORY; in a folder that holds Memories/ or below one, \
                Memories/punte.sqlite there; else punte/punte.sqlite in XDG_DATA_HOME.
                """,
            valueName: "file"), completion: .file(extensions: ["sqlite"]))
    var memory: String?

    @Option(
        help: ArgumentHelp(
            "How long to wait while another program writes to the memory; 60 seconds by default.",
            valueName: "seconds"))
    var wait: Double?

    /// The time that a command waits unless `--wait` says otherwise, in seconds.
    private static let usualWait = 60.0
    /// The longest time that a command can be told to wait: a day.
    private static let longestWait = 86_400.0

    /// Creates options that name no memory, which the parser fills.
    package init() {}

    /// Refuses a time to wait that is out of bounds, and a memory that cannot be one.
    ///
    /// - Throws: `ValidationError`.
    package func validate() throws {
        if let wait, !(0...Self.longestWait).contains(wait) {
            throw ValidationError("--wait \(wait): 0 to \(Int(Self.longestWait)) seconds")
        }
        try Self.check(memory, of: "--memory")
        let named = ProcessInfo.processInfo.environment["PUNTE_MEMORY"]
        if memory == nil, named != "" { try Self.check(named, of: "PUNTE_MEMORY") }
    }

    /// Checks the name of a memory: SQLite creates temporary databases for some names.
    ///
    /// - Parameters:
    ///   - name: the name; nil when none was given.
    ///   - option: the option or variable whose value it is.
    /// - Throws: `ValidationError` for a name that is not a path.
    static func check(_ name: String?, of option: String) throws {
        guard let name else { return }
        guard name.contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("\(option): no memory is named; give the path of its file")
        }
        let isOption = name.hasPrefix("-")
        let isAddress = name == ":memory:" || name.lowercased().hasPrefix("file:")
        guard isOption || isAddress else { return }
        throw ValidationError(
            "\(option) \(name): \(isOption ? "an option" : "an address"), not the path of a memory; "
                + "for a file of this name write ./\(name)")
    }

    /// The path of the memory.
    ///
    /// It is the first of these: the path in the option, in the environment, of the current folder,
    /// of the user.
    package var path: String {
        let environment = ProcessInfo.processInfo.environment
        if let memory { return memory }
        if let named = environment["PUNTE_MEMORY"], !named.isEmpty { return named }
        if let memories = Folders.nearest(named: "Memories") { return memories + "/punte.sqlite" }
        let home = environment["HOME"] ?? "."
        let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return (data ?? home + "/.local/share") + "/punte/punte.sqlite"
    }

    /// Returns a command in the marks of a message, with the option that names the same memory.
    ///
    /// Typed as it is printed, it must not reach another memory.
    func command(_ words: String) -> String {
        let option = memory.map { " --memory \(Self.quoted($0))" } ?? ""
        return "`punte \(words)\(option)`"
    }

    /// Returns a path as one word of a shell.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.allSatisfy { $0.isLetter || $0.isNumber || "/._-+:@".contains($0) }
        return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
    }

    /// Opens the memory.
    ///
    /// While another program locks it, a line on standard error says so once.
    ///
    /// - Parameters:
    ///   - access: what it is opened for.
    ///   - wait: the time in seconds for which each call waits for another program; nil for that of
    ///     `--wait`.
    /// - Returns: the open memory.
    /// - Throws: `MemoryError`, also when a memory opened for reading does not exist.
    package func open(_ access: Memory.Access, wait: Double? = nil) throws -> Memory {
        try Self.open(path, access, wait: wait ?? self.wait ?? Self.usualWait)
    }

    /// Opens another memory as one that the option names.
    func open(other path: String, _ access: Memory.Access) throws -> Memory {
        try Self.open(path, access, wait: wait ?? Self.usualWait)
    }

    private static func open(
        _ path: String, _ access: Memory.Access, wait: Double
    ) throws -> Memory {
        let isTold = Mutex(false)
        let time = wait == wait.rounded() ? "\(Int(wait))" : "\(wait)"
        return try Memory.open(at: path, access: access, busyTimeout: wait) { _ in
            let isNews = isTold.withLock { isTold in
                defer { isTold = true }
                return !isTold
            }
            guard isNews else { return }
            StandardError.note(
                "\(path): another program is writing to it; waiting for up to \(time) s")
        }
    }

    /// Returns the built-in lexicon, updated by the confirmed segments of the memory if there is
    /// one.
    ///
    /// `isNeeded` says whether the command uses the memory itself. If not, a memory that the user
    /// did not name and that cannot be read is ignored with a note.
    ///
    /// - Throws: `MemoryError` when the memory exists but cannot be read.
    package func lexicon(isNeeded: Bool) throws -> Lexicon {
        try lexicon(of: known(isNeeded: isNeeded))
    }

    /// Returns the built-in lexicon, updated by the confirmed segments of a memory.
    func lexicon(of memory: Memory?) throws -> Lexicon {
        try memory.map { try Lexicon.shipped(updatedBy: $0) } ?? .shipped()
    }

    /// Opens the memory for reading, if there is one.
    ///
    /// - Parameter isNeeded: Whether the command cannot do its work without the memory. If it can,
    ///   a memory that the user did not name and that cannot be read is skipped with a note.
    /// - Returns: The memory; nil when there is none, or when it is skipped.
    /// - Throws: `MemoryError` when the memory exists but cannot be read.
    func known(isNeeded: Bool) throws -> Memory? {
        do {
            return try open(.reading)
        } catch let error as MemoryError where error.reason == .missing {
            return nil
        } catch let error as MemoryError where !isNeeded && memory == nil {
            StandardError.note("\(error); what it has learned is left out")
            return nil
        }
    }
}
