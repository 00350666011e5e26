/// A column of the table `segment`.
///
/// The statements that read and write segments name their columns in the order of this enumeration,
/// so that a raw value is the index of a column in a row.
package enum SegmentColumn: Int32, CaseIterable, Sendable {
    case id
    case english
    case romanian
    case fingerprint
    case status
    case kind
    case confidence
    case label
    case pair
    case englishPositions
    case romanianPositions
    case englishBefore
    case englishAfter
    case romanianBefore
    case romanianAfter
    case domain
    case document
    /// The origin: its id in the table, its name in the rows that are read.
    case origin
    case author
    case created
    case changed
    case metadata
    /// The id of the import that brought the segment.
    case source

    static let count = allCases.count

    /// The name of the column in the table.
    var name: String {
        switch self {
        case .english: "en"
        case .romanian: "ro"
        case .englishPositions: "enPositions"
        case .romanianPositions: "roPositions"
        case .englishBefore: "enBefore"
        case .englishAfter: "enAfter"
        case .romanianBefore: "roBefore"
        case .romanianAfter: "roAfter"
        default: "\(self)"
        }
    }

    /// The expression for the column in a SELECT list over ``SegmentRow/tables``.
    var selected: String { self == .origin ? "origin.name" : "segment.\(name)" }

    /// The index of the column's parameter in an INSERT statement over all columns.
    var parameter: Int32 { rawValue + 1 }
}
