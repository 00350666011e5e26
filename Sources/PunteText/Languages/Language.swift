/// A language as a BCP 47 tag: `ro`, `en-US`.
///
/// Tags from other tools are brought to one form: `en_US`, `EN-us` and `eng-US` are `en-US`;
/// `ron`, `rum` and the legacy `mo` are `ro`. Two tags of one language are different values with
/// equal ``primary`` subtags.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The tag in its usual case: language in lower case, script in title case, region in capitals.
    public let tag: String

    public static let english = Language(tag: "en")
    public static let romanian = Language(tag: "ro")

    public init(tag raw: String) {
        let subtags = raw.split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
        let first = subtags.first ?? "und"
        let language = Self.shortened[first] ?? first
        let rest = subtags.dropFirst().map { subtag in
            switch subtag.utf8.count {
            case 2: subtag.uppercased()
            case 4 where subtag.first?.isLetter == true: subtag.capitalizedASCII
            default: subtag
            }
        }
        tag = ([language] + rest).joined(separator: "-")
    }

    /// The language without script, region or variant: `en` of `en-US`.
    public var primary: String {
        tag.firstIndex(of: "-").map { String(tag[..<$0]) } ?? tag
    }

    public var description: String { tag }

    private static let shortened = [
        "eng": "en", "ron": "ro", "rum": "ro", "mo": "ro", "mol": "ro", "fra": "fr", "fre": "fr",
        "deu": "de", "ger": "de", "spa": "es", "ita": "it", "rus": "ru", "ukr": "uk", "hun": "hu",
    ]
}

extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
