internal import PunteLanguage
package import PunteReuse
internal import PunteText

/// Documents and their suggestions, as one JSON object.
package struct ReuseRecord: Codable, Sendable, Hashable {
    /// The documents in the order in which they were given.
    package var documents: [DocumentRecord]
    /// The volumes by band.
    package var analysis: AnalysisRecord

    /// Creates the object of documents and of their volumes together.
    package init(_ documents: [DocumentRecord], analysis: ReuseAnalysis) {
        self.documents = documents
        self.analysis = AnalysisRecord(analysis)
    }

    /// A document and what was found for it.
    package struct DocumentRecord: Codable, Sendable, Hashable {
        /// The name of the file.
        package var name: String
        /// The tag of the language.
        package var language: String
        /// The title.
        package var title: String?
        /// The volumes by band.
        package var analysis: AnalysisRecord
        /// The paragraphs of several sentences that stored articles have, too.
        package var paragraphs: [ParagraphRecord]
        /// The stored articles that share sentences with it.
        package var resembles: [ResemblanceRecord]
        /// The changes since an earlier version of the story.
        package var version: VersionRecord?
        /// The sentences or their number.
        package var segments: [SuggestionRecord]?

        /// Creates the object of a document.
        ///
        /// - Parameters:
        ///   - reuse: what the memory and the glossary have for it.
        ///   - name: the name of its file.
        ///   - isComplete: whether the segments are included.
        ///   - marks: whether differences are marked in the texts.
        package init(
            _ reuse: ArticleReuse, name: String, isComplete: Bool, marks: Bool = false
        ) {
            self.name = name
            language = reuse.article.language.tag
            title = reuse.article.title
            analysis = AnalysisRecord(reuse.analysis)
            paragraphs = reuse.paragraphs.map(ParagraphRecord.init)
            resembles = reuse.resemblances.map(ResemblanceRecord.init)
            version = reuse.version.map(VersionRecord.init)
            let segments = reuse.suggestions.enumerated().lazy.map {
                SuggestionRecord(id: $0, $1, in: reuse, marks: marks)
            }
            self.segments = isComplete ? Array(segments) : nil
        }
    }

    /// A paragraph that also occurs in a stored article.
    package struct ParagraphRecord: Codable, Sendable, Hashable {
        /// The indices of the sentences.
        package var segments: [Int]
        /// The id of the stored article.
        package var article: Int64
        /// The title.
        package var title: String
        /// The lowest score of its sentences.
        package var score: Int
        /// The translation.
        package var target: String

        /// Creates the record of a paragraph.
        package init(_ paragraph: KnownParagraph) {
            segments = Array(paragraph.sentences)
            article = paragraph.article
            title = paragraph.title
            score = paragraph.score
            target = paragraph.target
        }
    }

    /// A stored article that shares sentences with the document.
    package struct ResemblanceRecord: Codable, Sendable, Hashable {
        /// The id of the stored article.
        package var article: Int64
        /// The title.
        package var title: String
        /// The date of the stored article.
        package var date: String?
        /// The address of the stored article.
        package var url: String?
        /// The sentences or their number.
        package var segments: Int
        /// The number of words.
        package var words: Int
        /// The share of these words among all words, 0–1.
        package var share: Double

        /// Creates the record of a stored article that shares sentences with the new one.
        package init(_ resemblance: Resemblance) {
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
    package struct VersionRecord: Codable, Sendable, Hashable {
        /// A sentence that only the earlier version has.
        package struct Gone: Codable, Sendable, Hashable {
            /// The index of the sentence in the earlier version.
            package var id: Int
            /// The text.
            package var text: String
        }

        /// The earlier version.
        package var of: ResemblanceRecord
        /// The sentences that stayed the same.
        package var same: [Int]
        /// The sentences that changed.
        package var changed: [Int]
        /// The sentences that are new.
        package var new: [Int]
        /// The sentences that only the earlier version has.
        package var gone: [Gone]

        /// Creates the record of an earlier version.
        package init(_ version: StoryVersion) {
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
    package struct AnalysisRecord: Codable, Sendable, Hashable {
        /// The volume of a band.
        package struct Row: Codable, Sendable, Hashable {
            /// The band of the best score.
            package var band: String
            /// The sentences or their number.
            package var segments: Int
            /// The number of words.
            package var words: Int
            /// The number of characters.
            package var characters: Int
            /// The number of punctuation marks.
            package var punctuation: Int
            /// The number of characters of white space.
            package var whiteSpace: Int

            /// Creates the record of a row of the analysis.
            package init(_ band: String, _ volume: Volume) {
                self.band = band
                segments = volume.segments
                words = volume.words
                characters = volume.characters
                punctuation = volume.punctuation
                whiteSpace = volume.whiteSpace
            }
        }

        /// The volume in each band.
        package var bands: [Row]
        /// The volume of all sentences.
        package var total: Row
        /// The volume of what was repaired.
        package var repaired: Row
        /// The share of the words in segments with a match of at least 85 points.
        package var coverage85: Double

        private enum CodingKeys: String, CodingKey {
            case bands, total, repaired
            case coverage85 = "coverage_85"
        }

        /// Creates the record of an analysis.
        package init(_ analysis: ReuseAnalysis) {
            bands = ReuseAnalysis.Category.all.map { Row($0.name, analysis[$0]) }
            total = Row("total", analysis.total)
            repaired = Row("repaired", analysis.repaired)
            coverage85 = analysis.coverage(atLeast: 85).rounded(4)
        }
    }
}
