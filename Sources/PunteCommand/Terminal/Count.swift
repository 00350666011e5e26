/// Formats numbers with their nouns.
enum Count {
    /// Returns a number with its noun: `1 link`, `2 links`.
    ///
    /// `plural` is needed only if the plural is not the singular with an s.
    static func of(_ number: Int, _ singular: String, plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}
