/// Neighbouring sentences of both texts that may render each other as a whole.
///
/// "Bead" is Brown, Lai & Mercer's word (ACL 1991).
struct Bead: Hashable, Sendable {
    /// First sentence on each side.
    var target: Int32
    var source: Int32
    /// Numbers of sentences.
    var targetCount: UInt8
    var sourceCount: UInt8

    init(target: Int, source: Int, targetCount: Int, sourceCount: Int) {
        self.target = Int32(target)
        self.source = Int32(source)
        self.targetCount = UInt8(targetCount)
        self.sourceCount = UInt8(sourceCount)
    }

    var targets: Range<Int> { Int(target)..<Int(target) + Int(targetCount) }
    var sources: Range<Int> { Int(source)..<Int(source) + Int(sourceCount) }
    var isSingle: Bool { targetCount == 1 && sourceCount == 1 }

    /// All shapes, as numbers of target and source sentences.
    static let shapes: [(targets: Int, sources: Int)] = [
        (1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2), (1, 4), (4, 1),
    ]
    /// The number of the bead's shape in ``shapes``, nil when it has none of them.
    var shape: Int? {
        switch (targetCount, sourceCount) {
        case (1, 1): 0
        case (1, 2): 1
        case (2, 1): 2
        case (1, 3): 3
        case (3, 1): 4
        case (2, 2): 5
        case (1, 4): 6
        case (4, 1): 7
        default: nil
        }
    }

    /// Most sentences of one side in a bead.
    static let longest = 4
}
