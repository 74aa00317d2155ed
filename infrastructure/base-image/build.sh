#!/bin/bash
# Builds a stand-in for an official Debian image where no registry can be reached: debootstrap from a package mirror,
# slimmed as the official one is, then imported. Usage: build.sh IMAGE SUITE MIRROR [WORK FOLDER]
set -euo pipefail
image=$1 suite=$2 mirror=$3
folder=$(mktemp -d "${4:-${TMPDIR:-/tmp}}/parity-base-image.XXXXXX")
root=$folder/rootfs
child=

tidy() {
    status=$?
    trap '' INT TERM HUP
    if [ -n "$child" ]; then
        kill -TERM -- "-$child" 2>/dev/null || true
        wait "$child" 2>/dev/null || true
        kill -KILL -- "-$child" 2>/dev/null || true
    fi
    # debootstrap mounts these while it works, and leaves them when it is killed.
    umount -l "$root/proc" "$root/sys" 2>/dev/null || true
    rm -rf --one-file-system "$folder"
    exit "$status"
}
trap tidy EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

# In a group of its own, and waited for: so an interrupt is heard at once, and ends all that debootstrap started.
together() {
    setsid "$@" &
    child=$!
    wait "$child"
    child=
}

echo "parity: unpacking $suite from $mirror"
together debootstrap --variant=minbase "$suite" "$root" "$mirror"

echo "parity: slimming it"
rm -rf "$root"/var/cache/apt/archives/*.deb "$root"/var/cache/apt/*.bin "$root"/var/lib/apt/lists/* \
    "$root"/var/log/*.log "$root"/var/log/apt
find "$root/usr/share/doc" -type f ! -name copyright -delete
find "$root/usr/share/doc" -type l -delete
find "$root/usr/share/doc" -type d -empty -delete
for folder_of_texts in man info locale groff lintian linda; do
    rm -rf "$root/usr/share/$folder_of_texts"/*
done

cat >"$root/etc/dpkg/dpkg.cfg.d/docker" <<'END'
force-unsafe-io
path-exclude /usr/share/doc/*
path-include /usr/share/doc/*/copyright
path-exclude /usr/share/man/*
path-exclude /usr/share/locale/*
path-exclude /usr/share/info/*
path-exclude /usr/share/lintian/*
END
cat >"$root/etc/apt/apt.conf.d/docker-clean" <<'END'
DPkg::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
APT::Update::Post-Invoke { "rm -f /var/cache/apt/archives/*.deb /var/cache/apt/archives/partial/*.deb /var/cache/apt/*.bin || true"; };
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Acquire::Languages "none";
Acquire::GzipIndexes "true";
Apt::AutoRemove::SuggestsImportant "false";
END
# Nothing may start a service while a package is installed into an image.
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
chmod +x "$root/usr/sbin/policy-rc.d"

echo "parity: importing it as $image"
together sh -c 'tar -C "$1" -c . | docker import -c "CMD [\"bash\"]" -c "LABEL parity.stand-in=$2" - "$2"' sh "$root" "$image"
