/// Strings and their ids: each distinct string is kept once and named by a dense `UInt32`.
///
/// One instance serves one thread at a time.
public final class Vocabulary {
    private var ids: [String: UInt32] = [:]
    private var strings: [String] = []

    public init() {}

    public var count: Int { strings.count }

    /// The id of a string, new when it has not been seen before.
    public func id(of string: String) -> UInt32 {
        if let id = ids[string] { return id }
        let id = UInt32(strings.count)
        strings.append(string)
        ids[string] = id
        return id
    }

    /// The string of an id that this vocabulary gave out.
    public subscript(id: UInt32) -> String { strings[Int(id)] }
}
