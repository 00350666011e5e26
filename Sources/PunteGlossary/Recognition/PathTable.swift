internal import PunteLanguage

/// A trie of words as a hash table: each node is named by the hash of the path that leads to it,
/// so a step is one probe and building is nothing but inserting.
///
/// Two different paths may collide with a probability of about n²/2⁶⁵; a collision costs a
/// comparison of spellings, never a wrong match.
struct PathTable {
    struct Node: BitwiseCopyable {
        /// First of the forms that end here, -1 for none.
        var form: Int32 = -1
        var hasChildren = false
    }

    private var index: HashIndex
    /// In the order of the paths.
    private(set) var nodes: [Node] = []

    init(capacity: Int = 1024) {
        index = HashIndex(minimumCapacity: capacity)
        nodes.reserveCapacity(capacity)
    }

    /// The same table from its paths and nodes; nil when they are not of one number.
    init?(paths: [UInt64], nodes: [Node]) {
        guard paths.count == nodes.count else { return nil }
        index = HashIndex(distinct: paths)
        self.nodes = nodes
    }

    /// The paths that lead to a node, in their order.
    var paths: [UInt64] { index.keys }

    /// The path from the root over one word.
    @inline(__always)
    static func path(to hash: UInt64) -> UInt64 {
        let value = hash &* 0x9e37_79b9_7f4a_7c15
        return (value ^ (value >> 32)) | 1
    }

    @inline(__always)
    static func path(from parent: UInt64, over gap: ScannedWord.Gap, to hash: UInt64) -> UInt64 {
        let value =
            (hash ^ (parent &* 0xff51_afd7_ed55_8ccd) &+ UInt64(gap.rawValue))
            &* 0x9e37_79b9_7f4a_7c15
        return (value ^ (value >> 32)) | 1
    }

    @inline(__always)
    func node(at path: UInt64) -> Node? { index.index(of: path).map { nodes[$0] } }

    /// Changes the node of a path, made when it does not exist.
    mutating func update(_ path: UInt64, _ change: (inout Node) -> Void) {
        let (place, isNew) = index.insert(path)
        if isNew { nodes.append(Node()) }
        change(&nodes[place])
    }
}
