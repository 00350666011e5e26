internal import PunteLanguage
package import PunteText

/// The two sides of a pair with everything that the rules look at, found once.
package struct CheckedPair {
    package struct Text {
        package var text: String
        package var bytes: [UInt8]
        package var words: [ScannedWord]
        package var quantities: [Quantity]
        package var terms: [TermMatch]
        /// The units that the text mentions, by their identifiers in CLDR.
        var units: Set<String> = []

        /// The terms that are no part of a longer one.
        package var longestTerms: [TermMatch] {
            terms.filter { match in
                !terms.contains { other in
                    other.range != match.range && other.range.lowerBound <= match.range.lowerBound
                        && other.range.upperBound >= match.range.upperBound
                }
            }
        }

        package func excerpt(_ range: Range<Int>) -> String {
            text.utf8Slice(range)
        }

        package func word(_ index: Int) -> String { excerpt(words[index].range) }

        /// Whether a word starts with a capital.
        package func isCapital(_ index: Int) -> Bool {
            bytes.withUnsafeBufferPointer {
                LetterIterator.beginsWithCapital($0, words[index].range)
            }
        }

        /// The word with a capital that one space parts from a range behind it.
        func capitalBefore(_ range: Range<Int>) -> Int? {
            guard range.lowerBound > 0, bytes[range.lowerBound - 1] == 0x20,
                let index = words.lastIndex(where: { Int($0.end) == range.lowerBound - 1 }),
                isCapital(index)
            else { return nil }
            return index
        }

        /// Whether a sentence or quotation starts at a word, so that its capital says nothing.
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

    package let english: Text
    package let romanian: Text
    let quantities: QuantityPairing
}
