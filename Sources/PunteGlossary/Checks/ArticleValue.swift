internal import PunteText

/// A quantity of an article, with all its places.
///
/// A long article says the same values again and again, and what agrees with one agrees with all.
struct ArticleValue {
    /// The quantity as it is written first.
    var quantity: Quantity
    /// Where it is, the sentences with the same text once.
    var places: [(sentence: Int, quantity: Quantity)]
    /// The number of times that it is written.
    var count: Int

    /// Returns the values of an article, in their order.
    ///
    /// - Parameter sentences: the text of each sentence with its quantities.
    /// - Returns: each value once, in the order of its first place.
    static func values(of sentences: [(text: String, quantities: [Quantity])]) -> [ArticleValue] {
        /// A place, without the sentences that repeat its text.
        struct Place: Hashable {
            let text: String
            let quantity: Quantity
        }
        var result: [ArticleValue] = []
        var indices: [Quantity: Int] = [:]
        var seen: Set<Place> = []
        for (number, sentence) in sentences.enumerated() {
            for quantity in sentence.quantities {
                var value = quantity
                value.range = 0..<0
                let isNew = seen.insert(Place(text: sentence.text, quantity: quantity)).inserted
                guard let index = indices[value] else {
                    indices[value] = result.count
                    result.append(
                        ArticleValue(quantity: quantity, places: [(number, quantity)], count: 1))
                    continue
                }
                result[index].count += 1
                if isNew { result[index].places.append((number, quantity)) }
            }
        }
        return result
    }
}
