/// The element names that a format knows, without namespace prefixes.
protocol MarkupVocabulary: CaseIterable, RawRepresentable, Hashable, Sendable
where RawValue == String {
    /// Whether an element can stand within one of its own name. Where it cannot, a start tag closes
    /// what was left open: that is how a lost end tag costs one unit and not the rest of the file.
    var nests: Bool { get }
}

/// Small numbers for element names; those of the vocabulary come first, in its order.
struct NameTable {
    private(set) var names: [String] = []
    /// Hashes and numbers in an open table; a hash of 0 is a free place.
    private var hashes = [UInt64](repeating: 0, count: Self.capacity)
    private var numbers = [UInt16](repeating: 0, count: Self.capacity)

    private static let capacity = 4096
    /// Names beyond this many share one number.
    private static let limit = 2048

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
        if hash == 0 { hash = 1 }
        var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (Self.capacity - 1)
        while hashes[place] != 0 {
            if hashes[place] == hash { return numbers[place] }
            place = (place + 1) & (Self.capacity - 1)
        }
        guard names.count < Self.limit else { return UInt16(Self.limit - 1) }
        hashes[place] = hash
        numbers[place] = UInt16(names.count)
        names.append(String(decoding: name, as: UTF8.self))
        return numbers[place]
    }
}
