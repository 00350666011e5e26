extension Alignment {
    /// Whether the two texts more probably have nothing to do with each other.
    public var seemsUnrelated: Bool { relatedness < 0.5 }
}
