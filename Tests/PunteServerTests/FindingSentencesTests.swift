import Foundation
import PunteService
import Testing

@testable import PunteServer

/// Tests the Romanian sentences about findings.
@Suite struct FindingSentencesTests {
    private func sentences(_ desk: ServerDesk) throws -> [String: String] {
        let answer = desk.ask("GET", "/strings/romanian.json")
        return try #require(
            JSONSerialization.jsonObject(with: answer.body) as? [String: String])
    }

    @Test func aSentenceHasTheWordsOfItsTemplate() throws {
        for (english, romanian) in try sentences(ServerDesk()) {
            let places = english.matches(of: /\{\d\}/).map { String($0.0) }
            #expect(romanian.matches(of: /\{\d\}/).map { String($0.0) }.sorted() == places.sorted())
            #expect(!romanian.contains(/[şţŞŢ]/))
        }
    }

    @Test(arguments: [
        ("Police arrested 14 people.", "Poliția a arestat 41 de oameni."),
        ("The visit begins on Monday.", "Vizita începe marți."),
        ("It cost $14 million.", "A costat 41 de milioane de dolari."),
        ("He ran 5 km.", "A alergat 7 km."),
        ("More than 300 people came.", "Au venit mai puțin de 300 de oameni."),
        ("The minister did not resign.", "Ministrul a demisionat."),
        ("The minister resigned.", "Ministrul nu a demisionat."),
        ("Prices rose in May.", "Prețurile au scăzut în mai."),
        ("About 20 soldiers were wounded.", "Circa 20 soldați au fost răniți."),
        ("About 15 soldiers were wounded.", "Circa 15 de soldați au fost răniți."),
        ("The women came.", "Femeile a fost acuzate de furt."),
        ("Because of a fisherman", "Din cauza un pescar s-au oprit vasele."),
        ("There is time.", "Este este timp."), ("It rose 2.5 percent.", "A crescut cu 2.5%."),
        ("He said so.", "Aşa a spus el."), ("Schools are closed.", "Scolile sunt inchise."),
        ("“Yes,” he said.", "\"Da\", a spus el."), ("He said yes.", "A spus că „da."),
        ("He left early.", "A plecat ,devreme  azi."), ("He left.", "A plecat.Apoi a venit."),
        ("The government met on Monday.", "The government met luni."),
        ("The country's economic situation worsened after the long drought of last summer.", "Da."),
        ("Two cities were hit.", "Doi orașe au fost lovite."),
    ])
    func theCheckSaysNothingElse(english: String, romanian: String) throws {
        let desk = try ServerDesk()
        let known = try sentences(desk)
        let found = try desk.service.check(
            CheckRequest(english: ArticleInput(english), romanian: ArticleInput(romanian)))
        for finding in found.findings {
            for part in [finding.problem, finding.remedy] {
                let template = try #require(part?.template)
                #expect(known[template] != nil, "\(finding.rule): \(template)")
            }
        }
    }
}
