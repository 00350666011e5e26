import PunteLanguage
import PunteText
import Testing

@Suite struct EnglishSentenceTests {
    @Test(arguments: [
        "Gov. Smith signed the bill. |Sen. Jones did not.",
        "Dr. Lee and Mrs. Park met Prof. Adams. |They talked for hours.",
        "Lt. Gen. Ben Hodges spoke first. |Col. White followed.",
        "Rep. Maria Gomez, D-Calif., voted no. |The bill failed.",
        "Ms. Brown vs. Mr. Green was decided on Monday. |Both sides appealed.",
        "St. Louis was flooded. |Mt. Hood was not.",
        "Ft. Bragg soldiers left. |Their families stayed.",
        "Rev. Al Sharpton prayed with Fr. Michael. |Then they left.",
        "Sgt. Maj. Daniel Dailey retired. |His wife was there.",
        "The Hon. David Eby replied. |Nobody listened.",
    ])
    func titles(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "John F. Kennedy was shot in Dallas. |The nation mourned.",
        "J. R. R. Tolkien wrote it. |Everybody read it.",
        "George W. Bush and J.D. Vance met. |They agreed.",
        "Samuel L. Jackson stars in it. |It opens on Friday.",
        "The letter was signed by A. B. |She has not been found.",
        "Vitamin B. It is essential.".replacing("B. It", with: "B. |It"),
        "E. coli was found. |The plant closed.",
        "Ulysses S. Grant won. |Robert E. Lee lost.",
    ])
    func initials(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "The U.S. Senate voted. |It was close.",
        "He lives in the U.S. |The others do not.",
        "U.S. President Joe Biden met U.K. Prime Minister Rishi Sunak. |They agreed.",
        "She works in Washington, D.C. |Her husband works in New York.",
        "Washington, D.C. Mayor Muriel Bowser resigned. |A vote follows.",
        "The U.N. Security Council met. |Russia vetoed the text.",
        "Troops left the U.S. |\u{201C}We are ready,\u{201D} one said.",
        "The F.B.I. raided it. |Nobody was there.",
        "An L.A. Times reporter asked. |No answer came.",
        "He earned a Ph.D. |Then he taught.",
        "She has a Ph.D. from Yale. |He has none.",
    ])
    func acronyms(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "It is listed as No. 7. |The next is No. 8.",
        "He said no. |Then he left.",
        "On Dec. 3 they met. |On Jan. 6, 2021, they fought.",
        "The case began in Sept. 2022 and ended in Oct. |Few noticed.",
        "See vol. 3, pp. 12 to 15, and fig. 4. |They explain it.",
        "Under Art. 5 an attack on one is an attack on all. |Nobody doubts it.",
        "The firm raised $2.5 million. |Shares rose 3.2%. |Rivals fell.",
        "Rates rose to 4.5. |Banks cheered.",
        "Version 2.0 was released. |Version 2.1 will follow.",
        "It cost approx. 30 dollars. |Nobody paid.",
        "They met Tue. 5 March. |It rained.",
        "The bill passed in 2021. |The president signed it.",
        "More than 40 people came to the centre. |373 people stayed away.",
        "Temperatures fell to minus 5 degrees. |30 homes lost power.",
        "The ship sailed at sec. 4 of the canal. |It sank.",
    ])
    func numbers(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "It starts at 5 p.m. ET. |Tickets are gone.",
        "They left at 5 p.m. |They were tired.",
        "Polls opened at 7 a.m. Tuesday and closed at 8 p.m. |Officials counted all night.",
        "The 9:30 a.m. meeting was moved to 3.15 p.m. |Nobody came.",
        "At 11 a.m. EST the doors open. |At noon they close.",
    ])
    func times(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "Apple Inc. said profits grew. |Investors cheered.",
        "Shares of Boeing Co. fell. |Analysts were not surprised.",
        "It was built by Boeing Co. |Analysts say it is good.",
        "Lockheed Martin Corp. Chief Executive Jim Taiclet resigned. |Shares fell.",
        "He works for Tesla, Inc. |She works for Ford.",
        "Smith & Sons Ltd. of London won. |It will begin in May.",
        "Warner Bros. Discovery cut jobs. |Unions protested.",
        "J.P. Morgan & Co. bought it. |The price was not disclosed.",
    ])
    func companies(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "\u{201C}We will go,\u{201D} he said. |\u{201C}Next year is too late.\u{201D}",
        "\u{201C}Where is it?\u{201D} she asked. |Nobody knew.",
        "\u{201C}Run!\u{201D} shouted the officer. |They ran.",
        "\u{201C}What now?\u{201D} Smith asked. |Nobody answered.",
        "\"There's a shark in the water!\" Hammel added. |The boy was airlifted.",
        "\u{201C}I wanted to serve. |I took an oath,\u{201D} he said.",
        "\u{201C}It is over. |We lost.\u{201D} |The crowd left.",
        "He asked, \u{201C}Why?\u{201D} |Nobody spoke.",
        "She said: \u{201C}He left.\u{201D} |Then she cried.",
        "The film \u{201C}Who? What? Where?\u{201D} opens today.".replacing("? W", with: "? |W"),
        "The song \u{201C}Help!\u{201D} was first. |Others followed.",
        "\u{2018}Never,\u{2019} he said. |\u{2018}Never again.\u{2019}",
        "He called it \u{201C}a disgrace.\u{201D} |The minister disagreed.",
        "\"It is late.\" |\"Go home.\"",
        "\u{201C}They fired,\u{201D} he said.\u{201C} We ran.\u{201D}".replacing(
            "said.\u{201C} ", with: "said.|\u{201C}"),
        "Officials met other countries. \" |In addition, they spoke to Iran.",
    ])
    func quotations(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "Supplies (food, water, etc.) arrived. |They were late.",
        "They need food, water, etc. |Nothing has come.",
        "He resigned (the third to do so). |A vote follows.",
        "(He was late.) |She was not.",
        "Cities (e.g. London, i.e. the capital) grew. |Villages shrank.",
        "Plans, tasks, etc.,\u{201D} the Legion said. |It gave no names.",
        "The minister [sic] said so. |It is wrong.",
        "See the map (cf. page 4). |It is small.",
    ])
    func brackets(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "Visit www.example.com. |It is free.",
        "The site Booking.com was fined. |It appealed.",
        "Go to https://example.com/a?b=C&d=E.html now. |Then log in.",
        "Write to press@example.org. |We answer.",
        "Yahoo! said it would close. |Users left.",
        "Node.js is used. |So is .NET.",
        "The file is a.txt. |Open it.",
    ])
    func addressesAndNames(text: String) throws {
        #expect(try MarkedText.marked(text, .english) == text)
    }

    @Test(arguments: [
        "I don't know... |Maybe later.",
        "I don't know\u{2026} |Maybe later.",
        "He was... tired. |She was not.",
        "Well\u{2026} that is that. |Goodbye.",
        "What?! |You must be joking!",
        "Really? |Yes. |Why not?",
        "Stop!!! |Now.",
        "He lost 3-1. |She won 6-4, 6-2.",
        "1. The government resigns. |2. The king appoints another.",
        "Part I. The beginning was hard.".replacing("I. The", with: "I. |The"),
        "World War I. It began in 1914.".replacing("I. It", with: "I. |It"),
        "The minister resigned.The opposition cheered loudly.".replacing(
            "resigned.The", with: "resigned.|The"),
        "iPhone sales fell. |iPad sales rose.".replacing("|", with: ""),
    ])
    func otherSigns(text: String) throws { #expect(try MarkedText.marked(text, .english) == text) }

    @Test(arguments: [
        "They went back to plan B. |Smith agreed.", "It was hepatitis C. |Doctors were baffled.",
        "It fell to minus 5 °F. |Roads froze.", "It reached 41 °C. |Schools closed.",
        "They sang (feat. M. Jones). |Fans cheered.", "He led group C. |Romania came second.",
        "\u{201C}Why?\u{201D} |Nobody answered.", "\u{201C}Who?\u{201D} |Everyone replied.",
    ])
    func lettersAndDegrees(text: String) throws {
        #expect(try MarkedText.marked(text, .english) == text)
    }
}
