internal import PunteExchange
internal import PunteLanguage
internal import PunteMemory
internal import PunteText

/// The types of the properties in which data without a column in the memory are stored with a
/// segment.
///
/// An export restores from them what an import read.
enum UnitProperties {
    static let unit = "x-punte-tuid"
    static let markup = "x-punte-markup"
    static let language = "x-punte-language"
    static let review = "x-punte-review"
    /// The source language of a translation from Romanian.
    static let source = "x-punte-source"
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

    /// Appends a history as properties.
    ///
    /// - Parameters:
    ///   - history: the users, times and tools to store.
    ///   - side: the side whose text has the history; nil for the unit.
    ///   - times: whether the times of creation and change are included; the segment itself has
    ///     those of the unit.
    ///   - metadata: the metadata to which the properties are added.
    static func append(
        _ history: ChangeHistory, side: Side?, times: Bool, to metadata: inout SegmentMetadata
    ) {
        func keep(_ type: String, _ value: String?) {
            guard let value else { return }
            metadata.properties.append(.init(type: type, value: value, side: side))
        }
        if times { keep(created, history.created?.compact) }
        keep(createdBy, history.createdBy)
        if times { keep(changed, history.changed?.compact) }
        keep(changedBy, history.changedBy)
        keep(lastUsed, history.lastUsed?.compact)
        keep(useCount, history.useCount.map(String.init))
        keep(tool, history.tool)
        keep(toolVersion, history.toolVersion)
    }

    /// Restores a part of a history from a property of ``append(_:side:times:to:)``.
    ///
    /// - Returns: False for any other property.
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
