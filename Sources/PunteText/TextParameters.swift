/// The thresholds and fitted numbers of this module.
///
/// Each says what it bounds and where its value comes from: *fitted* values name the data set, the
/// command that measures them and the score; *set by hand* means chosen on examples, without a data set
/// that measures the value alone.
enum TextParameters {
    // MARK: Names

    /// The minimum similarity, 0 to 1, at which two spellings count as one name.
    ///
    /// Fitted to 167 names of places, people and organisations that English and Romanian spell
    /// differently, and their 27,710 cross pairs; `punte-lab benchmark glossary --names FILE`: 112 pairs
    /// and 43 cross pairs accepted.
    static let nameSimilarity = 0.72

    // MARK: Encodings

    /// The number of bytes at the beginning of a page in which its encoding declaration is looked for.
    /// Set by hand: browsers look at 1,024; saved pages have scripts before it.
    static let charsetSearchLength = 8192

    /// The number of bytes that a stream waits for before it looks for UTF-16. Set by hand: enough for
    /// the share of zero bytes in ``utf16ZeroTenths``.
    static let encodingSampleLength = 2048

    /// The minimum share, in tenths, of two-byte units with a zero byte in UTF-16 without a byte order
    /// mark. Set by hand: ă, ș and ț have none.
    static let utf16ZeroTenths = 7

    /// The number of bytes of which ICU guesses a legacy encoding. Set by hand.
    static let encodingGuessLength = 65_536

    // MARK: Paragraphs of plain text

    /// The number of bytes from which the layout of the lines is read, and of the longest paragraph that
    /// ``SentenceStream`` keeps in memory. Set by hand.
    static let layoutSampleLength = 1 << 18

    /// The widths, in scalars, of text that was wrapped by hand or by a mail program. Set by hand.
    static let wrappedWidths = 30...120

    /// The minimum share, in tenths, of line breaks of a wrapped text at which the next word would not
    /// have fitted. Set by hand.
    static let forcedBreakTenths = 6

    /// The room, in scalars, left on a line of a wrapped text that ends a sentence, from which on the
    /// next line opens a paragraph. Set by hand.
    static let roomAfterSentence = 8

    /// The share of the width left on a line of a wrapped text, as its denominator, from which on the
    /// next line opens a paragraph although no sentence ends. Set by hand.
    static let roomInsideSentenceDivisor = 4

    /// The maximum length of a heading in UTF-8 bytes. Set by hand.
    static let maximumHeadingLength = 160

    /// The maximum length of a title in UTF-8 bytes. Set by hand.
    static let maximumTitleLength = 250

    /// The maximum length of the words before the colon of a caption, in UTF-8 bytes. Set by hand.
    static let maximumCaptionLead = 40

    /// The maximum length of a dateline in UTF-8 bytes. Set by hand.
    static let maximumDatelineLength = 70

    /// The maximum number of spaces in a dateline that ends with an agency in brackets or slashes, and in
    /// one without. Set by hand.
    static let maximumDatelineSpaces = (withAgency: 6, without: 3)

    // MARK: Pages

    /// The depth below which elements of a page are not read. Set by hand: no page for readers nests so
    /// deep.
    static let maximumElementDepth = 400

    /// The number of ancestors of a paragraph that are asked whether they are boilerplate. Set by hand.
    static let boilerplateAncestors = 12

    /// The minimum length, in UTF-8 bytes without links, of a paragraph that speaks for the element that
    /// it is in. Set by hand.
    static let minimumScoredParagraph = 40

    /// The share of a page's text, as its denominator, above which an element marked as the article is
    /// taken for it. Set by hand.
    static let markedArticleDivisor = 3

    /// The maximum share of linked text, in tenths, in a list item and in other blocks. Set by hand.
    static let maximumLinkedTenths = (inListItem: 6, elsewhere: 8)

    /// The length in UTF-8 bytes up to which text outside of paragraphs is kept only when it ends with a
    /// full stop. Set by hand.
    static let minimumLooseText = 20

    /// The number of paragraphs in a row that may not be found in the source of a page before the search
    /// is given up; each costs a search of the whole page. Set by hand.
    static let maximumMissesInSource = 20

    // MARK: Rules of the user

    /// The number of steps of ICU's regular expression engine after which a search is given up, in
    /// units of about a thousand: some patterns take exponential time. Set by hand.
    static let regularExpressionSteps: Int32 = 1000

    // MARK: Quantities

    /// The numbers beside a month that are years. Set by hand.
    static let years = 1000..<2200

    /// The numbers after `aged` or „în vârstă de” that are ages. Set by hand: babies have months, nobody
    /// is older.
    static let ages = 0.0...130.0

    /// The numbers between commas after a name that are ages. Set by hand: fewer than after `aged`, as
    /// nothing but the commas speaks for an age.
    static let agesBetweenCommas = 1...110

    /// The power of ten from which on pounds are money. Set by hand: nothing in the news weighs a million
    /// pounds.
    static let scaleOfPoundsAsMoney = 6

    /// The maximum relative error of a converted number that is rounded to the digits of the written one.
    /// Set by hand: 6 feet are 1.8 m, not 2 m.
    static let conversionTolerance = 0.05
}
