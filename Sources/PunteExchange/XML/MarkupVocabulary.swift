internal import PunteLanguage

/// The element names that a format knows, without namespace prefixes.
protocol MarkupVocabulary: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == String {
    /// Whether an element can stand within one of its own name. Where it cannot, a start tag closes
    /// what was left open: that is how a lost end tag costs one unit and not the rest of the file.
    var nests: Bool { get }
}

/// Small numbers for element names; those of the vocabulary come first, in its order.
struct ElementNames {
    private var table = ByteTable(minimumCapacity: 64)

    /// Names beyond this many share one number.
    private static let limit = 2048

    init(_ known: [String]) {
        for name in known {
            var name = name
            _ = name.withUTF8 { number(of: $0) }
        }
    }

    /// The number of a name, new when it was not met before.
    mutating func number(of name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        guard table.count < Self.limit else {
            return UInt16(table.id(of: name) ?? Self.limit - 1)
        }
        return UInt16(table.insert(name).id)
    }

    /// The name of a number that was given out.
    subscript(number: UInt16) -> String {
        table.withBytes(of: Int(number)) { String(decoding: $0, as: UTF8.self) }
    }
}
