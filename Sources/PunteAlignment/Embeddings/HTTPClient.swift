internal import CCurl

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Posts to a server through libcurl, which is loaded when the first request is made.
///
/// Linked in, libcurl or FoundationNetworking would cost every run of a command some 10 ms, for
/// the fifty libraries that they need themselves.
final class HTTPClient {
    struct Response {
        var status: Int
        var body: [UInt8]
    }

    private let library: Library

    /// - Throws: ``EmbeddingError`` when libcurl is not there.
    init() throws { library = try Library() }

    /// Posts a body and waits for the answer.
    ///
    /// - Parameters:
    ///   - headers: Lines such as `Content-Type: application/json`.
    ///   - milliseconds: For the whole exchange.
    /// - Throws: ``EmbeddingError`` when there is no answer in that time.
    func post(
        _ body: [UInt8], to url: String, headers: [String], milliseconds: Int
    ) throws -> Response {
        guard let handle = library.makeHandle() else {
            throw EmbeddingError("libcurl cannot be set up")
        }
        defer { library.free(handle) }
        let lines = headers.reduce(nil as UnsafeMutableRawPointer?) { library.append($0, $1) }
        defer { library.freeList(lines) }
        let answer = Answer()
        let receiver = Unmanaged.passUnretained(answer).toOpaque()
        let code = body.withUnsafeBytes { bytes in
            url.withCString { url in
                library.set(handle, PUNTE_CURLOPT_URL, url)
                library.set(handle, PUNTE_CURLOPT_NOSIGNAL, 1)
                library.set(handle, PUNTE_CURLOPT_PROTOCOLS, PUNTE_CURLPROTO_HTTP_AND_HTTPS)
                library.set(handle, PUNTE_CURLOPT_TIMEOUT_MS, milliseconds)
                library.set(handle, PUNTE_CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, 10_000))
                library.set(handle, PUNTE_CURLOPT_HTTPHEADER, lines)
                library.set(handle, PUNTE_CURLOPT_POSTFIELDSIZE, bytes.count)
                library.set(handle, PUNTE_CURLOPT_POSTFIELDS, bytes.baseAddress)
                library.set(handle, PUNTE_CURLOPT_WRITEDATA, receiver)
                library.receive(handle) { data, size, count, receiver in
                    guard let data, let receiver else { return 0 }
                    let answer = Unmanaged<Answer>.fromOpaque(receiver).takeUnretainedValue()
                    return answer.append(UnsafeRawBufferPointer(start: data, count: size * count))
                }
                return library.perform(handle)
            }
        }
        guard code == 0 else { throw EmbeddingError(library.message(code)) }
        return Response(status: library.status(handle), body: answer.bytes)
    }

    /// What came in so far.
    private final class Answer {
        private(set) var bytes: [UInt8] = []
        /// Longer answers are cut off.
        private static let longest = 1 << 28

        /// - Returns: The number of bytes taken; less than given ends the transfer.
        func append(_ part: UnsafeRawBufferPointer) -> Int {
            guard bytes.count + part.count <= Self.longest else { return 0 }
            bytes.append(contentsOf: part)
            return part.count
        }
    }
}

extension HTTPClient {
    /// The functions of libcurl that are used.
    private struct Library {
        private typealias Handle = UnsafeMutableRawPointer
        private let easyInit: @convention(c) () -> UnsafeMutableRawPointer?
        private let easyPerform: @convention(c) (UnsafeMutableRawPointer) -> Int32
        private let easyCleanup: @convention(c) (UnsafeMutableRawPointer) -> Void
        private let easyMessage: @convention(c) (Int32) -> UnsafePointer<CChar>?
        private let listAppend:
            @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>) ->
                UnsafeMutableRawPointer?
        private let listFree: @convention(c) (UnsafeMutableRawPointer?) -> Void
        private let setOption: UnsafeMutableRawPointer
        private let getInfo: UnsafeMutableRawPointer

        private static let names = ["libcurl.so.4", "libcurl-gnutls.so.4", "libcurl.4.dylib"]

        init() throws {
            let missing = EmbeddingError(
                "libcurl is not installed (apt-get install libcurl4)")
            guard
                let library = Self.names.lazy.compactMap({ dlopen($0, RTLD_NOW | RTLD_LOCAL) })
                    .first
            else { throw missing }
            func find(_ name: String) throws -> UnsafeMutableRawPointer {
                guard let address = dlsym(library, name) else { throw missing }
                return address
            }
            easyInit = unsafeBitCast(
                try find("curl_easy_init"), to: (@convention(c) () -> Handle?).self)
            easyPerform = unsafeBitCast(
                try find("curl_easy_perform"), to: (@convention(c) (Handle) -> Int32).self)
            easyCleanup = unsafeBitCast(
                try find("curl_easy_cleanup"), to: (@convention(c) (Handle) -> Void).self)
            easyMessage = unsafeBitCast(
                try find("curl_easy_strerror"),
                to: (@convention(c) (Int32) -> UnsafePointer<CChar>?).self)
            listAppend = unsafeBitCast(
                try find("curl_slist_append"),
                to: (@convention(c) (Handle?, UnsafePointer<CChar>) -> Handle?).self)
            listFree = unsafeBitCast(
                try find("curl_slist_free_all"), to: (@convention(c) (Handle?) -> Void).self)
            setOption = try find("curl_easy_setopt")
            getInfo = try find("curl_easy_getinfo")
        }

        func makeHandle() -> UnsafeMutableRawPointer? { easyInit() }
        func perform(_ handle: UnsafeMutableRawPointer) -> Int32 { easyPerform(handle) }
        func free(_ handle: UnsafeMutableRawPointer) { easyCleanup(handle) }
        func freeList(_ list: UnsafeMutableRawPointer?) { listFree(list) }

        func append(_ list: UnsafeMutableRawPointer?, _ line: String) -> UnsafeMutableRawPointer? {
            listAppend(list, line) ?? list
        }

        func set(_ handle: UnsafeMutableRawPointer, _ option: Int, _ value: Int) {
            _ = punte_curl_set_number(setOption, handle, Int32(option), value)
        }

        func set(
            _ handle: UnsafeMutableRawPointer, _ option: Int,
            _ value: UnsafeRawPointer?
        ) {
            _ = punte_curl_set_pointer(setOption, handle, Int32(option), value)
        }

        func receive(_ handle: UnsafeMutableRawPointer, _ body: PunteCurlWrite) {
            _ = punte_curl_set_write(setOption, handle, body)
        }

        func status(_ handle: UnsafeMutableRawPointer) -> Int {
            var status = 0
            _ = punte_curl_get_number(
                getInfo, handle, Int32(PUNTE_CURLINFO_RESPONSE_CODE), &status)
            return status
        }

        func message(_ code: Int32) -> String {
            easyMessage(code).map { String(cString: $0) } ?? "libcurl: error \(code)"
        }
    }
}
