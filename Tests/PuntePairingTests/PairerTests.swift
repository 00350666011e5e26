import PunteAlignment
import PunteLanguage
import Testing

@testable import PuntePairing

/// Tests which reports are found behind articles.
@Suite struct PairerTests {
    private static let flood = """
        Floods hit three villages near the Danube on Sunday, the emergency service said. Firefighters \
        rescued 214 people from their roofs.

        The prefect of Galati, Marian Voinescu, said the water would recede by Tuesday. Schools in \
        Pechea will stay closed until Friday. The damage is put at 3.5 million euros.
        """

    private static let strike = """
        Dockers in Rotterdam walked out on Monday over pay. The union FNV wants 7 percent more, while \
        the port authority offers 4.2 percent.

        Some 160 ships are waiting off the coast. “We will not go back before they talk to us,” said \
        Niels Verbruggen, who leads the union's port section. Talks resume on 14 March.
        """

    private static let inundatii = """
        Inundațiile au lovit duminică trei sate de lângă Dunăre, anunță serviciul de urgență. \
        Pompierii au salvat 214 oameni de pe acoperișuri.

        Prefectul de Galați, Marian Voinescu, a declarat că apele se vor retrage până marți. Școlile \
        din Pechea rămân închise până vineri. Pagubele sunt estimate la 3,5 milioane de euro.
        """

    private static let greva = """
        Docherii din Rotterdam au intrat luni în grevă pentru salarii mai mari. Sindicatul FNV cere 7% \
        în plus, iar autoritatea portuară oferă 4,2%.

        Circa 160 de nave așteaptă în larg. „Nu ne întoarcem la lucru până nu vorbesc cu noi”, a spus \
        Niels Verbruggen, care conduce secția portuară a sindicatului. Negocierile se reiau pe 14 martie.
        """

    /// A report of four days later: half of the strike's, with other numbers.
    private static let deal = """
        Dockers in Rotterdam ended their walkout on Friday after a deal on pay. The union FNV accepted \
        5.5 percent, and the port authority will pay a bonus in June.

        The first container ships were unloaded in the evening, and cranes will work through the \
        weekend. Some 90 ships are still waiting off the coast. Niels Verbruggen, who leads the \
        union's port section, called the deal a fair one. Hauliers said it would take ten days to \
        clear the backlog.
        """

    private static let unrelated = """
        Regizorul clujean pregătește un film despre o vânătoare de comori. Filmările încep în toamnă, \
        la Sibiu, cu actori tineri. Scenariul a fost scris în doi ani.
        """

    private func pairings(
        _ articles: [ArchiveArticle], _ reports: [ArchiveArticle],
        _ options: Pairer.Options = .init()
    ) throws -> [Pairing] {
        try Pairer(reports: ArticlesInMemory(reports), lexicon: .shipped(), options: options)
            .pairings(of: ArticlesInMemory(articles))
    }

    private func article(
        _ text: String, date: String? = nil, outlet: String? = nil
    ) -> ArchiveArticle {
        ArchiveArticle(id: "\(text.prefix(12))", text: text, outlet: outlet, date: date)
    }

    @Test func eachArticleHasItsReport() throws {
        let found = try pairings(
            [article(Self.greva), article(Self.unrelated), article(Self.inundatii)],
            [article(Self.flood), article(Self.strike)])
        #expect(found.map(\.article) == [0, 2])
        #expect(found.map(\.report) == [1, 0])
        let strike = try #require(found.first)
        #expect(strike.reasons.names.contains("Verbruggen"))
        #expect(strike.reasons.quantities.contains("4,2%"))
        #expect(strike.reasons.quotations == ["Nu ne întoarcem la lucru până nu vorbesc cu noi"])
        #expect(strike.reasons.coverage > 0.7)
    }

    @Test func anArticleOfTwoReportsHasBoth() throws {
        let found = try pairings(
            [article(Self.greva + "\n\n" + Self.inundatii)],
            [article(Self.flood), article(Self.strike)])
        #expect(Set(found.map(\.report)) == [0, 1])
    }

    @Test func ofTheVersionsOfAReportTheOneWithTheNumbersIsNamed() throws {
        let first = Self.flood.replacing("214", with: "96").replacing("3.5", with: "2")
        let found = try pairings(
            [article(Self.inundatii)], [article(first), article(Self.strike), article(Self.flood)])
        #expect(found.map(\.report) == [2])
        #expect(found.map(\.versions) == [[0]])
    }

