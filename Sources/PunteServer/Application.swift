internal import FoundationEssentials
internal import PunteService
internal import Synchronization

/// Answers requests: checks them, finds their route and writes what every answer has.
struct Application: Sendable {
    private let gate: Gate
    private let router: Router

    init(_ service: Service, gate: Gate) {
        self.gate = gate
        router = Router(
            routes: PageRoutes.routes(gate) + APIRoutes.routes(service)
                + ProtocolRoutes.routes(service))
    }

    /// The routes of the server.
    var routes: [Route] { router.routes }

    /// Returns whether the answer to a request waits for other hosts.
    func waitsForOthers(_ request: HTTPRequest) -> Bool {
        guard case .route(let route, _) = router.target(request.method, request.path) else {
            return false
        }
        return route.waitsForOthers
    }

    /// Returns the answer to a request.
    func respond(to request: HTTPRequest) -> HTTPResponse {
        var response = answer(to: request)
        let own = Set(response.headers.map { $0.name.lowercased() })
        response.headers += Self.headers.filter { !own.contains($0.name.lowercased()) }
        return response
    }

    private func answer(to request: HTTPRequest) -> HTTPResponse {
        if let refusal = gate.refusal(of: request) { return refusal }
        let target = router.target(request.method, request.path)
        guard isAdmitted(request, to: target) else { return unknownVisitor(request) }
        switch target {
        case .nothing: return .failure(404, "there is nothing at this address")
        case .otherMethods(let methods):
            var response = HTTPResponse.failure(405, "this address has another method")
            response.headers.append(("Allow", methods.joined(separator: ", ")))
            return response
        case .route(let route, let parameters):
            do {
                return try route.respond(Call(request, parameters: parameters))
            } catch is UnsupportedMediaType {
                return .failure(
                    415,
                    "the body must be application/json, that of a file application/octet-stream")
            } catch {
                let error = ServiceError(error)
                return .failure(Self.status(of: error.code), error)
            }
        }
    }

    private func isAdmitted(_ request: HTTPRequest, to target: Router.Target) -> Bool {
        let access: Route.Access =
            if case .route(let route, _) = target { route.access } else { .personal }
        return gate.admits(
            request, to: access,
            named: access == .protocols ? ProtocolRoutes.secret(in: request) : nil)
    }

    private func unknownVisitor(_ request: HTTPRequest) -> HTTPResponse {
        let isBrowser = request.value("accept")?.contains("text/html") == true
        if gate.hasPassword, request.method == "GET", isBrowser { return .redirect("/login") }
        var response = HTTPResponse.failure(401, gate.advice(to: request))
        response.headers.append(("WWW-Authenticate", "Bearer"))
        return response
    }

    private static func status(of code: ServiceError.Code) -> Int {
        switch code {
        case .invalid: 400
        case .missing: 404
        case .conflict: 409
        case .forbidden: 403
        case .unreachable: 502
        case .busy: 503
        case .failed: 500
        }
    }

    /// The header fields of every answer.
    ///
    /// Pages run only the scripts and styles of this server, none inside the page, and send nothing
    /// elsewhere; no page shows them in a frame.
    private static let headers: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
                + "img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; "
                + "require-trusted-types-for 'script'"
        ),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cache-Control", "no-store"),
    ]
}

/// Holds the application, which can be made only when the port is known.
final class ApplicationBox: Sendable {
    private let application = Mutex<Application?>(nil)

    /// Sets the application.
    func set(_ value: Application) { application.withLock { $0 = value } }

    /// Returns whether the answer to a request waits for other hosts.
    func waitsForOthers(_ request: HTTPRequest) -> Bool {
        application.withLock { $0 }?.waitsForOthers(request) ?? false
    }

    /// Returns the answer to a request.
    func respond(to request: HTTPRequest) -> HTTPResponse {
        guard let application = application.withLock({ $0 }) else {
            return .failure(503, "the server is starting")
        }
        return application.respond(to: request)
    }
}
