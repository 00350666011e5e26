/// A deviation of a file from its format, with what was done about it.
public struct ImportFinding: Sendable, Hashable, CustomStringConvertible {
    /// The consequence of a finding for what was read or written.
    public enum Kind: String, Sendable {
        /// The text was corrected and kept.
        case mended
        /// A unit, or one language of it, was skipped.
        case skipped
        /// Nothing was changed; the finding is only for information.
        case noted
    }

    /// The line of the file, from 1; for writers the index of the unit, from 1.
    public var line: Int
    /// The consequence of the finding.
    public var kind: Kind
    /// A description of the finding for the user.
    public var message: String

    /// Creates a finding.
    ///
    /// - Parameters:
    ///   - line: the line of the file, or the index of the unit when writing; both from 1.
    ///   - kind: the consequence.
    ///   - message: a description of the finding, without the line.
    public init(line: Int, kind: Kind, message: String) {
        self.line = line
        self.kind = kind
        self.message = message
    }

    /// The finding as a line for the user: `line 4: bare & read as text`.
    public var description: String { "line \(line): \(message)" }
}

/// The number of findings of each kind in a file, and the first findings in full.
public struct FindingSummary: Sendable, Hashable {
    /// The number of places that were corrected.
    public fileprivate(set) var mended = 0
    /// The number of units, or single languages of units, that were skipped.
    public fileprivate(set) var skipped = 0
    /// The number of notes.
    public fileprivate(set) var noted = 0
    /// The first findings in the order of the file, at most ``FindingLog/limit``.
    public fileprivate(set) var first: [ImportFinding] = []

    /// The number of findings of all kinds.
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
    /// The number of findings that are kept in full.
    public let limit: Int
    /// Whether the first finding that is not merely a note is thrown as an ``ExchangeError``.
    public let isStrict: Bool
    /// The path that errors mention; nil for bytes in memory.
    public let file: String?

    /// Creates an empty log.
    ///
    /// - Parameters:
    ///   - file: the path to mention in errors.
    ///   - strict: whether to throw at the first correction or skipped unit.
    ///   - limit: the number of findings to keep in full.
    public init(file: String? = nil, strict: Bool = false, limit: Int = 1000) {
        self.file = file
        isStrict = strict
        self.limit = limit
    }

    /// The number of places that were corrected so far.
    public var mended: Int { findings.mended }
    /// The number of units, or single languages of units, that were skipped so far.
    public var skipped: Int { findings.skipped }
    /// The number of notes so far.
    public var noted: Int { findings.noted }
    /// The number of findings of all kinds so far.
    public var count: Int { findings.count }
    /// The first findings in the order of the file, at most ``limit``.
    public var first: [ImportFinding] { findings.first }

    /// Counts a finding, and keeps it if it is among the first.
    ///
    /// - Parameters:
    ///   - kind: the consequence of the finding.
    ///   - line: the line of the file, or the index of the unit when writing; both from 1.
    ///   - message: a description of the finding; evaluated only if the finding is kept or thrown.
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
