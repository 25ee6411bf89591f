CREATE TABLE "askSource" (
  "source" text PRIMARY KEY,
  "digest" text NOT NULL,
  "etag" text,
  "locale" text NOT NULL,
  "config" text NOT NULL,
  "passages" integer NOT NULL,
  "indexedAt" timestamptz NOT NULL DEFAULT now()
);

-- Rows stay whole in their page: ranking reads many vectors, and each one that
-- is compressed or stored elsewhere costs more than its size.
CREATE TABLE "askPassage" (
  "key" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "source" text NOT NULL REFERENCES "askSource" ("source") ON DELETE CASCADE,
  "id" text NOT NULL,
  "contentHash" text NOT NULL,
  "locale" text NOT NULL,
  "config" text NOT NULL,
  "title" text NOT NULL,
  "headings" jsonb NOT NULL,
  "path" text NOT NULL,
  "body" text NOT NULL,
  "topic" tsvector NOT NULL,
  "search" tsvector NOT NULL,
  UNIQUE ("source", "id")
) WITH (toast_tuple_target = 8160);
CREATE INDEX "askPassage_topic" ON "askPassage" USING gin ("topic");
CREATE INDEX "askPassage_search" ON "askPassage" USING gin ("search");

-- In how many passages a word is: rare words tell more than common ones.
CREATE TABLE "askLexeme" (
  "config" text NOT NULL,
  "lexeme" text NOT NULL,
  "passages" integer NOT NULL,
  PRIMARY KEY ("config", "lexeme")
);

-- Typos are corrected where the database has pg_trgm, or lets us have it.
DO $trgm$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX "askLexeme_similar" ON "askLexeme" USING gin ("lexeme" gin_trgm_ops);
EXCEPTION WHEN OTHERS THEN
  NULL;
END
$trgm$;
