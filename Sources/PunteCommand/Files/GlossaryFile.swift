package import PunteGlossary
internal import PunteText

/// A file of terms named on the command line.
package struct GlossaryFile {
    let path: String

    package init(path: String) { self.path = path }

    /// Reads the terms, and the errors in rows that are skipped.
    ///
    /// - Throws: `FileError` when the file cannot be read.
    package func read() throws -> GlossaryTSV.Result {
        let input = try InputFile(path: path)
        guard let text = String(validating: input.bytes, as: UTF8.self) else {
            // The reader refuses the rows that have the replacement character.
            return GlossaryTSV.read(String(decoding: input.bytes, as: UTF8.self), file: input.path)
        }
        return GlossaryTSV.read(text, file: input.path)
    }
}
