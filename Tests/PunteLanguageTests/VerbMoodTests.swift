import Testing

@testable import PunteLanguage

@Suite("Indicative and subjunctive of Romanian verbs")
struct VerbMoodTests {
    @Test(
        "The subjunctive of an indicative",
        arguments: [
            ("lucrează", "lucreze"), ("citește", "citească"), ("hotărăște", "hotărască"),
            ("scoate", "scoată"), ("merge", "meargă"), ("vine", "vină"), ("pleacă", "plece"),
            ("oferă", "ofere"), ("este", "fie"), ("are", "aibă"), ("coboară", "coboare"),
        ])
    func subjunctive(indicative: String, subjunctive: String) {
        #expect(VerbMood.subjunctive(ofIndicative: indicative) == subjunctive)
    }

    @Test(
        "Forms of both moods, subjunctives and what is no verb have none",
        arguments: [
            "scrie", "lucreze", "citească", "vadă", "cadă", "ofere", "plouă", "casă", "bea",
            "mergeți",
        ])
    func noSubjunctive(form: String) {
        #expect(VerbMood.subjunctive(ofIndicative: form) == nil)
    }

    @Test(
        "The indicative of a subjunctive",
        arguments: [("lucreze", "lucrează"), ("citească", "citește")])
    func indicative(subjunctive: String, indicative: String) {
        #expect(VerbMood.indicative(ofSubjunctive: subjunctive) == indicative)
    }

    @Test(
        "Other forms have none", arguments: ["poate", "zace", "scade", "scrie", "respectă", "case"])
    func noIndicative(form: String) {
        #expect(VerbMood.indicative(ofSubjunctive: form) == nil)
    }

    @Test(
        "A pluperfect",
        arguments: [("întârziase", true), ("plecaseră", true), ("rase", false), ("spuse", false)])
    func pluperfect(form: String, isOne: Bool) {
        #expect(VerbMood.isPluperfect(form) == isOne)
    }
}
