import Testing

@testable import PunteAlignment

@Suite struct WordAlignerTests {
    private func pairs(_ source: String, _ target: String) throws -> [String] {
        try WordAligner().align(source: source, target: target).map { link in
            let words = [(target, link.target), (source, link.source)].map { text, range in
                String(decoding: Array(text.utf8)[range], as: UTF8.self)
            }
            return words.joined(separator: "=")
        }
    }

    @Test func linksWordsNamesNumbersAndSigns() throws {
        let found = try pairs(
            "The government of Ukraine bought 24 ships.", "Guvernul Ucrainei a cumpărat 24 de nave."
        )
        for pair in ["Guvernul=government", "Ucrainei=Ukraine", "cumpărat=bought", "24=24", ".=."] {
            #expect(found.contains(pair), "\(pair) in \(found)")
        }
    }

    @Test func linksNamesThatAreSpelledDifferently() throws {
        let found = try pairs("Khodorkovsky left the prison.", "Hodorkovski a părăsit închisoarea.")
        #expect(found.contains("Hodorkovski=Khodorkovsky"))
    }

    @Test func aWordThatTheLexiconDoesNotKnowFindsItsPlaceAmongItsNeighbours() throws {
        let found = try pairs(
            "The old zorblat was sold in Paris.", "Vechiul frundel a fost vândut la Paris.")
        #expect(found.contains("frundel=zorblat"), "\(found)")
    }

    @Test func aTextTooLongForASentenceHasNoLinks() throws {
        let words = { (count: Int) in Array(repeating: "Kyiv", count: count).joined(separator: " ")
        }
        #expect(try !pairs(words(WordAligner.longest), "Kiev").isEmpty)
        #expect(try pairs(words(WordAligner.longest + 1), "Kiev").isEmpty)
        #expect(try pairs("Kyiv", words(WordAligner.longest + 1)).isEmpty)
    }

    /// The sum over all ways to place the words, written out.
    @Test(arguments: 0..<20) func chainPosteriorsAreTheSumOverAllPlacings(seed: UInt64) {
        var generator = SplitMix(state: seed)
        let (rows, columns) = (4, 3)
        var emissions = Matrix(rows: rows, columns: columns)
        for row in 0..<rows {
            for column in 0..<columns {
                emissions[row, column] = Float.random(in: 0.01...1, using: &generator)
            }
        }
        let alone = (0..<rows).map { _ in Float.random(in: 0.01...0.3, using: &generator) }
        var jumps = JumpDistribution()
        for _ in 0..<5 { jumps.append(Float.random(in: 0.05...1, using: &generator)) }
        let null: Float = 0.2
        var sums = Matrix(rows: rows, columns: columns)
        var total: Float = 0
        // A place with `columns` added renders nothing and keeps the place.
        func place(_ row: Int, _ last: Int?, _ weight: Float, _ placed: [Int]) {
            guard row < rows else {
                total += weight
                for (row, place) in placed.enumerated() where place < columns {
                    sums[row, place] += weight
                }
                return
            }
            let step = { (next: Int) in jumps[next - (last ?? -1)] }
            let all = (0..<columns).map(step).reduce(0, +)
            for next in 0..<columns {
                place(
                    row + 1, next, weight * (1 - null) * step(next) / all * emissions[row, next],
                    placed + [next])
            }
            for rest in last.map({ [$0] }) ?? Array(0..<columns) {
                let share = last == nil ? null / Float(columns) : null
                place(row + 1, rest, weight * share * alone[row], placed + [rest + columns])
            }
        }
        place(0, nil, 1, [])
        let found = WordChain(emissions, null: alone, jumps: jumps, null).posteriors
        for row in 0..<rows {
            for column in 0..<columns {
                #expect(abs(found[row, column] - sums[row, column] / total) < 1e-4)
            }
        }
    }

    @Test func anEmptySideHasNoLinks() throws {
        #expect(try pairs("", "Guvernul a căzut.").isEmpty)
        #expect(try pairs("The government fell.", "").isEmpty)
    }
}
