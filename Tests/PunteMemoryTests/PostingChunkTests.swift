import Testing

@testable import PunteMemory

@Suite struct PostingChunkTests {
    private func chunk(_ random: inout RandomNews) -> PostingChunk {
        let ids = Set((0..<random.next(60)).map { _ in UInt32(random.next(5000)) })
        return PostingChunk(
            entries: ids.sorted(by: >).map {
                PostingChunk.Entry(bucket: UInt8(random.next(LengthBucket.last + 1)), id: $0)
            })
    }

    @Test func anyChunkComesBackFromItsWords() {
        var random = RandomNews(seed: 21)
        for _ in 0..<500 {
            let chunk = chunk(&random)
            let read = PostingChunk(words: chunk.words)
            #expect(read == chunk)
            #expect(read.entries == read.entries.sorted())
            #expect(
                PostingChunk.minimumID(in: chunk.words)
                    == chunk.entries.map(\.id).min() ?? UInt32.max)
        }
    }

    @Test func sectionsFollowEachOtherWithoutGaps() {
        var random = RandomNews(seed: 22)
        for _ in 0..<200 {
            let chunk = chunk(&random)
            var next = chunk.words.count - chunk.entries.count
            var buckets: [UInt8] = []
            PostingChunk.forEachSection(of: chunk.words) { bucket, ids in
                #expect(ids.lowerBound == next && !ids.isEmpty)
                let section = Array(chunk.words[ids])
                #expect(section == section.sorted())
                #expect(
                    section == chunk.entries.filter { $0.bucket == bucket }.map(\.id))
                next = ids.upperBound
                buckets.append(bucket)
            }
            #expect(next == chunk.words.count)
            #expect(buckets == Array(Set(buckets)).sorted())
        }
    }

    /// A damaged row gives no wrong segments and no crash; inconsistent counts give no segments.
    @Test func anyWordsCanBeRead() {
        var random = RandomNews(seed: 23)
        for _ in 0..<2000 {
            var words = chunk(&random).words
            for _ in 0...random.next(3) where !words.isEmpty {
                let index = random.next(words.count)
                switch random.next(3) {
                case 0: words.remove(at: index)
                case 1: words[index] = UInt32(random.next(1 << 31))
                default: words.insert(UInt32(random.next(300)), at: index)
                }
            }
            let read = PostingChunk(words: words)
            #expect(read.entries.count < max(words.count, 1))
        }
    }

    @Test func aHeaderHoldsBucketAndCount() {
        for bucket in [0, 1, 16, LengthBucket.last] {
            for count in [1, 255, PostingChunk.capacity, 1 << 24 - 1] {
                let header = PostingChunk.SectionHeader(bucket: bucket, count: count)
                #expect(Int(header.bucket) == bucket && header.count == count)
                #expect(header.word == UInt32(bucket) << 24 | UInt32(count))
            }
        }
    }
}
