/// The class of a token, which decides how much the token counts in a match.
///
/// Weights are kept in quarters of a content word, costs in sixtieths, so that every weight and
/// every cost of ``MatchScore`` is a whole number.
enum TokenClass: UInt8, CaseIterable {
    /// Punctuation marks and symbols that state no fact, with a weight of ¼.
    case punctuation
    /// Figures and number words (`number-words.tsv`), with a weight of 1.
    case number
    /// Articles, prepositions, pronouns, auxiliaries (`function-words.tsv`), with a weight of ½.
    case function
    /// Every other word, and signs that state a fact (``PunteLanguage/QuantitySigns``), with a weight of 1.
    case content

    /// The weight in quarters of a content word.
    var quarters: Int {
        switch self {
        case .punctuation: Parameters.Score.punctuation
        case .number: Parameters.Score.number
        case .function: Parameters.Score.functionWord
        case .content: Parameters.Score.contentWord
        }
    }

    /// The weight in sixtieths of a content word.
    var cost: Int32 { Int32(quarters) * Int32(Self.costPerQuarter) }

    /// The number of sixtieths in a quarter.
    static let costPerQuarter = 15

    /// The weights of all classes in quarters, one byte for each, class 0 in the lowest byte.
    ///
    /// The inner loop of ``EditDistance`` extracts a weight from this constant by a shift, without
    /// reading memory.
    @inline(__always)
    static var packedQuarters: UInt32 {
        UInt32(Parameters.Score.punctuation) | UInt32(Parameters.Score.number) << 8
            | UInt32(Parameters.Score.functionWord) << 16
            | UInt32(Parameters.Score.contentWord) << 24
    }
}

/// A token as one integer that contains class, stem and form.
///
/// Two tokens are compared without looking anything up. The two highest bits are the
/// ``TokenClass``. Equal codes belong to tokens that are equal except for spelling. Words whose
/// codes differ only in the lowest ``formBits`` bits are forms of one word. Function words and
/// content words are never forms of each other.
protocol TokenCode: Hashable, Sendable {
    associatedtype Bits: FixedWidthInteger & UnsignedInteger

    /// The number of low bits that distinguish the forms of a word.
    static var formBits: Int { get }

    /// Class, stem and form, from the highest bit to the lowest.
    var bits: Bits { get }
}

extension TokenCode {
    /// The number of low bits below the class.
    @inline(__always)
    static var classShift: Int { Bits.bitWidth - 2 }

    /// The raw value of ``tokenClass``.
    @inline(__always)
    var classIndex: Int { Int(truncatingIfNeeded: bits >> Self.classShift) }

    /// The class of the token.
    var tokenClass: TokenClass { TokenClass.allCases[classIndex] }

    /// The weight in quarters of a content word.
    @inline(__always)
    var quarters: Int {
        Int(truncatingIfNeeded: TokenClass.packedQuarters >> UInt32(classIndex &* 8)) & 0xFF
    }

    /// The weight in sixtieths of a content word, which is the cost of adding or removing the
    /// token.
    @inline(__always)
    var cost: Int32 {
        let packed = TokenClass.packedQuarters &* UInt32(TokenClass.costPerQuarter)
        return Int32(truncatingIfNeeded: packed >> UInt32(classIndex &* 8)) & 0xFF
    }

    /// Returns the cost of replacing this token by `other`, in sixtieths of a content word.
    @inline(__always)
    func substitutionCost(_ other: Self) -> Int32 {
        if bits == other.bits { return 0 }
        let differing = bits ^ other.bits
        if differing >> Self.formBits == 0 {
            switch classIndex {
            case 1: return Parameters.Score.otherNumber
            case 2, 3: return cost / Parameters.Score.otherFormDivisor
            default: return cost
            }
        }
        if differing >> Self.classShift == 0, classIndex == 1 {
            return Parameters.Score.otherNumber
        }
        return Swift.max(cost, other.cost)
    }
}

/// A token as stored in the index: 20 bits of a hash of the stem, 10 bits of a hash of the form.
///
/// Two different words can have the same code, so a score over these codes is an upper bound.
struct IndexToken: TokenCode {
    let bits: UInt32

    static let formBits = 10
    private static let stemBits = 20
    /// All bits below the class, used for tokens without a stem.
    private static let hashMask: UInt32 = 1 << 30 - 1

    /// Creates a token from a stored code.
    @inline(__always)
    init(bits: UInt32) { self.bits = bits }

    /// Creates a function word or content word from the 64-bit hashes of its stem and its form.
    init(_ tokenClass: TokenClass, stemHash: UInt64, formHash: UInt64) {
        let stem = UInt32(truncatingIfNeeded: stemHash >> UInt64(64 - Self.stemBits))
        let form = UInt32(truncatingIfNeeded: formHash) & (1 << Self.formBits - 1)
        bits = UInt32(tokenClass.rawValue) << Self.classShift | stem << Self.formBits | form
    }

    /// Creates a number or punctuation mark from the 64-bit hash of its bare form.
    init(_ tokenClass: TokenClass, hash: UInt64) {
        bits =
            UInt32(tokenClass.rawValue) << Self.classShift
            | UInt32(truncatingIfNeeded: hash) & Self.hashMask
    }
}

/// A token with ids instead of hashes, so that a score over these codes is exact.
///
/// Codes are comparable if they are from the same ``SegmentAnalyzer``.
struct ExactToken: TokenCode {
    let bits: UInt64

    static let formBits = 32

    private init(_ tokenClass: TokenClass, stem: UInt32, form: UInt32) {
        bits =
            UInt64(tokenClass.rawValue) << Self.classShift | UInt64(stem) << Self.formBits
            | UInt64(form)
    }

    /// Returns the code of a function word or content word.
    ///
    /// - Parameters:
    ///   - tokenClass: The class of the word.
    ///   - key: The index of its stem's key in the analyzer, below 2³⁰.
    ///   - id: The id of its bare form in the analyzer's vocabulary.
    /// - Returns: The code.
    static func word(_ tokenClass: TokenClass, key: UInt32, id: UInt32) -> ExactToken {
        ExactToken(tokenClass, stem: key, form: id)
    }

    /// Returns the code of a number.
    ///
    /// All numbers have the same stem, so that each is a form of the others.
    static func number(id: UInt32) -> ExactToken { ExactToken(.number, stem: 0, form: id) }

    /// Returns the code of a punctuation mark or symbol.
    ///
    /// Each has a stem of its own, so that none is a form of another.
    static func punctuation(id: UInt32) -> ExactToken {
        ExactToken(.punctuation, stem: id, form: 0)
    }
}
