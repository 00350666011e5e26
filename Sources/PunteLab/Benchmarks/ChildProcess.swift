internal import FoundationEssentials
internal import Glibc
internal import PunteCommand

/// Runs the `punte` that was built with this program as a process of its own.
enum ChildProcess {
    /// Runs `punte` with arguments and waits for its end.
    ///
    /// - Returns: The maximum resident memory of the process, in kilobytes.
    /// - Throws: ``Failure`` when it cannot be started or fails.
    @discardableResult
    static func run(_ arguments: [String]) throws -> Int {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var vector = (["punte"] + arguments).map { strdup($0) } + [nil]
        defer { for argument in vector { free(argument) } }
        var process = pid_t()
        let code = posix_spawn(&process, try binary(), &actions, nil, &vector, environ)
        guard code == 0 else {
            throw Failure("punte cannot be started: \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        var usage = rusage()
        wait4(process, &status, 0, &usage)
        guard status == 0 else {
            throw Failure("punte \(arguments.first ?? "") failed with status \(status >> 8)")
        }
        return usage.ru_maxrss
    }

    /// Returns the path of the `punte` in the folder of this program.
    private static func binary() throws -> String {
        let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let path = URL(filePath: own).deletingLastPathComponent().appending(path: "punte")
            .path(percentEncoded: false)
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Failure("\(path): is not there; build punte too")
        }
        return path
    }

    /// Asks the system to drop a file from its cache, so that the next reader reads from the disk.
    static func dropCache(of path: String) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
        close(descriptor)
    }
}
