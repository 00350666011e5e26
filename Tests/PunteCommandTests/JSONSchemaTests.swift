import Foundation
import PunteTestSupport
import Testing

/// Tests that the JSON lines of the commands have the form that is published.
@Suite("The schema of the JSON lines")
struct JSONSchemaTests {
    private let schema: JSONSchema

    init() throws {
        let text = try Workspace().punte("manual", "--format", "schema").output
        schema = try JSONSchema(text)
    }

    /// The recorded outputs are those of the binary, by ``GoldenOutputTests``.
    @Test func `every recorded line is one of the records of its command`() throws {
        var records: Set<String> = []
        for name in try GoldenFile.names.sorted() {
            let file = GoldenFile.folder.appending(path: name + ".txt")
            let text = try String(contentsOf: file, encoding: .utf8)
                .replacing("<size>", with: "0")
            var command = ""
            for line in text.split(separator: "\n") {
                if line.hasPrefix("$ ") { command = String(line) }
                // The messages of the worker and of the assistant interface have schemas of their own.
                guard line.hasPrefix("{\""), command.contains("json"),
                    !["$ punte worker", "$ punte mcp"].contains(where: command.hasPrefix)
                else { continue }
                let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
                let candidates = schema.records(of: command)
                #expect(!candidates.isEmpty, "\(name): the schema has no record of \(command)")
                let problems = candidates.map { schema.problem(in: value, record: $0) }
                if let match = zip(candidates, problems).first(where: { $1 == nil }) {
                    records.insert(match.0)
                } else {
                    Issue.record("\(name): \(problems.compactMap { $0 }): \(line)")
                }
            }
        }
        #expect(schema.names.subtracting(records) == [], "no recorded output has these")
    }

    /// A schema that a version of Punte was released with, without its descriptions.
    @Test(arguments: ["0.1.0"])
    func `no member of a released schema is gone or changed`(version: String) throws {
        let released = try JSONSchema(
            try String(
                contentsOf: URL(filePath: #filePath).deletingLastPathComponent()
                    .appending(path: "../Fixtures/json-lines-\(version).schema.json").standardized,
                encoding: .utf8))
        #expect(!released.names.isEmpty)
        #expect(schema.changes(since: released) == [])
    }

    @Test func `what is gone or changed is noticed`() throws {
        func schema(_ member: String, required: String = "") throws -> JSONSchema {
            try JSONSchema(
                """
                {"$defs": {"r": {"type": "object", "required": [\(required)], "properties": {
                "list": {"type": "array", "items": {"type": "object", "properties": {\(member)}}}}}}}
                """)
        }
        let old = try schema(#""score": {"type": "number"}"#, required: "\"list\"")
        let new = try schema(#""score": {"type": "integer"}, "x": {}"#, required: "\"list\"")
        #expect(new.changes(since: old) == [])
        #expect(
            old.changes(since: new) == ["r.list[].x is gone", "r.list[].score has other types"])
        let optional = try schema(#""score": {"type": "number"}"#)
        #expect(optional.changes(since: old) == ["r.list may be missing"])
    }

    @Test func `what the schema does not have is noticed`() throws {
        let wrong: [[String: Any]] = [
            ["line": 1, "start": 0, "end": 2, "original": "5", "converted": "5", "new": true],
            ["line": "1", "start": 0, "end": 2, "original": "5", "converted": "5"],
            ["line": 1, "start": 0, "end": 2, "original": "5"],
        ]
        for value in wrong { #expect(schema.problem(in: value, record: "conversion") != nil) }
    }
}

/// What the tests need of JSON Schema: types, members and items.
private struct JSONSchema {
    private let definitions: [String: [String: Any]]

    init(_ text: String) throws {
        let root = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        definitions = try #require(root?["$defs"] as? [String: [String: Any]])
    }

    var names: Set<String> { Set(definitions.keys) }

    /// Returns the records that a command line can print.
    func records(of line: String) -> [String] {
        definitions.filter { _, definition in
            let commands = definition["x-commands"] as? [String] ?? []
            return commands.contains { line.contains("punte \($0)") }
        }.map(\.key).sorted()
    }

    /// Returns what is wrong with a value; nil when it is right.
    func problem(in value: Any, record: String) -> String? {
        problem(in: value, by: definitions[record] ?? [:], at: record)
    }

    /// Returns what a program that reads by an older schema would stumble over.
    func changes(since old: JSONSchema) -> [String] {
        old.definitions.sorted { $0.key < $1.key }.flatMap { name, schema in
            definitions[name].map { Self.changes(to: $0, since: schema, at: name) }
                ?? ["\(name) is gone"]
        }
    }

    private static func changes(
        to new: [String: Any], since old: [String: Any], at place: String
    ) -> [String] {
        var result: [String] = []
        let (before, after) = (types(of: old), types(of: new))
        if !before.isEmpty {
            let taken = before.contains("number") ? before + ["integer"] : before
            if after.isEmpty || !Set(after).isSubset(of: taken) {
                result.append("\(place) has other types")
            }
        }
        let stillRequired = Set(new["required"] as? [String] ?? [])
        for name in old["required"] as? [String] ?? [] where !stillRequired.contains(name) {
            result.append("\(place).\(name) may be missing")
        }
        let (members, known) = (
            new["properties"] as? [String: [String: Any]] ?? [:],
            old["properties"] as? [String: [String: Any]] ?? [:]
        )
        for (name, schema) in known.sorted(by: { $0.key > $1.key }) {
            result +=
                members[name].map { changes(to: $0, since: schema, at: "\(place).\(name)") }
                ?? ["\(place).\(name) is gone"]
        }
        if let items = old["items"] as? [String: Any] {
            result += changes(
                to: new["items"] as? [String: Any] ?? [:], since: items, at: place + "[]")
        }
        return result
    }

    private static func types(of schema: [String: Any]) -> [String] {
        (schema["type"] as? [String]) ?? (schema["type"] as? String).map { [$0] } ?? []
    }

    private func problem(in value: Any, by schema: [String: Any], at place: String) -> String? {
        let types = Self.types(of: schema)
        let type = Self.type(of: value)
        guard
            types.isEmpty || types.contains(type) || (type == "integer" && types.contains("number"))
        else { return "\(place) is \(type), not \(types)" }
        if let members = value as? [String: Any] {
            let properties = schema["properties"] as? [String: [String: Any]] ?? [:]
            let other = schema["additionalProperties"] as? [String: Any]
            for name in schema["required"] as? [String] ?? [] where members[name] == nil {
                return "\(place) has no \(name)"
            }
            for (name, member) in members {
                guard let schema = properties[name] ?? other else {
                    return "\(place).\(name) is not in the schema"
                }
                if let problem = problem(in: member, by: schema, at: "\(place).\(name)") {
                    return problem
                }
            }
        }
        if let items = value as? [Any], let schema = schema["items"] as? [String: Any] {
            return items.lazy.compactMap { problem(in: $0, by: schema, at: place + "[]") }.first
        }
        return nil
    }

    private static func type(of value: Any) -> String {
        switch value {
        case is NSNull: "null"
        case is String: "string"
        case is [Any]: "array"
        case is [String: Any]: "object"
        case let number as NSNumber:
            number.objCType.pointee == CChar(UInt8(ascii: "c"))
                || number.objCType.pointee == CChar(UInt8(ascii: "B"))
                ? "boolean"
                : number.doubleValue == number.doubleValue.rounded() ? "integer" : "number"
        default: "unknown"
        }
    }
}
