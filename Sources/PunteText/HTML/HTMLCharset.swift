internal import PunteLanguage

/// The encoding that an HTML page declares: `<meta charset="iso-8859-2">` or
/// `<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2">`, looked for in its
/// first kilobytes as browsers do (HTML Standard, "prescan a byte stream").
enum HTMLCharset {
    private static let searched = 8192

    static func declared(in bytes: [UInt8]) -> String? {
        let head = bytes.prefix(searched).map(\.loweredASCII)
        var position = 0
        while let tag = find("<meta", in: head, from: position) {
            let end = head[tag...].firstIndex(of: 0x3E) ?? head.count
            if let charset = find("charset", in: head[..<end], from: tag),
                let name = value(head[charset..<end].dropFirst(7))
            {
                return name
            }
            position = tag + 5
        }
        return nil
    }

    private static func find(_ word: String, in bytes: some Collection<UInt8>, from start: Int)
        -> Int?
    {
        let bytes = Array(bytes)
        let word = Array(word.utf8)
        guard start <= bytes.count - word.count else { return nil }
        return (start...bytes.count - word.count).first { bytes[$0...].starts(with: word) }
    }

    /// What stands behind the equals sign, with or without quotes.
    private static func value(_ bytes: some Collection<UInt8>) -> String? {
        let isSpace = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
        let equals = bytes.drop(while: isSpace)
        guard equals.first == 0x3D else { return nil }
        let name = equals.dropFirst().drop { isSpace($0) || $0 == 0x22 || $0 == 0x27 }
            .prefix { byte in
                byte.isASCIISmall || byte.isASCIIDigit
                    || [0x2D, 0x5F, 0x2E, 0x3A].contains(byte)
            }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }
}
