internal import PunteLanguage
internal import PunteText

/// The endings that Romanian joins to acronyms and foreign names with a hyphen: SUA-ului is
/// none, ONU-ului, Bruxelles-ului, ONG-urile are.
struct HyphenEndings: Sendable {
    private let hashes: Set<UInt64>

    static let romanian = HyphenEndings(
        DataTable(LanguageData.Ro.endings).rows.map { $0[0] })

    private init(_ endings: [String]) {
        hashes = Set(
            endings.compactMap { ending in
                var ending = ending
                return ending.withUTF8 { bytes in
                    var scanner = WordScanner(bytes, 0..<bytes.count)
                    return scanner.next()?.hash
                }
            })
    }

    func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

    /// Whether a gap is a single hyphen without spaces.
    static func isHyphen(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var reader = ScalarReader(bytes, range)
        guard let scalar = reader.next(), reader.next() == nil else { return false }
        switch scalar {
        case 0x2D, 0x2010, 0x2011, 0x2013: return true
        default: return false
        }
    }
}
