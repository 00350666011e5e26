internal import ArgumentParser

/// A format of a command's results that the name of the output file can choose.
///
/// `--format` decides; without it the extension of the file, and for people a table.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, Equatable {
    /// The format without `--format` on standard output and in files without an extension.
    static var standard: Self { get }
    /// The extensions that mean the format, in lower case and without a dot.
    var extensions: [String] { get }
}

extension OutputFormat {
    /// Returns the format of an output.
    ///
    /// - Parameters:
    ///   - named: the value of `--format`; nil when it was not given.
    ///   - path: the file to write; nil or `-` for standard output.
    /// - Returns: the named format, else the one that the extension means, else the standard one.
    static func of(_ named: Self?, output path: String?) -> Self {
        named ?? path.flatMap { meant(by: Self.extension(of: $0)) } ?? standard
    }

    /// Checks that the extension of a file means a format, unless one is named.
    ///
    /// - Throws: `ValidationError` that says what to do.
    static func check(_ named: Self?, output path: String?) throws {
        guard named == nil, let path else { return }
        let found = Self.extension(of: path)
        // What is there already, as a memory, is guarded elsewhere.
        guard !found.isEmpty, !["txt", "sqlite"].contains(found), meant(by: found) == nil else {
            return
        }
        let known = allCases.flatMap(\.extensions).sorted().map { "." + $0 }
        throw ValidationError(
            "\(path): nothing here is written as .\(found); end the name in "
                + "\(known.joined(separator: ", ")) or .txt, or give --format")
    }

    private static func meant(by ending: String) -> Self? {
        allCases.first { $0.extensions.contains(ending) }
    }

    /// Returns the extension of a file's name, in lower case; empty when it has none.
    private static func `extension`(of path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "" }
        return name[name.index(after: dot)...].lowercased()
    }
}
