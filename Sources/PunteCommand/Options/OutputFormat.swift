internal import ArgumentParser

/// A format of a command's results that the name of the output file can choose.
///
/// `--format` decides; without it the ending of the file's name, and for people a table.
protocol OutputFormat: ExpressibleByArgument, CaseIterable, Equatable {
    /// The format without `--format` on standard output and in files without an ending.
    static var standard: Self { get }
    /// The endings of names that mean the format, in lower case, the usual one first.
    var endings: [String] { get }
}

extension OutputFormat {
    /// Returns the format of an output.
    ///
    /// - Parameters:
    ///   - named: the value of `--format`; nil when it was not given.
    ///   - path: the file to write; nil or `-` for standard output.
    /// - Returns: the named format, else the one that the longest ending means, else the standard one.
    static func of(_ named: Self?, output path: String?) -> Self {
        named ?? path.flatMap { meant(by: name(of: $0)) } ?? standard
    }

    /// Checks that the ending of a file's name means a format, unless one is named.
    ///
    /// - Throws: `ValidationError` that says what to do.
    static func check(_ named: Self?, output path: String?) throws {
        guard named == nil, let path, case let name = name(of: path),
            let dot = name.lastIndex(of: "."), dot > name.startIndex, meant(by: name) == nil,
            // A memory is guarded elsewhere.
            name[dot...] != ".sqlite"
        else { return }
        let known = allCases.flatMap(\.endings).sorted()
        throw ValidationError(
            "\(path): nothing here is written as \(name[dot...]); end the name in "
                + "\(known.dropLast().joined(separator: ", ")) or \(known.last ?? ""), or give --format"
        )
    }

    private static func meant(by name: String) -> Self? {
        func length(_ format: Self) -> Int? {
            format.endings.filter { name.hasSuffix($0) && name != $0 }.map(\.count).max()
        }
        return allCases.filter { length($0) != nil }.max { length($0) ?? 0 < length($1) ?? 0 }
    }

    private static func name(of path: String) -> String {
        (path.split(separator: "/").last ?? "").lowercased()
    }
}
