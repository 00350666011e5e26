/// A group of neighbouring sentences on each side that may render each other as a whole.
///
/// The word is that of Brown, Lai & Mercer, "Aligning Sentences in Parallel Corpora", ACL 1991.
struct Bead: Hashable, Sendable {
    private let firstRomanian: Int32
    private let firstEnglish: Int32
    private let romanianCount: UInt8
    private let englishCount: UInt8

    /// Creates the bead of two ranges of sentence indices.
    ///
    /// Ranges of at most 255 sentences that begin before index 0 are allowed: no candidate is equal
    /// to such a bead, so that looking one up needs no check.
    init(romanian: Range<Int>, english: Range<Int>) {
        firstRomanian = Int32(romanian.lowerBound)
        firstEnglish = Int32(english.lowerBound)
        romanianCount = UInt8(romanian.count)
        englishCount = UInt8(english.count)
    }

    /// Creates the bead of a shape that begins with the sentences of the indices `romanian` and
    /// `english`.
    init(_ shape: Shape, fromRomanian romanian: Int, english: Int) {
        self.init(
            romanian: romanian..<romanian + shape.romanian,
            english: english..<english + shape.english)
    }

    /// Indices of the Romanian sentences; the rows of a matrix of sentence pairs.
    var romanian: Range<Int> { Int(firstRomanian)..<Int(firstRomanian) + Int(romanianCount) }
    /// Indices of the English sentences; the columns of a matrix of sentence pairs.
    var english: Range<Int> { Int(firstEnglish)..<Int(firstEnglish) + Int(englishCount) }
    /// Number of sentences of both sides.
    var sentenceCount: Int { Int(romanianCount) + Int(englishCount) }
    /// Whether each side is one sentence.
    var isSingle: Bool { romanianCount == 1 && englishCount == 1 }
}

extension Bead {
    /// How many sentences a bead has on each side.
    struct Shape: Hashable, Sendable {
        let romanian: Int
        let english: Int
    }

    /// The shapes that candidates have.
    static let shapes = [
        Shape(romanian: 1, english: 1), Shape(romanian: 1, english: 2),
        Shape(romanian: 2, english: 1), Shape(romanian: 1, english: 3),
        Shape(romanian: 3, english: 1), Shape(romanian: 2, english: 2),
        Shape(romanian: 1, english: 4), Shape(romanian: 4, english: 1),
    ]

    /// Greatest number of sentences of one side among ``shapes``.
    static let maximumCount = 4

    /// Index in ``shapes`` by the numbers of Romanian and English sentences, −1 for other shapes.
    private static let shapeIndices: [Int8] = {
        let width = maximumCount + 1
        var indices = [Int8](repeating: -1, count: width * width)
        for (index, shape) in shapes.enumerated() {
            indices[shape.romanian * width + shape.english] = Int8(index)
        }
        return indices
    }()

    /// Index of the bead's shape in ``shapes``, nil when it has none of them.
    var shapeIndex: Int? {
        let (romanian, english) = (Int(romanianCount), Int(englishCount))
        guard romanian <= Self.maximumCount, english <= Self.maximumCount else { return nil }
        let index = Self.shapeIndices[romanian * (Self.maximumCount + 1) + english]
        return index >= 0 ? Int(index) : nil
    }
}
