internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
package import PunteService

/// The HTTP server of the workbench: one process, one memory.
///
/// ```swift
/// let server = try await Server.start(service, settings: ServerSettings())
/// print(server.address)
/// await server.stop()
/// ```
package final class Server: Sendable {
    /// The port on which it listens.
    package let port: Int
    /// The address to open in a browser, with the secret if there is one.
    package let address: String
    private let channel: any Channel
    private let group: MultiThreadedEventLoopGroup
    private let threads: ServerThreads
    private let connections: Connections

    private init(
        port: Int, address: String, channel: any Channel, group: MultiThreadedEventLoopGroup,
        threads: ServerThreads, connections: Connections
    ) {
        self.port = port
        self.address = address
        self.channel = channel
        self.group = group
        self.threads = threads
        self.connections = connections
    }

    /// Starts a server.
    ///
    /// - Parameters:
    ///   - service: the operations.
    ///   - settings: the address, the secrets and the limits.
    /// - Returns: the server, which listens.
    /// - Throws: an error of the system when the address cannot be used.
    package static func start(_ service: Service, settings: ServerSettings) async throws -> Server {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let threads = ServerThreads()
        let connections = Connections()
        let memory = FreeMemory()
        let application = ApplicationBox()
        let limits = settings.limits
        var decoding = NIOHTTPDecoderLimitConfiguration()
        decoding.maxHeaderFieldSize = limits.headers
        decoding.maxHeaderListSize = limits.headers
        decoding.maxHeaderFieldCount = limits.headerCount
        do {
            let channel = try await ServerBootstrap(group: group)
                .serverChannelOption(.backlog, value: 256)
                .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
                .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                .childChannelInitializer { [decoding] channel in
                    channel.eventLoop.makeCompletedFuture {
                        try channel.pipeline.syncOperations.configureHTTPServerPipeline(
                            withErrorHandling: false,
                            withEncoderConfiguration: HTTPResponseEncoder.Configuration(),
                            withDecoderLimitConfiguration: decoding)
                        try channel.pipeline.syncOperations.addHandler(
                            ConnectionHandler(
                                limits: limits, connections: connections,
                                threads: {
                                    application.waitsForOthers($0)
                                        ? threads.waiting : threads.working
                                },
                                responder: {
                                    defer { memory.noteRequest() }
                                    return application.respond(to: $0)
                                }))
                    }
                }
                .bind(host: settings.host, port: settings.port).get()
            let port = channel.localAddress?.port ?? settings.port
            let gate = Gate(settings, port: port)
            application.set(Application(service, gate: gate))
            let interval = TimeAmount.seconds(FreeMemory.interval)
            group.next().scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in
                threads.waiting.submit { _ in memory.giveBack() }
            }
            return Server(
                port: port, address: gate.address, channel: channel, group: group,
                threads: threads, connections: connections)
        } catch {
            await threads.stop()
            try? await group.shutdownGracefully()
            guard let error = error as? IOError else { throw error }
            throw ListeningError(description: String(cString: strerror(error.errnoCode)))
        }
    }

    /// Stops the server: no new connections, and the requests that are being answered are finished.
    ///
    /// - Parameter seconds: the time that these requests may take.
    package func stop(within seconds: Int = 5) async {
        try? await channel.close()
        connections.stop()
        for _ in 0..<seconds * 50 where connections.count > 0 {
            try? await Task.sleep(for: .milliseconds(20))
        }
        connections.close()
        await threads.stop()
        try? await group.shutdownGracefully()
    }
}

/// The threads that answer requests.
private struct ServerThreads: Sendable {
    /// Those that work: as many as there are cores.
    let working = NIOThreadPool(numberOfThreads: max(2, System.coreCount))
    /// Those that wait for other hosts, so that nobody who writes waits with them.
    let waiting = NIOThreadPool(numberOfThreads: 2)

    /// Starts the threads.
    init() {
        working.start()
        waiting.start()
    }

    /// Stops the threads when they have finished what they do.
    func stop() async {
        try? await working.shutdownGracefully()
        try? await waiting.shutdownGracefully()
    }
}

/// Says why a port cannot be listened on, in the words of the system.
package struct ListeningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The reason: `Address already in use`.
    package var description: String
}
