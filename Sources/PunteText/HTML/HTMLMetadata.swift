internal import FoundationEssentials
internal import PunteLanguage

/// The metadata that a page declares: JSON-LD of schema.org first, then meta tags, then elements such
/// as `title` and `link`.
struct HTMLMetadata {
    var title: String?
    var url: String?
    var outlet: String?
    /// The date as the page writes it, usually in ISO 8601.
    var date: String?
    var language: Language?

    /// Collects the metadata of a page from its root element.
    init(_ root: HTMLNode) {
        var meta: [String: String] = [:]
        var documentTitle: String?
        var linked: [JSONValue] = []
        root.forEachElement { node in
            switch node.name {
            case "meta":
                let key =
                    node.attribute("property") ?? node.attribute("name")
                    ?? node.attribute("itemprop")
                if let key, let content = node.attribute("content"), !content.isEmpty {
                    meta[key.lowercased()] = meta[key.lowercased()] ?? content
                }
            case "title": documentTitle = documentTitle ?? HTMLText.text(of: node)
            case "link" where node.attribute("rel") == "canonical":
                meta["canonical"] = node.attribute("href")
            case "script" where node.attribute("type") == "application/ld+json":
                let json = node.children.map(\.content).joined()
                let value = try? JSONDecoder().decode(JSONValue.self, from: Data(json.utf8))
                if let value { linked += value.articles }
            case "html":
                language = node.attribute("lang").flatMap { $0.isEmpty ? nil : Language(tag: $0) }
            default: break
            }
        }
        let article = linked.first
        title =
            article?["headline"]?.text ?? meta["og:title"] ?? meta["twitter:title"]
            ?? documentTitle
        url =
            article?["url"]?.text ?? article?["mainEntityOfPage"]?["@id"]?.text
            ?? meta["og:url"] ?? meta["canonical"]
        outlet = article?["publisher"]?["name"]?.text ?? meta["og:site_name"]
        date =
            article?["datePublished"]?.text ?? meta["article:published_time"]
            ?? meta["datepublished"] ?? meta["date"]
        if let tag = article?["inLanguage"]?.text { language = Language(tag: tag) }
        if language == nil, let locale = meta["og:locale"] { language = Language(tag: locale) }
        title = title.map { HTMLText.collapsed($0) }
    }
}

/// A JSON value of any shape; only objects, arrays and strings are kept.
enum JSONValue: Decodable {
    case object([String: JSONValue])
    case array([JSONValue])
    case string(String)
    case other

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let object = try? container.decode([String: JSONValue].self) {
            self = .object(object)
        } else if let array = try? container.decode([JSONValue].self) {
            self = .array(array)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else {
            self = .other
        }
    }

    /// The value of a key of an object, or of the first object of an array.
    subscript(key: String) -> JSONValue? {
        switch self {
        case .object(let object): object[key]
        case .array(let array): array.first?[key]
        default: nil
        }
    }

    /// The string, if this value is one.
    var text: String? {
        if case .string(let string) = self { return string }
        return nil
    }

    /// The objects whose `@type` is a kind of article, at the top level or in a `@graph`.
    var articles: [JSONValue] {
        switch self {
        case .array(let array): return array.flatMap(\.articles)
        case .object(let object):
            let types: [String] =
                switch object["@type"] {
                case .string(let type)?: [type]
                case .array(let types)?: types.compactMap(\.text)
                default: []
                }
            if types.contains(where: { $0.hasSuffix("Article") || $0 == "BlogPosting" }) {
                return [self]
            }
            return object["@graph"]?.articles ?? []
        default: return []
        }
    }
}
