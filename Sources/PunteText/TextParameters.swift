/// The thresholds and fitted numbers of this module.
///
/// Each comment says what the number bounds and where its value comes from. *Fitted* values name
/// the data set, the command that measures them and the score. *Set by hand* means chosen on
/// examples, without a data set that measures the value alone.
enum TextParameters {
    // MARK: Names

    /// The minimum similarity, 0 to 1, at which two spellings count as one name.
    ///
    /// Fitted to 167 names of places, people and organisations that English and Romanian spell
    /// differently, and their 27,710 cross pairs; `punte-lab benchmark glossary --names FILE`: 112 pairs
    /// and 43 cross pairs accepted.
    static let nameSimilarity = 0.72

    /// The minimum number of letters of a name without its ending.
    ///
    /// Set by hand: Ion and Ana have three.
    static let minimumNameStem = 3

    // MARK: Encodings

    /// The number of bytes at the beginning of a page in which its encoding declaration is looked
    /// for.
    ///
    /// Set by hand: browsers look at 1,024; saved pages have scripts before it.
    static let charsetSearchLength = 8192

    /// The number of bytes that a stream collects before it tests for UTF-16; also the number of bytes
    /// of ASCII, before the first other character, that belong to an ``EncodingSample``.
    ///
    /// Set by hand: enough to measure the share of zero bytes in ``utf16ZeroTenths``.
    static let encodingSampleLength = 2048

    /// The minimum share, in tenths, of two-byte units with a zero byte in UTF-16 without a byte
    /// order mark.
    ///
    /// Set by hand: ă, ș and ț have no zero byte.
    static let utf16ZeroTenths = 7

    /// The number of bytes, from the first one beyond ASCII, from which the encoding is detected.
    ///
    /// Set by hand.
    static let encodingGuessLength = 65_536

    /// The maximum number of bytes that are not UTF-8 in a page that declares UTF-8 and has too few
    /// characters of several bytes to confirm it.
    ///
    /// Set by hand.
    static let straysInDeclaredUTF8 = 2

    /// The minimum number of garbled characters at which a text is reported as mojibake, and their
    /// minimum share of all characters beyond ASCII, as its denominator.
    ///
    /// Set by hand: an article may quote one „Åž”.
    static let minimumMojibake = (count: 2, shareDivisor: 5)

    // MARK: Paragraphs of plain text

    /// The maximum length of front matter in UTF-8 bytes.
    ///
    /// Set by hand.
    static let maximumFrontMatter = 16_384

    /// The number of bytes from which the line layout is detected; also the longest paragraph in
    /// ``SentenceStream``.
    ///
    /// Set by hand.
    static let layoutSampleLength = 1 << 18

    /// The widths, in scalars, of text that was wrapped by hand or by a mail program.
    ///
    /// Set by hand.
    static let wrappedWidths = 30...120

    /// The minimum share, in tenths, of line breaks of a wrapped text at which the next word would
    /// not have fitted.
    ///
    /// Set by hand.
    static let forcedBreakTenths = 6

    /// The number of unused characters on a line of wrapped text at which the line ends a
    /// paragraph, if it ends a sentence.
    ///
    /// Set by hand.
    static let roomAfterSentence = 8

    /// The unused share of the width, as its denominator, at which a line ends a paragraph inside a
    /// sentence.
    ///
    /// Set by hand: 4 means a quarter of the width of the wrapped text.
    static let roomInsideSentenceDivisor = 4

    /// The minimum width, in scalars, of a line that may be broken inside a sentence.
    ///
    /// Set by hand: verses and items of lists are shorter.
    static let minimumBrokenWidth = 32

    /// The minimum number of lines broken inside sentences that tell a text of such lines, and their
    /// minimum share of all line breaks, as its denominator.
    ///
    /// Set by hand.
    static let minimumBrokenLines = 2
    static let brokenLineDivisor = 4

    /// The minimum share of the longest line of a line that goes on before a capital.
    ///
    /// Set by hand: three quarters; headings are shorter.
    static let fullLine = (part: 3, whole: 4)

