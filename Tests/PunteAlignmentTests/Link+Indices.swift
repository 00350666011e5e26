import PunteAlignment

extension Link {
    /// The indices of the English sentences.
    var englishIndices: [Int] { Array(english) }
    /// The indices of the Romanian sentences.
    var romanianIndices: [Int] { Array(romanian) }
}
