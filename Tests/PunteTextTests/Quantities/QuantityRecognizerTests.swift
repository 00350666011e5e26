import PunteLanguage
import Testing

@testable import PunteText

@Suite struct QuantityRecognizerTests {
    @Test(arguments: [
        ("Two dozen people", ["cardinal 24 “Two dozen”"]),
        ("some 1,500 troops", ["cardinal 1500 “1,500”"]),
        ("one hundred and five votes", ["cardinal 105 “one hundred and five”"]),
        (
            "between two thousand and three thousand",
            ["cardinal 2000 “two thousand”", "cardinal 3000 “three thousand”"]
        ),
        ("twenty-four hours", ["measure 24 duration-hour “twenty-four hours”"]),
        ("half a million people", ["cardinal 500000 “half a million”"]),
        ("two and a half years", ["measure 2.5 duration-year “two and a half years”"]),
        ("two-thirds of voters", ["fraction 2/3 “two-thirds”"]),
        ("$2.5 million", ["money 2500000 USD “$2.5 million”"]),
        ("$50m and £3bn", ["money 50000000 USD “$50m”", "money 3000000000 GBP “£3bn”"]),
        ("a $70-million plan", ["money 70000000 USD “$70-million”"]),
        ("US$38 a barrel", ["money 38 USD “US$38”", "measure 1 volume-barrel “a barrel”"]),
        ("5 million lei", ["money 5000000 RON “5 million lei”"]),
        ("rose 2.11 percent", ["percent 2.11 concentr-percent “2.11 percent”"]),
        ("10-15% more", ["percent 10–15 concentr-percent “10-15%”"]),
        ("a 24-year-old man", ["age 24 duration-year “24-year-old”"]),
        ("Silver, 24, is from Siberia", ["age 24 duration-year “24”"]),
        (
            "three men, aged 23 to 57,",
            ["cardinal 3 “three”", "age 23–57 duration-year “23 to 57”"]
        ),
        ("men aged between 23 and 57", ["age 23–57 duration-year “23 and 57”"]),
        ("children ages 5-11", ["age 5–11 duration-year “5-11”"]),
        ("aged 41", ["age 41 duration-year “41”"]),
        ("a 40-minute video", ["measure 40 duration-minute “40-minute”"]),
        ("60 miles away", ["measure 60 length-mile “60 miles”"]),
        ("for a second day of talks", ["ordinal 2 “second”"]),
        ("a second later", ["measure 1 duration-second “a second”"]),
        ("55 mph winds", ["measure 55 speed-mile-per-hour “55 mph”"]),
        ("-5°C", ["measure -5 temperature-celsius “-5°C”"]),
        ("on Dec. 3, 2024", ["date 2024-12-3 “Dec. 3, 2024”"]),
        ("on Tuesday, 3rd of May", ["weekday 2 “Tuesday”", "date ?-5-3 “3rd of May”"]),
        ("it may 5 times", ["cardinal 5 “5”"]),
        ("in September 2022", ["date 2022-9-? “September 2022”"]),
        ("at 5 p.m. ET", ["time 17:00 ET “5 p.m. ET”"]),
        ("at 3.30pm", ["time 15:30 “3.30pm”"]),
        ("the 21st century, the third man", ["ordinal 21 “21st”", "ordinal 3 “third”"]),
        ("Steaua won 3-1", ["score 3:1 “3-1”"]),
        ("COVID-19, F-16 and A320", []),
        ("5 feet 6 inches", ["measure 66 length-inch “5 feet 6 inches”"]),
        ("6 ft 2 in tall", ["measure 74 length-inch “6 ft 2 in”"]),
        ("a 6-foot-2 guard", ["measure 74 length-inch “6-foot-2”"]),
        ("a 6-foot wall, 2 doors", ["measure 6 length-foot “6-foot”", "cardinal 2 “2”"]),
        ("he is 5'11\"", ["measure 71 length-inch “5'11\"”"]),
        ("5 pounds 3 ounces", ["measure 83 mass-ounce “5 pounds 3 ounces”"]),
        ("between 5 and 7 years", ["measure 5–7 duration-year “5 and 7 years”"]),
        ("10 to 15 percent", ["percent 10–15 concentr-percent “10 to 15 percent”"]),
        ("from 5 to 7 percent", ["cardinal 5 “5”", "percent 7 concentr-percent “7 percent”"]),
        ("a year ago", ["measure 1 duration-year “a year”"]),
    ])
    func english(text: String, expected: [String]) {
        #expect(QuantityNotation.lines(text, .english) == expected)
    }

