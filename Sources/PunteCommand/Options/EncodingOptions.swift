internal import ArgumentParser
internal import PunteText

/// The option for the encoding of a text that a command reads.
struct EncodingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The encoding of the text; detected from its bytes by default.",
            discussion: """
                A name such as windows-1250 or ISO-8859-2; mojibake is UTF-8 that was read as \
                windows-1252 or windows-1250 and saved again („È™” for „ș”), and is repaired.
                """,
            valueName: "name"))
    var encoding: String?

    func validate() throws { try Self.check(encoding, of: "--encoding") }

    /// The encoding that was named.
    var named: TextEncoding? { encoding.flatMap { TextEncoding($0) } }

    /// Checks the name of an encoding.
    ///
    /// - Throws: `ValidationError` for an unknown name.
    static func check(_ name: String?, of option: String) throws {
        guard let name, TextEncoding(name) == nil else { return }
        let others = TextEncoding.names(like: name).joined(separator: ", ")
        throw ValidationError("\(option) \(name): no encoding has this name; like it: \(others)")
    }
}

/// The options for the encodings of a Romanian article and its English source.
struct PairEncodingOptions: ParsableArguments {
    @OptionGroup private var both: EncodingOptions

    @Option(
        help: ArgumentHelp(
            "The encoding of the English source, when it is another.", valueName: "name"))
    var sourceEncoding: String?

    func validate() throws {
        try EncodingOptions.check(sourceEncoding, of: "--source-encoding")
    }

    /// The encoding of the file that is given first.
    var romanian: TextEncoding? { both.named }

    /// The encoding of the file that is given second.
    var english: TextEncoding? { sourceEncoding.flatMap { TextEncoding($0) } ?? both.named }
}
