internal import Glibc

/// One line on the terminal that says how far a job is; nothing where standard error is not one.
final class ProgressLine {
    let isShown = isatty(STDERR_FILENO) == 1
    private var last = ContinuousClock.now - .seconds(1)
    private var isOpen = false

    deinit { clear() }

    /// Shows a text, five times a second at most.
    func show(_ text: @autoclosure () -> String) {
        guard isShown, last.duration(to: .now) > .milliseconds(200) else { return }
        last = .now
        isOpen = true
        StandardError.write("\r\u{1B}[K\(text())", end: "")
    }

    func clear() {
        guard isOpen else { return }
        isOpen = false
        StandardError.write("\r\u{1B}[K", end: "")
    }
}
