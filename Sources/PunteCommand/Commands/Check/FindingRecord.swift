internal import PunteGlossary
internal import PunteLanguage

/// A finding as an object of JSON lines.
struct FindingRecord: Encodable {
    let id: String
    let rule: String
    let severity: String
    let side: String?
    let start: Int
    let end: Int
    let excerpt: String
    let message: String
    let advice: String
    let correction: String?
    let expected: String?
    let certain: Bool
    let en: String
    let ro: String
    let enIds: [Int]
    let roIds: [Int]
    let paragraph: Int?
    let segment: Int64?

    init(_ finding: Finding, id: String, in passage: CheckedPassage) {
        self.id = id
        rule = finding.rule
        severity = finding.severity.rawValue
        side = finding.side?.rawValue
        start = finding.range.lowerBound
        end = finding.range.upperBound
        excerpt = finding.excerpt
        message = finding.message
        advice = finding.advice
        correction = finding.correction
        expected = finding.expected
        certain = finding.isCertain
        en = passage.englishText
        ro = passage.romanianText
        enIds = passage.englishSentences.map(Array.init) ?? []
        roIds = passage.romanianSentences.map(Array.init) ?? []
        paragraph = passage.paragraph(of: finding)
        segment = passage.segment
    }
}
