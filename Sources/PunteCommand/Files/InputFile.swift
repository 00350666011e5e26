internal import PunteLanguage

/// A file named on the command line and read completely; `-` is standard input.
package struct InputFile {
    /// The name of the file for messages.
    package let path: String
    package let bytes: [UInt8]

    /// Reads the file.
    ///
    /// - Throws: `FileError`, with a one-line description that names the file and what to do.
    package init(path: String) throws {
        let reader = try FileReader(argument: path)
        self.path = reader.name
        bytes = try reader.rest()
    }
}
