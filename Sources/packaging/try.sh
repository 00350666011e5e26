#!/usr/bin/env bash
# Tries the tarball and the Debian package in a bare root of Debian, as root.
#
#   Sources/packaging/try.sh ROOT [PACKAGES-FOLDER]
#
# ROOT is a folder that debootstrap made (debootstrap --variant=minbase bookworm ROOT). Nothing that
# the trial puts there stays, but for the package's removal from dpkg's records.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
repository="$(cd "$here/../.." && pwd)"
root="$(cd "$1" && pwd)"
packages="$(cd "${2:-$repository/.build/packages}" && pwd)"
version="$(cat "$repository/Sources/PunteCommand/Resources/version.txt")"
name="punte-$version-linux-x86_64"
inside() { chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/bin:/bin:/usr/sbin:/sbin LC_ALL=C.UTF-8 bash -ec "cd /root; $1"; }

# Swift reads the arguments of a program from /proc.
mount -t proc proc "$root/proc"
trap 'umount "$root/proc"' EXIT

echo "== $(cat "$root/etc/debian_version"): the tarball"
rm -rf "$root/root/try" && mkdir -p "$root/root/try"
cp "$packages/$name.tar.xz" "$root/root/try/"
tar -xJf "$root/root/try/$name.tar.xz" -C "$root/root/try"
inside "! command -v gcc; cd try/$name && ./punte align Memories/articles/06-diplomacy.ro.txt \
    Memories/articles/06-diplomacy.en.txt --save | tail -3 && ./punte suggest \
    Memories/articles/08-followup.en.txt | tail -2
    mkdir -p ~/.local/bin && cp punte ~/.local/bin/ && cp -r share ~/.local/ && cd / &&
    ~/.local/bin/punte glossary find 'The European Commission met.' | grep 'Comisia Europeană' &&
    rm -r ~/.local/bin ~/.local/share"

echo "== the Debian package"
cp "$packages/punte_${version}_amd64.deb" "$root/root/try/"
inside "dpkg -i try/punte_${version}_amd64.deb && cd /usr/share/doc/punte/examples && punte align \
    articles/06-diplomacy.ro.txt articles/06-diplomacy.en.txt --save | tail -1 && punte memory info \
    | head -3 && punte --version --verbose | head -6 && cd / && punte glossary find \
    'The European Commission met.' | grep 'Comisia Europeană' && dpkg -r punte && ! command -v punte"
rm -rf "$root/root/try" "$root/root/.local/share/punte"
