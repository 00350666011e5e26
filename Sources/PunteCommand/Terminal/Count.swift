/// A number with its noun: "1 link", "2 links".
enum Count {
    static func of(_ number: Int, _ singular: String, _ plural: String? = nil) -> String {
        "\(number) \(number == 1 ? singular : plural ?? singular + "s")"
    }
}
