internal import PunteLanguage
internal import PunteText

/// The forms of all terms in one language, with the trie that finds them.
struct TermIndex {
    /// A form of a name.
    struct Form: BitwiseCopyable {
        /// Offset of the form in ``TermIndex/texts``.
        var textStart: UInt32
        /// Its length in bytes.
        var textLength: UInt16
        /// Index of the name among those of its term.
        var designation: UInt16
        /// Index of the term in the glossary.
        var term: UInt32
        /// The cells of the paradigm that the form fills.
        var inflection: Inflection
        /// The differences in spelling that the form allows.
        var rules: SpellingRules
        /// Whether the form means its term only after a number.
        var needsNumber: Bool
        /// Index of the rule in ``HomographRules``, 0 for none.
        var homograph: UInt16
        /// Index of the next form that ends at the same node, -1 for none.
        var next: Int32

        /// The range of the form in ``TermIndex/texts``.
        var textRange: Range<Int> {
            Int(textStart)..<(Int(textStart) + Int(textLength))
        }
    }

    /// The trie of the words of all forms.
    private(set) var table: PathTable
    private(set) var forms: [Form] = []
    /// The bytes of all forms, one after the other.
    private(set) var texts: [UInt8] = []
    private var words: [ScannedWord] = []

    /// Creates an empty index with room for a number of forms.
    init(capacity: Int) {
        table = PathTable(capacity: capacity)
        forms.reserveCapacity(capacity)
        texts.reserveCapacity(capacity * 16)
    }

    /// Creates an index from its parts.
    init(table: PathTable, forms: [Form], texts: [UInt8]) {
        self.table = table
        self.forms = forms
        self.texts = texts
    }

    /// Adds a form unless it cannot be found.
    ///
    /// A form without letters, digits and unit symbols, or longer than 65,535 bytes, is left out.
    ///
    /// - Parameters:
    ///   - text: the form in UTF-8.
    ///   - term: index of the term in the glossary.
    ///   - designation: index of the name among those of the term.
    ///   - inflection: the cells of the paradigm that the form fills.
    ///   - rules: the differences in spelling that it allows.
    ///   - needsNumber: whether it means its term only after a number.
    ///   - homograph: index of its rule in ``HomographRules``, 0 for none.
    mutating func insert(
        _ text: [UInt8], term: Int, designation: Int, inflection: Inflection,
        rules: SpellingRules, needsNumber: Bool, homograph: UInt16
    ) {
        guard text.count <= Int(UInt16.max), designation <= Int(UInt16.max) else { return }
        words.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { bytes in
            var scanner = WordScanner(bytes, 0..<bytes.count)
            while let word = scanner.next() { words.append(word) }
        }
        guard let first = words.first else { return }
        var path = PathTable.path(to: first.hash)
        for word in words.dropFirst() {
            table.update(path) { $0.hasChildren = true }
            path = PathTable.path(from: path, over: word.gap, to: word.hash)
        }
        let index = Int32(forms.count)
        var next: Int32 = -1
        table.update(path) { node in
            next = node.form
            node.form = index
        }
        forms.append(
            Form(
                textStart: UInt32(texts.count), textLength: UInt16(text.count),
                designation: UInt16(designation), term: UInt32(term), inflection: inflection,
                rules: rules, needsNumber: needsNumber, homograph: homograph, next: next))
        texts.append(contentsOf: text)
    }
}

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

/// The names that all terms have in one language, in one array.
struct NameTable: Sendable {
    private var names: [Designation] = []
    /// Index of the first name of each term, and the number of names at the end.
    private var starts: [Int32] = [0]
    /// Whether each term is a person.
    private var arePersons: [Bool] = []

    /// Collects the names of a language, whatever its region.
    init(_ glossary: Glossary, _ language: Language) {
        let primary = language.primary
        starts.reserveCapacity(glossary.count + 1)
        names.reserveCapacity(glossary.count * 2)
        for term in glossary.terms {
            arePersons.append(term.kind == .person)
            for name in term.designations
            where name.language == language || name.language.primary == primary {
                names.append(name)
            }
            starts.append(Int32(names.count))
        }
    }

    /// Returns the names of a term.
    func names(of term: Int) -> ArraySlice<Designation> {
        names[Int(starts[term])..<Int(starts[term + 1])]
    }

    /// Returns whether a term is a person.
    func isPerson(_ term: Int) -> Bool { arePersons[term] }

    /// The name of a term at an index among its names.
    @inline(__always)
    subscript(term: Int, designation: Int) -> Designation {
        names[Int(starts[term]) + designation]
    }

    /// Returns whether a term has a name at an index.
    func contains(term: Int, designation: Int) -> Bool {
        term + 1 < starts.count && Int(starts[term]) + designation < Int(starts[term + 1])
    }
}
