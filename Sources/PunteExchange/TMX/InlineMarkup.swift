extension InlineText {
    /// The text with its codes as the content of a TMX `seg`: one string that holds all of it.
    public var markup: String {
        let sink = ByteSink()
        let output = XMLOutput(sink)
        TMXInline.write(self, to: output)
        // Writing to memory does not fail.
        try? output.finish()
        return String(decoding: sink.bytes, as: UTF8.self)
    }

    /// Reads the content of a `seg`.
    /// - Returns: nil when it cannot be known what the text is.
    public init?(markup: String) {
        let source = ByteSource(bytes: Array("<seg>\(markup)</seg>".utf8))
        guard let input = try? UTF8Stream(source, declared: { _ in "UTF-8" }),
            var scanner = try? MarkupScanner<TMXElement>(input, log: FindingLog()),
            (try? scanner.next()) == .start(.seg)
        else { return nil }
        var segment = SegmentReader()
        guard let text = try? segment.read(from: &scanner) else { return nil }
        self = text
    }
}
