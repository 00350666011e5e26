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

/// What a reader or writer found, in bounded memory: everything is counted, the first are kept.
public final class FindingLog {
    /// What was mended and skipped, one for each thing found.
    public private(set) var mended = 0
    public private(set) var skipped = 0
    public private(set) var noted = 0
    /// The first findings, up to ``limit``.
    public private(set) var first: [Finding] = []
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

    public var count: Int { mended + skipped + noted }

    /// - Throws: the finding, when the log is strict and the finding is not merely a note.
    public func report(_ kind: Finding.Kind, line: Int, _ message: @autoclosure () -> String) throws
    {
        switch kind {
        case .mended: mended += 1
        case .skipped: skipped += 1
        case .noted: noted += 1
        }
        let isFatal = isStrict && kind != .noted
        guard isFatal || first.count < limit else { return }
        let finding = Finding(line: line, kind: kind, message: message())
        if isFatal { throw ExchangeError(finding.message, file: file, line: line) }
        first.append(finding)
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
