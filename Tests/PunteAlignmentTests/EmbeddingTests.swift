import Testing

@testable import PunteAlignment

@Suite struct EmbeddingTests {
    @Test(arguments: [
        ("http://localhost:8080", "http://localhost:8080/v1/embeddings"),
        ("http://localhost:8080/", "http://localhost:8080/v1/embeddings"),
        ("http://localhost:8080/v1", "http://localhost:8080/v1/embeddings"),
        ("https://host/api/embeddings", "https://host/api/embeddings"),
    ])
    func theAddressMayBeOfTheServer(url: String, endpoint: String) {
        #expect(EmbeddingClient.Settings(url: url, model: "m").endpoint == endpoint)
    }

    @Test func vectorsComeInAnyOrder() throws {
        let body = """
            {"object":"list","data":[{"index":1,"embedding":[0.5,1]},{"index":0,"embedding":[2,-1]}]}
            """
        #expect(
            try EmbeddingClient.vectors(in: Array(body.utf8), count: 2) == [[2, -1], [0.5, 1]])
    }

    @Test(arguments: [
        "{\"data\":[{\"index\":0,\"embedding\":[1]},{\"index\":0,\"embedding\":[1]}]}",
        "{\"data\":[{\"index\":5,\"embedding\":[1]},{\"index\":1,\"embedding\":[1]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1]}]}",
        "{\"data\":[{\"index\":0,\"embedding\":[1e999]},{\"index\":1,\"embedding\":[1]}]}",
        "[]", "", "null",
    ])
    func otherAnswersAreRefused(body: String) {
        #expect(throws: EmbeddingError.self) {
            try EmbeddingClient.vectors(in: Array(body.utf8), count: 2)
        }
    }

    /// Only centred vectors distinguish the pairs, because all vectors share a large component.
    @Test func whatAllSentencesShareDoesNotCount() {
        func vector(_ place: Int) -> [Float] { (0..<8).map { $0 == place ? 11 : 10 } }
        let embeddings = SentenceEmbeddings(
            english: (0..<7).map(vector), romanian: (0..<7).map(vector))
        for place in 0..<7 {
            let window = place..<place + 1
            #expect(embeddings.cosine(english: window, romanian: window) > 0.99)
            let other = (place + 1) % 7..<(place + 1) % 7 + 1
            #expect(embeddings.cosine(english: window, romanian: other) < 0.2)
        }
        #expect(embeddings.cosine(english: 0..<2, romanian: 0..<2) > 0.99)
        #expect(embeddings.cosine(english: 0..<2, romanian: 0..<1) > 0.5)
    }

    @Test func aVectorWithoutLengthIsLikeNothing() {
        let embeddings = SentenceEmbeddings(english: [[0, 0]], romanian: [[0, 0]])
        #expect(embeddings.cosine(english: 0..<1, romanian: 0..<1) == 0)
    }
}
