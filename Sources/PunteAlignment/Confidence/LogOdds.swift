#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Float {
    /// Creates the probability that has these log-odds: the logistic function.
    init(probabilityOfLogOdds odds: Float) { self = 1 / (1 + expf(-odds)) }

    /// The log-odds of the number as a probability between 0 and 1.
    var logOdds: Float { logf(self / (1 - self)) }
}
