import PunteText
import Testing

@testable import PunteAlignment

/// Tests the reading of model files.
@Suite struct AlignmentModelTests {
    private var featureLine: String { "@first " + BeadFeatures.names.joined(separator: " ") }

    private func problem(_ text: String) -> String {
        do {
            _ = try AlignmentModel(text: text, named: "model.txt")
            return ""
        } catch {
            return "\(error)"
        }
    }

    @Test func readsRemarksSettingsTreesAndCurve() throws {
        let model = try AlignmentModel(
            text: """
                # fitted by hand
                # on nothing
                @setting first 0.5
                @confidence -1 0.25
                @confidence 1 0.75
                \(featureLine)
                9<5000 -10000 10000

                """, named: "model.txt")
        #expect(model.provenance == ["fitted by hand", "on nothing"])
        #expect(model.setting("first") == 0.5)
        #expect(model.calibration.probability(ofLogOdds: 0) == 0.5)
        #expect(model.second.isEmpty)
        #expect(model.further.isEmpty)
        // The cosine is the tenth feature.
        var features = [Float](repeating: 0, count: BeadFeatures.names.count)
        #expect(model.first(features[...]) == -1)
        features[9] = 0.6
        #expect(BeadFeatures.names[9] == "cosine")
        #expect(model.first(features[...]) == 1)
    }

    @Test func namesTheLineThatIsNotOfAModel() {
        #expect(problem("# remark\n@setting first x\n").hasPrefix("model.txt:2: "))
        #expect(problem("@unknown a b\n").hasPrefix("model.txt:1: "))
        #expect(problem("\(featureLine)\n0<1 2\n").hasPrefix("model.txt:2: "))
        #expect(problem("@confidence 0.5\n").hasPrefix("model.txt:1: "))
    }

    /// A model fitted with other features must be rejected, because it would use the wrong ones.
    @Test func refusesOtherFeatures() {
        let names = BeadFeatures.names
        let swapped = [names[1], names[0]] + names.dropFirst(2)
        for list in [names.dropLast(), names + ["one-more"], swapped] {
            let text = "@first " + list.joined(separator: " ") + "\n"
            #expect(problem(text).hasPrefix("model.txt:1: "))
        }
        #expect(problem("\(featureLine)\n\(names.count)<5 1 2\n").contains("not named"))
    }

    @Test func theShippedModelHasAllGroups() throws {
        let model = try AlignmentModel.shipped()
        #expect(!model.first.isEmpty)
        #expect(!model.second.isEmpty)
        #expect(!model.further.isEmpty)
        #expect(!model.provenance.isEmpty)
        for group in AlignmentModel.Group.allCases {
            #expect(Set(group.featureNames).count == group.featureNames.count)
        }
        #expect(AlignmentModel.Group.second.featureNames.starts(with: BeadFeatures.names))
    }

    @Test func aFileThatIsNotThereCannotBeRead() {
        #expect {
            try AlignmentModel(path: "/no/such/model.txt")
        } throws: { error in
            "\(error)" == "/no/such/model.txt: cannot be read"
        }
    }
}

@Suite struct CalibrationCurveTests {
    @Test func isTheLogisticFunctionWithoutCorners() {
        let curve = CalibrationCurve()
        for odds: Float in [-6, -1, 0, 0.3, 4] {
            let expected = 1 / (1 + exponential(-odds))
            #expect(abs(Double(curve.probability(ofLogOdds: odds)) - expected) < 1e-5)
        }
    }

    @Test func isLinearBetweenCornersAndFlatBeyondThem() {
        var curve = CalibrationCurve()
        curve.append(logOdds: -1, probability: 0.2)
        curve.append(logOdds: 1, probability: 0.6)
        curve.append(logOdds: 5, probability: 1)
        for (odds, expected): (Float, Float) in [
            (-9, 0.2), (-1, 0.2), (0, 0.4), (0.5, 0.5), (1, 0.6), (3, 0.8), (5, 1), (80, 1),
        ] {
            #expect(abs(curve.probability(ofLogOdds: odds) - expected) < 1e-6)
        }
    }

    /// More evidence never lowers the confidence.
    @Test func theShippedCurveRises() throws {
        let curve = try AlignmentModel.shipped().calibration
        let values = stride(from: Float(-10), through: 12, by: 0.1).map {
            curve.probability(ofLogOdds: $0)
        }
        #expect(zip(values, values.dropFirst()).allSatisfy { $0 <= $1 })
        #expect(values.allSatisfy { (0...1).contains($0) })
    }
}
