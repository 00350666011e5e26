internal import PunteLanguage

/// Stores each distinct string once and gives it an id: 0, 1, 2 … in order of first appearance.
///
/// One instance serves one thread at a time. It takes the bytes of the strings and 20 to 28 bytes
/// for each string.
public final class Vocabulary {
    private var table = ByteTable()

    /// Creates an empty vocabulary.
    public init() {}

    /// The number of distinct strings.
    public var count: Int { table.count }

    /// Returns the id of a string, which is a new id if the string is new.
    ///
    /// Strings are compared byte by byte: canonically equivalent spellings are different strings,
    /// so the caller decides on a normal form.
    public func id(of string: String) -> UInt32 {
        var string = string
        return string.withUTF8 { id(of: $0) }
    }

    /// Returns the id of a string given as valid UTF-8.
    func id(of bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
        UInt32(table.insert(bytes).id)
    }

    /// Returns the string of an id.
    ///
    /// - Precondition: this vocabulary gave out the id.
    public subscript(id: UInt32) -> String {
        table.withBytes(of: Int(id)) { String(decoding: $0, as: UTF8.self) }
    }
}
