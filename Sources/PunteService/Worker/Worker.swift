internal import FoundationEssentials
internal import PunteLanguage

/// Answers lines of JSON with lines of JSON: each asks for one operation of a ``Service``.
///
/// A line that cannot be understood gets an answer with an error, as does an operation that fails; the
/// next line is not affected. See <doc:TheWorker>.
package struct Worker: Sendable {
    private let service: Service
    private let mayWrite: Bool

    /// Creates a worker.
    ///
    /// - Parameters:
    ///   - service: does the work.
    ///   - mayWrite: whether operations may change the memory.
    package init(_ service: Service, mayWrite: Bool) {
        self.service = service
        self.mayWrite = mayWrite
    }

    /// What JSON calls white space (RFC 8259, section 2).
    private static let blanks = Set(" \t\r\n".utf8)

    /// Returns what is to be done about a line; nothing for a blank one.
    package func step(_ line: LineSource.Line, maximumLength: Int) -> LineServer.Step {
        guard case .text(let bytes) = line.content else {
            return .answer {
                Self.refusal(
                    ServiceError(
                        .invalid,
                        "the line is longer than \(maximumLength) bytes; cut the text into articles"
                    ), nil, line: line.number)
            }
        }
        guard !bytes.allSatisfy(Self.blanks.contains) else { return .nothing }
        guard mayWrite else {
            return .answer { answer(bytes, line: line.number) }
        }
        // What changes the memory must not run beside what reads it.
        let request = request(bytes)
        let body: @Sendable () -> [UInt8]? = { answer(request, bytes, line: line.number) }
        let writes = (try? request.get().operation.writes) ?? false
        return writes ? .answerAlone(body) : .answer(body)
    }

    /// Returns the answer to a line, with a line feed at its end.
    package func answer(_ bytes: [UInt8], line: Int) -> [UInt8] {
        answer(request(bytes), bytes, line: line)
    }

    private func request(_ bytes: [UInt8]) -> Result<WorkerRequest, ServiceError> {
        do {
            return .success(try ServiceJSON.value(WorkerRequest.self, from: Data(bytes)))
        } catch {
            return .failure(ServiceError(error))
        }
    }

    private func answer(
        _ request: Result<WorkerRequest, ServiceError>, _ bytes: [UInt8], line: Int
    ) -> [UInt8] {
        switch request {
        case .success(let request):
            do {
                return try result(of: request)
            } catch {
                return Self.refusal(ServiceError(error), request.id, line: line)
            }
        case .failure(let error):
            let named = try? ServiceJSON.value(NamedRequest.self, from: Data(bytes))
            return Self.refusal(error, named?.id, line: line)
        }
    }

    private func result(of request: WorkerRequest) throws -> [UInt8] {
        if request.operation.writes, !mayWrite {
            throw ServiceError(
                .invalid,
                "operation: “\(request.operation.rawValue)” changes the memory, and this worker only "
                    + "reads; start it with --write")
        }
        func reply(_ result: some Encodable) throws -> [UInt8] {
            try Self.line(WorkerReply(id: request.id, result: result))
        }
        return switch request.content {
        case .align(let request): try reply(service.align(request))
        case .check(let request): try reply(service.check(request))
        case .concordance(let request): try reply(service.concordance(request))
        case .convert(let request): try reply(service.convert(request))
        case .count(let request): try reply(service.countKeys(request))
        case .edit(let edit):
            try reply(
                service.edit(
                    edit.segment,
                    SegmentEditRequest(en: edit.en, ro: edit.ro, author: edit.author)))
        case .learn(let request): try reply(service.learn(request))
        case .lookup(let request): try reply(service.lookup(request))
        case .pair(let request): try reply(service.pair(request))
        case .segment(let request): try reply(service.segment(request))
        case .suggest(let request): try reply(service.suggest(request))
        case .terms(let request): try reply(service.findTerms(request))
        }
    }

    private static func refusal(_ error: ServiceError, _ id: RequestID?, line: Int) -> [UInt8] {
        let reply = WorkerReply<EmptyRecord>(id: id, error: error.record, line: line)
        // An error is made of texts alone, which JSON can always say.
        return (try? Self.line(reply)) ?? []
    }

    private static func line(_ reply: some Encodable) throws -> [UInt8] {
        try [UInt8](ServiceJSON.data(reply)) + [UInt8(ascii: "\n")]
    }
}
