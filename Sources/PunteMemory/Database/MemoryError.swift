internal import PunteLanguage

/// Why a memory cannot be opened, read or written. ``description`` is one line for the user.
public struct MemoryError: Error, Sendable, Hashable, CustomStringConvertible {
    public enum Reason: Sendable, Hashable {
        case missing
        case isDirectory
        case notADatabase
        /// A SQLite database of another program.
        case foreign
        /// Made by a newer version of Punte, with this schema.
        case newer(schema: Int)
        case locked
        case unwritable
        case full
        case damaged
        /// The index was built by another version of the text analysis.
        case outdatedIndex
        case invalid
        case other
    }

    public var reason: Reason
    public var path: String
    /// What SQLite or the system said.
    public var detail: String?

    public init(_ reason: Reason, path: String, detail: String? = nil) {
        self.reason = reason
        self.path = path
        self.detail = detail
    }

    public var description: String {
        let said = detail.map { " (\($0))" } ?? ""
        return switch reason {
        case .missing:
            "\(path): no memory there yet; `punte align --save` or `punte memory import` makes one"
        case .isDirectory: "\(path): a folder; name the file of the memory"
        case .notADatabase: "\(path): not a SQLite database\(said)"
        case .foreign:
            "\(path): a SQLite database of another program; Punte leaves it alone\(said)"
        case .newer(let schema):
            "\(path): made by a newer version of Punte (schema \(schema), this version knows "
                + "\(Schema.version)); update Punte to open it"
        case .locked:
            "\(path): another program is writing to the memory; try again when it is done"
        case .unwritable: "\(path): cannot be written\(said)"
        case .full: "\(path): the disk is full; nothing of the last step was stored"
        case .damaged:
            "\(path): the file is damaged\(said); `punte memory verify` says more, restore a backup"
        case .outdatedIndex:
            "\(path): indexed by another version of Punte; any command that writes brings it up to "
                + "date, `punte memory verify --repair` too"
        case .invalid: "\(path): \(detail ?? "invalid")"
        case .other: "\(path): \(detail ?? "unknown error")"
        }
    }
}
