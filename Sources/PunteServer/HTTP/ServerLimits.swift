/// The bounds of what one client can take up.
package struct ServerLimits: Sendable {
    /// The maximum length of an address, in bytes.
    package var address = 16 << 10
    /// The maximum length of all header fields, in bytes.
    package var headers = 32 << 10
    /// The maximum number of header fields.
    package var headerCount = 100
    /// The maximum length of a body, in bytes.
    package var body = 8 << 20
    /// The maximum number of connections.
    package var connections = 512
    /// The seconds in which the head of the first request of a connection must have arrived.
    package var headerTime = 10
    /// The seconds in which a body must have arrived.
    package var bodyTime = 30
    /// The seconds for which a connection may be silent between requests.
    package var idleTime = 60
    /// The seconds in which a client must have taken an answer, beside the time for its length.
    package var answerTime = 60
    /// The number of bytes of an answer for which a client has another second.
    package var answerSpeed = 256 << 10

    /// Creates the standard bounds.
    package init() {}
}
