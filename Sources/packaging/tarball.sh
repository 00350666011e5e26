#!/usr/bin/env bash
# Builds a tarball of Punte for x86-64 Linux that needs nothing but glibc, on Debian 12 or newer.
#
#   Sources/packaging/tarball.sh [OUTPUT-FOLDER]
#
# ICU, SQLite, libxml2, Snowball and zlib are linked in. Of ICU's data the binary has what
# icu-data.txt names, of the data of Foundation's own ICU what foundation-data.txt names.
# SWIFT names the compiler's driver (default: swift), SCRATCH the folder of the build, BINARY a binary
# that was built so before, which is then only packed.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
output="$(mkdir -p "${1:-$repository/.build/packages}" && cd "${1:-$repository/.build/packages}" && pwd)"
scratch="${SCRATCH:-$repository/.build/static}"
swift="${SWIFT:-swift}"
version="$(cat "$repository/Sources/PunteCommand/Resources/version.txt")"

libraries="$scratch/libraries"
mkdir -p "$libraries/pkgconfig"
for name in icui18n icuuc sqlite3 xml2 z stemmer lzma; do
    ln -sf "$(gcc -print-file-name=lib$name.a)" "$libraries/"
done
# The linker takes these in place of the shared libraries, because the folder comes first.
ln -sf "$(gcc -print-file-name=libstdc++.a)" "$libraries/"
toolchain="$(dirname "$(dirname "$(readlink -f "$(command -v swiftc)")")")"
wraps=()
cut() { # ARCHIVE LIST OBJECT
    local said
    said="$(python3 "$here/icu_data.py" "$1" "$2" "$libraries/$3")"
    echo "$said"
    wraps+=(-Xlinker "$libraries/$3" -Xlinker "--wrap=${said%% *}")
}
cut "$(gcc -print-file-name=libicudata.a)" "$here/icu-data.txt" icu.o
cut "$toolchain/lib/swift_static/linux/lib_FoundationICU.a" "$here/foundation-data.txt" foundation.o
for package in libxml-2.0 zlib; do
    pkg-config --modversion "$package" > /dev/null
    cat > "$libraries/pkgconfig/$package.pc" << END
Name: $package
Description: the static library of the system
Version: $(pkg-config --modversion "$package")
Cflags: $(pkg-config --cflags "$package")
Libs: -L$libraries $([ "$package" = zlib ] && echo -lz || echo -lxml2 -licuuc -llzma -lz -lm)
END
done

if [ -z "${BINARY:-}" ]; then
    PKG_CONFIG_PATH="$libraries/pkgconfig" "$swift" build -c release --package-path "$repository" \
        --scratch-path "$scratch" --product punte --static-swift-stdlib \
        -Xswiftc -use-ld=lld -Xswiftc -Xclang-linker -Xswiftc -static-libgcc "${wraps[@]}" \
        -Xlinker --no-export-dynamic -Xlinker --icf=safe \
        -Xlinker -z -Xlinker pack-relative-relocs -Xlinker -O2
fi

binary="${BINARY:-$scratch/release/punte}"
name="punte-$version-linux-x86_64"
rm -rf "${scratch:?}/$name"
mkdir -p "$scratch/$name/share/doc/punte"
strip --strip-all -o "$scratch/$name/punte" "$binary"
needed="$(readelf -d "$scratch/$name/punte" | sed -n 's/.*NEEDED.*\[\(.*\)\]/\1/p')"
for library in $needed; do
    case "$library" in
    libc.so.6 | libm.so.6 | ld-linux-x86-64.so.2) ;;
    *) echo "$binary: needs $library, which is no part of glibc" >&2 && exit 1 ;;
    esac
done

cd "$scratch/$name"
./punte manual --output share/man
mkdir -p share/bash-completion/completions share/zsh/site-functions share/fish/vendor_completions.d
./punte --generate-completion-script bash > share/bash-completion/completions/punte
./punte --generate-completion-script zsh > share/zsh/site-functions/_punte
./punte --generate-completion-script fish > share/fish/vendor_completions.d/punte.fish
cp "$repository/README.md" "$repository/LICENSE" "$repository/Sources/CHANGELOG.md" \
    "$here/copyright" share/doc/punte/
for folder in "$repository"/Sources/*/*.docc; do
    guide="share/doc/punte/guide"
    [ "$(basename "$folder")" = PunteCommand.docc ] || guide="$guide/$(basename "$folder" .docc)"
    mkdir -p "$guide" && cp "$folder"/*.md "$guide/"
done
cp "$here/READ-ME-FIRST.txt" .
cp -r "$repository/Memories" .
rm -f Memories/punte.*
mkdir -p share/punte && cp -r "$repository/Glossaries" share/punte/
ln -s share/punte/Glossaries Glossaries
cd ..
tar --sort=name --owner=0 --group=0 --numeric-owner --mtime="@${SOURCE_DATE_EPOCH:-$(stat -c %Y "$binary")}" \
    -c "$name" | xz -9 -T2 > "$output/$name.tar.xz"
stat -c '%n: %s bytes' "$output/$name.tar.xz"
stat -c '%n: %s bytes unpacked' "$scratch/$name/punte"
