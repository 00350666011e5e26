import PunteAlignment

extension Link {
    var sources: [Int] { Array(source) }
    var targets: [Int] { Array(target) }
}
