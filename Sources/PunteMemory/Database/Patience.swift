internal import GRDB
internal import Glibc
internal import Synchronization

/// The waiting of a connection while another program locks the memory.
///
/// It tries again more and more rarely, up to forty times a second: often enough to find the pause
/// that an import makes after each of its transactions (``Parameters/Import/pause``).
struct Patience: Sendable {
    /// The time in seconds after which a call gives up.
    let limit: Double
    /// Is called with the seconds for which a call has waited, about once a second.
    let notice: (@Sendable (Double) -> Void)?

    /// The mode for the configuration of a connection.
    var busyMode: Database.BusyMode {
        let wait = Wait()
        return .callback { tries in wait.goesOn(tries, self) }
    }

    /// The state of the call that waits on one connection.
    private final class Wait: Sendable {
        private struct State {
            var start = ContinuousClock.now
            var notices = 0
        }

        private let state = Mutex(State())

        /// The longest pause between two tries, in microseconds.
        private static let longestPause = 25_000

        /// Pauses.
        ///
        /// - Parameters:
        ///   - tries: the number of times that the call has tried before.
        ///   - patience: how long it may wait.
        /// - Returns: Whether it should try again.
        func goesOn(_ tries: Int, _ patience: Patience) -> Bool {
            let (waited, isNoticed) = state.withLock { state -> (Double, Bool) in
                if tries == 0 { state = State() }
                let waited = state.start.duration(to: .now) / .seconds(1)
                guard Int(waited) > state.notices else { return (waited, false) }
                state.notices = Int(waited)
                return (waited, true)
            }
            guard waited < patience.limit else { return false }
            if isNoticed { patience.notice?(waited) }
            usleep(UInt32(min(1000 * (tries + 1), Self.longestPause)))
            return true
        }
    }
}
