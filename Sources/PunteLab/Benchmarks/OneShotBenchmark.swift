/// Measures `punte lookup` as a process of its own, from its start to its end.
struct OneShotBenchmark {
    let path: String
    let queries: [String]

    func measure(_ report: inout BenchmarkReport) throws {
        let clock = ContinuousClock()
        var times: [Duration] = []
        for query in queries.prefix(40) {
            times.append(
                try clock.measure {
                    try ChildProcess.run(
                        ["lookup", "--from", "en", "--memory", path, "--", query])
                })
        }
        report.add("punte lookup as a process", times)
    }
}
