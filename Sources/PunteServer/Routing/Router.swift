/// Finds the route of a request.
struct Router: Sendable {
    let routes: [Route]

    /// What a path and a method lead to.
    enum Target {
        /// A route, with the raw values of its parameters.
        case route(Route, [String: String])
        /// No route for this method; those that the path has.
        case otherMethods([String])
        /// No route at all.
        case nothing
    }

    /// Returns what a path and a method lead to.
    ///
    /// The path is compared as it was sent: `%2F` is no slash, and `..` is a name like others.
    func target(_ method: String, _ path: String) -> Target {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count > 1, parts[0].isEmpty else { return .nothing }
        let pieces = Array(parts.dropFirst())
        let wanted = method == "HEAD" ? "GET" : method
        var methods: [String] = []
        for route in routes {
            guard let parameters = route.parameters(in: pieces) else { continue }
            if route.method == wanted { return .route(route, parameters) }
            methods.append(route.method)
            if route.method == "GET" { methods.append("HEAD") }
        }
        return methods.isEmpty ? .nothing : .otherMethods(Set(methods).sorted())
    }
}
