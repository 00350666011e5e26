internal import PunteLanguage

/// Keeps each distinct string once and names it by an id: 0, 1, 2 … in the order of first appearance.
///
/// One instance serves one thread at a time. Memory: the bytes of the strings and 20 to 28 bytes for
/// each.
public final class Vocabulary {
    private var table = ByteTable()

    /// Creates an empty vocabulary.
    public init() {}

    /// The number of distinct strings.
    public var count: Int { table.count }

    /// Returns the id of a string, a new one when the string has not been seen before.
    ///
    /// Strings are compared by their bytes: canonically equivalent spellings are different strings, so
    /// the caller decides on a normal form.
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
