#!/usr/bin/env bash
# Makes a Debian package of the binary that tarball.sh has built, and checks it with lintian.
#
#   Sources/packaging/deb.sh [OUTPUT-FOLDER]
#
# DEBFULLNAME and DEBEMAIL name the maintainer; by default the author of the last commit.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
output="$(mkdir -p "${1:-$repository/.build/packages}" && cd "${1:-$repository/.build/packages}" && pwd)"
scratch="${SCRATCH:-$repository/.build/static}"
version="$(cat "$repository/Sources/PunteCommand/Resources/version.txt")"
built="$scratch/punte-$version-linux-x86_64"
[ -x "$built/punte" ] || { echo "$built/punte is not there: run tarball.sh first" >&2; exit 1; }
maintainer="${DEBFULLNAME:-$(git -C "$repository" log -1 --format=%an)}"
maintainer+=" <${DEBEMAIL:-$(git -C "$repository" log -1 --format=%ae)}>"

root="$scratch/deb"
rm -rf "$root"
share="$root/usr/share"
install -D -m 755 "$built/punte" "$root/usr/bin/punte"
for page in "$built"/share/man/man1/*.1; do
    install -D -m 644 "$page" "$share/man/man1/$(basename "$page")"
done
install -D -m 644 /dev/stdin "$share/bash-completion/completions/punte" \
    < <(sed "1{/^#!/d}" "$built/share/bash-completion/completions/punte")
install -D -m 644 "$built/share/zsh/site-functions/_punte" "$share/zsh/vendor-completions/_punte"
install -D -m 644 "$built/share/fish/vendor_completions.d/punte.fish" \
    "$share/fish/vendor_completions.d/punte.fish"

doc="$share/doc/punte"
install -D -m 644 "$here/copyright" "$doc/copyright"
install -D -m 644 "$repository/README.md" "$doc/README.md"
for page in "$repository"/Sources/*/*.docc/*.md; do
    module="$(basename "$(dirname "$page")" .docc)"
    [ "$module" = PunteCommand ] && module=""
    install -D -m 644 "$page" "$doc/guide/$module/$(basename "$page")"
done
mkdir -p "$doc/examples" "$share/punte"
cp -r "$repository/Memories/articles" "$repository/Memories/sample.tmx" "$doc/examples/"
cp -r "$repository/Glossaries" "$share/punte/"
ln -s ../../../punte/Glossaries "$doc/examples/Glossaries"
install -m 644 "$repository/Sources/CHANGELOG.md" "$doc/NEWS.md"
cat > "$doc/changelog" << END
punte ($version) unstable; urgency=medium

  * What is new is in NEWS.md.

 -- $maintainer  $(date -R -d "@${SOURCE_DATE_EPOCH:-$(stat -c %Y "$built/punte")}")
END
mkdir -p "$share/doc-base"
cat > "$share/doc-base/punte.punte" << END
Document: punte
Title: The guide to Punte
Author: the authors of Punte
Abstract: How Romanian news is paired with its English sources, checked, and written
 with what was written before.
Section: Text

Format: text
Files: /usr/share/doc/punte/guide/*.md
END
mkdir -p "$share/lintian/overrides"
cat > "$share/lintian/overrides/punte" << END
# Linked in, so that one package serves every release of Debian from 12 on.
punte: embedded-library *
END
find "$share/man" "$doc/changelog" "$doc/NEWS.md" -type f -exec gzip -9n {} +
find "$root" -type d -exec chmod 755 {} +
find "$share" -type f -exec chmod 644 {} +

mkdir "$root/DEBIAN"
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum > DEBIAN/md5sums)
cat > "$root/DEBIAN/control" << END
Package: punte
Version: $version
Architecture: amd64
Maintainer: $maintainer
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: libc6 (>= 2.36)
Section: text
Priority: optional
Description: pair Romanian news with its English sources
 Punte is for people who write Romanian news from English reports. It pairs
 the sentences of a Romanian article with those of its source, checks numbers,
 names and terms, and remembers the pairs; when the next report comes, it says
 which sentences have been written before and what is new in them.
 .
 It reads and writes the translation memories and glossaries of other tools
 (TMX, XLIFF, TBX, tables), and opens a workbench in the browser. Everything
 stays on the machine.
END
package="$output/punte_${version}_amd64.deb"
dpkg-deb --root-owner-group -Zxz -z9 --build "$root" "$package"
stat -c '%n: %s bytes' "$package"
if command -v lintian > /dev/null; then
    lintian --allow-root --fail-on error,warning --tag-display-limit 0 "$package"
fi
