#!/bin/sh
# Makes every figure that the README and the docs quote, from the models that are shipped
# (48 minutes on two cores beside other work, most of them for the corruptions):
#   docs/regenerate.sh
# With PHOTOGRAPHS, a folder with one folder of photographs a group, and SHOE_KINDS, a list of what its shoes are
# (see docs/photographs.md), also those about photographs:
#   PHOTOGRAPHS=../clothing-dataset-small/validation SHOE_KINDS=shoe-kinds.csv docs/regenerate.sh
# Needs what the tests need (see the README).
set -eu
cd "$(dirname "$0")/.."
node frontend/tools/install.mjs
version=photo-network
./penderie evaluate $version --output docs/figures >/dev/null
node frontend/tools/figures.mjs docs/figures backend/models/$version
./penderie evaluate report-network $version --robustness --unknown ${PHOTOGRAPHS:+--photographs "$PHOTOGRAPHS"} \
  ${SHOE_KINDS:+--shoe-kinds "$SHOE_KINDS"} --output docs/figures >/dev/null
# On one core, as the times of a map are given.
taskset -c 0 ./penderie evaluate $version --explanations --pictures 500 --threads 1 --output docs/figures >/dev/null
node docs/seeds.mjs >docs/figures/seeds.md
mvn -q verify -pl backend/acceptance -am -Dtest=None -Dit.test=PageInBrowserIT,ScreensIT \
  -Dlooks=all -Dfigures.folder="$PWD/docs/figures"
# Each screen in two of its eight looks; the others are for looking at, not for keeping.
for picture in docs/figures/screens/*.png; do
  case $picture in
    *-en-light-1280.png | *-fr-dark-360.png) ;;
    *) rm "$picture" ;;
  esac
done
