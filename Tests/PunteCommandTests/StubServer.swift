import Foundation
import Glibc

/// An HTTP server on a port of its own that treats every request in the same way.
final class StubServer: @unchecked Sendable {
    // The descriptor is set once before the thread starts; requests are counted under the lock.

    enum Behaviour: Sendable {
        /// Returns a vector for each sentence, computed from the sentence.
        case vectors(@Sendable (String) -> [Double])
        /// Returns this status and body for every request.
        case answer(Int, String)
        /// Accepts the request and never answers.
        case silence
    }

    let port: UInt16
    private let listener: Int32
    private let behaviour: Behaviour
    private let lock = NSLock()
    private var count = 0

    var url: String { "http://127.0.0.1:\(port)/v1" }
    var requests: Int { lock.withLock { count } }

    init(_ behaviour: Behaviour) throws {
        self.behaviour = behaviour
        listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = inet_addr("127.0.0.1")
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let descriptor = listener
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                bind(descriptor, pointer, length) == 0 && listen(descriptor, 16) == 0
                    && getsockname(descriptor, pointer, &length) == 0
            }
        }
        guard bound else { throw POSIXError(.EADDRNOTAVAIL) }
        port = UInt16(bigEndian: address.sin_port)
        Thread.detachNewThread { [weak self] in
            while true {
                let client = accept(descriptor, nil, nil)
                guard client >= 0, let self else { return }
                Thread.detachNewThread { self.serve(client) }
            }
        }
    }

    deinit { shutdown(listener, Int32(SHUT_RDWR)) }

    private func serve(_ client: Int32) {
        defer { close(client) }
        lock.withLock { count += 1 }
        guard let body = Self.body(from: client) else { return }
        switch behaviour {
        case .silence:
            // Until the client hangs up.
            var descriptor = pollfd(fd: client, events: Int16(POLLIN), revents: 0)
            poll(&descriptor, 1, 60_000)
        case .answer(let status, let text): Self.send(status, text, to: client)
        case .vectors(let vector):
            let request = try? JSONSerialization.jsonObject(with: body) as? [String: Any]
            let sentences = request?["input"] as? [String] ?? []
            let data = sentences.enumerated().map {
                "{\"index\":\($0),\"embedding\":\(vector($1))}"
            }
            // The order of the items is free.
            Self.send(200, "{\"data\":[\(data.reversed().joined(separator: ","))]}", to: client)
        }
    }

    private static func body(from client: Int32) -> Data? {
        var received = Data()
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = received.range(of: Data("\r\n\r\n".utf8)) {
                let head = String(decoding: received[..<end.lowerBound], as: UTF8.self)
                let length = head.split(separator: "\r\n").compactMap { line -> Int? in
                    let parts = line.split(separator: ":", maxSplits: 1)
                    guard parts.count == 2, parts[0].lowercased() == "content-length" else {
                        return nil
                    }
                    return Int(parts[1].trimmingCharacters(in: .whitespaces))
                }.first
                let body = received[end.upperBound...]
                if body.count >= length ?? 0 { return Data(body) }
            }
            let count = recv(client, &buffer, buffer.count, 0)
            guard count > 0 else { return nil }
            received.append(contentsOf: buffer[..<count])
        }
    }

    private static func send(_ status: Int, _ body: String, to client: Int32) {
        let text =
            "HTTP/1.1 \(status) Status\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
        let bytes = Array(text.utf8)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes {
                Glibc.send(
                    client, $0.baseAddress.map { $0 + sent }, bytes.count - sent,
                    Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return }
            sent += count
        }
    }
}
