internal import PunteService

/// Reads the escapes of addresses and forms.
enum PercentEncoding {
    /// Returns a text without its escapes; nil when they are wrong, are no UTF-8, or hide a zero.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - plusIsSpace: whether `+` is a space, as in forms.
    /// - Returns: the text, or nil.
    static func decoded(_ text: String, plusIsSpace: Bool = false) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(value),
                    let low = rest.popFirst().flatMap(value)
                else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        guard !bytes.contains(0) else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    /// Returns the fields of a form or a query; of a name that is repeated, the last value.
    ///
    /// - Throws: ``ServiceError`` for wrong escapes.
    static func form(_ text: String) throws -> [String: String] {
        var fields: [String: String] = [:]
        for (name, value) in try pairs(text) { fields[name] = value }
        return fields
    }

    /// Returns the fields of a form or a query in their order.
    ///
    /// - Throws: ``ServiceError`` for wrong escapes.
    static func pairs(_ text: String) throws -> [(name: String, value: String)] {
        try text.split(separator: "&").map { field in
            let parts = field.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = decoded(String(parts[0]), plusIsSpace: true),
                let value = decoded(parts.count > 1 ? String(parts[1]) : "", plusIsSpace: true)
            else { throw ServiceError(.invalid, "the escapes of a field are wrong") }
            return (name, value)
        }
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
