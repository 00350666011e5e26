internal import PunteExchange
internal import PunteMemory
internal import PunteText

/// Names under which the memory keeps, with a segment, what it has no column for, so that an export
/// gives back what an import took in.
enum UnitProperties {
    static let unit = "x-punte-tuid"
    static let markup = "x-punte-markup"
    static let language = "x-punte-language"
    static let contextFile = "x-punte-context-file"
    static let contextID = "x-punte-context-id"
    static let previous = "x-punte-context-prev"
    static let next = "x-punte-context-next"
    static let path = "x-punte-context-path"
    static let created = "x-punte-creationdate"
    static let createdBy = "x-punte-creationid"
    static let changed = "x-punte-changedate"
    static let changedBy = "x-punte-changeid"
    static let lastUsed = "x-punte-lastusagedate"
    static let useCount = "x-punte-usagecount"
    static let tool = "x-punte-creationtool"
    static let toolVersion = "x-punte-creationtoolversion"

    /// The history as properties, times aside where the segment itself keeps them.
    static func properties(
        of history: ChangeHistory, side: Side?, times: Bool
    ) -> [SegmentMetadata.Property] {
        guard !history.isEmpty else { return [] }
        let values = [
            (created, times ? history.created?.compact : nil), (createdBy, history.createdBy),
            (changed, times ? history.changed?.compact : nil), (changedBy, history.changedBy),
            (lastUsed, history.lastUsed?.compact), (useCount, history.useCount.map(String.init)),
            (tool, history.tool), (toolVersion, history.toolVersion),
        ]
        return values.compactMap { type, value in
            value.map { SegmentMetadata.Property(type: type, value: $0, side: side) }
        }
    }

    /// Takes up a property that ``properties(of:side:times:)`` made.
    /// - Returns: whether it was one.
    static func restore(
        _ property: SegmentMetadata.Property, in history: inout ChangeHistory
    ) -> Bool {
        switch property.type {
        case created: history.created = Timestamp(property.value)
        case createdBy: history.createdBy = property.value
        case changed: history.changed = Timestamp(property.value)
        case changedBy: history.changedBy = property.value
        case lastUsed: history.lastUsed = Timestamp(property.value)
        case useCount: history.useCount = Int(property.value)
        case tool: history.tool = property.value
        case toolVersion: history.toolVersion = property.value
        default: return false
        }
        return true
    }
}
