import PunteExchange
import PunteLanguage
import Testing

/// Tests that each format's words for the state of a translation are understood and written.
@Suite struct ReviewStateTests {
    private func xliff12(_ unit: String, namespace: String = "") -> String {
        """
        <xliff version="1.2" \(namespace)><file original="a" source-language="en" \
        target-language="ro"><body>\(unit)</body></file></xliff>
        """
    }

    private func states(_ text: String, as format: ExchangeFormat) throws -> [ReviewState?] {
        try read(text, as: format).units.map(\.review)
    }

    @Test(
        arguments: [
            ("", "", nil), ("", " approved=\"yes\"", .confirmed),
            ("", " approved=\"no\"", .needsReview), (" state=\"translated\"", "", .translated),
            (" state=\"translated\"", " approved=\"yes\"", .confirmed),
            (" state=\"final\"", "", .confirmed), (" state=\"signed-off\"", "", .confirmed),
            (" state=\"new\"", "", .draft), (" state=\"needs-translation\"", "", .draft),
            (" state=\"needs-review-translation\"", "", .needsReview),
            (" state=\"needs-review-l10n\"", " approved=\"yes\"", .needsReview),
            (" state=\"x-checked\"", "", .needsReview),
            (" state-qualifier=\"mt-suggestion\"", "", .draft),
            (" state-qualifier=\"leveraged-tm\"", "", nil),
            (" state=\"translated\" state-qualifier=\"rejected-grammar\"", "", .rejected),
        ] as [(String, String, ReviewState?)])
    func `states of XLIFF 1.2`(target: String, unit: String, review: ReviewState?) throws {
        let file = xliff12(
            "<trans-unit id=\"1\"\(unit)><source>Rain</source><target\(target)>Ploaie</target>"
                + "</trans-unit>")
        #expect(try states(file, as: .xliff12) == [review])
    }

    @Test(
        arguments: [
            ("", nil), (" state=\"initial\"", .draft), (" state=\"translated\"", .translated),
            (" state=\"reviewed\"", .confirmed), (" state=\"final\"", .confirmed),
            (" state=\"translated\" subState=\"punte:needs-review\"", .needsReview),
            (" state=\"final\" subState=\"agency:x\"", .confirmed),
        ] as [(String, ReviewState?)])
    func `states of XLIFF 2`(segment: String, review: ReviewState?) throws {
        let file = """
            <xliff version="2.0" srcLang="en" trgLang="ro"><file id="f"><unit id="1">\
            <segment\(segment)><source>Rain</source><target>Ploaie</target></segment></unit>\
            </file></xliff>
            """
        #expect(try states(file, as: .xliff) == [review])
    }

    @Test func `confirmation levels of Trados follow their texts`() throws {
        let unit = """
            <trans-unit id="u"><source>One. Two. Three. Four.</source><seg-source>\
            <mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two.</mrk> \
            <mrk mtype="seg" mid="3">Three.</mrk> <mrk mtype="seg" mid="4">Four.</mrk></seg-source>\
            <target><mrk mtype="seg" mid="1">Unu.</mrk> <mrk mtype="seg" mid="2">Doi.</mrk> \
            <mrk mtype="seg" mid="3">Trei.</mrk> <mrk mtype="seg" mid="4">Patru.</mrk></target>\
            <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff"/><sdl:seg id="2" conf="Translated"/>\
            <sdl:seg id="3" conf="RejectedSignOff"/><sdl:seg id="4"/></sdl:seg-defs></trans-unit>
            """
        let units = try read(xliff12(unit), as: .xliff12).units
        #expect(units.map(\.review) == [.confirmed, .translated, .rejected, .draft])
        #expect(units.map(\.romanian) == ["Unu.", "Doi.", "Trei.", "Patru."])
        #expect(units[0].property(XLIFFProperty.trados) == "ApprovedSignOff")
    }

