internal import PunteLanguage
internal import PunteReuse
internal import PunteText

/// Documents and their suggestions, as one JSON object.
struct ReuseRecord: Encodable {
    let documents: [DocumentRecord]
    let analysis: AnalysisRecord

    /// Creates the object; `isComplete` says whether the segments are included.
    init(_ reuses: [DocumentReuse], isComplete: Bool) {
        documents = reuses.map { DocumentRecord($0, isComplete: isComplete) }
        analysis = AnalysisRecord(reuses.analysis)
    }

    struct DocumentRecord: Encodable {
        let name: String
        let language: String
        let title: String?
        let analysis: AnalysisRecord
        let paragraphs: [ParagraphRecord]
        let resembles: [ResemblanceRecord]
        let version: VersionRecord?
        let segments: [SuggestionRecord]?

        init(_ reuse: DocumentReuse, isComplete: Bool) {
            name = reuse.document.name
            language = reuse.document.article.language.tag
            title = reuse.document.article.title
            analysis = AnalysisRecord(reuse.reuse.analysis)
            paragraphs = reuse.reuse.paragraphs.map(ParagraphRecord.init)
            resembles = reuse.reuse.resemblances.map(ResemblanceRecord.init)
            version = reuse.reuse.version.map(VersionRecord.init)
            let segments = reuse.suggestions.enumerated().lazy.map {
                SuggestionRecord(id: $0, $1, in: reuse.reuse)
            }
            self.segments = isComplete ? Array(segments) : nil
        }
    }

    /// A paragraph that also occurs in a stored article.
    struct ParagraphRecord: Encodable {
        /// The indices of the sentences.
        let segments: [Int]
        let article: Int64
        let title: String
        let score: Int
        let target: String

        init(_ paragraph: KnownParagraph) {
            segments = Array(paragraph.sentences)
            article = paragraph.article
            title = paragraph.title
            score = paragraph.score
            target = paragraph.target
        }
    }

    /// A stored article that shares sentences with the document.
    struct ResemblanceRecord: Encodable {
        let article: Int64
        let title: String
        let date: String?
        let url: String?
        let segments: Int
        let words: Int
        let share: Double

        init(_ resemblance: Resemblance) {
            article = resemblance.article
            title = resemblance.title
            date = resemblance.date
            url = resemblance.url
            segments = resemblance.sentences
            words = resemblance.words
            share = resemblance.share.rounded(4)
        }
    }

    /// The changes since an earlier version of the article; sentences are given by their indices.
    struct VersionRecord: Encodable {
        struct Gone: Encodable {
            let id: Int
            let text: String
        }

        let of: ResemblanceRecord
        let same: [Int]
        let changed: [Int]
        let new: [Int]
        let gone: [Gone]

        init(_ version: StoryVersion) {
            func indices(_ kind: StoryVersion.Change.Kind) -> [Int] {
                version.changes.indices.filter { version.changes[$0].kind == kind }
            }
            of = ResemblanceRecord(version.earlier)
            same = indices(.same)
            changed = indices(.changed)
            new = indices(.new)
            gone = version.removed.map { Gone(id: $0.old, text: $0.text) }
        }
    }

    /// The volumes of a document by band.
    struct AnalysisRecord: Encodable {
        struct Row: Encodable {
            let band: String
            let segments: Int
            let words: Int
            let characters: Int
            let punctuation: Int
            let whiteSpace: Int

            init(_ band: String, _ volume: Volume) {
                self.band = band
                segments = volume.segments
                words = volume.words
                characters = volume.characters
                punctuation = volume.punctuation
                whiteSpace = volume.whiteSpace
            }
        }

        let bands: [Row]
        let total: Row
        let repaired: Row
        /// The share of the words in segments with a match of at least 85 points.
        let coverage85: Double

        private enum CodingKeys: String, CodingKey {
            case bands, total, repaired
            case coverage85 = "coverage_85"
        }

        init(_ analysis: ReuseAnalysis) {
            bands = ReuseAnalysis.Category.all.map { Row($0.name, analysis[$0]) }
            total = Row("total", analysis.total)
            repaired = Row("repaired", analysis.repaired)
            coverage85 = analysis.coverage(atLeast: 85).rounded(4)
        }
    }
}
