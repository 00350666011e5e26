internal import NIOCore
internal import Synchronization

/// The open connections of a server.
final class Connections: Sendable {
    /// Tells a connection that the server stops.
    struct Stop: Sendable {}

    private let open = Mutex<[ObjectIdentifier: any Channel]>([:])

    /// The number of open connections.
    var count: Int { open.withLock { $0.count } }

    /// Adds a connection, unless there are too many.
    ///
    /// - Returns: whether the connection was added.
    func add(_ channel: any Channel, limit: Int) -> Bool {
        open.withLock { open in
            guard open.count < limit else { return false }
            open[ObjectIdentifier(channel)] = channel
            return true
        }
    }

    /// Removes a connection that has ended.
    func remove(_ channel: any Channel) {
        _ = open.withLock { $0.removeValue(forKey: ObjectIdentifier(channel)) }
    }

    /// Tells every connection that the server stops.
    func stop() {
        for channel in open.withLock({ Array($0.values) }) {
            channel.pipeline.fireUserInboundEventTriggered(Stop())
        }
    }

    /// Ends every connection at once.
    func close() {
        for channel in open.withLock({ Array($0.values) }) { channel.close(promise: nil) }
    }
}
