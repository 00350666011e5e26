/// Describes one thing in a file that is not as the format wants it, and what was done about it.
public struct ImportFinding: Sendable, Hashable, CustomStringConvertible {
    /// The consequence of a finding for what was read or written.
    public enum Kind: String, Sendable {
        /// The text was corrected and kept.
        case mended
        /// A unit, or one language of it, was left out.
        case skipped
        /// Nothing was changed; the user may want to know.
        case noted
    }

    /// The line of the file, from 1; for writers the index of the unit, from 1.
    public var line: Int
    /// The consequence.
    public var kind: Kind
    /// What was found, in words for the user.
    public var message: String

    /// Creates a finding.
    ///
    /// - Parameters:
    ///   - line: the line of the file, or the index of the unit when writing; both from 1.
    ///   - kind: the consequence.
    ///   - message: what was found, without the line.
    public init(line: Int, kind: Kind, message: String) {
        self.line = line
        self.kind = kind
        self.message = message
    }

    /// The finding as a line for the user: `line 4: bare & read as text`.
    public var description: String { "line \(line): \(message)" }
}

/// Sums up the findings of a file: how many there are of each kind, and the first of them in full.
public struct FindingSummary: Sendable, Hashable {
    /// Number of places that were corrected.
    public fileprivate(set) var mended = 0
    /// Number of units, or single languages of units, that were left out.
    public fileprivate(set) var skipped = 0
    /// Number of remarks.
    public fileprivate(set) var noted = 0
    /// The first findings in the order of the file, at most ``FindingLog/limit``.
    public fileprivate(set) var first: [ImportFinding] = []

    /// Number of findings of all kinds.
    public var count: Int { mended + skipped + noted }

    /// Creates the summary of a file without findings.
    public init() {}
}

/// Collects the findings of one reader or writer.
///
/// All findings are counted, but only the first ``limit`` are kept, so that a file in which
/// everything is wrong does not fill the memory.
public final class FindingLog {
    /// The findings so far.
    public private(set) var findings = FindingSummary()
    /// Number of findings that are kept in full.
    public let limit: Int
    /// Whether the first finding that is not merely a note is thrown as an ``ExchangeError``.
    public let isStrict: Bool
    /// The path that errors name; nil for bytes in memory.
    public let file: String?

    /// Creates an empty log.
    ///
    /// - Parameters:
    ///   - file: the path to name in errors.
    ///   - strict: whether to throw at the first thing to mend or skip.
    ///   - limit: number of findings to keep in full.
    public init(file: String? = nil, strict: Bool = false, limit: Int = 1000) {
        self.file = file
        isStrict = strict
        self.limit = limit
    }

    /// Number of places that were corrected so far.
    public var mended: Int { findings.mended }
    /// Number of units, or single languages of units, that were left out so far.
    public var skipped: Int { findings.skipped }
    /// Number of remarks so far.
    public var noted: Int { findings.noted }
    /// Number of findings of all kinds so far.
    public var count: Int { findings.count }
    /// The first findings in the order of the file, at most ``limit``.
    public var first: [ImportFinding] { findings.first }

    /// Counts a finding, and keeps it if it is among the first.
    ///
    /// - Parameters:
    ///   - kind: the consequence of the finding.
    ///   - line: the line of the file, or the index of the unit when writing; both from 1.
    ///   - message: what was found; evaluated only if the finding is kept or thrown.
    /// - Throws: ``ExchangeError`` with the finding when the log is strict and the finding is not
    ///   merely a note.
    public func report(
        _ kind: ImportFinding.Kind, line: Int, _ message: @autoclosure () -> String
    ) throws {
        switch kind {
        case .mended: findings.mended += 1
        case .skipped: findings.skipped += 1
        case .noted: findings.noted += 1
        }
        let isFatal = isStrict && kind != .noted
        guard isFatal || findings.first.count < limit else { return }
        let finding = ImportFinding(line: line, kind: kind, message: message())
        if isFatal { throw ExchangeError(finding.message, file: file, line: line) }
        findings.first.append(finding)
    }
}
