#!/usr/bin/env bash
# Feeds PunteText with random bytes under the address sanitizer.
#
#   Tests/Fuzzing/run.sh [SECONDS]
#
# Needs lld. Inputs that crash are left in the build folder, which is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:-600}
build=$(mktemp -d)
echo "building in $build"
swiftc -parse-as-library Sources/EmbedData/EmbedData.swift -o "$build/embed"
"$build/embed" "$build/EmbeddedData.swift" Sources/PunteText/Resources/*
swiftc -parse-as-library -O -swift-version 6 -module-name PunteText \
  -enable-upcoming-feature ExistentialAny -enable-upcoming-feature InternalImportsByDefault \
  -use-ld=lld -sanitize=fuzzer,address \
  -I Sources/CICU -I Sources/CStemmer -I Sources/CLibXML2 $(pkg-config --cflags libxml-2.0 | sed 's/-I/-Xcc -I/g') \
  $(find Sources/PunteText -name '*.swift') "$build/EmbeddedData.swift" Tests/Fuzzing/FuzzText.swift \
  -o "$build/fuzz"
mkdir -p "$build/corpus"
cp Memories/articles/*.txt "$build/corpus/" 2>/dev/null || true
cd "$build"
SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 \
  ./fuzz corpus -max_total_time="$seconds" -max_len=512 -timeout=10 -print_final_stats=1
