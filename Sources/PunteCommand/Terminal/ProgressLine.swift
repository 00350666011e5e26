internal import Glibc

/// A line on the terminal that shows the progress of a job.
///
/// Nothing is written when standard error is not a terminal.
final class ProgressLine {
    /// Whether standard error is a terminal.
    let isShown = isatty(STDERR_FILENO) == 1
    private var last = ContinuousClock.now - .seconds(1)
    private var isOpen = false

    deinit { clear() }

    /// Replaces the line by a text, unless it was replaced in the last fifth of a second.
    func show(_ text: @autoclosure () -> String) {
        guard isShown, last.duration(to: .now) > .milliseconds(200) else { return }
        last = .now
        isOpen = true
        StandardError.write("\r\u{1B}[K\(text())", end: "")
    }

    /// Removes the line.
    func clear() {
        guard isOpen else { return }
        isOpen = false
        StandardError.write("\r\u{1B}[K", end: "")
    }
}
