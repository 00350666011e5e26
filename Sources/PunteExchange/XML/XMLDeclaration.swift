/// What the first line of an XML document says of its encoding.
enum XMLDeclaration {
    /// - Parameter sample: the first bytes, in an encoding that agrees with ASCII or pads it with
    ///   zero bytes.
    static func encoding(in sample: [UInt8]) -> String? {
        let start = sample.prefix(1024).filter { $0 != 0 }
        guard let end = start.firstIndex(of: UInt8(ascii: ">")) else { return nil }
        let declaration = String(decoding: start[..<end], as: UTF8.self)
        guard declaration.contains("<?xml"),
            let key = declaration.firstRange(of: "encoding")?.upperBound
        else { return nil }
        let rest = declaration[key...].drop { $0 == " " || $0 == "=" }
        guard let quote = rest.first, quote == "\"" || quote == "'" else { return nil }
        return String(rest.dropFirst().prefix { $0 != quote })
    }
}
