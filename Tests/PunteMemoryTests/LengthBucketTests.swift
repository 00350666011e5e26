import Testing

@testable import PunteMemory

@Suite struct LengthBucketTests {
    @Test func heavierTextsAreInLaterBuckets() {
        var last = 0
        for weight in 0..<100_000 {
            let bucket = LengthBucket.of(weight: weight)
            #expect(bucket == last || bucket == last + 1)
            last = bucket
        }
    }

    @Test func weightsInABucketDifferByAnEighthAtMost() {
        for bucket in 0..<LengthBucket.last {
            let lower = LengthBucket.lowerBound(bucket)
            let upper = LengthBucket.lowerBound(bucket + 1) - 1
            #expect(LengthBucket.of(weight: lower) == bucket)
            #expect(LengthBucket.of(weight: upper) == bucket)
            #expect(upper - lower <= lower / 8)
        }
    }

    @Test func weightsOutOfRangeHaveABucket() {
        #expect(LengthBucket.of(weight: -5) == 0)
        #expect(LengthBucket.of(weight: .max) == LengthBucket.last)
    }
}
