#!/bin/sh
# Copies _site to a bucket of S3, or of a host that speaks as S3 does (AWS_ENDPOINT_URL): sh s3.sh BUCKET
# What pages show comes before the pages, and what is gone goes last, so that no visitor meets a page without its styles.
set -eu
bucket="s3://${1:?name the bucket}"
copy() { aws s3 sync _site "$bucket" --only-show-errors "$@"; }

# Such a file's name changes with its bytes.
aws s3 sync _site/assets "$bucket/assets" --only-show-errors --cache-control "public, max-age=31536000, immutable"

# Types that S3 does not guess.
copy --exclude "*" --include "*.ics" --content-type "text/calendar; charset=utf-8"
copy --exclude "*" --include "*/feed.xml" --include feed.xml --include "*/schedule.xml" --content-type "application/xml; charset=utf-8"
copy --exclude "*" --include "*/feed.json" --include feed.json --content-type "application/feed+json; charset=utf-8"
copy --exclude "*" --include "*/schedule.json" --content-type "application/json; charset=utf-8"
copy --exclude "*" --include site.webmanifest --content-type "application/manifest+json; charset=utf-8"

# All else but the lists of rules for other hosts, then the pages, then what is gone.
copy --exclude "*.html" --exclude _headers --exclude _redirects --exclude .handbill.json
copy --exclude "*" --include "*.html" --content-type "text/html; charset=utf-8" --cache-control "max-age=60"
copy --delete --exclude _headers --exclude _redirects --exclude .handbill.json
