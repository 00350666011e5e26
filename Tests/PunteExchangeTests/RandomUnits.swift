import PunteExchange
import PunteLanguage

/// Sentences as a news desk writes them, English with Romanian.
enum News {
    static let pairs: [(english: String, romanian: String)] = [
        ("The mayor resigned on Thursday.", "Primarul și-a dat demisia joi."),
        ("Two hundred people were evacuated.", "Două sute de persoane au fost evacuate."),
        ("Snow blocked the road to Brașov.", "Zăpada a blocat drumul spre Brașov."),
        (
            "The court adjourned the trial until May 12.",
            "Instanța a amânat procesul până pe 12 mai."
        ),
        ("“We have no more fuel,” he said.", "„Nu mai avem combustibil”, a spus el."),
        (
            "The bank's profit rose by 3.5 percent.",
            "Profitul băncii a crescut cu 3,5 la sută."
        ),
        ("Fishermen on the Danube protest.", "Pescarii de pe Dunăre protestează."),
        ("The strike at the port has ended.", "Greva din port s-a încheiat."),
        (
            "Rescuers found the hikers near the summit.",
            "Salvatorii i-au găsit pe drumeți lângă vârf."
        ),
        ("Power was restored overnight.", "Curentul a fost restabilit peste noapte."),
        (
            "The ministry denies the accusations.",
            "Ministerul respinge acuzațiile."
        ),
        ("A bus carrying pupils overturned.", "Un autobuz cu elevi s-a răsturnat."),
        (
            "The ceasefire held for a third day.",
            "Încetarea focului a fost respectată a treia zi la rând."
        ),
        ("Wheat prices fell again.", "Prețul grâului a scăzut din nou."),
        (
            "Firefighters were still at the scene at dawn.",
            "În zori, pompierii erau încă la fața locului."
        ),
        ("The bridge will stay closed until spring.", "Podul va rămâne închis până la primăvară."),
    ]

    static let words = [
        "știre", "țară", "înghețat", "câțiva", "mâine", "București", "Iași", "și", "că",
        "flood", "report", "the", "of", "Dâmbovița", "Îți", "A.I.", "25%", "10.000",
    ]
}

/// Creates units with all data that exchange files can contain, and with characters that are
/// difficult for formats.
struct RandomUnits {
    var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    private static let odd = [
        "&", "<", ">", "\"", "'", "]]>", "<!--", "&amp;", "\\", "\\n", "\\\\", "\t", "\n", "\r",
        "\r\n", ",", ";", "#", "#~", "|", "%s", "{0}", "\u{A0}", "\u{AD}", "\u{200B}", "\u{2028}",
        "\u{FEFF}", "„", "”", "«", "»", "—", "…", "ﬁ", "e\u{301}", "s\u{326}", "t\u{327}", "😀", "𝔘",
        "\u{10FFFD}", "  ", "/", "=", ":", "msgid", "\u{FFFD}",
    ]

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func pick<T>(_ values: [T]) -> T {
        values[Int.random(in: values.indices, using: &random)]
    }

    /// Returns a sentence, or words with unusual characters between them; it is never empty.
    mutating func text(odd: [String] = RandomUnits.odd, lines: Bool = true) -> String {
        if chance(40) {
            let pair = pick(News.pairs)
            return chance(50) ? pair.english : pair.romanian
        }
        var text = pick(News.words)
        for _ in 0..<Int.random(in: 0...6, using: &random) {
            text += chance(50) ? " " + pick(News.words) : pick(odd)
        }
        if !lines { text = String(text.unicodeScalars.filter { $0 != "\n" && $0 != "\r" }) }
        return text
    }

    /// Returns a name of ASCII letters and digits.
    mutating func name() -> String {
        pick(["client", "x-proiect", "Sector:Listă", "domeniu", "ed-7", "rev_2"])
    }

    mutating func timestamp() -> Timestamp {
        Timestamp(
            secondsSince1970: Int64.random(in: -2_000_000_000...4_000_000_000, using: &random))
    }

    mutating func maybe<T>(_ percent: Int = 30, _ make: (inout RandomUnits) -> T) -> T? {
        chance(percent) ? make(&self) : nil
    }

    /// Returns codes at character boundaries, in order, with pairs that close.
    mutating func codes(in text: String) -> [InlineCode] {
        let offsets = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
        var places = (0..<Int.random(in: 0...5, using: &random)).map { _ in pick(offsets) }.sorted()
        var codes: [InlineCode] = []
        var number = 0
        while let place = places.first {
            places.removeFirst()
            number += 1
            let id = String(number)
            switch Int.random(in: 0..<5, using: &random) {
            case 0:
                codes.append(
                    InlineCode(.placeholder, at: place, counterpart: id, content: "&lt;img/&gt;"))
            case 1:
                codes.append(
                    InlineCode(.isolatedOpen, at: place, counterpart: id, content: "&lt;p&gt;"))
            case 2:
                codes.append(
                    InlineCode(.isolatedClose, at: place, counterpart: id, content: "&lt;/p&gt;"))
            case 3:
                guard let end = places.first else { continue }
                places.removeFirst()
                codes.append(InlineCode(.highlightOpen, at: place, type: "term"))
                codes.append(InlineCode(.highlightClose, at: end))
            default:
                guard let end = places.first else { continue }
                places.removeFirst()
                codes.append(
                    InlineCode(
                        .open, at: place, pair: id, counterpart: id, type: "bold",
                        content: "&lt;b&gt;"))
                codes.append(InlineCode(.close, at: end, pair: id, content: "&lt;/b&gt;"))
            }
        }
        return codes
    }

    mutating func history() -> ChangeHistory {
        var history = ChangeHistory(
            created: maybe { $0.timestamp() }, createdBy: maybe { $0.text(lines: false) },
            changed: maybe { $0.timestamp() }, changedBy: maybe { $0.text(lines: false) })
        history.lastUsed = maybe { $0.timestamp() }
        history.useCount = maybe { Int.random(in: 0...900, using: &$0.random) }
        history.tool = maybe { $0.name() }
        history.toolVersion = maybe { _ in "4.1" }
        return history
    }

    mutating func properties() -> [Property] {
        (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Property(name(), text(), language: maybe(20) { _ in .romanian })
        }
    }

    mutating func notes() -> [Note] {
        (0..<Int.random(in: 0...2, using: &random)).map { _ in
            Note(text(), language: maybe(20) { _ in Language(tag: "en-GB") })
        }
    }

    /// Returns a unit that has only two texts.
    mutating func plainUnit(lines: Bool = true) -> TranslationUnit {
        TranslationUnit(text(lines: lines), text(lines: lines))
    }

    /// Returns a unit with everything that TMX and JSONL can contain.
    mutating func fullUnit() -> TranslationUnit {
        var unit = plainUnit()
        unit.id = maybe { $0.text(lines: false) }
        unit.sourceLanguage = maybe(80) { _ in .english }
        unit.context = UnitContext(
            file: maybe { $0.text(lines: false) }, id: maybe { $0.text() },
            previous: maybe { $0.text() }, next: maybe { $0.text() },
            path: maybe(10) { _ in "//Properties/name" })
        unit.properties = properties()
        unit.notes = notes()
        unit.history = history()
        for index in unit.variants.indices {
            unit.variants[index].text.codes = codes(in: unit.variants[index].text.text)
            if chance(20) { unit.variants[index].properties = properties() }
            if chance(20) { unit.variants[index].notes = notes() }
            if chance(20) { unit.variants[index].history = history() }
        }
        return unit
    }
}