    @Test(arguments: [
        ("douăzeci și patru de oameni", ["cardinal 24 “douăzeci și patru”"]),
        ("1.250,5 lei", ["money 1250.5 RON “1.250,5 lei”"]),
        ("2,5 milioane de euro", ["money 2500000 EUR “2,5 milioane de euro”"]),
        ("5 mld. lei", ["money 5000000000 RON “5 mld. lei”"]),
        ("277 000 de acri", ["measure 277000 area-acre “277 000 de acri”"]),
        ("două mii cinci sute de soldaţi", ["cardinal 2500 “două mii cinci sute”"]),
        ("o sută douăzeci de tone", ["measure 120 mass-tonne “o sută douăzeci de tone”"]),
        ("un milion și jumătate", ["cardinal 1500000 “un milion și jumătate”"]),
        ("o jumătate de milion de lei", ["money 500000 RON “o jumătate de milion de lei”"]),
        ("două treimi dintre alegători", ["fraction 2/3 “două treimi”"]),
        ("1.14 la sută", ["percent 1.14 concentr-percent “1.14 la sută”"]),
        ("3 puncte procentuale", ["percent 3 percentage-point “3 puncte procentuale”"]),
        ("în vârstă de 24 de ani", ["age 24 duration-year “24 de ani”"]),
        ("in varsta de 19 ani", ["age 19 duration-year “19 ani”"]),
        ("97 km de Kiev", ["measure 97 length-kilometer “97 km”"]),
        ("120 km/h", ["measure 120 speed-kilometer-per-hour “120 km/h”"]),
        ("12 grade Celsius", ["measure 12 temperature-celsius “12 grade Celsius”"]),
        ("la 3 decembrie 2024", ["date 2024-12-3 “3 decembrie 2024”"]),
        ("pe 03.12.2024", ["date 2024-12-3 “03.12.2024”"]),
        ("marţi, 5 mai", ["weekday 2 “marţi”", "date ?-5-5 “5 mai”"]),
        (
            "luni dimineață, după 10 luni",
            ["weekday 1 “luni”", "measure 10 duration-month “10 luni”"]
        ),
        ("la ora 17:00", ["time 17:00 “17:00”"]),
        ("la ora 4 dimineața", ["time 4:00 “4 dimineața”"]),
        ("al 3-lea și a doua", ["ordinal 3 “al 3-lea”", "ordinal 2 “a doua”"]),
        ("a câștigat cu 3-1", ["score 3:1 “3-1”"]),
        ("5-7 ani de închisoare", ["measure 5–7 duration-year “5-7 ani”"]),
        ("minus 15 grade", ["measure -15 temperature-generic “minus 15 grade”"]),
        (
            "un an și o lună",
            ["measure 1 duration-year “un an”", "measure 1 duration-month “o lună”"]
        ),
        ("o nouă lege, un om", []),
        ("din nouă țări", ["cardinal 9 “nouă”"]),
        ("Nouă persoane au murit", ["cardinal 9 “Nouă”"]),
        ("a cucerit nouă medalii", ["cardinal 9 “nouă”"]),
        ("moartea a nouă persoane", ["cardinal 9 “nouă”"]),
        ("nouă dintre răniți", ["cardinal 9 “nouă”"]),
        ("nouă din zece români", ["fraction 9/10 “nouă din zece”"]),
        ("durează nouă ani", ["measure 9 duration-year “nouă ani”"]),
        ("o casă nouă, casa nouă are etaj, lege nouă pe rol", []),
        ("o nouă oră de pământ, această nouă lege", []),
        ("nouă ne place, ne-a spus nouă toate astea", []),
        ("Nouă amânare la Parlament, nouă trebuie să ni se spună", []),
        ("avioane de nouă generație", []),
        ("a noua ediție", ["ordinal 9 “a noua”"]),
        ("primele de asigurare", []),
        (
            "primele două, prima de pe listă",
            [
                "ordinal 1 “primele”", "cardinal 2 “două”", "ordinal 1 “prima”",
            ]
        ),
        ("între 5 și 7 ani", ["measure 5–7 duration-year “5 și 7 ani”"]),
        (
            "între două și trei milioane de euro",
            [
                "money 2000000–3000000 EUR “două și trei milioane de euro”"
            ]
        ),
        ("10 până la 15 la sută", ["percent 10–15 concentr-percent “10 până la 15 la sută”"]),
        (
            "de la 5 la 7 la sută",
            ["cardinal 5 “5”", "percent 7 concentr-percent “7 la sută”"]
        ),
        ("secolul al XIX-lea", ["ordinal 19 “al XIX-lea”"]),
        ("al II-lea Război Mondial, clasa a V-a", ["ordinal 2 “al II-lea”", "ordinal 5 “a V-a”"]),
        ("în secolul XXI", ["ordinal 21 “XXI”"]),
        (
            "un bărbat de 1 metru și 80 de centimetri",
            [
                "measure 180 length-centimeter “1 metru și 80 de centimetri”"
            ]
        ),
    ])
    func romanian(text: String, expected: [String]) {
        #expect(QuantityNotation.lines(text, .romanian) == expected)
    }

