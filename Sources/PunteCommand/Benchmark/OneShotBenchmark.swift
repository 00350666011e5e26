internal import FoundationEssentials
internal import Glibc

/// `punte lookup` as a process of its own, from its start to its end.
struct OneShotBenchmark {
    let path: String
    let queries: [String]

    func measure(_ report: inout BenchmarkReport) throws {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for query in queries.prefix(40) {
            times.append(
                try clock.measure {
                    try run(["lookup", "--from", "en", "--memory", path, "--", query])
                })
        }
        report.add("punte lookup as a process", times)
    }

    private func run(_ arguments: [String]) throws {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var vector = (["punte"] + arguments).map { strdup($0) } + [nil]
        defer { for argument in vector { free(argument) } }
        var process = pid_t()
        let code = posix_spawn(&process, "/proc/self/exe", &actions, nil, &vector, environ)
        guard code == 0 else {
            throw Failure("punte cannot be started: \(String(cString: strerror(code)))")
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        guard status == 0 else { throw Failure("punte lookup failed with status \(status >> 8)") }
    }
}
