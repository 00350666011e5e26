internal import PunteText

/// Writes what the model of forms is fitted to: the words of right texts with the forms for which they
/// might have been written, and all values of both.
///
/// A table has a line with the names of the values, and numbers of 32 bits, the lowest byte first: for each
/// word the number of its line, of its token, of its forms; the values of its surroundings; and those of
/// each form, the written one first.
package struct FormTable: ~Copyable {
    /// The bytes of the table.
    package private(set) var bytes: [UInt8]
    private let lexicon = FormLexicon()

    /// Creates a table without words.
    package init() {
        let names = FormContext.names.joined(separator: " ")
        let head = "@forms\t\(names)\t\(FormContext.choiceNames.joined(separator: " "))\n"
        bytes = Array(head.utf8)
    }

    /// Adds the words of a sentence with a number.
    package mutating func append(_ text: String, number: Int) {
        let bytes = Array(text.utf8)
        let words = WordScanner.words(of: bytes)
        let sentence = FormSentence(
            CheckedPair.Text(text: text, bytes: bytes, words: words, quantities: [], terms: []),
            lexicon: lexicon)
        for choice in FormChoices(of: sentence) {
            append([UInt32(number), UInt32(choice.index), UInt32(choice.forms.count)])
            append(choice.surroundings)
            for values in choice.values { append(values) }
        }
    }

    private mutating func append(_ values: [UInt32]) {
        for value in values {
            withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
        }
    }
}
