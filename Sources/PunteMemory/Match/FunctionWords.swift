internal import PunteText

/// The words of a language that weigh half, from `function-words.tsv`.
struct FunctionWords {
    private let words: Set<String>

    init(_ side: Side) {
        var words: Set<String> = []
        for line in "\(EmbeddedData.functionWordsTSV)".split(separator: "\n") {
            let fields = line.split(separator: "\t")
            guard fields.count == 3, fields[0] == side.rawValue else { continue }
            for word in fields[2].split(separator: " ") {
                words.insert(NormalForm.bare(String(word)))
            }
        }
        self.words = words
    }

    func contains(bare word: String) -> Bool { words.contains(word) }
}
