/// A token as an integer: class, stem and form in one, so that two tokens are compared without
/// looking anything up.
///
/// The two highest bits are the ``TokenClass``. Equal codes are equal tokens but for spelling.
/// Words whose codes differ only in the lowest ``formBits`` bits are forms of one word. Function
/// words and content words are never forms of each other.
protocol TokenCode: FixedWidthInteger & UnsignedInteger & Sendable {
    static var formBits: Int { get }
}

extension TokenCode {
    @inline(__always)
    var classIndex: Int { Int(truncatingIfNeeded: self >> (Self.bitWidth - 2)) }

    var tokenClass: TokenClass { TokenClass.allCases[classIndex] }

    /// The weight in sixtieths: 15, 60, 30, 60 for the four classes.
    @inline(__always)
    var cost: Int32 {
        Int32(truncatingIfNeeded: (0x3C1E_3C0F as UInt32) >> UInt32(classIndex &* 8)) & 0xFF
    }

    /// The weight in quarters: 1, 4, 2, 4 for the four classes.
    @inline(__always)
    var quarters: Int { Int((0x0402_0401 as UInt32) >> UInt32(classIndex &* 8)) & 0xFF }

    /// What it costs when `other` stands in this token's place.
    @inline(__always)
    func substitutionCost(_ other: Self) -> Int32 {
        if self == other { return 0 }
        let differing = self ^ other
        if differing >> Self.formBits == 0 {
            switch classIndex {
            case 1: return SubstitutionCost.number
            case 2, 3: return cost / SubstitutionCost.formDivisor
            default: return cost
            }
        }
        if differing >> (Self.bitWidth - 2) == 0, classIndex == 1 { return SubstitutionCost.number }
        return Swift.max(cost, other.cost)
    }
}

/// The code kept in the index: 20 bits of a hash of the stem, 10 of a hash of the form. Two
/// different words can share a code, so a score over these is an upper bound.
extension UInt32: TokenCode {
    static var formBits: Int { 10 }
}

/// The code used for a result: ids in place of hashes, so that a score over these is exact.
extension UInt64: TokenCode {
    static var formBits: Int { 32 }
}