    @Test func aReportThatRepeatsHalfOfTheEarlierOneIsNoSource() throws {
        let found = try pairings([article(Self.greva)], [article(Self.strike), article(Self.deal)])
        #expect(found.map(\.report) == [0])
        let later = try pairings([article(Self.greva)], [article(Self.deal)])
        #expect(later.allSatisfy { $0.reasons.coverage < found[0].reasons.coverage })
    }

    @Test func versionsOfAnArticleAreNamedBesideEachOfThem() throws {
        let update = Self.inundatii.replacing("214", with: "231")
        let found = try pairings(
            [
                article(Self.inundatii), article(Self.greva), article(update),
                article(Self.unrelated),
            ],
            [article(Self.flood), article(Self.strike)])
        #expect(found.map(\.article) == [0, 1, 2])
        #expect(found.map(\.articleVersions) == [[2], [], [0]])
    }

    @Test func articlesMoreThanAWeekApartAreNoVersions() throws {
        let found = try pairings(
            [
                article(Self.inundatii, date: "2026-03-02"),
                article(Self.inundatii, date: "2026-03-20"),
            ], [article(Self.flood)])
        #expect(found.map(\.articleVersions) == [[], []])
    }

    @Test func aDateWindowLeavesReportsOut() throws {
        var options = Pairer.Options()
        options.window.days = 2
        let reports = [article(Self.flood, date: "2026-03-10"), article(Self.strike)]
        let article = article(Self.inundatii, date: "2026-03-14")
        #expect(try pairings([article], reports, options).isEmpty)
        options.window.days = 4
        let found = try pairings([article], reports, options)
        #expect(found.map(\.report) == [0])
        #expect(found.map(\.reasons.days) == [4])
    }

    @Test func theOutletThatTheTextNamesIsAReason() throws {
        let text = Self.greva + " Știrea a fost publicată de Agence France-Presse."
        let found = try pairings(
            [article(text)],
            [article(Self.strike, outlet: "AFP"), article(Self.flood, outlet: "Reuters")])
        #expect(found.map(\.reasons.outlet) == ["AFP"])
        var options = Pairer.Options()
        options.window.outlets = ["Reuters"]
        #expect(
            try pairings([article(text)], [article(Self.strike, outlet: "AFP")], options).isEmpty)
    }

    @Test(arguments: [1, 2, 3])
    func pairsDoNotDependOnTheThreads(jobs: Int) throws {
        var options = Pairer.Options()
        options.jobs = jobs
        let articles = (0..<40).map { article($0 % 2 == 0 ? Self.greva : Self.inundatii) }
        let found = try pairings(articles, [article(Self.flood), article(Self.strike)], options)
        #expect(found.map(\.article) == Array(0..<40))
        #expect(found.map(\.report) == (0..<40).map { $0 % 2 == 0 ? 1 : 0 })
    }

    @Test func toolsThatHavePairedAnotherArchiveFindTheSame() throws {
        let tools = PairingToolbox(try .shipped())
        func found(_ articles: [ArchiveArticle], _ reports: [ArchiveArticle]) throws -> [Pairing] {
            try Pairer(reports: ArticlesInMemory(reports), tools: tools)
                .pairings(of: ArticlesInMemory(articles))
        }
        _ = try found([article(Self.inundatii)], [article(Self.flood), article(Self.deal)])
        let articles = [article(Self.greva), article(Self.inundatii)]
        let reports = [article(Self.strike), article(Self.flood)]
        #expect(try found(articles, reports) == pairings(articles, reports))
    }

    @Test func aPartOfAnArchiveWithItsCountsIsJudgedAsTheWhole() throws {
        let tools = PairingToolbox(try .shipped())
        let reports = [Self.flood, Self.strike, Self.deal].map { article($0) }
        let articles = [article(Self.greva)]
        let whole = try pairings(articles, reports).filter { $0.report == 1 }
        var options = Pairer.Options()
        func part() throws -> [Double] {
            try pairings(articles, [reports[1]], options).map(\.probability)
        }
        #expect(try part() != whole.map(\.probability))
        options.background = try KeyCounts(of: ArticlesInMemory(reports), tools: tools)
        #expect(try part() == whole.map(\.probability))
    }

    @Test(arguments: ["", " \n", "…", "Da.", "\u{0}"])
    func anArticleOfNearlyNothingHasNoReport(text: String) throws {
        #expect(try pairings([article(text)], [article(Self.flood)]).isEmpty)
        #expect(try pairings([article(Self.greva)], [article(text)]).isEmpty)
        #expect(try pairings([article(Self.greva)], []).isEmpty)
    }
}
