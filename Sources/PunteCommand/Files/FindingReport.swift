internal import PunteExchange

/// Reports the corrections, skipped units and notes about a file.
enum FindingReport {
    /// The maximum number of findings printed, unless all are requested.
    private static let maximumShown = 20

    /// Writes a line for each finding to standard error.
    ///
    /// - Parameters:
    ///   - found: the findings.
    ///   - file: the name of the file for messages.
    ///   - all: whether all findings are printed.
    static func write(_ found: FindingSummary, file: String, all: Bool) {
        let findings = all ? found.first[...] : found.first.prefix(maximumShown)
        for finding in findings {
            StandardError.write(
                "\(file):\(finding.line): \(finding.kind.rawValue): \(finding.message)")
        }
        if found.count > findings.count {
            let hint = all ? "" : "; --all-findings tells more"
            StandardError.write("\(file): … and \(found.count - findings.count) more\(hint)")
        }
    }

    /// Returns the numbers of findings: `3 mended, 1 skipped`; empty when there are none.
    static func summary(_ found: FindingSummary) -> String {
        let parts = [(found.mended, "mended"), (found.skipped, "skipped"), (found.noted, "noted")]
        return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    }
}
