internal import PunteLanguage

/// An encoding that a person names for a file.
///
/// ```swift
/// let reader = ArticleReader(encoding: TextEncoding("windows-1250"))
/// ```
public struct TextEncoding: Sendable, Hashable {
    /// How the bytes are decoded.
    enum Method: Sendable, Hashable {
        case utf8
        /// UTF-8 that was read as a legacy encoding and written as UTF-8 again.
        case mojibake
        /// UTF-16; nil to detect the byte order.
        case utf16(isLittle: Bool?)
        /// ICU's converter of this name.
        case converter(String)
    }

    /// The name: that of the IANA, or `mojibake`.
    public let name: String
    let method: Method

    /// Creates the encoding of a name; nil for a name that is not known.
    ///
    /// Case, hyphens and underscores are ignored; short names such as `latin2` and `cp1250` are
    /// known.
    ///
    /// - Parameter name: an IANA name, or ``mojibakeName``.
    public init?(_ name: String) {
        let key = Self.key(name)
        if let known = Self.known[key] {
            self.name = known
        } else if let other = Self.converterName(name) {
            self.name = other
        } else {
            return nil
        }
        method =
            switch self.name {
            case "UTF-8": .utf8
            case Self.mojibakeName: .mojibake
            case "UTF-16": .utf16(isLittle: nil)
            case "UTF-16LE": .utf16(isLittle: true)
            case "UTF-16BE": .utf16(isLittle: false)
            // As browsers read them (WHATWG Encoding Standard).
            case "ISO-8859-1", "US-ASCII": .converter("windows-1252")
            case "ISO-8859-9": .converter("windows-1254")
            default: .converter(self.name)
            }
    }

    /// Names UTF-8 that was read as windows-1252 or windows-1250 and written as UTF-8 again.
    public static let mojibakeName = "mojibake"

    /// The name of ICU's converter for text that can be decoded line by line, where a line break is a
    /// byte of its own; nil for other encodings.
    var lineConverter: String? {
        guard case .converter(let name) = method, !name.uppercased().hasPrefix("UTF") else {
            return nil
        }
        return name
    }

    /// Returns the names of encodings that are most similar to an unknown one.
    ///
    /// - Parameters:
    ///   - name: what the user wrote.
    ///   - count: the maximum number of names.
    /// - Returns: the names by increasing edit distance.
    public static func names(like name: String, count: Int = 3) -> [String] {
        let wanted = Array(key(name).utf8.prefix(64))
        let ranked = names.map { known in
            let letters = Array(key(known).utf8)
            let distance = EditScript.cost(
                from: wanted.count, to: letters.count, removing: { _ in 2 }, inserting: { _ in 2 },
                replacing: { wanted[$0] == letters[$1] ? 0 : 3 })
            return (known, distance)
        }
        let order = ranked.enumerated().sorted {
            ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
        }
        return order.prefix(count).map(\.element.0)
    }

    /// The names that are proposed; those that are more frequent in Romanian and English come
    /// first.
    private static let names =
        ["UTF-8", mojibakeName, "windows-1250", "windows-1252", "ISO-8859-2", "ISO-8859-16"]
        + ["UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "US-ASCII", "ISO-8859-1"]
        + ["ISO-8859-9", "ISO-8859-15", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-7"]
        + ["windows-1251", "windows-1253", "windows-1254", "windows-1257", "macintosh"]
        + ["IBM437", "IBM850", "IBM852", "KOI8-R", "KOI8-U", "GB18030", "Big5", "Shift_JIS"]
        + ["EUC-JP", "EUC-KR"]

    private static let shortNames = [
        "latin1": "ISO-8859-1", "latin2": "ISO-8859-2", "latin5": "ISO-8859-9",
        "latin9": "ISO-8859-15", "latin10": "ISO-8859-16", "ascii": "US-ASCII",
        "macroman": "macintosh", "utf16l": "UTF-16LE", "utf16b": "UTF-16BE",
    ]

    private static let known: [String: String] = {
        var result = shortNames
        for name in names {
            let key = key(name)
            result[key] = name
            guard key.hasPrefix("windows") else { continue }
            for short in ["cp", "win"] { result[short + key.dropFirst("windows".count)] = name }
        }
        return result
    }()

    private static func key(_ name: String) -> String {
        name.lowercased().filter { $0 != "-" && $0 != "_" }
    }

    /// Returns a name that ICU knows and the list does not; nil for a name that ICU does not know
    /// and for encodings in which ASCII is not itself.
    private static func converterName(_ name: String) -> String? {
        let isName = name.utf8.allSatisfy { $0.isASCIIAlphanumeric || "-_.:".utf8.contains($0) }
        guard isName, name.utf8.contains(where: \.isASCIILetter) else { return nil }
        return LegacyEncoding.convert(Array("Az".utf8), from: name) == "Az" ? name : nil
    }
}
