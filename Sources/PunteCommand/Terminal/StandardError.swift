internal import Glibc
internal import PunteLanguage

/// Writes notes, warnings and other text that is not a result to standard error.
package enum StandardError {
    /// Writes a note on its own line, after `punte: `.
    package static func note(_ text: String) {
        write("punte: \(text)")
    }

    /// Writes a text, followed by `end`.
    static func write(_ text: String, end: String = "\n") {
        // When standard error is closed, there is nowhere left to report that.
        try? Array((TerminalText.shown(text) + end).utf8).withUnsafeBytes {
            try FileWriter.standardError.write($0)
        }
    }
}

/// The progress of reading or writing a file.
struct TransferProgress {
    private let start = ContinuousClock.now

    /// Returns the progress in words: `34 % of 2000 MB, 24 MB/s, 0:55 left`.
    ///
    /// `done` is the number of bytes read or written, `share` their share of the whole, from 0 to
    /// 1, or nil if it is not known.
    func words(done: Int64, share: Double?) -> String {
        let seconds = max(start.duration(to: .now).seconds, 0.001)
        let speed = "\(Int((Double(done) / 1e6 / seconds).rounded())) MB/s"
        guard let share, share > 0 else { return "\(done / 1_000_000) MB, \(speed)" }
        let left = Int((seconds * (1 - min(share, 1)) / share).rounded())
        let digits = left % 60 < 10 ? "0\(left % 60)" : "\(left % 60)"
        let whole = Int64(Double(done) / share / 1e6)
        return "\(Int(share * 100)) % of \(whole) MB, \(speed), \(left / 60):\(digits) left"
    }
}

/// A line on the terminal that shows the progress of a job.
///
/// Nothing is written when standard error is not a terminal.
final class ProgressLine {
    /// Whether standard error is a terminal.
    let isShown = isatty(STDERR_FILENO) == 1
    private var last = ContinuousClock.now - .seconds(1)
    private var isOpen = false

    /// Goes back to the beginning of the line and empties it.
    private static let restart = "\r\u{1B}[K"

    deinit { clear() }

    /// Replaces the line by a text, unless it was replaced in the last fifth of a second.
    func show(_ text: @autoclosure () -> String) {
        guard isShown, last.duration(to: .now) > .milliseconds(200) else { return }
        last = .now
        isOpen = true
        StandardError.write("", end: Self.restart)
        StandardError.write(text(), end: "")
    }

    /// Removes the line.
    func clear() {
        guard isOpen else { return }
        isOpen = false
        StandardError.write("", end: Self.restart)
    }
}
