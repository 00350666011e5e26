internal import Glibc

/// Shows a manual page with `man`.
enum ManualViewer {
    /// Shows a page; `man` takes the place of this process.
    ///
    /// It returns where there is no `man`, or where the page does not fit into a pipe.
    static func show(_ page: String) {
        var ends: [Int32] = [0, 0]
        let bytes = Array(page.utf8)
        // Nobody reads before everything is written.
        guard bytes.count < 65_536, pipe(&ends) == 0 else { return }
        let count = bytes.withUnsafeBytes { write(ends[1], $0.baseAddress, $0.count) }
        close(ends[1])
        let terminal = dup(STDIN_FILENO)
        guard count == bytes.count, dup2(ends[0], STDIN_FILENO) >= 0 else { return }
        close(ends[0])
        let words = ["man", "-l", "-"]
        var arguments = words.map { word in word.withCString { strdup($0) } }
        arguments.append(nil)
        execvp(words[0], arguments)
        for argument in arguments { free(argument) }
        dup2(terminal, STDIN_FILENO)
    }
}
