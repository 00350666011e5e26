internal import PunteLanguage

/// A trie of words, stored as a hash table of its paths.
///
/// A node is found by the hash of the path that leads to it, so that a step costs one look-up and
/// building the trie only inserts. Two paths collide with a probability of about n²/2⁶⁵; a collision
/// costs a comparison of spellings and never gives a wrong match.
struct PathTable {
    /// The end of a path.
    struct Node: BitwiseCopyable {
        /// Index of the first form that ends here, -1 for none.
        var form: Int32 = -1
        /// Whether a longer path goes through this node.
        var hasChildren = false
    }

    private var index: HashIndex
    /// The nodes in the order in which their paths were inserted.
    private(set) var nodes: [Node] = []

    /// Creates an empty trie with room for a number of nodes.
    init(capacity: Int = 1024) {
        index = HashIndex(minimumCapacity: capacity)
        nodes.reserveCapacity(capacity)
    }

    /// Creates a trie from its paths and nodes; nil when their numbers differ.
    init?(paths: [UInt64], nodes: [Node]) {
        guard paths.count == nodes.count else { return nil }
        index = HashIndex(distinct: paths)
        self.nodes = nodes
    }

    /// The hashes of the paths, in the order of ``nodes``.
    var paths: [UInt64] { index.keys }

    /// Returns the hash of the path from the root over one word.
    @inline(__always)
    static func path(to hash: UInt64) -> UInt64 {
        let value = hash &* 0x9e37_79b9_7f4a_7c15
        return (value ^ (value >> 32)) | 1
    }

    /// Returns the hash of a path that is one word longer.
    @inline(__always)
    static func path(from parent: UInt64, over gap: ScannedWord.Gap, to hash: UInt64) -> UInt64 {
        let value =
            (hash ^ (parent &* 0xff51_afd7_ed55_8ccd) &+ UInt64(gap.rawValue))
            &* 0x9e37_79b9_7f4a_7c15
        return (value ^ (value >> 32)) | 1
    }

    /// Returns the node of a path; nil when there is none.
    @inline(__always)
    func node(at path: UInt64) -> Node? { index.index(of: path).map { nodes[$0] } }

    /// Changes the node of a path and inserts the path when it is new.
    mutating func update(_ path: UInt64, _ change: (inout Node) -> Void) {
        let (position, isNew) = index.insert(path)
        if isNew { nodes.append(Node()) }
        change(&nodes[position])
    }
}
