import PunteExchange
import PunteLanguage
import Testing

/// A small TMX file with one difficulty, and the expected result.
struct TMXCase: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    /// The texts of the units read, by the primary subtag of their language.
    let units: [[String]]
    /// The expected findings, each with its line.
    let findings: [String]
    /// The error that stops the reading; nil if there is none.
    let refusal: String?

    var testDescription: String { name }

    init(
        _ name: String, _ text: String, _ units: [[String]] = [Self.pair],
        says findings: [String] = [],
        refusal: String? = nil
    ) {
        self.init(name, bytes: Array(text.utf8), units, says: findings, refusal: refusal)
    }

    init(
        _ name: String, bytes: [UInt8], _ units: [[String]] = [Self.pair],
        says findings: [String] = [], refusal: String? = nil
    ) {
        self.name = name
        self.bytes = bytes
        self.units = units
        self.findings = findings
        self.refusal = refusal
    }

    static let english = "The bridge is closed."
    static let romanian = "Podul e închis."
    static let pair = ["en:\(english)", "ro:\(romanian)"]

    /// Returns a document whose first unit is on its third line.
    static func document(
        _ units: String, source: String = "en", encoding: String = "UTF-8", doctype: String = "",
        header: String? = nil
    ) -> String {
        let full = """
            <header creationtool="a" creationtoolversion="1" datatype="plaintext" \
            segtype="sentence" adminlang="en" srclang="\(source)" o-tmf="a"/>
            """
        return """
            <?xml version="1.0" encoding="\(encoding)"?>\(doctype)
            <tmx version="1.4">\(header ?? full)<body>
            \(units)
            </body></tmx>
            """
    }

    static func unit(
        _ english: String = Self.english, _ romanian: String = Self.romanian,
        tags: (String, String) = ("en", "ro"), attribute: String = "xml:lang",
        attributes: String = "", before: String = ""
    ) -> String {
        """
        <tu\(attributes)>\(before)<tuv \(attribute)="\(tags.0)"><seg>\(english)</seg></tuv>\
        <tuv \(attribute)="\(tags.1)"><seg>\(romanian)</seg></tuv></tu>
        """
    }

    /// Returns a text as UTF-16 without a byte order mark.
    static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let bytes = [UInt8(unit >> 8), UInt8(unit & 255)]
            return bigEndian ? bytes : bytes.reversed()
        }
    }

    /// Returns a text in an encoding with one byte for each letter; of the Romanian letters, it
    /// only has î.
    static func narrow(_ text: String) -> [UInt8] {
        text.unicodeScalars.flatMap { $0 == "î" ? [0xEE] : Array(String($0).utf8) }
    }
}
