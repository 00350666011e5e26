internal import PunteLanguage

/// Standard error: everything that is not a result, such as notes, warnings and progress.
package enum StandardError {
    /// Writes a note on a line of its own, after `punte: `.
    package static func note(_ text: String) {
        write("punte: \(text)")
    }

    /// Writes a text as it is, followed by `end`.
    static func write(_ text: String, end: String = "\n") {
        // When standard error is closed, there is nowhere left to report that.
        try? Array((text + end).utf8).withUnsafeBytes { try FileWriter.standardError.write($0) }
    }
}
