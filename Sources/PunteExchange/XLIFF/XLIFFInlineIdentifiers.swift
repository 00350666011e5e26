internal import PunteLanguage

/// Assigns the identifiers that XLIFF requires to the inline codes of a text.
///
/// A code keeps its own identifier if that is valid; otherwise it gets a number.
struct XLIFFInlineIdentifiers {
    private var used: Set<String> = []
    private var pairs: [String: String] = [:]
    private var count = 0

    /// Returns an identifier for a code that is unique in the text.
    mutating func next(_ code: InlineCode) -> String {
        if let own = code.counterpart, Self.isName(own), used.insert(own).inserted { return own }
        repeat { count += 1 } while !used.insert(String(count)).inserted
        return String(count)
    }

    /// Returns the identifier that the two halves of a pair share.
    mutating func pair(_ code: InlineCode) -> String {
        let own = code.pair ?? ""
        if let known = pairs[own] { return known }
        let name = Self.isName(own) ? own : String(pairs.count + 1)
        pairs[own] = name
        return name
    }

    /// Returns whether a text can be an identifier.
    ///
    /// An identifier is an XML `NMTOKEN` without the characters that XLIFF 2 uses in fragment
    /// identifiers.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}
