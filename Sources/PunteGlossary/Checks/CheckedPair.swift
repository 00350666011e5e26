internal import PunteLanguage
package import PunteText

/// A pair of texts with everything that the rules look at, computed once.
package struct CheckedPair {
    /// One side of a pair, with its words, quantities and terms.
    package struct Text {
        /// The text.
        package var text: String
        /// The text in UTF-8; all offsets count in it.
        package var bytes: [UInt8]
        /// The words in the order of the text.
        package var words: [ScannedWord]
        /// The quantities in the order of the text.
        package var quantities: [Quantity]
        /// The terms of the glossary that occur in the text.
        package var terms: [TermMatch]
        /// The CLDR identifiers of the units that the text mentions, with or without a number.
        var units: Set<String> = []
        private let nominals = NominalMemo()

        /// The terms that are not part of a longer term.
        package var longestTerms: [TermMatch] {
            terms.filter { match in
                !terms.contains { other in
                    other.range != match.range && other.range.lowerBound <= match.range.lowerBound
                        && other.range.upperBound >= match.range.upperBound
                }
            }
        }

        /// Returns the text in a range of UTF-8 offsets.
        package func excerpt(_ range: Range<Int>) -> String {
            text.utf8Slice(range)
        }

        /// Returns the word at an index of ``words``.
        package func word(_ index: Int) -> String { excerpt(words[index].range) }

        /// Returns the word at an index in small letters, with ș and ț for ş and ţ.
        func lowercased(_ index: Int) -> String {
            LatinLetters.withCommas(word(index).lowercased())
        }

        /// Returns what the word at an index may be in a noun phrase.
        func forms(_ index: Int) -> NominalForms {
            nominals.forms(at: index) { NominalForms(lowercased(index)) }
        }

        /// Returns the indices of a word and of those behind it that only spaces separate.
        func clause(from index: Int) -> UnfoldFirstSequence<Int> {
            sequence(first: index, next: wordAfterSpace)
        }

        /// Returns the index of the word that only spaces separate from the word at an index.
        func wordAfterSpace(_ index: Int) -> Int? {
            let next = index + 1
            guard index >= 0, next < words.count, words[next].gap == .joining,
                words[next].start > words[index].end,
                !bytes[Int(words[index].end)..<Int(words[next].start)].contains(UInt8(ascii: "-"))
            else { return nil }
            return next
        }

        /// Returns the index of the word that only spaces separate the word at an index from.
        func wordBeforeSpace(_ index: Int) -> Int? {
            index > 0 && wordAfterSpace(index - 1) == index ? index - 1 : nil
        }

        /// Returns whether the word at an index begins with a capital.
        package func isCapital(_ index: Int) -> Bool {
            bytes.withUnsafeBufferPointer {
                LetterIterator.beginsWithCapital($0, words[index].range)
            }
        }

        /// Returns the index of the word that only a space separates from a range.
        func wordBefore(_ range: Range<Int>) -> Int? {
            guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x20 else { return nil }
            return words.lastIndex { Int($0.end) == range.lowerBound - 1 }
        }

        /// Returns the index of the capitalised word that only a space separates from a range.
        func capitalBefore(_ range: Range<Int>) -> Int? {
            wordBefore(range).flatMap { isCapital($0) ? $0 : nil }
        }

        /// Returns whether a sentence or quotation may begin at a word, which explains its capital.
        package func isInitial(_ index: Int) -> Bool {
            guard index > 0 else { return true }
            let between = bytes[Int(words[index - 1].end)..<Int(words[index].start)]
            return between.contains { byte in
                switch byte {
                case 0x20, 0x2C, 0x2D, 0x27, 0x2F, 0x26: false
                default: true
                }
            }
        }
    }

    /// The English side.
    package let english: Text
    /// The Romanian side.
    package let romanian: Text
    /// The quantities that disagree or have no counterpart.
    let quantities: QuantityPairing
    /// The articles that the texts are sentences of; nil for a pair that stands alone.
    let article: ArticleFacts?
    /// The words and slots of both texts with their ties, once a rule has asked for them.
    let ties = TiedPairMemo()

    /// Whether a Romanian article has no source at all, so that its own words must tell what is meant.
    var isWithoutSource: Bool { article?.english.isEmpty ?? false }
}
