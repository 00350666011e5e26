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
