internal import PunteCommand
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// Measures repeated look-ups of the same texts in one process.
struct LookupBenchmark {
    let path: String
    let queries: [String]
    let threshold: Double
    let limit: Int

    func measure(_ report: inout BenchmarkReport) throws {
        let clock = ContinuousClock()
        var first: [Duration] = []
        for query in queries.prefix(20) {
            let time = try clock.measure {
                let matcher = try Memory.open(at: path, access: .reading).matcher()
                _ = try matcher.matches(
                    for: query, from: .english, threshold: threshold, limit: limit)
            }
            first.append(time)
        }
        report.add("opening and one look-up", first)
        let matcher = try Memory.open(at: path, access: .reading).matcher()
        for pass in ["first", "second"] {
            var times: [Duration] = []
            var answered = 0
            for query in queries {
                let time = try clock.measure {
                    let matches = try matcher.matches(
                        for: query, from: .english, threshold: threshold, limit: limit)
                    if !matches.isEmpty { answered += 1 }
                }
                times.append(time)
            }
            report.add("look-up, \(pass) pass", times)
            if pass == "first" {
                report.add("answered", "\(answered) of \(queries.count) at \(Int(threshold))")
            }
        }
    }

    func compareWithScan(_ report: inout BenchmarkReport) throws {
        let matcher = try Memory.open(at: path, access: .reading).matcher()
        var different = 0
        let clock = ContinuousClock()
        var times: [Duration] = []
        for query in queries {
            let found = try matcher.matches(
                for: query, from: .english, threshold: threshold, limit: limit)
            var scanned: [Match] = []
            times.append(
                try clock.measure {
                    scanned = try matcher.matchesByScanning(
                        for: query, from: .english, threshold: threshold, limit: limit)
                })
            if found != scanned { different += 1 }
        }
        report.add("answers that differ from a scan", "\(different) of \(queries.count)")
        report.add("the scan", times)
    }

    /// Reports how many queries of a table with a similar segment are answered.
    ///
    /// A query has a similar segment if its value in the column `best_ratio`, a similarity by
    /// characters, is at least 80. It is answered if the memory finds a match of 60 points or more.
    /// The table also has a column `query`.
    func countAnswers(_ path: String, _ report: inout BenchmarkReport) throws {
        let table = try BenchmarkTable(path: path, columns: ["query", "best_ratio"])
        let matcher = try Memory.open(at: self.path, access: .reading).matcher()
        var near = 0
        var answered = 0
        for row in table.rows {
            guard let value = Double(row["best_ratio"]), value >= 80 else { continue }
            near += 1
            let matches = try matcher.matches(
                for: row["query"], from: .english, threshold: 60, limit: 1)
            if !matches.isEmpty { answered += 1 }
        }
        let share = (Double(answered) / Double(max(near, 1)) * 100).rounded(1)
        report.add(
            "queries with a neighbour answered at 60", "\(answered) of \(near): \(share) %")
    }

    /// Looks up stored Romanian texts in other spellings, and reports the results.
    ///
    /// These are the minimum score, and the number of matches that do not name the difference in
    /// spelling.
    func measureSpellings(_ report: inout BenchmarkReport) throws {
        let memory = try Memory.open(at: path, access: .reading)
        let matcher = try memory.matcher()
        let texts = try Self.sample(of: memory, 1000)
        for spelling in OtherSpelling.allCases {
            var least = 102.0
            var unnamed = 0
            for text in texts {
                let query = spelling.apply(to: text)
                let match = try matcher.matches(
                    for: query, from: .romanian, threshold: 50, limit: 1
                ).first
                least = min(least, match?.score ?? 0)
                // The memory may hold the other spelling too: then there is nothing to be named.
                if match?.source != query, match?.spelling.isEmpty ?? true { unnamed += 1 }
            }
            report.add(
                "least score of \(texts.count) in \(spelling.rawValue)",
                "\(least.rounded(2)), penalty not named in \(unnamed)")
        }
    }
}

extension LookupBenchmark {
    /// Returns about `count` Romanian texts with diacritics, spread evenly over a memory.
    private static func sample(of memory: Memory, _ count: Int) throws -> [String] {
        let step = Int64(max(1, try memory.summary().segments / count))
        var result: [String] = []
        var next: Int64 = 0
        try memory.forEachSegment { segment in
            guard segment.id >= next, segment.romanian.utf8.count < 300,
                segment.romanian.contains(where: { "ăâîșț".contains($0) })
            else { return }
            result.append(segment.romanian)
            next = segment.id + step
        }
        return result
    }
}

/// The ways to spell a Romanian text differently.
enum OtherSpelling: String, CaseIterable {
    case cedilla
    case decomposed = "NFD"
    case plain = "no diacritics"
    case capitals
    case noBreakSpaces = "no-break spaces"
    case quotes = "other quotes"

    func apply(to text: String) -> String {
        switch self {
        case .cedilla: LatinLetters.withCedillas(text)
        case .plain:
            Self.replacing(
                [
                    "ș": "s", "ț": "t", "ă": "a", "â": "a", "î": "i", "Ș": "S", "Ț": "T", "Ă": "A",
                    "Â": "A", "Î": "I",
                ], in: text)
        case .decomposed:
            Self.replacing(
                [
                    "ș": "s\u{326}", "ț": "t\u{326}", "ă": "a\u{306}", "â": "a\u{302}",
                    "î": "i\u{302}", "Ș": "S\u{326}", "Ț": "T\u{326}", "Ă": "A\u{306}",
                    "Â": "A\u{302}", "Î": "I\u{302}",
                ], in: text)
        case .capitals: text.uppercased()
        case .noBreakSpaces: Self.replacing([" ": "\u{A0}"], in: text)
        case .quotes: Self.replacing(["„": "\"", "”": "\"", "\"": "”", "«": "\""], in: text)
        }
    }

    private static func replacing(_ table: [Unicode.Scalar: String], in text: String) -> String {
        text.unicodeScalars.map { table[$0] ?? String($0) }.joined()
    }
}

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
