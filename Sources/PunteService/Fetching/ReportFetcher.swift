internal import PunteLanguage

/// Fetches the page that a person names, and nothing else.
///
/// The program `curl` asks: TLS linked in would double the time of a build. It gets the number of the
/// host that was checked and follows no redirection by itself, so that no answer leads to a host of the
/// own network; it sends no cookie, no referrer, and goes through no proxy.
struct ReportFetcher {
    let policy: FetchPolicy

    /// A page or file as it came.
    struct Fetched {
        /// The address that gave it, after redirections.
        let address: WebAddress
        /// What it is: `text/html`; empty when the host did not say.
        let mediaType: String
        /// The encoding that the host named.
        let charset: String?
        /// The contents.
        let bytes: [UInt8]
    }

    private struct Answer {
        var status = 0
        var redirection = ""
        var mediaType = ""
        var bytes: [UInt8] = []
    }

    /// Fetches a page.
    ///
    /// - Parameter text: the address that a person typed.
    /// - Returns: what the host gave.
    /// - Throws: ``ServiceError``.
    func fetch(_ text: String) throws -> Fetched {
        guard policy.scope != .none else {
            throw ServiceError(
                .forbidden,
                "this server fetches no reports; `punte serve --fetch public` lets it, or paste the text"
            )
        }
        let end = ContinuousClock.now + .seconds(policy.seconds)
        var address = try WebAddress(text)
        for _ in 0...policy.maximumRedirections {
            let answer = try answer(of: address, until: end)
            switch answer.status {
            case 200:
                let parts = answer.mediaType.filter { !$0.isWhitespace }.split(separator: ";")
                let charset = parts.dropFirst().first { $0.lowercased().hasPrefix("charset=") }
                return Fetched(
                    address: address, mediaType: parts.first?.lowercased() ?? "",
                    charset: charset.map { $0.dropFirst(8).filter { $0 != "\"" && $0 != "'" } },
                    bytes: answer.bytes)
            case 300..<400 where !answer.redirection.isEmpty:
                address = try WebAddress(answer.redirection)
            default:
                throw ServiceError(
                    .unreachable,
                    "\(address.host) answered with status \(answer.status); open the page in a browser "
                        + "and paste its text")
            }
        }
        throw ServiceError(
            .unreachable, "\(address.host): more than \(policy.maximumRedirections) redirections")
    }

    /// Asks for one address and follows nothing.
    private func answer(
        of wanted: WebAddress, until end: ContinuousClock.Instant
    ) throws -> Answer {
        let (address, numbers) = try allowed(wanted)
        let left = ContinuousClock.now.duration(to: end)
        let seconds = Double(left.components.seconds) + Double(left.components.attoseconds) / 1e18
        guard seconds > 0 else {
            throw ServiceError(.unreachable, "\(address.host): Timeout was reached")
        }
        let arguments = [
            "--max-time", "\(seconds)", "--connect-timeout", "\(min(seconds, 10))",
            "--max-redirs", "0", "--max-filesize", "\(policy.maximumLength)", "--noproxy", "*",
            "--user-agent", "Punte", "--write-out", Self.writtenOut,
        ]
        do {
            let output = try CurlProcess.run(
                policy.program, arguments, settings: Self.settings(for: address, numbers),
                maximumLength: policy.maximumLength + Self.maximumWrittenOut)
            return try Self.answer(in: output, of: address)
        } catch CurlProcess.Problem.tooMuchOutput {
            throw tooLong(address)
        } catch CurlProcess.Problem.ended(Self.tooLongStatus, _) {
            throw tooLong(address)
        } catch let problem as CurlProcess.Problem {
            throw ServiceError(.unreachable, "\(address.host): \(problem)")
        }
    }

    private static func settings(
        for address: WebAddress, _ numbers: [NetworkAddress]
    ) -> [(option: String, value: String)] {
        var settings = [
            (option: "url", value: address.text),
            ("header", "Accept: text/html, text/plain, \(MediaKind.word.rawValue), */*;q=0.1"),
        ]
        if numbers.map(\.text) != [address.host] {
            let list = numbers.map { $0.bytes.count == 4 ? $0.text : "[\($0.text)]" }
            settings.append(
                ("resolve", "\(address.host):\(address.port):\(list.joined(separator: ","))"))
        }
        return settings
    }

    /// Returns an address with the numbers of its host that may be asked.
    private func allowed(
        _ address: WebAddress
    ) throws -> (address: WebAddress, numbers: [NetworkAddress]) {
        let host = address.host
        let number = NetworkAddress.addresses(of: host, isNumber: true).first
        // Programs differ in which of these they take for numbers.
        let last = host.split(separator: ".").last ?? ""
        if number == nil, last.utf8.first.map(\.isASCIIDigit) == true {
            throw ServiceError(.invalid, "address: \(host) is no name of a host")
        }
        let known = number.map { [$0] } ?? NetworkAddress.addresses(of: host)
        guard !known.isEmpty else {
            throw ServiceError(.unreachable, "\(host): there is no host of this name")
        }
        let numbers = policy.scope == .all ? known : known.filter(\.isPublic)
        guard !numbers.isEmpty else {
            throw ServiceError(
                .forbidden,
                "\(host) is on this machine or in its network, where this server fetches nothing "
                    + "(`punte serve --fetch all`)")
        }
        return (number.map { address.with(host: $0.text) } ?? address, numbers)
    }

    private func tooLong(_ address: WebAddress) -> ServiceError {
        ServiceError(
            .unreachable,
            "\(address.host): the page is longer than \(policy.maximumLength >> 20) MB")
    }

    // MARK: What curl writes

    /// The exit status of curl when an answer says that it is longer than allowed.
    private static let tooLongStatus = 63
    /// What curl writes behind the contents.
    private static let writtenOut = "\\n%{http_code} %{redirect_url}\\n%{content_type}"
    /// The bytes that this may have: header fields of an answer have 100 kB at most.
    private static let maximumWrittenOut = 256 << 10

    private static func answer(in output: [UInt8], of address: WebAddress) throws -> Answer {
        guard let typeStart = output.lastIndex(of: UInt8(ascii: "\n")),
            let start = output[..<typeStart].lastIndex(of: UInt8(ascii: "\n"))
        else { throw ServiceError(.unreachable, "\(address.host): curl gave no status") }
        let line = String(decoding: output[(start + 1)..<typeStart], as: UTF8.self)
            .split(separator: " ", maxSplits: 1)
        return Answer(
            status: line.first.flatMap { Int($0) } ?? 0,
            redirection: line.count > 1 ? String(line[1]) : "",
            mediaType: String(decoding: output[(typeStart + 1)...], as: UTF8.self),
            bytes: Array(output[..<start]))
    }
}
