import PunteAlignment

extension Link {
    /// Indices of the English sentences.
    var englishIndices: [Int] { Array(english) }
    /// Indices of the Romanian sentences.
    var romanianIndices: [Int] { Array(romanian) }
}
