/// The forms of all terms of one language, ready for recognition.
struct TermIndex {
    struct Form: BitwiseCopyable {
        var textStart: UInt32
        var textLength: UInt16
        var designation: UInt16
        var term: UInt32
        var inflection: Inflection
        var rules: SpellingRules
        var needsNumber: Bool
        /// The rule of ``HomographRules``, 0 for none.
        var homograph: UInt16
        /// The next form that ends at the same node, -1 for none.
        var next: Int32

        var textRange: Range<Int> {
            Int(textStart)..<(Int(textStart) + Int(textLength))
        }
    }

    private(set) var table: PathTable
    private(set) var forms: [Form] = []
    /// The texts of the forms, one after the other.
    private(set) var texts: [UInt8] = []
    private var words: [ScannedWord] = []

    init(capacity: Int) {
        table = PathTable(capacity: capacity)
        forms.reserveCapacity(capacity)
        texts.reserveCapacity(capacity * 16)
    }

    init(table: PathTable, forms: [Form], texts: [UInt8]) {
        self.table = table
        self.forms = forms
        self.texts = texts
    }

    /// Adds a form. One without letters, digits and known signs, or longer than 65,535 bytes,
    /// cannot be found and is passed over.
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
