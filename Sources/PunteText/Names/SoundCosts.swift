internal import PunteLanguage

/// What it costs to take one sound for another, from `sound-costs.tsv`.
struct SoundCosts: Sendable {
    /// 128 × 128, hundredths; row and column 0 are no sound.
    private let costs: [UInt8]

    static let standard = SoundCosts(LanguageData.Both.soundCosts)

    init(_ data: StaticString) {
        var costs = Array(repeating: UInt8(100), count: 128 * 128)
        for sound in 0..<128 { costs[sound * 128 + sound] = 0 }
        for row in DataTable(data).rows where row.count >= 3 {
            guard let cost = Double(row[2]) else { continue }
            let (first, second) = (Self.index(row[0]), Self.index(row[1]))
            costs[first * 128 + second] = UInt8((cost * 100).rounded())
            costs[second * 128 + first] = UInt8((cost * 100).rounded())
        }
        self.costs = costs
    }

    private static func index(_ sound: String) -> Int {
        sound == "-" ? 0 : Int((sound.utf8.first ?? 0) & 0x7F)
    }

    /// The weighted edit distance of two words of sounds, in hundredths.
    ///
    /// - Complexity: product of the lengths.
    func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        costs.withUnsafeBufferPointer { costs in
            func cost(_ first: UInt8, _ second: UInt8) -> Int {
                Int(costs[Int(first & 0x7F) * 128 + Int(second & 0x7F)])
            }
            return EditScript.cost(
                from: left.count, to: right.count, removing: { cost(left[$0], 0) },
                inserting: { cost(0, right[$0]) }, replacing: { cost(left[$0], right[$1]) })
        }
    }
}
