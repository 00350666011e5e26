internal import PunteLanguage

/// One link or one unpaired sentence as a line of JSON.
struct AlignmentRecord: Encodable {
    /// The joined Romanian sentences.
    var ro: String
    /// The joined English sentences.
    var en: String
    var roIDs: [Int]
    var enIDs: [Int]
    var confidence: Double
    var label: String
    /// Left out unless it was asked for.
    var explanation: ExplanationRecord?

    enum CodingKeys: String, CodingKey {
        case ro
        case en
        case roIDs = "ro_ids"
        case enIDs = "en_ids"
        case confidence
        case label
        case explanation
    }

    init(row: AlignedRow, romanian: [String], english: [String]) {
        ro = row.romanian.map { romanian[$0] }.joined(separator: " ")
        en = row.english.map { english[$0] }.joined(separator: " ")
        roIDs = row.romanian
        enIDs = row.english
        confidence = (row.confidence ?? 0).rounded(4)
        label = row.label
        explanation = row.explanation.map(ExplanationRecord.init)
    }
}
