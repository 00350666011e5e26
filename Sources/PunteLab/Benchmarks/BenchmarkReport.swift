internal import PunteCommand
internal import PunteLanguage

/// Prints measurements as soon as they are made.
struct BenchmarkReport {
    func add(_ measure: String, _ value: String) {
        print(TextWidth.padded(measure, to: 44) + value)
    }

    /// Prints the median and the 95th and 99th percentiles of `times`; prints nothing if it is
    /// empty.
    func add(_ measure: String, _ times: [Duration]) {
        let sorted = times.sorted()
        guard !sorted.isEmpty else { return }
        func at(_ share: Double) -> Double {
            sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))].milliseconds.rounded(3)
        }
        add(measure, "\(at(0.5)) ms median, \(at(0.95)) ms p95, \(at(0.99)) ms p99")
    }

    /// Returns the maximum resident memory of this process so far, in megabytes.
    static func peakMegabytes() -> Int {
        let status = (try? FileReader.text(of: "/proc/self/status")) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(separator: " ").compactMap { Int($0) }.first ?? 0) / 1000
    }
}

extension Duration {
    var milliseconds: Double { seconds * 1000 }
}
