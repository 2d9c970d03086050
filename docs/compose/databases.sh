#!/bin/sh
# Run once by the image of PostgreSQL, when its volume is empty: two databases, each with an owner of its own.
set -eu
for name in prefect tilik; do
  case $name in
    prefect) password=$PREFECT_DB_PASSWORD ;;
    tilik) password=$TILIK_DB_PASSWORD ;;
  esac
  psql --set=ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --set=name="$name" --set=password="$password" <<'SQL'
CREATE ROLE :"name" LOGIN PASSWORD :'password';
CREATE DATABASE :"name" OWNER :"name" ENCODING 'UTF8' TEMPLATE template0;
REVOKE ALL ON DATABASE :"name" FROM PUBLIC;
SQL
done
