import Testing

@testable import PunteLanguage

/// Tests that texts in other languages are named, and English and Romanian ones are not.
@Suite("Other languages")
struct ForeignLanguagesTests {
    @Test(
        arguments: [
            ("Die Brücke wurde nach dem Unfall gesperrt.", "German"),
            ("Le pont a été fermé après l'accident dans la nuit.", "French"),
            ("Il ponte è stato chiuso per un incidente nella notte.", "Italian"),
            ("El puente fue cerrado por la noche y no se sabe más.", "Spanish"),
            ("A híd le van zárva, és nem lehet tudni, hogy meddig.", "Hungarian"),
            ("Most jest zamknięty i nie wiadomo, jak długo to potrwa.", "Polish"),
            ("Мост закрыт, и не известно, как долго это будет.", "Russian"),
            ("Міст закрито, і не відомо, що буде з ним.", "Ukrainian"),
            (
                "Подул а фост ынкис дупэ акчидент ши ну се штие пентру кыт тимп.",
                "Romanian in Cyrillic letters (Moldovan)"
            ),
            ("Η γέφυρα έκλεισε.", "in Greek letters"),
        ])
    func named(text: String, name: String) {
        #expect(ForeignLanguages.standard.language(of: text)?.name == name)
    }

    @Test(
        arguments: [
            "The bridge was closed after the accident.", "Podul a fost închis după accident.",
            "Le-a spus că nu vine la ședință.", "Rain.", "", "1.234", "Die Zeit, The Sun, Le Monde",
            "Ministrul de externe a declarat că acordul este aproape.",
            "No deal in Rome on Monday.",
            "A de facto ban in the EU", "Guvernul e la Paris, iar premierul, în Las Vegas.",
        ])
    func own(text: String) {
        #expect(ForeignLanguages.standard.language(of: text) == nil)
    }
}
