/// How a server is reached, and by whom.
package struct ServerSettings: Sendable {
    /// The address of the interface to listen on.
    package var host: String
    /// The port to listen on; 0 for any free one.
    package var port: Int
    /// The names, with their ports, under which others reach the server through a proxy.
    package var publicNames: [String] = []
    /// The password for those who do not start the server themselves; nil on one's own machine.
    package var password: String?
    /// The secret for programs; the one of the first address when nil.
    package var token: String?
    /// Whether programs of this machine may use the protocols of other tools without a secret.
    package var opensProtocols = false
    /// The bounds of what one client can take up.
    package var limits = ServerLimits()

    /// Creates settings for this machine alone.
    package init(host: String = "127.0.0.1", port: Int = 0) {
        self.host = host
        self.port = port
    }
}