    /// The maximum length of a heading in UTF-8 bytes.
    ///
    /// Set by hand.
    static let maximumHeadingLength = 160

    /// The maximum length of a title in UTF-8 bytes.
    ///
    /// Set by hand.
    static let maximumTitleLength = 250

    /// The maximum length of the words before the colon of a caption, in UTF-8 bytes.
    ///
    /// Set by hand.
    static let maximumCaptionLead = 40

    /// The maximum length of a dateline in UTF-8 bytes.
    ///
    /// Set by hand.
    static let maximumDatelineLength = 70

    /// The maximum numbers of spaces in a dateline with an agency in brackets or slashes, and in
    /// one without.
    ///
    /// Set by hand.
    static let maximumDatelineSpaces = (withAgency: 6, without: 3)

    // MARK: Pages

    /// The depth below which elements of a page are not read.
    ///
    /// Set by hand: pages made for readers are not nested so deeply.
    static let maximumElementDepth = 400

    /// The number of ancestors of a paragraph that are tested for being boilerplate.
    ///
    /// Set by hand.
    static let boilerplateAncestors = 12

    /// The minimum length of a paragraph that counts when the article's element is searched.
    ///
    /// The length is that of the text without links, in UTF-8 bytes. Set by hand.
    static let minimumScoredParagraph = 40

    /// The minimum share of a page's text, as its denominator, of an element marked as the article.
    ///
    /// An element with less text is not accepted as the article. Set by hand.
    static let markedArticleDivisor = 3

    /// The maximum shares of linked text, in tenths, in a list item and in other blocks.
    ///
    /// Set by hand.
    static let maximumLinkedTenths = (inListItem: 6, elsewhere: 8)

    /// The length in UTF-8 bytes up to which text outside paragraphs is kept only if it ends with a
    /// full stop.
    ///
    /// Set by hand.
    static let minimumLooseText = 20

    /// The number of successive paragraphs not found in the source of a page after which the search
    /// stops.
    ///
    /// Each costs a search of the whole page. Set by hand.
    static let maximumMissesInSource = 20

    // MARK: Rules of the user

    /// The number of steps, in thousands, of ICU's regular expression engine after which a search
    /// is stopped.
    ///
    /// Some patterns take exponential time. Set by hand.
    static let regularExpressionSteps: Int32 = 1000

    // MARK: Quantities

    /// The range of numbers that are years when they are beside a month.
    ///
    /// Set by hand.
    static let years = 1000..<2200

    /// The range of numbers that are ages after `aged` or „în vârstă de”.
    ///
    /// Set by hand: the ages of babies are given in months, and nobody is older.
    static let ages = 0.0...130.0

    /// The range of numbers that are ages when they are between commas after a name.
    ///
    /// Set by hand: narrower than after `aged`, because only the commas indicate an age.
    static let agesBetweenCommas = 1...110

    /// The power of ten from which on pounds are money.
    ///
    /// Set by hand: no weight in the news reaches a million pounds.
    static let scaleOfPoundsAsMoney = 6

    /// The maximum relative error of a converted number that is rounded to the digits of the
    /// written one.
    ///
    /// Set by hand: 6 feet are 1.8 m, not 2 m.
    static let conversionTolerance = 0.05

    /// The maximum relative error of a converted difference of temperatures that is rounded to the
    /// decimals of the written one.
    ///
    /// Set by hand: 5 degrees Fahrenheit are 3 degrees Celsius, but 1 degree is 0.6.
    static let differenceTolerance = 0.1

    /// The maximum number of feet after which a bare number may be inches: `5 feet 11`.
    ///
    /// Set by hand: heights of persons.
    static let feetOfPersons = 8

    /// The numbers of which a share may be said in two numbers: `one in five`.
    ///
    /// Set by hand.
    static let wholes: Set<Int> = [2, 3, 4, 5, 6, 8, 10, 20, 100]

    /// The exclusive bound of temperatures with the letter of a scale and no sign of degrees: `70F`.
    ///
    /// Set by hand.
    static let maximumLetteredDegrees = 150.0
}
