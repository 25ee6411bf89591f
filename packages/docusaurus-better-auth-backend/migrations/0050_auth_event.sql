-- No foreign key: an event outlives its account, without a link back to it.
CREATE TABLE "authEvent" (
  "id" bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  "time" timestamptz NOT NULL,
  "kind" text NOT NULL,
  "outcome" text NOT NULL CHECK ("outcome" IN ('success', 'failure', 'refused')),
  "code" text,
  "reader" text,
  "target" text,
  "browser" text NOT NULL,
  "os" text NOT NULL
);
CREATE INDEX "authEvent_time" ON "authEvent" ("time", "id");
CREATE INDEX "authEvent_reader" ON "authEvent" ("reader") WHERE "reader" IS NOT NULL;
CREATE INDEX "authEvent_target" ON "authEvent" ("target") WHERE "target" IS NOT NULL;
