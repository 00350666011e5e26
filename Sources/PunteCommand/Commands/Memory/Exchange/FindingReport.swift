internal import PunteExchange

/// Tells on standard error what was mended, skipped and noted in a file.
enum FindingReport {
    /// Findings told one by one, unless all are asked for.
    private static let shown = 20

    static func write(_ found: FindingSummary, file: String, all: Bool) {
        let findings = all ? found.first[...] : found.first.prefix(shown)
        for finding in findings {
            StandardError.write(
                "\(file):\(finding.line): \(finding.kind.rawValue): \(finding.message)")
        }
        if found.count > findings.count {
            let hint = all ? "" : "; --all-findings tells more"
            StandardError.write("\(file): … and \(found.count - findings.count) more\(hint)")
        }
    }

    /// `3 mended, 1 skipped`, or nothing when all was well.
    static func summary(_ found: FindingSummary) -> String {
        let parts = [(found.mended, "mended"), (found.skipped, "skipped"), (found.noted, "noted")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
