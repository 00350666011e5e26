/// A short story in both languages for tests.
///
/// The Romanian article adds an attribution, joins two sentences, moves one and omits one.
enum Story {
    static let english = """
        Flood closes main road to Brasov

        Heavy rain on Tuesday night flooded the main road between Ploiesti and Brasov, police said.
        The road will stay closed until Thursday.

        Forty people were taken to a school in Comarnic. They will spend the night there.
        “The water rose within minutes,” said Maria Ionescu, who runs a hotel near the river.

        The army sent 120 soldiers and six boats to the area.
        The river Prahova is still 3 feet above its usual level.
        """

    static let romanian = """
        Inundațiile au închis drumul principal spre Brașov

        Ploile puternice de marți noapte au inundat drumul principal dintre Ploiești și Brașov, a anunțat poliția, citată de Reuters.
        Drumul va rămâne închis până joi.

        Armata a trimis în zonă 120 de soldați și șase bărci.

        Patruzeci de persoane au fost duse într-o școală din Comarnic, unde vor petrece noaptea.
        „Apa a crescut în câteva minute”, a spus Maria Ionescu, care conduce un hotel de lângă râu.
        """

    /// A later report that repeats the story with other numbers and another day.
    static let followUp = """
        Road to Brasov open again

        The road will stay closed until Friday.
        The army sent 80 soldiers and four boats to the area.
        Forty people were taken to a school in Comarnic.
        Insurance companies expect claims of several million euros.
        """
}
