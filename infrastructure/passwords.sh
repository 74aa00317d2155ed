#!/bin/sh
# Writes compose/.env with a password for each role, once: what exists is kept, for the volumes know it.
set -eu
umask 077
file=$(dirname "$0")/../compose/.env
touch "$file"
for name in POSTGRES_PASSWORD REPLICATION_PASSWORD PATRONI_PASSWORD APP_PASSWORD REDIS_PASSWORD; do
    grep -q "^$name=" "$file" || echo "$name=$(od -An -N16 -tx1 /dev/urandom | tr -d ' \n')" >> "$file"
done