    @Test(arguments: [
        ("60 miles", "97 km", Quantity.Agreement.converted),
        ("5 feet 6 inches", "1,68 m", .converted),
        ("between 5 and 7 years", "5-7 ani", .same),
        ("500 feet", "150 de metri", .converted),
        ("two percent", "2 %", .same), ("1,500", "1.500", .same),
        ("24-year-old", "24 de ani", .same), ("Dec. 3", "3 decembrie 2024", .same),
        ("5 p.m.", "ora 17:00", .same), ("$2.5 billion", "2,5 miliarde de dolari", .same),
    ])
    func agreement(english: String, romanian: String, expected: Quantity.Agreement) throws {
        let left = try #require(
            QuantityRecognizer(language: .english).quantities(in: english).first)
        let right = try #require(
            QuantityRecognizer(language: .romanian).quantities(in: romanian).first)
        #expect(left.agreement(with: right) == expected)
        #expect(right.agreement(with: left) == expected)
    }

    @Test(arguments: [
        ("60 miles", "60 km"), ("5 p.m.", "ora 5:30"), ("$5", "5 euro"), ("2 percent", "2"),
    ])
    func disagreement(english: String, romanian: String) throws {
        let left = try #require(
            QuantityRecognizer(language: .english).quantities(in: english).first)
        let right = try #require(
            QuantityRecognizer(language: .romanian).quantities(in: romanian).first)
        #expect(left.agreement(with: right) == nil)
    }

    @Test(arguments: [
        (Language.english, "several million euros", [6]), (.romanian, "câteva miliarde", [9]),
        (.romanian, "două la sută", []),
    ])
    func powersOfTenAreMentioned(language: Language, text: String, powers: [Int]) {
        let found = QuantityRecognizer(language: language).mentions(in: text)
        let named = found.compactMap { mention -> Int? in
            if case .power(let power) = mention.content { return power }
            return nil
        }
        #expect(named == powers)
    }

    /// Units that are written without a number.
    @Test(arguments: [
        (Language.english, "several million euros", ["EUR"]),
        (.english, "a few percent in dollars", ["concentr-percent", "USD"]),
        (.english, "The team won in a second.", []), (.english, "I saw 5 m of it", []),
        (.romanian, "câteva milioane de lei", ["RON"]),
        (.romanian, "mai multe procente, în $", ["concentr-percent", "USD"]),
    ])
    func unitsWithoutNumbersAreMentioned(language: Language, text: String, units: [String]) {
        let found = QuantityRecognizer(language: language).mentions(in: text)
        let named = found.compactMap { mention -> String? in
            if case .unit(let unit) = mention.content { return unit }
            return nil
        }
        #expect(named == units)
    }
}
