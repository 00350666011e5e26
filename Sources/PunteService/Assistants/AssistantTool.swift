internal import FoundationEssentials
internal import PunteLanguage

/// An operation that an assistant may call, with the schemas of what goes in and comes out.
struct AssistantTool: Sendable {
    let name: String
    let title: String
    let description: String
    /// The properties of the arguments.
    let arguments: JSONNode
    /// The names of the arguments that must be given.
    let required: [String]
    /// The properties of the result, all of which are there.
    let result: JSONNode
    var writes = false
    /// Does the work; the author is the client, for the history.
    let call: @Sendable (Service, _ arguments: JSONNode, _ author: String) throws -> JSONNode

    /// The definition of the tool in a list.
    var definition: JSONNode {
        let outputs: [JSONNode] =
            if case .object(let members) = result { members.keys.sorted().map { .text($0) } } else {
                []
            }
        return [
            "name": .text(name), "title": .text(title), "description": .text(description),
            "inputSchema": [
                "type": "object", "properties": arguments,
                "required": .list(required.map { .text($0) }),
            ],
            "outputSchema": [
                "type": "object", "properties": result, "required": .list(outputs),
            ],
            "annotations": [
                "title": .text(title), "readOnlyHint": .bool(!writes), "destructiveHint": false,
                "openWorldHint": false,
            ],
        ]
    }

    /// All tools.
    static let all: [AssistantTool] = [
        suggest, check, lookup, concordance, terms, convert, align, pair, segment, learn, edit,
    ]

    private static let text: JSONNode = ["type": "string"]
    private static let list: JSONNode = ["type": "array", "items": ["type": "object"]]
    private static let object: JSONNode = ["type": "object"]
    private static let side: JSONNode = [
        "type": "string", "enum": ["en", "ro"],
        "description": "The language of the text; English by default.",
    ]
    private static let count: JSONNode = ["type": "integer", "minimum": 1, "maximum": 1000]

    /// Returns an object with only those members that were given.
    private static func members(_ pairs: (String, JSONNode?)...) -> JSONNode {
        .object(
            Dictionary(
                pairs.compactMap { name, value in value.map { (name, $0) } },
                uniquingKeysWith: { $1 }))
    }

    /// Returns a text that was given as an article.
    private static func article(_ text: JSONNode?) -> JSONNode? { text.map { ["text": $0] } }

    private static let suggest = AssistantTool(
        name: "suggest", title: "Suggest translations",
        description: "What the memory and the glossary have for each sentence of a new article.",
        arguments: [
            "text": text, "from": side, "limit": count,
            "threshold": ["type": "number", "minimum": 50, "maximum": 100],
        ], required: ["text"], result: ["documents": list, "analysis": object]
    ) { service, arguments, _ in
        let request = members(
            ("article", article(arguments["text"])), ("from", arguments["from"]),
            ("limit", arguments["limit"]), ("threshold", arguments["threshold"]))
        return try .of(service.suggest(request.request()))
    }

    private static let check = AssistantTool(
        name: "check", title: "Check a Romanian article",
        description: "Facts, names and spelling of a Romanian article against its English source.",
        arguments: ["english": text, "romanian": text], required: ["english", "romanian"],
        result: ["alignment": object, "findings": list]
    ) { service, arguments, _ in
        try .of(service.check(articles(of: arguments).request()))
    }

    private static let lookup = AssistantTool(
        name: "lookup", title: "Look up a sentence",
        description: "The stored sentences most like one sentence, with their translations.",
        arguments: [
            "text": text, "from": side, "limit": count,
            "threshold": ["type": "number", "minimum": 50, "maximum": 100],
        ], required: ["text"], result: ["text": text, "from": text, "matches": list]
    ) { service, arguments, _ in try .of(service.lookup(arguments.request())) }

    private static let concordance = AssistantTool(
        name: "concordance", title: "Search the memory",
        description: "Words and phrases in the memory, with what translates them.",
        arguments: ["query": text, "side": side, "limit": count], required: ["query"],
        result: ["total": ["type": "integer"], "hits": list]
    ) { service, arguments, _ in try .of(service.concordance(arguments.request())) }

    private static let terms = AssistantTool(
        name: "terms", title: "Find terms",
        description: "The terms of the glossary that a text contains, with their Romanian names.",
        arguments: ["text": text, "from": side], required: ["text"], result: ["terms": list]
    ) { service, arguments, _ in
        ["terms": try .of(service.findTerms(arguments.request()))]
    }

    private static let convert = AssistantTool(
        name: "convert", title: "Convert quantities and names",
        description: "The quantities and names of a text as the other language writes them.",
        arguments: ["text": text, "from": side], required: ["text"],
        result: ["conversions": list]
    ) { service, arguments, _ in
        ["conversions": try .of(service.convert(arguments.request()))]
    }

    private static let align = AssistantTool(
        name: "align", title: "Align two articles",
        description: "Which sentences of a Romanian article render which of its English source.",
        arguments: ["english": text, "romanian": text], required: ["english", "romanian"],
        result: [
            "en": list, "ro": list, "links": list, "rejected": list, "coverage": object,
            "relatedness": ["type": "number"],
        ]
    ) { service, arguments, _ in
        try .of(service.align(articles(of: arguments).request()))
    }

    private static let pair = AssistantTool(
        name: "pair", title: "Find the source",
        description: "Which of several English reports a Romanian article draws on.",
        arguments: ["article": text, "reports": ["type": "array", "items": text]],
        required: ["article", "reports"], result: ["pairs": list]
    ) { service, arguments, _ in
        guard case .list(let reports)? = arguments["reports"] else {
            throw ServiceError(.invalid, "reports: a list of texts is needed")
        }
        let request = members(
            ("article", article(arguments["article"])),
            ("reports", .list(reports.compactMap(article))))
        return ["pairs": try .of(service.pair(request.request(ArchivePairRequest.self)))]
    }

    private static let segment = AssistantTool(
        name: "segment", title: "Cut into sentences", description: "The sentences of a text.",
        arguments: ["text": text, "language": text], required: ["text"],
        result: ["language": text, "sentences": list]
    ) { service, arguments, _ in
        let request = members(
            ("article", article(arguments["text"])), ("language", arguments["language"]))
        return try .of(service.segment(request.request(SegmentRequest.self)))
    }

    private static let learn = AssistantTool(
        name: "learn", title: "Learn a finished article",
        description: "Stores a finished Romanian article with its English source in the memory.",
        arguments: ["english": text, "romanian": text], required: ["english", "romanian"],
        result: [
            "links": list, "unpaired_en": ["type": "array"], "unpaired_ro": ["type": "array"],
        ],
        writes: true
    ) { service, arguments, author in
        var request: LearnRequest = try articles(of: arguments).request()
        request.author = author
        return try .of(service.learn(request))
    }

    private static let edit = AssistantTool(
        name: "edit", title: "Correct a segment",
        description: "Corrects a stored segment and confirms it; the history names the client.",
        arguments: ["segment": ["type": "integer"], "en": text, "ro": text],
        required: ["segment"], result: ["before": list, "after": list], writes: true
    ) { service, arguments, author in
        let request: WorkerEdit = try arguments.request()
        return try .of(
            service.edit(
                request.segment, SegmentEditRequest(en: request.en, ro: request.ro, author: author))
        )
    }

    private static func articles(of arguments: JSONNode) -> JSONNode {
        members(
            ("english", article(arguments["english"])),
            ("romanian", article(arguments["romanian"])))
    }
}
