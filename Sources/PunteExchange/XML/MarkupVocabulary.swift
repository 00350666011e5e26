internal import PunteLanguage

/// Lists the element names that a format knows, without namespace prefixes.
protocol MarkupVocabulary: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == String {
    /// Whether an element may occur within another of its own name.
    ///
    /// Where it may not, a start tag ends an element of that name that is still open: so a lost end
    /// tag costs one unit and not the rest of the file.
    var nests: Bool { get }
}

/// Limits that keep a damaged or hostile file from filling the memory with one unit.
enum UnitLimits {
    /// Length in bytes of the longest text of a segment, a property or a note.
    static let text = 1 << 20
    /// Number of variants, properties, notes and so on that a unit may have.
    static let parts = 5000
    /// Number of inline codes that a text may have.
    static let codes = 10_000
}

/// Gives each element name of a document a small id; the names of the vocabulary come first, in its
/// order.
struct ElementNames {
    private var table = ByteTable(minimumCapacity: 64)

    /// Number of names that get an id of their own; all others share one.
    private static let limit = 2048

    init(_ known: [String]) {
        for name in known {
            var name = name
            _ = name.withUTF8 { id(of: $0) }
        }
    }

    /// Returns the id of a name, a new one if the name has not occurred before.
    mutating func id(of name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        guard table.count < Self.limit else {
            return UInt16(table.id(of: name) ?? Self.limit - 1)
        }
        return UInt16(table.insert(name).id)
    }

    /// The name of an id that was given out.
    subscript(id: UInt16) -> String {
        table.withBytes(of: Int(id)) { String(decoding: $0, as: UTF8.self) }
    }
}
