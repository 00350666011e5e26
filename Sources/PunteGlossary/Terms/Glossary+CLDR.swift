extension Glossary {
    /// This glossary with the countries, currencies and measure units that it lacks, named by CLDR.
    public func completedFromCLDR() -> Glossary {
        completedWithTerritories().completedWithCurrencies().completedWithMeasures()
    }
}
