internal import PunteLanguage

/// Strings and their ids: each distinct string is kept once and named by a dense `UInt32`.
///
/// One instance serves one thread at a time. Memory: the bytes of the strings and 20 to 28 bytes
/// for each.
public final class Vocabulary {
    private var table = ByteTable()

    public init() {}

    public var count: Int { table.count }

    /// The id of a string, new when it has not been seen before. Strings are compared by their
    /// bytes: the caller decides on a normal form.
    public func id(of string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { id(of: $0) }
    }

    /// The same for valid UTF-8.
    func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(table.insert(bytes).id)
    }

    /// The string of an id that this vocabulary gave out.
    public subscript(id: UInt32) -> String {
        table.withBytes(of: Int(id)) { String(decoding: $0, as: UTF8.self) }
    }
}
