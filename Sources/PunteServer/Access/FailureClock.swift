internal import Synchronization

/// Measures the time since a wrong password, so that passwords cannot be tried in masses.
final class FailureClock: Sendable {
    private let last = Mutex<ContinuousClock.Instant?>(nil)

    private static let pause = Duration.seconds(1)

    /// Whether the pause after the last wrong password is over.
    var isOver: Bool {
        last.withLock { last in last.map { $0.duration(to: .now) >= Self.pause } ?? true }
    }

    /// Begins a pause.
    func begin() { last.withLock { $0 = .now } }
}
