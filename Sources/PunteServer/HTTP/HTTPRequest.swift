package import FoundationEssentials

/// A request as it arrived: nothing of it is decoded yet.
package struct HTTPRequest: Sendable {
    /// The method in capitals.
    package var method: String
    /// The path without its query, as it was sent.
    package var path: String
    /// What follows the question mark; nil without one.
    package var query: String?
    /// The header fields in the order in which they were sent.
    package var headers: [(name: String, value: String)]
    /// The body.
    package var body: Data
    /// Whether it came from this machine.
    package var isLocal: Bool

    /// Creates a request.
    ///
    /// - Parameters:
    ///   - method: the method in capitals.
    ///   - target: the path with its query, as it was sent.
    ///   - headers: the header fields.
    ///   - body: the body.
    ///   - isLocal: whether it came from this machine.
    package init(
        _ method: String, _ target: String, headers: [(name: String, value: String)] = [],
        body: Data = Data(), isLocal: Bool = true
    ) {
        self.method = method
        let parts = target.split(
            separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        path = String(parts[0])
        query = parts.count > 1 ? String(parts[1]) : nil
        self.headers = headers
        self.body = body
        self.isLocal = isLocal
    }

    /// Returns the values of a header field.
    ///
    /// - Parameter name: the name in small letters.
    /// - Returns: the values in their order.
    func values(_ name: String) -> [String] {
        headers.filter { $0.name.lowercased() == name }.map(\.value)
    }

    /// Returns the value of a header field that occurs once; nil when it is missing or repeated.
    func value(_ name: String) -> String? {
        let values = values(name)
        return values.count == 1 ? values[0] : nil
    }

    /// The media type of the body in small letters, without parameters.
    var mediaType: String? {
        value("content-type").flatMap { type in
            type.split(separator: ";").first.map {
                $0.filter { !$0.isWhitespace }.lowercased()
            }
        }
    }

    /// Returns the cookies with a name.
    func cookies(_ name: String) -> [String] {
        values("cookie").flatMap { $0.split(separator: ";") }.compactMap { pair in
            let parts = pair.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].drop(while: \.isWhitespace) == name else { return nil }
            return String(parts[1])
        }
    }
}
