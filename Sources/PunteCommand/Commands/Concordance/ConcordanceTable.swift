/// Counts of what the concordance found, in each format that they are printed in.
protocol ConcordanceTable {
    associatedtype Row: Encodable

    /// The lines in their order.
    var rows: [Row] { get }

    /// The lines as comma-separated values (RFC 4180).
    var csv: String { get }

    /// Returns the lines in columns for people.
    func table(_ terminal: Terminal) -> String
}
