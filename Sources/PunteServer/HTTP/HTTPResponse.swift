package import FoundationEssentials
package import PunteService

/// An answer to a request.
package struct HTTPResponse: Sendable {
    /// The status.
    package var status: Int
    /// The header fields, except for those of the transport and those that every answer has.
    package var headers: [(name: String, value: String)]
    /// The body.
    package var body: Data
    /// The file that is sent in the place of ``body``.
    package var file: ExportedFile?

    /// Creates an answer.
    package init(
        _ status: Int, headers: [(name: String, value: String)] = [], body: Data = Data()
    ) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    /// Creates an answer with a body of a media type.
    init(_ body: Data, mediaType: String, status: Int = 200) {
        self.init(status, headers: [("Content-Type", mediaType)], body: body)
    }

    /// Returns a value as JSON.
    static func json(_ value: some Encodable) throws -> HTTPResponse {
        HTTPResponse(try ServiceJSON.data(value), mediaType: jsonType)
    }

    /// Returns a file for the browser to save.
    static func file(_ file: ExportedFile) -> HTTPResponse {
        var response = HTTPResponse(Data(), mediaType: "application/octet-stream")
        response.headers.append(("Content-Disposition", #"attachment; filename="\#(file.name)""#))
        response.file = file
        return response
    }

    /// Returns an error in the JSON form of the interface.
    static func failure(_ status: Int, _ error: ServiceError) -> HTTPResponse {
        let reply = Reply<EmptyRecord>(error: error)
        let body = (try? ServiceJSON.data(reply)) ?? Data()
        return HTTPResponse(body, mediaType: jsonType, status: status)
    }

    /// Returns an error of the transport, as a line for people and programs.
    static func failure(_ status: Int, _ message: String) -> HTTPResponse {
        failure(status, ServiceError(status == 404 ? .missing : .invalid, message))
    }

    /// Returns an answer that sends the browser to another address of this server.
    static func redirect(_ path: String) -> HTTPResponse {
        HTTPResponse(303, headers: [("Location", path)])
    }

    static let jsonType = "application/json; charset=utf-8"

    /// Returns the value of a header field.
    package func value(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }
}
