internal import PunteLanguage

/// Writes notes, warnings and other text that is not a result to standard error.
package enum StandardError {
    /// Writes a note on its own line, after `punte: `.
    package static func note(_ text: String) {
        write("punte: \(text)")
    }

    /// Writes a text unchanged, followed by `end`.
    static func write(_ text: String, end: String = "\n") {
        // When standard error is closed, there is nowhere left to report that.
        try? Array((text + end).utf8).withUnsafeBytes { try FileWriter.standardError.write($0) }
    }
}
