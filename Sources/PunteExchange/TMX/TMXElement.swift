/// The elements of TMX 1.1 to 1.4b.
enum TMXElement: String, MarkupVocabulary {
    case tmx, header, body, tu, tuv, seg, prop, note, ude, map
    case bpt, ept, ph, it, hi, sub, ut

    var nests: Bool {
        switch self {
        case .hi, .sub, .bpt, .ept, .ph, .it, .ut, .map: true
        default: false
        }
    }
}

/// What a TMX header says.
public struct TMXHeader: Sendable, Hashable {
    public var version: String?
    public var tool: String?
    public var toolVersion: String?
    public var memoryFormat: String?
    public var dataType: String?
    public var segmentType: String?
    public var adminLanguage: String?
    /// As written; `*all*` when any language may be the source.
    public var sourceLanguage: String?
    public var properties: [Property] = []
    public var notes: [Note] = []
    public var history = ChangeHistory()
}