    @Test func `text that a tracked change deletes is no text`() throws {
        let result = try read(
            xliff12(
                """
                <trans-unit id="1"><source>The bridge opens on Friday.</source><target>Podul se \
                deschide <mrk mtype="x-sdl-deleted" sdl:revid="r">joi<g id="1">, la ora 10</g>\
                </mrk><mrk mtype="x-sdl-added" sdl:revid="s">vineri</mrk>.</target></trans-unit>
                <trans-unit id="2"><source>The bridge is open.</source><target>Podul \
                <mq:del>era</mq:del><mq:ins>este</mq:ins> deschis.</target></trans-unit>
                """), as: .xliff12)
        #expect(
            result.units.map(\.romanian) == ["Podul se deschide vineri.", "Podul este deschis."])
        #expect(
            result.log.first.map(\.message) == ["2 deletions of tracked changes passed over"])
    }

    @Test(
        arguments: [
            ("mq:status=\"ManuallyConfirmed\"", .confirmed),
            ("mq:status=\"Proofread\"", .confirmed), ("mq:status=\"Rejected\"", .rejected),
            ("mq:status=\"MachineTranslated\"", .draft),
            ("mq:status=\"Pretranslated\"", .needsReview),
            ("m:confirmed=\"1\"", .confirmed), ("m:confirmed=\"0\"", .draft),
        ] as [(String, ReviewState)])
    func `marks of memoQ and Phrase`(mark: String, review: ReviewState) throws {
        let file = xliff12(
            "<trans-unit id=\"1\" \(mark)><source>Rain</source><target>Ploaie</target></trans-unit>"
        )
        #expect(try states(file, as: .xliff12) == [review])
    }

    @Test func `fuzzy messages need a review, Trados says its level in TMX`() throws {
        #expect(
            try states(
                "#, fuzzy\nmsgid \"Rain\"\nmsgstr \"Zăpadă\"\n\nmsgid \"Snow\"\nmsgstr \"Zăpadă\"\n",
                as: .po) == [.needsReview, nil])
        let level = "<prop type=\"x-ConfirmationLevel\">Draft</prop>"
        #expect(
            try states(
                tmx(tu("Rain", "Ploaie").replacing("<tu>", with: "<tu>" + level)), as: .tmx)
                == [.draft])
    }

    @Test(arguments: ReviewState.allCases)
    func `bilingual files say the state in the words of their format`(review: ReviewState) throws {
        var unit = TranslationUnit("Rain", "Ploaie")
        unit.review = review
        for format in [ExchangeFormat.xliff12, .xliff] {
            let found = try states(written([unit], as: format), as: format)
            #expect(found == [review == .rejected ? .draft : review])
        }
        let catalogue = try states(written([unit], as: .po), as: .po)
        #expect(catalogue == [review.isReady ? nil : .needsReview])
    }

    @Test func `a state of the file stays when it still holds`() throws {
        var unit = TranslationUnit("Rain", "Ploaie")
        unit.properties = [Property(XLIFFProperty.state, "signed-off")]
        unit.review = .confirmed
        #expect(try written([unit], as: .xliff12).contains("state=\"signed-off\""))
        unit.review = .needsReview
        #expect(
            try written([unit], as: .xliff12).contains("state=\"needs-review-translation\""))
        unit.properties = [Property(XLIFFProperty.state, "reviewed")]
        unit.review = .confirmed
        #expect(try written([unit], as: .xliff).contains("state=\"reviewed\""))
        #expect(try written([unit], as: .xliff12).contains("state=\"final\""))
    }

    @Test func `a catalogue keeps its other flags`() throws {
        var unit = TranslationUnit("%d ships", "%d nave")
        unit.properties = [Property(POProperty.flags, "fuzzy, c-format")]
        unit.review = .translated
        #expect(try written([unit], as: .po).contains("#, c-format\n"))
        unit.review = .draft
        #expect(try written([unit], as: .po).contains("#, fuzzy, c-format\n"))
    }
}
