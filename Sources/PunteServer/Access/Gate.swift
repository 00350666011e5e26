internal import FoundationEssentials
internal import PunteService
internal import Synchronization

/// Decides who may ask for what.
///
/// Every request must name this server in `Host`, so that a foreign name that was made to point here
/// (DNS rebinding) is refused; a request that names its `Origin` must come from a page of this server.
/// A browser proves itself by a cookie that it got for the secret of the first address or for the
/// password, a program by `Authorization: Bearer`.
struct Gate: Sendable {
    private let hosts: Set<String>
    private let origins: Set<String>
    private let key = Secret.random()
    private let session = Secret.random()
    private let token: Secret?
    private let password: Secret?
    private let cookieName: String
    private let opensProtocols: Bool
    /// The address to open in a browser.
    let address: String

    private let failures = FailureClock()

    init(_ settings: ServerSettings, port: Int) {
        let isEverywhere = settings.host == "0.0.0.0" || settings.host == "::"
        var names = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
        if !isEverywhere { names.append(Self.bracketed(settings.host) + ":\(port)") }
        // Browsers leave out the port that the scheme implies.
        if port == 80 { names += names.map { String($0.dropLast(3)) } }
        let publicNames = settings.publicNames.map { $0.lowercased() }
        hosts = Set(names.map { $0.lowercased() } + publicNames)
        origins = Set(
            names.map { "http://" + $0.lowercased() }
                + publicNames.flatMap { ["https://" + $0, "http://" + $0] })
        token = settings.token.map(Secret.init)
        password = settings.password.map(Secret.init)
        cookieName = "punte-\(port)"
        opensProtocols = settings.opensProtocols
        let base =
            "http://" + (isEverywhere ? names[0] : Self.bracketed(settings.host) + ":\(port)")
        address = settings.password == nil ? base + "/?key=" + key.text : base + "/"
    }

    private static func bracketed(_ host: String) -> String {
        host.contains(":") ? "[\(host)]" : host
    }

    /// Whether there is a password.
    var hasPassword: Bool { password != nil }

    /// Returns why a request is refused whatever it asks for; nil when it is not.
    func refusal(of request: HTTPRequest) -> HTTPResponse? {
        guard let host = request.value("host"), hosts.contains(host.lowercased()) else {
            return .failure(421, "this server has another name")
        }
        for origin in request.values("origin") where !origins.contains(origin.lowercased()) {
            return .failure(403, "the request comes from a foreign page")
        }
        return nil
    }

    /// Returns whether a request may use a route.
    func admits(_ request: HTTPRequest, to access: Route.Access, named secret: String?) -> Bool {
        switch access {
        case .open: return true
        case .protocols where opensProtocols && request.isLocal: return true
        case .protocols:
            return hasToken(request) || isSigned(request) || secret.map(isToken) == true
        case .personal: return hasToken(request) || isSigned(request)
        }
    }

    /// Returns whether a browser sent the cookie; a request that changes something must name its
    /// origin, too.
    private func isSigned(_ request: HTTPRequest) -> Bool {
        hasCookie(request) && !lacksOrigin(request)
    }

    private func hasCookie(_ request: HTTPRequest) -> Bool {
        request.cookies(cookieName).contains(where: session.matches)
    }

    private func lacksOrigin(_ request: HTTPRequest) -> Bool {
        request.method != "GET" && request.method != "HEAD" && request.values("origin").isEmpty
    }

    /// Returns what a visitor who is not admitted has to do.
    func advice(to request: HTTPRequest) -> String {
        hasCookie(request) && lacksOrigin(request)
            ? "with the cookie, name the Origin of the page; a program sends the token instead"
            : "open the address that `punte serve` printed, or send the token"
    }

    private func hasToken(_ request: HTTPRequest) -> Bool {
        guard let value = request.value("authorization") else { return false }
        let parts = value.split(separator: " ", maxSplits: 1)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return false }
        return isToken(String(parts[1]))
    }

    private func isToken(_ text: String) -> Bool {
        if let token { return token.matches(text) }
        return password == nil && key.matches(text)
    }

    // MARK: Signing in

    /// Returns the answer to the first address; nil when the secret of a request is none.
    func signIn(key text: String, _ request: HTTPRequest) -> HTTPResponse? {
        guard password == nil, key.matches(text) else { return nil }
        return signedIn(request)
    }

    /// Returns the answer to a password; nil for a wrong one.
    ///
    /// For a second after a wrong one, none is looked at.
    func signIn(password text: String, _ request: HTTPRequest) -> HTTPResponse? {
        guard failures.isOver else {
            return .failure(429, "a wrong password was given just now; try again in a second")
        }
        guard let password, password.matches(text) else {
            failures.begin()
            return nil
        }
        return signedIn(request)
    }

    private func signedIn(_ request: HTTPRequest) -> HTTPResponse {
        let isSecure = request.value("x-forwarded-proto")?.lowercased() == "https"
        let cookie =
            "\(cookieName)=\(session.text); Path=/; HttpOnly; SameSite=Strict"
            + (isSecure ? "; Secure" : "")
        var response = HTTPResponse.redirect("/")
        response.headers.append(("Set-Cookie", cookie))
        return response
    }
}
