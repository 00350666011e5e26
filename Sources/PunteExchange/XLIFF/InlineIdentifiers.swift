/// Gives the codes of one text identifiers: their own where they have one, else the next number.
struct InlineIdentifiers {
    private var used: Set<String> = []
    private var pairs: [String: String] = [:]
    private var count = 0

    /// An identifier that no other code of the text has.
    mutating func next(_ code: InlineCode) -> String {
        if let own = code.counterpart, Self.isName(own), used.insert(own).inserted { return own }
        repeat { count += 1 } while !used.insert(String(count)).inserted
        return String(count)
    }

    /// What an opening code shares with its closing one.
    mutating func pair(_ code: InlineCode) -> String {
        let own = code.pair ?? ""
        if let known = pairs[own] { return known }
        let name = Self.isName(own) ? own : String(pairs.count + 1)
        pairs[own] = name
        return name
    }

    /// An NMTOKEN without the marks that XLIFF 2 reserves.
    static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy {
                $0.isASCIIAlphanumeric || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
            }
    }
}

extension InlineText {
    enum Piece {
        case text(UnsafeBufferPointer<UInt8>)
        case code(InlineCode)
    }

    /// The text and its codes in their order.
    func forEachPiece(_ body: (Piece) -> Void) {
        var plain = text
        plain.withUTF8 { bytes in
            var start = 0
            for code in codes {
                let place = min(max(code.offset, start), bytes.count)
                if place > start {
                    body(.text(UnsafeBufferPointer(rebasing: bytes[start..<place])))
                }
                start = place
                body(.code(code))
            }
            if start < bytes.count { body(.text(UnsafeBufferPointer(rebasing: bytes[start...]))) }
        }
    }
}

extension XLIFFUnitProperties {
    /// The types of codes that XLIFF 1.2 names; others get the mark of one's own.
    static func inlineType(_ type: String) -> String {
        switch type {
        case "image", "pb", "lb", "bold", "italic", "underlined", "link": type
        default: extensionName(type)
        }
    }
}
