/// The element names that a format knows, without namespace prefixes.
protocol MarkupVocabulary: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == String {
    /// Whether an element can stand within one of its own name. Where it cannot, a start tag closes
    /// what was left open: that is how a lost end tag costs one unit and not the rest of the file.
    var nests: Bool { get }
}

/// Small numbers for element names; those of the vocabulary come first, in its order.
struct NameTable {
    private var numbers: [UInt64: UInt16] = [:]
    private(set) var names: [String] = []
    /// The number of every name beyond the limit.
    private static let limit = 4096

    init(_ known: [String]) {
        for name in known {
            var name = name
            _ = name.withUTF8 { number($0) }
        }
    }

    /// FNV-1a over 64 bits stands for the name: two names of a file that share one are not a case
    /// to provide for, and nothing but the naming of a damaged tag would hang on it.
    mutating func number(_ name: UnsafeBufferPointer<UInt8>) -> UInt16 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        if let number = numbers[hash] { return number }
        let number = UInt16(min(names.count, Self.limit))
        if names.count <= Self.limit {
            names.append(String(decoding: name, as: UTF8.self))
            numbers[hash] = number
        }
        return number
    }
}
