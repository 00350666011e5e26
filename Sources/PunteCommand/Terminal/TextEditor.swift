internal import FoundationEssentials
internal import Glibc
internal import PunteLanguage

/// Opens texts in the user's editor.
///
/// The editor is `$VISUAL`, `$EDITOR`, or `vi` on a terminal.
enum TextEditor {
    /// Opens a text in the editor and returns the result of `read` for the edited text.
    ///
    /// The editor is run by the shell, as in other tools, so that it may have arguments
    /// (`code --wait`). When `read` throws, the text is kept in its file and the error names the
    /// file.
    ///
    /// ```swift
    /// let words = try TextEditor.edit("one\ntwo\n", name: "words.txt") { $0.split(separator: "\n") }
    /// ```
    ///
    /// - Parameters:
    ///   - text: The text that the editor shows.
    ///   - name: The name of the file that the editor opens; its extension shows the editor the
    ///     type of text.
    ///   - read: Reads the edited text.
    /// - Returns: The result of `read`; nil if the text was not changed.
    /// - Throws: ``Failure``, also when the editor ends with an error, which means that nothing is
    ///   to be changed.
    static func edit<Value>(
        _ text: String, name: String, read: (String) throws -> Value
    ) throws -> Value? {
        let command = try command()
        let folder = try TemporaryFolder(name: "punte-edit")
        defer { withExtendedLifetime(folder) {} }
        let path = folder.path + "/" + name
        do {
            try Data(text.utf8).write(to: URL(filePath: path))
        } catch {
            throw Failure("\(path): cannot be written, so there is nothing to edit")
        }
        try run(command, on: path)
        guard let data = try? Data(contentsOf: URL(filePath: path)) else {
            throw Failure("\(path): the editor left no text there; nothing changed")
        }
        guard let edited = String(validating: data, as: UTF8.self) else {
            folder.keep()
            throw Failure("\(path): the edited text is not in UTF-8; nothing changed")
        }
        guard edited != text else { return nil }
        do {
            return try read(edited)
        } catch {
            folder.keep()
            throw Failure("\(error); nothing changed, your text is kept in \(path)")
        }
    }

    private static func command() throws -> String {
        let environment = ProcessInfo.processInfo.environment
        for name in ["VISUAL", "EDITOR"] {
            if let command = environment[name], !command.isEmpty { return command }
        }
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
            throw Failure("no editor is known: set VISUAL or EDITOR")
        }
        return "vi"
    }

    /// Runs the editor and waits until it ends; an interrupt in the meantime stops only the editor.
    private static func run(_ command: String, on path: String) throws {
        let arguments = ["/bin/sh", "-c", command + " \"$1\"", "punte", path]
        var vector: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
        vector.append(nil)
        defer { for argument in vector { free(argument) } }
        let former = signal(SIGINT, SIG_IGN)
        defer { signal(SIGINT, former) }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var defaults = sigset_t()
        sigemptyset(&defaults)
        sigaddset(&defaults, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &defaults)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
        var process: pid_t = 0
        guard posix_spawn(&process, "/bin/sh", nil, &attributes, &vector, environ) == 0 else {
            throw Failure("the editor cannot be started: \(command)")
        }
        var status: Int32 = 0
        while waitpid(process, &status, 0) == -1, errno == EINTR {}
        guard status == 0 else {
            throw Failure("the editor ended with an error (\(command)); nothing changed")
        }
    }
}
