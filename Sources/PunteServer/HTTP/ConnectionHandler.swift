internal import FoundationEssentials
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import PunteService

/// Answers the requests of one connection, one after the other, within the limits of the server.
///
/// A deadline is set for every state in which the client has to do something: for the head and the body
/// of a request, for the silence between requests, and for taking the answer.
final class ConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private enum State {
        /// The head of a request has not arrived yet.
        case waiting
        /// The body of a request is arriving.
        case receiving(HTTPRequestHead, ByteBuffer)
        /// The answer is being made or sent.
        case answering
        /// The connection ends; what still arrives is thrown away.
        case closing
    }

    private let responder: @Sendable (HTTPRequest) -> HTTPResponse
    private let limits: ServerLimits
    private let threads: @Sendable (HTTPRequest) -> NIOThreadPool
    private let connections: Connections
    private var state = State.waiting
    private var deadline: Scheduled<Void>?
    private var isStopping = false

    /// The time for which what still arrives is thrown away, so that the client can read the answer.
    private static let lingering = TimeAmount.seconds(1)

    init(
        limits: ServerLimits, connections: Connections,
        threads: @escaping @Sendable (HTTPRequest) -> NIOThreadPool,
        responder: @escaping @Sendable (HTTPRequest) -> HTTPResponse
    ) {
        self.limits = limits
        self.threads = threads
        self.connections = connections
        self.responder = responder
    }

    func channelActive(context: ChannelHandlerContext) {
        guard connections.add(context.channel, limit: limits.connections) else {
            return context.close(promise: nil)
        }
        setDeadline(.seconds(Int64(limits.headerTime)), context)
        context.fireChannelActive()
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
        connections.remove(context.channel)
        context.fireChannelInactive()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard event is Connections.Stop else {
            return context.fireUserInboundEventTriggered(event)
        }
        isStopping = true
        if case .waiting = state { context.close(promise: nil) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        switch state {
        case .waiting, .receiving:
            guard let error = error as? HTTPParserError else {
                return context.close(promise: nil)
            }
            let isTooLong = error == .headerOverflow
            finish(
                HTTPResponse.failure(
                    isTooLong ? 431 : 400, isTooLong ? "the header is too long" : "no HTTP request"),
                context)
        case .answering, .closing: context.close(promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch (unwrapInboundIn(data), state) {
        case (.head(let head), .waiting): begin(head, context)
        case (.body(var part), .receiving(let head, var body)):
            guard body.readableBytes + part.readableBytes <= limits.body else {
                return finish(.failure(413, "the body is too long"), context)
            }
            state = .waiting
            body.writeBuffer(&part)
            state = .receiving(head, body)
        case (.end, .receiving(let head, let body)): answer(head, body, context)
        default: break
        }
    }

    // MARK: Receiving

    private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) {
        guard head.uri.utf8.count <= limits.address else {
            return finish(.failure(414, "the address is too long"), context)
        }
        let length = head.headers["content-length"].first.flatMap { Int($0) } ?? 0
        guard length <= limits.body else {
            return finish(.failure(413, "the body is too long"), context)
        }
        setDeadline(.seconds(Int64(limits.bodyTime)), context)
        state = .receiving(head, context.channel.allocator.buffer(capacity: min(length, 1 << 16)))
        if head.headers["expect"].first?.lowercased() == "100-continue" {
            let go = HTTPResponseHead(version: head.version, status: .continue)
            context.writeAndFlush(wrapOutboundOut(.head(go)), promise: nil)
        }
    }

    private func setDeadline(_ time: TimeAmount, _ context: ChannelHandlerContext) {
        deadline?.cancel()
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
            self.timeOut(context)
        }
    }

    private func timeOut(_ context: ChannelHandlerContext) {
        switch state {
        case .receiving: finish(.failure(408, "the request did not arrive in time"), context)
        case .waiting, .answering, .closing: context.close(promise: nil)
        }
    }

    // MARK: Answering

    private func answer(
        _ head: HTTPRequestHead, _ body: ByteBuffer, _ context: ChannelHandlerContext
    ) {
        state = .answering
        deadline?.cancel()
        let request = HTTPRequest(
            head.method.rawValue, head.uri, headers: head.headers.map { ($0.name, $0.value) },
            body: Data(body.readableBytesView),
            isLocal: context.remoteAddress?.isLoopback ?? false)
        let threads = threads(request)
        threads.runIfActive(eventLoop: context.eventLoop) { [responder] in responder(request) }
            .assumeIsolated().whenComplete { result in
                guard case .success(let response) = result else {
                    return context.close(promise: nil)
                }
                self.send(
                    response, to: head, keepsAlive: head.isKeepAlive && !self.isStopping, context)
            }
    }

    private func send(
        _ response: HTTPResponse, to request: HTTPRequestHead, keepsAlive: Bool,
        _ context: ChannelHandlerContext
    ) {
        guard context.channel.isActive else { return }
        var region: FileRegion?
        if let file = response.file {
            guard
                let opened = try? FileRegion(fileHandle: NIOFileHandle(_deprecatedPath: file.path))
            else { return context.close(promise: nil) }
            region = opened
        }
        let length = region?.readableBytes ?? response.body.count
        var head = HTTPResponseHead(
            version: .http1_1, status: HTTPResponseStatus(statusCode: response.status))
        for (name, value) in response.headers { head.headers.add(name: name, value: value) }
        if response.status != 204 {
            head.headers.add(name: "Content-Length", value: "\(length)")
        }
        head.headers.add(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        if request.method != .HEAD, let region {
            context.write(wrapOutboundOut(.body(.fileRegion(region))), promise: nil)
        } else if request.method != .HEAD, !response.body.isEmpty {
            let buffer = context.channel.allocator.buffer(bytes: response.body)
            context.write(wrapOutboundOut(.body(.byteBuffer(buffer))), promise: nil)
        }
        setDeadline(
            .seconds(Int64(limits.answerTime + length / limits.answerSpeed)), context)
        if keepsAlive {
            // The next head may already be waiting, and arrives while the end is written.
            state = .waiting
        } else {
            state = .closing
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil))).assumeIsolated().whenComplete { _ in
            try? region?.fileHandle.close()
            switch self.state {
            case .closing: self.linger(context)
            case .waiting where self.isStopping: context.close(promise: nil)
            case .waiting: self.setDeadline(.seconds(Int64(self.limits.idleTime)), context)
            case .receiving, .answering: break
            }
        }
    }

    /// Sends an answer before the request was read to its end, and ends the connection.
    private func finish(_ response: HTTPResponse, _ context: ChannelHandlerContext) {
        let head = HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")
        send(response, to: head, keepsAlive: false, context)
    }

    private func linger(_ context: ChannelHandlerContext) {
        context.close(mode: .output, promise: nil)
        setDeadline(Self.lingering, context)
    }
}

extension SocketAddress {
    /// Whether this is an address of this machine.
    fileprivate var isLoopback: Bool {
        switch self {
        case .v4, .v6:
            let text = ipAddress ?? ""
            return text.hasPrefix("127.") || text == "::1" || text.hasPrefix("::ffff:127.")
        case .unixDomainSocket: return true
        }
    }
}
