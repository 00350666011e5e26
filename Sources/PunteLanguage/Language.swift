/// A language, identified by its BCP 47 tag: `ro`, `en-US`.
///
/// Tags written by other tools are normalised: `en_US`, `EN-us` and `eng-US` become `en-US`; `ron`,
/// `rum` and the legacy `mo` become `ro`. Two tags of one language are different values with equal
/// ``primary`` subtags.
public struct Language: Hashable, Sendable, CustomStringConvertible {
    /// The normalised tag: language in lower case, script in title case, region in capitals.
    public let tag: String

    /// English, without a region.
    public static let english = Language(tag: "en")
    /// Romanian, without a region.
    public static let romanian = Language(tag: "ro")

    /// Creates a language from a tag in any case, with hyphens or underscores; an empty tag gives
    /// `und`.
    public init(tag raw: String) {
        let subtags = Self.printable(raw).split { $0 == "-" || $0 == "_" }.map { $0.lowercased() }
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

    /// Returns a tag without blanks and the characters that files cannot hold.
    private static func printable(_ raw: String) -> String {
        guard !raw.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return raw }
        return String(
            String.UnicodeScalarView(
                raw.unicodeScalars.filter {
                    $0.value > 0x20 && $0.value != 0x7F && $0.value & 0xFFFE != 0xFFFE
                }))
    }

    /// The language subtag without script, region or variant: `en` of `en-US`.
    public var primary: String { String(tag.prefix { $0 != "-" }) }

    /// Whether the tag consists of a language subtag only.
    public var isPrimary: Bool { !tag.utf8.contains(Self.hyphen) }

    /// Returns whether two tags are of the same language, whatever their script or region: `en-US`
    /// and `en`.
    public func isVariant(of other: Language) -> Bool {
        tag == other.tag
            || tag.utf8.first == other.tag.utf8.first
                && tag.utf8.prefix { $0 != Self.hyphen }
                    .elementsEqual(other.tag.utf8.prefix { $0 != Self.hyphen })
    }

    private static let hyphen = UInt8(ascii: "-")

    /// The normalised tag.
    public var description: String { tag }

    private static let shortened = [
        "eng": "en", "ron": "ro", "rum": "ro", "mo": "ro", "mol": "ro", "fra": "fr", "fre": "fr",
        "deu": "de", "ger": "de", "spa": "es", "ita": "it", "rus": "ru", "ukr": "uk", "hun": "hu",
    ]
}

extension String {
    fileprivate var capitalizedASCII: String { capitalizedFirst }
}
