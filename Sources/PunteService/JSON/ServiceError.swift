internal import PunteAlignment
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// An error of an operation, as a code for programs and a sentence for people.
package struct ServiceError: Error, Sendable, Hashable, CustomStringConvertible {
    /// The kinds of errors.
    package enum Code: String, Sendable, Codable, CaseIterable {
        /// The request is wrong; the message says where.
        case invalid
        /// What the request names does not exist.
        case missing
        /// Somebody else changed it in the meantime, or what was done since prevents it.
        case conflict
        /// This server does not do what the request asks for.
        case forbidden
        /// The host that the request names gives no report.
        case unreachable
        /// Another program is writing to the memory; the same request may succeed later.
        case busy
        /// The memory cannot be read or written, or something else is wrong that is not the request's
        /// fault.
        case failed
    }

    /// The kind of the error.
    package var code: Code
    /// The sentence for people.
    package var description: String
    /// The draft as it is now, in a conflict.
    package var current: DraftRecord?

    /// Creates an error.
    package init(_ code: Code, _ description: String, current: DraftRecord? = nil) {
        self.code = code
        self.description = description
        self.current = current
    }

    /// The error of an operation that needs a memory where there is to be none.
    static let withoutMemory = ServiceError(
        .missing, "this operation needs a memory; start the program without --no-memory")

    /// Creates the error that another one is for those who asked for an operation.
    package init(_ error: any Error) {
        switch error {
        case let error as ServiceError: self = error
        case let error as MemoryError:
            self.init(Self.code(of: error.reason), error.detail ?? error.description)
        case let error as ConcordanceSyntaxError: self.init(.invalid, "\(error)")
        case let error as ReadingError: self.init(.invalid, "\(error)")
        default: self.init(.failed, "\(error)")
        }
    }

    private static func code(of reason: MemoryError.Reason) -> Code {
        switch reason {
        case .locked: .busy
        case .invalid: .invalid
        case .missing, .absent: .missing
        case .conflict: .conflict
        default: .failed
        }
    }

    /// The error in its JSON form.
    package struct Record: Codable, Sendable, Hashable {
        /// The kind of the error.
        package var code: Code
        /// The sentence for people.
        package var message: String
        /// The draft as it is now, in a conflict.
        package var current: DraftRecord?
    }

    /// The error in its JSON form.
    package var record: Record { Record(code: code, message: description, current: current) }
}
