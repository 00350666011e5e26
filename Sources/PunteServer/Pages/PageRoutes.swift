internal import FoundationEssentials
internal import PunteService

/// The pages with their scripts and styles, the way in, and the sign of life.
///
/// A part is found by its exact name and no other; there is no folder that a path could leave.
enum PageRoutes {
    static func routes(_ gate: Gate) -> [Route] {
        [
            Route("GET", "/healthz", .open) { _ in
                try .json(["status": "ok"])
            },
            Route("GET", "/", .open) { try first($0, gate) },
            page("/review", ServerData.Pages.review),
            page("/memory", ServerData.Pages.memory),
            script("desk", ServerData.Scripts.desk),
            script("review", ServerData.Scripts.review),
            script("memory", ServerData.Scripts.memory),
            script("service", ServerData.Scripts.service),
            script("language", ServerData.Scripts.language),
            script("elements", ServerData.Scripts.elements),
            part(
                "/strings/romanian.json", "application/json", ServerData.Strings.romanian, .personal
            ),
            part("/styles/workbench.css", "text/css", ServerData.Styles.workbench, .open),
            part("/icon.svg", "image/svg+xml", ServerData.Images.icon, .open),
        ] + (gate.hasPassword ? entrance(gate) : [])
    }

    /// Returns the desk; or what becomes of the secret of the first address.
    private static func first(_ call: Call, _ gate: Gate) throws -> HTTPResponse {
        if let key = try call.query()["key"] {
            return gate.signIn(key: key, call.request)
                ?? .failure(
                    403, "this address is of an earlier start; `punte serve` prints the new one")
        }
        guard gate.admits(call.request, to: .personal, named: nil) else {
            return gate.hasPassword
                ? .redirect("/login")
                : .failure(401, "open the address that `punte serve` printed")
        }
        return HTTPResponse(
            StaticPart.bytes(of: ServerData.Pages.desk), mediaType: "text/html; charset=utf-8")
    }

    private static func entrance(_ gate: Gate) -> [Route] {
        [
            page("/login", ServerData.Pages.login, .open),
            Route("POST", "/login", .open) { call in
                guard call.request.mediaType == "application/x-www-form-urlencoded",
                    call.request.body.count <= 4096
                else { return .failure(415, "a form is needed") }
                let fields = try PercentEncoding.form(
                    String(decoding: call.request.body, as: UTF8.self))
                return gate.signIn(password: fields["password"] ?? "", call.request)
                    ?? .redirect("/login#wrong")
            },
        ]
    }

    private static func page(
        _ path: String, _ text: StaticString, _ access: Route.Access = .personal
    ) -> Route {
        part(path, "text/html", text, access)
    }

    private static func script(_ name: String, _ text: StaticString) -> Route {
        part("/scripts/\(name).js", "text/javascript", text, .personal)
    }

    private static func part(
        _ path: String, _ type: String, _ text: StaticString, _ access: Route.Access
    ) -> Route {
        Route("GET", path, access) { _ in
            HTTPResponse(StaticPart.bytes(of: text), mediaType: type + "; charset=utf-8")
        }
    }
}
