/// The words that decide which parts of a Romanian name are inflected, from `agreement.ro.tsv`.
struct AgreementWords: Sendable {
    /// The forms of an adjective that stands before its noun and carries the article.
    struct Preceding: Sendable {
        var definite: [UInt8]
        var oblique: [UInt8]
        var bare: [UInt8]
    }

    private var stops: Set<[UInt8]> = []
    private var prefixes: Set<[UInt8]> = []
    private var fixed: Set<[UInt8]> = []
    private var preceding: [[UInt8]: Preceding] = [:]

    static let romanian = AgreementWords(EmbeddedData.agreementRoTSV)

    init(_ data: StaticString) {
        for row in DataTable(data).rows where row.count >= 2 {
            let word = Array(row[1].utf8)
            switch row[0] {
            case "stop": stops.insert(word)
            case "prefix": prefixes.insert(word)
            case "fixed": fixed.insert(word)
            case "before" where row.count >= 4:
                preceding[word] = Preceding(
                    definite: word, oblique: Array(row[2].utf8), bare: Array(row[3].utf8))
            default: continue
            }
        }
    }

    func isStop(_ word: ArraySlice<UInt8>) -> Bool { stops.contains(Array(word)) }
    func isPrefix(_ word: ArraySlice<UInt8>) -> Bool { prefixes.contains(Array(word)) }
    func isFixed(_ word: ArraySlice<UInt8>) -> Bool { fixed.contains(Array(word)) }
    func preceding(_ word: ArraySlice<UInt8>) -> Preceding? { preceding[Array(word)] }
}
