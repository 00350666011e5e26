/// Something in a file that is not as it should be, and what was done about it.
public struct Finding: Sendable, Hashable, CustomStringConvertible {
    public enum Kind: String, Sendable {
        /// The text was put right and read.
        case mended
        /// A unit, or one language of it, was left out.
        case skipped
        /// Nothing was changed; worth knowing.
        case noted
    }

    /// From 1.
    public var line: Int
    public var kind: Kind
    public var message: String

    public init(line: Int, kind: Kind, message: String) {
        self.line = line
        self.kind = kind
        self.message = message
    }

    public var description: String { "line \(line): \(message)" }
}

/// What was found in a file: everything is counted, the first findings are kept.
public struct Findings: Sendable, Hashable {
    public fileprivate(set) var mended = 0
    public fileprivate(set) var skipped = 0
    public fileprivate(set) var noted = 0
    public fileprivate(set) var first: [Finding] = []

    public var count: Int { mended + skipped + noted }

    public init() {}
}

/// Collects what a reader or writer finds, in bounded memory.
public final class FindingLog {
    public private(set) var findings = Findings()
    /// How many findings are kept.
    public let limit: Int
    /// The first thing to mend or skip is thrown as an ``ExchangeError``.
    public let isStrict: Bool
    /// Named in errors.
    public let file: String?

    public init(file: String? = nil, strict: Bool = false, limit: Int = 1000) {
        self.file = file
        isStrict = strict
        self.limit = limit
    }

    public var mended: Int { findings.mended }
    public var skipped: Int { findings.skipped }
    public var noted: Int { findings.noted }
    public var count: Int { findings.count }
    /// The first findings, up to ``limit``.
    public var first: [Finding] { findings.first }

    /// - Throws: the finding, when the log is strict and the finding is not merely a note.
    public func report(_ kind: Finding.Kind, line: Int, _ message: @autoclosure () -> String) throws
    {
        switch kind {
        case .mended: findings.mended += 1
        case .skipped: findings.skipped += 1
        case .noted: findings.noted += 1
        }
        let isFatal = isStrict && kind != .noted
        guard isFatal || findings.first.count < limit else { return }
        let finding = Finding(line: line, kind: kind, message: message())
        if isFatal { throw ExchangeError(finding.message, file: file, line: line) }
        findings.first.append(finding)
    }
}

/// Why a file could not be read or written: one line for the user.
public struct ExchangeError: Error, Sendable, Hashable, CustomStringConvertible {
    public var problem: String
    public var file: String?
    public var line: Int?

    public init(_ problem: String, file: String? = nil, line: Int? = nil) {
        self.problem = problem
        self.file = file
        self.line = line
    }

    public var description: String {
        let place = [file, line.map(String.init)].compactMap(\.self).joined(separator: ":")
        return place.isEmpty ? problem : "\(place): \(problem)"
    }
}
