internal import PunteExchange

/// Where text goes: standard output, or a file that appears when it is complete.
struct ReuseSink {
    private let standard = StandardOutput()
    private let file: ByteSink?

    /// - Parameter output: Nil or `-` for standard output.
    init(output: String?) throws {
        file = try output.flatMap { $0 == "-" ? nil : try ByteSink(path: $0) }
    }

    func write(_ text: String) throws {
        guard let file else { return try standard.write(text) }
        try Array(text.utf8).withUnsafeBytes { try file.write($0) }
    }

    func finish() throws {
        try file?.finish()
        try standard.finish()
    }
}
