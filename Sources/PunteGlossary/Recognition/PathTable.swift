/// A trie of words as a hash table: each node is named by the hash of the path that leads to it,
/// so a step is one probe and building is nothing but inserting.
///
/// Two different paths may collide with a probability of about n²/2⁶⁵; a collision costs a
/// comparison of spellings, never a wrong match.
struct PathTable {
    struct Node: BitwiseCopyable {
        var path: UInt64 = 0
        /// First of the forms that end here, -1 for none.
        var form: Int32 = -1
        var hasChildren = false
    }

    private var nodes: [Node]
    private var mask: Int
    private(set) var count = 0

    init(capacity: Int = 1024) {
        var size = 1024
        while size < capacity * 2 { size *= 2 }
        nodes = Array(repeating: Node(), count: size)
        mask = size - 1
    }

    /// The same table from its ``occupied`` nodes.
    init(occupied: [Node]) {
        self.init(capacity: occupied.count)
        for node in occupied where node.path != 0 {
            var slot = Int(truncatingIfNeeded: node.path >> 8) & mask
            while nodes[slot].path != 0 { slot = (slot + 1) & mask }
            nodes[slot] = node
        }
        count = occupied.count
    }

    /// The nodes that there are, in no order that matters.
    var occupied: [Node] { nodes.filter { $0.path != 0 } }

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
    func node(at path: UInt64) -> Node? {
        var slot = Int(truncatingIfNeeded: path >> 8) & mask
        while true {
            let node = nodes[slot]
            if node.path == path { return node }
            if node.path == 0 { return nil }
            slot = (slot + 1) & mask
        }
    }

    /// Changes the node of a path, made when it does not exist.
    mutating func update(_ path: UInt64, _ change: (inout Node) -> Void) {
        if count * 2 >= nodes.count { grow() }
        var slot = Int(truncatingIfNeeded: path >> 8) & mask
        while nodes[slot].path != path && nodes[slot].path != 0 { slot = (slot + 1) & mask }
        if nodes[slot].path == 0 {
            nodes[slot].path = path
            count += 1
        }
        change(&nodes[slot])
    }

    private mutating func grow() {
        let old = nodes
        nodes = Array(repeating: Node(), count: old.count * 2)
        mask = nodes.count - 1
        for node in old where node.path != 0 {
            var slot = Int(truncatingIfNeeded: node.path >> 8) & mask
            while nodes[slot].path != 0 { slot = (slot + 1) & mask }
            nodes[slot] = node
        }
    }
}
