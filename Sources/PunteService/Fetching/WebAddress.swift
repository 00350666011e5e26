internal import PunteLanguage

/// The address of a page, taken apart: `https://example.org/news?id=3`.
///
/// Only what every program reads in one way is taken, so that the host that is checked is the host that
/// is asked.
struct WebAddress: Hashable, Sendable {
    /// `http` or `https`.
    let scheme: String
    /// The name or number of the host in small letters, without brackets.
    let host: String
    /// The port.
    let port: Int
    /// The path with the query, in ASCII.
    let path: String

    private static let maximumLength = 4000
    private static let maximumHostLength = 253
    private static let ports = ["http": 80, "https": 443]

    /// Creates the address that a person typed; without `https://` it is taken to begin with it.
    ///
    /// - Throws: ``ServiceError``.
    init(_ text: String) throws {
        var trimmed = String(text.drop(while: \.isWhitespace))
        while trimmed.last?.isWhitespace == true { trimmed.removeLast() }
        guard !trimmed.isEmpty, trimmed.utf8.count <= Self.maximumLength,
            !trimmed.unicodeScalars.contains(where: { Self.isForbidden($0) })
        else { throw Self.invalid("no address of a page") }
        let parts = trimmed.split(separator: "://", maxSplits: 1).map(String.init)
        let isComplete = trimmed.contains("://") && parts.count == 2
        scheme = isComplete ? parts[0].lowercased() : "https"
        guard let standardPort = Self.ports[scheme] else {
            throw Self.invalid("only addresses with http:// and https:// are fetched")
        }
        let rest = isComplete ? parts[1] : trimmed
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        (host, port) = try Self.authority(String(rest[..<end]), standardPort: standardPort)
        let path = rest[end...].prefix { $0 != "#" }
        self.path = Self.escaped(path.hasPrefix("/") ? String(path) : "/" + path)
    }

    private init(scheme: String, host: String, port: Int, path: String) {
        (self.scheme, self.host, self.port, self.path) = (scheme, host, port, path)
    }

    /// Returns the address with another name or number of the host.
    func with(host: String) -> WebAddress {
        WebAddress(scheme: scheme, host: host, port: port, path: path)
    }

    /// The address as a text.
    var text: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return "\(scheme)://\(name)\(port == Self.ports[scheme] ? "" : ":\(port)")\(path)"
    }

    /// The last name of the path, without its query; empty for a folder.
    var lastName: String {
        let parts = path.prefix { $0 != "?" }.split(
            separator: "/", omittingEmptySubsequences: false)
        return parts.last.map(String.init) ?? ""
    }

    private static func invalid(_ message: String) -> ServiceError {
        ServiceError(.invalid, "address: \(message)")
    }

    /// Returns whether a character is in no address: white space, control characters, and the backslash
    /// that some programs take for a slash.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value <= 0x20 || scalar.value == 0x7F || scalar == "\\"
            || scalar.properties.isWhitespace
    }

    private static func authority(
        _ text: String, standardPort: Int
    ) throws -> (host: String, port: Int) {
        guard !text.contains("@") else {
            throw invalid("leave out the name and the password before @")
        }
        var host = text[...]
        var port = standardPort
        let portStart = host.lastIndex(of: ":").flatMap { colon in
            host[colon...].contains("]") || host.first == "[" && host.last == "]" ? nil : colon
        }
        if let portStart {
            let digits = host[host.index(after: portStart)...]
            guard digits.utf8.allSatisfy(\.isASCIIDigit), let number = Int(digits),
                (1...65535).contains(number)
            else { throw invalid("\(digits) is no port") }
            port = number
            host = host[..<portStart]
        }
        if host.hasPrefix("["), host.hasSuffix("]") {
            let number = host.dropFirst().dropLast()
            guard !number.isEmpty, number.utf8.allSatisfy(isPartOfIPv6) else {
                throw invalid("\(host) is no number of a host")
            }
            return (number.lowercased(), port)
        }
        if host.hasSuffix(".") { host = host.dropLast() }
        guard !host.isEmpty, host.utf8.count <= maximumHostLength,
            host.utf8.allSatisfy(isPartOfName)
        else {
            throw invalid("\(text) does not begin with the name of a host in ASCII letters")
        }
        return (host.lowercased(), port)
    }

    private static func isPartOfName(_ byte: UInt8) -> Bool {
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "-")
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }

    private static func isPartOfIPv6(_ byte: UInt8) -> Bool {
        byte.isASCIIDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20)
            || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
    }

    /// Returns a path whose letters outside ASCII, and signs that are in no address, are escaped.
    private static func escaped(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in path.utf8 {
            if byte < 0x80, !"\"<>^`{|}".utf8.contains(byte) {
                result.append(byte)
            } else {
                result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
