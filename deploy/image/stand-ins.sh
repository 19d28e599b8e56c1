#!/bin/sh
# Makes what stands in for the base images where no registry is in reach, under their names, so that the Dockerfile is
# built unchanged (docs/deployment.md):
#
#   deploy/image/stand-ins.sh JDK MAVEN [MIRROR]      such as /usr/lib/jvm/temurin-25-jdk-amd64 and ./apache-maven-3.9.16
#
# Debian 13 by debootstrap; with that JDK and that Maven it is what builds, with Debian's nginx what serves the page.
# As root, with buildah and debootstrap.
set -eu

jdk=${1:?usage: deploy/image/stand-ins.sh JDK MAVEN [MIRROR]}
maven=${2:?usage: deploy/image/stand-ins.sh JDK MAVEN [MIRROR]}
mirror=${3:-}
cd "$(dirname "$0")/../.."

base() { sed -n "s/^FROM \(.*$1[^ ]*\) AS .*/\1/p" Dockerfile; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
debootstrap --variant=minbase trixie "$work/debian" ${mirror:+"$mirror"}
rm -rf "$work"/debian/var/cache/apt/archives/*.deb "$work"/debian/var/lib/apt/lists/* \
  "$work"/debian/usr/share/doc/* "$work"/debian/usr/share/man/* "$work"/debian/usr/share/info/* \
  "$work"/debian/usr/share/locale/* "$work"/debian/usr/share/lintian/*

container=$(buildah from scratch)
buildah add --quiet "$container" "$work/debian" / >/dev/null
buildah config --cmd bash "$container"
buildah commit --quiet --rm "$container" "$(base debian)"

container=$(buildah from "$(base debian)")
# Files of the machine that it links to come with it.
cp -rL "$jdk" "$work/jdk"
buildah add --quiet "$container" "$work/jdk" /opt/java/openjdk >/dev/null
buildah add --quiet "$container" "$maven" /usr/share/maven >/dev/null
buildah config --env JAVA_HOME=/opt/java/openjdk \
  --env PATH=/opt/java/openjdk/bin:/usr/share/maven/bin:/usr/sbin:/usr/bin:/sbin:/bin "$container"
buildah commit --quiet --rm "$container" "$(base maven)"

container=$(buildah from "$(base debian)")
buildah run --isolation chroot "$container" sh -ec \
  'apt-get -qq update && apt-get -qq install --no-install-recommends nginx-light >/dev/null && rm -rf /var/lib/apt/lists/*'
buildah config --cmd 'nginx -g "daemon off;"' "$container"
buildah commit --quiet --rm "$container" "$(base nginx)"
