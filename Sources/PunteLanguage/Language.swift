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
    public var primary: String { String(tag.prefix { $0 != "-" }) }

    /// Whether the tag names a language and nothing more.
    public var isPrimary: Bool { !tag.utf8.contains(Self.hyphen) }

    /// Whether two tags are of one language, whatever its script or region: `en-US` and `en`.
    public func isVariant(of other: Language) -> Bool {
        tag == other.tag
            || tag.utf8.first == other.tag.utf8.first
                && tag.utf8.prefix { $0 != Self.hyphen }
                    .elementsEqual(other.tag.utf8.prefix { $0 != Self.hyphen })
    }

    private static let hyphen = UInt8(ascii: "-")

    public var description: String { tag }

    private static let shortened = [
        "eng": "en", "ron": "ro", "rum": "ro", "mo": "ro", "mol": "ro", "fra": "fr", "fre": "fr",
        "deu": "de", "ger": "de", "spa": "es", "ita": "it", "rus": "ru", "ukr": "uk", "hun": "hu",
    ]
}

extension String {
    fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
