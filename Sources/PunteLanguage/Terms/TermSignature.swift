/// A person who wrote or changed an entry of a glossary, and the day of it.
public struct TermSignature: Sendable, Hashable {
    /// The person.
    public var author: String?
    /// The day or the moment, as ISO 8601 writes it: `2026-05-03`, `2026-05-03T10:00:00Z`.
    public var date: String?

    /// Creates a signature from its parts; by default that of nobody.
    public init(author: String? = nil, date: String? = nil) {
        self.author = author
        self.date = date
    }

    /// Whether neither a person nor a day is known.
    public var isEmpty: Bool { author == nil && date == nil }

    /// Returns whether a text begins with a day as ISO 8601 writes it.
    public static func isDate(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || bytes.count > 10 && bytes[10] == UInt8(ascii: "T") else {
            return false
        }
        return zip(bytes, "dddd-dd-dd".utf8).allSatisfy { byte, wanted in
            wanted == UInt8(ascii: "-")
                ? byte == wanted : (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
    }
}
