-- Counters of a few minutes: losing them in a crash costs nothing, so they
-- need no write-ahead log. "key" holds no address and no e-mail, only a keyed
-- hash of one.
CREATE UNLOGGED TABLE "rateLimitCounter" (
  "key" text PRIMARY KEY,
  "points" integer NOT NULL,
  "expire" bigint
);

CREATE INDEX "rateLimitCounter_expire_idx" ON "rateLimitCounter" ("expire");
